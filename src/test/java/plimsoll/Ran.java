package plimsoll;

/** What a command came to. */
record Ran(int exitCode, String out, String err) {}
