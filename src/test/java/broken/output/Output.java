package broken.output;

/** The writer, which pages do not know. */
public final class Output {}
