package broken.gate;

/** The door, which is for the root alone. */
public final class Gate {}
