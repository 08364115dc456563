package broken.problem;

/** A place. */
public final class Span {}
