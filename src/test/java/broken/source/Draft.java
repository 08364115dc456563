package broken.source;

/** What stands above the gate. */
public final class Draft {}
