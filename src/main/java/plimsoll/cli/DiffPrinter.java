package plimsoll.cli;

import java.util.List;

/** Prints a difference between two texts, in colour where there is a terminal. */
record DiffPrinter(Environment world) {
  void print(List<String> lines) {
    lines.forEach(line -> world.out().println(colour(line)));
  }

  private String colour(String line) {
    if (!world.color() || line.startsWith(" ")) {
      return line;
    }
    String code =
        switch (line.isEmpty() ? ' ' : line.charAt(0)) {
          case '+' -> "32";
          case '-' -> "31";
          default -> "36";
        };
    return "\u001b[" + code + "m" + line + "\u001b[0m";
  }
}
