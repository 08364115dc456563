package plimsoll.source;

import plimsoll.config.Parsed;
import plimsoll.config.Value;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.problem.Span;

/** Tells authors of the words of their front matter that YAML drops. */
final class LostWords {
  private LostWords() {}

  /**
   * Reports them: a notice, and an error in the map of a file that customers get.
   *
   * @param text of the whole file
   */
  static void report(Parsed parsed, String text, boolean live, Problems problems) {
    for (Parsed.Fault fault : parsed.faults()) {
      if (fault.kind() != Parsed.Fault.Kind.LOST) {
        continue;
      }
      boolean customers = isForCustomers(parsed.value(), fault.span());
      if (customers || !isApart(text, fault.span())) {
        problems.add(
            new Problem(
                live && customers ? Severity.ERROR : Severity.NOTICE,
                Code.FM_LOST,
                fault.span(),
                fault.message(),
                fault.hint(),
                ""));
      }
    }
  }

  private static boolean isForCustomers(Value.Mapping map, Span place) {
    return map.entries().stream()
        .anyMatch(entry -> entry.key().equals("customer") && map.holds(entry, place));
  }

  /** A comment with more than one blank before it was meant as one. */
  private static boolean isApart(String text, Span comment) {
    Lines lines = Lines.from(text, text.startsWith("\uFEFF") ? 1 : 0);
    int line = comment.line() - 1;
    String shown = line < lines.size() ? lines.text(line) : "";
    int points = shown.codePointCount(0, shown.length());
    int at = shown.offsetByCodePoints(0, Math.min(comment.column() - 1, points));
    return at > 1
        && at < shown.length()
        && shown.charAt(at) == '#'
        && shown.substring(at - 2, at).isBlank();
  }
}
