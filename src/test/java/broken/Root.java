package broken;

/** The root: whoever imports it breaks the table. */
public final class Root {}
