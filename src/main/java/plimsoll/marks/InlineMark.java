package plimsoll.marks;

/**
 * A mark on words, a link, a picture or a footnote call.
 *
 * @param internal whether it is internal; otherwise it is for customers
 * @param wording what customers read instead; empty for nothing
 */
record InlineMark(boolean internal, String wording) {}
