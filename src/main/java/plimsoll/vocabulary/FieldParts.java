package plimsoll.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What one part of {@code (@ana, OPS-12, 2026-05-01)} says. */
final class FieldParts {
  private static final Set<String> STATES =
      java.util.stream.Stream.of("done", "dropped", "open")
          .flatMap(kind -> WordLists.of("states.tsv").keys(kind).stream())
          .collect(java.util.stream.Collectors.toUnmodifiableSet());

  private static final Pattern DAY =
      Pattern.compile(
          "(?i)(?:by |due |until |bis |on |eta"
              + " )?(?:\\d{4}-\\d\\d(?:-\\d\\d)?|\\d{1,2}[./-]\\d{1,2}[./-]?(?:\\d{2,4})?|\\d{1,2}\\.?"
              + " ?\\p{L}{3,9}\\.?(?: \\d{4})?|\\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})?|Q[1-4](?:"
              + " ?\\d{4})?|(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日)?)");
  private static final Pattern PRIORITY =
      Pattern.compile("(?i)P[0-5]|(?:high|medium|low|critical|top) prio(?:rity)?");
  private static final Pattern BETWEEN =
      Pattern.compile("[\\s,，、&+/]+(?:(?:and|und|et|y|e|と|和)\\s+)?");

  private FieldParts() {}

  /** A part of a text that separators cut. */
  record Part(int from, int to) {}

  /** The parts of a stretch, without the blanks at their ends; none is empty. */
  static List<Part> of(String text, int from, int to) {
    List<Part> parts = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      boolean cut =
          i == to || ",;，、；|\n".indexOf(text.charAt(i)) >= 0 || FieldLabels.isDash(text, i);
      if (cut) {
        int a = start;
        int b = i;
        while (a < b && Character.isWhitespace(text.charAt(a))) {
          a++;
        }
        while (b > a && Character.isWhitespace(text.charAt(b - 1))) {
          b--;
        }
        if (b > a) {
          parts.add(new Part(a, b));
        }
        start = i + 1;
      }
    }
    return parts;
  }

  /** The field that a part is, without a label and a colon; empty if it is only words. */
  static Optional<SpokenFields.Kind> kindOf(String part) {
    if (part.length() > 200) {
      return Optional.empty();
    }
    List<String> words = List.of(BETWEEN.split(part));
    if (words.stream().allMatch(Names::isHandle)) {
      return Optional.of(SpokenFields.Kind.OWNER);
    }
    if (words.stream().allMatch(TicketKeys::isTicket) || TicketKeys.isAddress(part)) {
      return Optional.of(SpokenFields.Kind.TICKET);
    }
    if (PRIORITY.matcher(part).matches()) {
      return Optional.of(SpokenFields.Kind.PRIORITY);
    }
    if (DAY.matcher(part).matches()) {
      return Optional.of(SpokenFields.Kind.DUE);
    }
    if (STATES.contains(LabelKey.words(part))) {
      return Optional.of(SpokenFields.Kind.STATE);
    }
    return labelled(part);
  }

  /** {@code owner Jane}, {@code ticket OPS-12}, {@code priority high}, {@code due soon}. */
  private static Optional<SpokenFields.Kind> labelled(String part) {
    int space = part.indexOf(' ');
    if (space < 0) {
      return Optional.empty();
    }
    String rest = part.substring(space + 1).strip();
    return FieldLabels.ofKey(part.substring(0, space))
        .filter(
            kind ->
                switch (kind) {
                  case OWNER -> Names.isLike(rest);
                  case TICKET -> TicketKeys.isTicket(rest) || rest.matches("[0-9]{2,7}");
                  case PRIORITY, DUE -> rest.length() <= 20;
                  default -> false;
                });
  }
}
