package plimsoll.problem;

import java.util.Locale;

/**
 * Every kind of problem. The identifier that users see is the constant's name in lower case with
 * hyphens: {@code FM_AUDIENCE} is {@code fm-audience}.
 */
public enum Code {
  // Front matter and configuration.
  FM_AUDIENCE,
  FM_DUPLICATE,
  FM_MISSING,
  FM_UNKNOWN,
  FM_SLUG,
  FM_VALUE,
  FM_SYNTAX,
  FM_LOST,
  CONFIG_SYNTAX,
  CONFIG_UNKNOWN,
  CONFIG_VALUE,
  // Audience marks.
  WIDEN,
  CONFLICT,
  UNKNOWN_MARK,
  UNCLOSED,
  STRAY_CLOSE,
  NESTED,
  CONTAINER_HEADING,
  SPAN_AS,
  SPAN_UNCLOSED,
  TABLE,
  MARK_PLACE,
  RISKY_UNMARKED,
  PATH,
  LINK_INTERNAL,
  REF_CROSS,
  REF_DUPLICATE,
  COMMENT_UNCLOSED,
  RAW_HTML,
  DENYLIST,
  REFUSED,
  ALLOWED,
  WITHHELD,
  // Approval.
  NOT_APPROVED,
  // What was read, guessed or left out.
  ENCODING,
  TOO_LARGE,
  SYMLINK,
  NOT_A_FILE,
  UNREAD_FORMAT,
  DUPLICATE_ID,
  EMPTY_TEMPLATE,
  INFERRED_TITLE,
  INFERRED_DATE,
  INFERRED_LANGUAGE,
  INFERRED_KIND,
  SUGGESTED_FACTORS,
  AMBIGUOUS_ZONE,
  AMBIGUOUS_DATE,
  UNKNOWN_TERM,
  UNREADABLE_TIME,
  OUT_OF_ORDER,
  DEAD_LINK,
  MISSING_ASSET,
  FIRST_FRAME,
  UNKNOWN_HOPE,
  // What an import could not take over, guessed or left as it was.
  IMPORT_SYNTAX,
  IMPORT_LOST,
  IMPORT_KEPT,
  IMPORT_GUESS,
  IMPORT_ODD,
  // What the proof found.
  INTERFERENCE,
  // The writing advice, which has rules of its own.
  ADVICE,
  // What was found in the written files.
  LEAK,
  DEAD_OUTPUT_LINK,
  UNREADABLE_OUTPUT;

  /** Whether it is found in a written file: then a problem's path is the file's in the output. */
  public boolean isOfOutput() {
    return this == LEAK || this == DEAD_OUTPUT_LINK || this == UNREADABLE_OUTPUT;
  }

  /**
   * Whether something was found in what was made, and not in the content: the customer site stays.
   */
  public boolean isOfProduct() {
    return this == INTERFERENCE || isOfOutput();
  }

  /** The identifier that is printed, e.g. {@code unknown-mark}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
