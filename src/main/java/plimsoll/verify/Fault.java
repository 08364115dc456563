package plimsoll.verify;

import plimsoll.problem.Code;

/** What can be wrong with a file as a whole. */
enum Fault {
  STRAY(Code.LEAK, "this build did not write this file"),
  LINK(Code.UNREADABLE_OUTPUT, "this is neither a file nor a folder"),
  MISSING(Code.UNREADABLE_OUTPUT, "this file was written but is missing"),
  UNREADABLE(Code.UNREADABLE_OUTPUT, "this file cannot be read");

  private final Code code;
  private final String message;

  Fault(Code code, String message) {
    this.code = code;
    this.message = message;
  }

  Code code() {
    return code;
  }

  String message() {
    return message;
  }
}
