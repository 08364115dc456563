package plimsoll.advice;

import java.util.List;
import java.util.Optional;
import plimsoll.problem.Span;

/** The lines of a file, to find the words of a view again in what was written. */
final class SourceLines {
  /** How far below the beginning of a block its words are looked for. */
  private static final int REACH = 60;

  private final String file;
  private final List<String> lines;

  SourceLines(String file, String text) {
    this.file = file;
    this.lines = text.lines().toList();
  }

  /** Where words are at or below a line, or the beginning of that line. */
  Span find(String words, Span from) {
    String wanted = words.strip();
    for (String some : List.of(wanted, firstWords(wanted))) {
      Optional<Span> found = some.isEmpty() ? Optional.empty() : on(some, from.line(), REACH);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return from;
  }

  /** Where words are in the file, if they are on one line. */
  Optional<Span> find(String words) {
    String some = firstWords(words.strip());
    return some.isEmpty() ? Optional.empty() : on(some, 1, lines.size());
  }

  private Optional<Span> on(String words, int first, int count) {
    for (int i = first; i < first + count && i <= lines.size(); i++) {
      String line = lines.get(i - 1);
      int at = line.indexOf(words);
      if (at >= 0) {
        int column = line.codePointCount(0, at) + 1;
        return Optional.of(Span.at(file, i, column, words.codePointCount(0, words.length())));
      }
    }
    return Optional.empty();
  }

  private static String firstWords(String words) {
    int end = words.indexOf(' ', Math.min(words.length(), 12));
    return end < 0 ? words : words.substring(0, end);
  }
}
