package plimsoll.verify;

import plimsoll.problem.Code;

/** What can be wrong with a file as a whole. */
enum Fault {
  STRAY(Code.LEAK, "this build did not write this file"),
  MISNAMED(Code.LEAK, "the file is not named by the hash of its bytes"),
  METADATA(Code.LEAK, "the picture holds more than its pixels"),
  LINK(Code.UNREADABLE_OUTPUT, "this is neither a file nor a folder"),
  MISSING(Code.UNREADABLE_OUTPUT, "this file was written and is not there"),
  UNREADABLE(Code.UNREADABLE_OUTPUT, "this file cannot be read"),
  MALFORMED(Code.UNREADABLE_OUTPUT, "this file is not what its name says"),
  UNKNOWN(Code.UNREADABLE_OUTPUT, "nobody knows how to read files of this type");

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
