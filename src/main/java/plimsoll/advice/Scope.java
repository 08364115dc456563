package plimsoll.advice;

/** What a piece of text is in its document. */
enum Scope {
  HEADING,
  ACTION,
  TIMELINE,
  PROSE
}
