package plimsoll.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one part of {@code (@ana, OPS-12, 2026-05-01)} says. */
final class FieldParts {
  private static final Set<String> STATES =
      java.util.stream.Stream.of("done", "dropped", "open", "going")
          .flatMap(kind -> WordLists.of("states.tsv").keys(kind).stream())
          .collect(java.util.stream.Collectors.toUnmodifiableSet());

  private static final WordLists FIELDS = WordLists.of("fields.tsv");

  /** A day that something is due, with the words for "by" and "until" around it. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?iu)(?:(?:"
              + words("by")
              + "|on|eta)\\s+|~\\s?)?(?:\\d{4}-\\d\\d(?:-\\d\\d)?|\\d{1,2}[./-]\\d{1,2}[./-]?(?:\\d{2,4})?"
              + "|\\d{1,2}(?:st|nd|rd|th|er|\\.)?\\s?(?:de\\s|of\\s)?(?<m1>\\p{L}{3,12})\\.?(?:,?\\s(?:de\\s|del\\s)?\\d{4})?|(?<m2>\\p{L}{3,12})\\.?\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?|(?:"
              + words("end-of")
              + ")\\s(?<m3>\\p{L}{3,12})(?:\\s\\d{4})?|Q[1-4](?:\\s?\\d{4})?|(?:KW|week|uke|uge|vecka|v\\.)\\s?\\d{1,2}(?:[/"
              + " ]\\d{4})?|(?:\\d{4}\\s?[年년]\\s?)?\\d{1,2}\\s?[月월]\\s?(?:\\d{1,2}\\s?[日일号])?)"
              + "(?:\\s(?:r|г|года)\\.?)?(?:"
              + words("by-after")
              + ")?");

  private static final Pattern DAY_AND_MONTH =
      Pattern.compile("\\p{L}{3,}\\.? \\d{1,2}(?:st|nd|rd|th)?$|\\d{1,2} \\p{L}{3,}$");

  private static final Pattern PRIORITY =
      Pattern.compile("(?i)P[0-5]|(?:high|medium|low|critical|top) prio(?:rity)?");
  private static final Pattern BETWEEN =
      Pattern.compile("[\\s,，、&+/]+(?:(?:and|und|et|y|e|と|和)\\s+)?");

  private static final Pattern SEE = Pattern.compile("^(?iu:" + words("see") + ")[\\s:]+");

  private FieldParts() {}

  /** A part of a text that separators cut. */
  record Part(int from, int to) {}

  /** The parts of a stretch, without the blanks at their ends; none is empty. */
  static List<Part> of(String text, int from, int to) {
    List<Part> parts = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      boolean cut =
          i == to
              || ",;，、；|\n".indexOf(text.charAt(i)) >= 0 && !isBeforeYear(text, i)
              || FieldLabels.isDash(text, i);
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

  /** {@code May 19, 2026} is one. */
  private static boolean isBeforeYear(String text, int comma) {
    return comma > 0
        && Character.isLetterOrDigit(text.charAt(comma - 1))
        && text.startsWith(", 20", comma)
        && text.length() >= comma + 6
        && text.substring(comma + 4, comma + 6).chars().allMatch(Character::isDigit)
        && DAY_AND_MONTH.matcher(text.substring(Math.max(0, comma - 12), comma)).find();
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
    if (isDay(part)) {
      return Optional.of(SpokenFields.Kind.DUE);
    }
    if (STATES.contains(LabelKey.words(part)) || isDatedState(part)) {
      return Optional.of(SpokenFields.Kind.STATE);
    }
    String seen = SEE.matcher(part).replaceFirst("");
    return seen.length() < part.length()
            && List.of(BETWEEN.split(seen)).stream().allMatch(TicketKeys::isTicket)
        ? Optional.of(SpokenFields.Kind.TICKET)
        : labelled(part);
  }

  /** {@code done 2026-03-02}. */
  private static boolean isDatedState(String part) {
    int digit = 0;
    while (digit < part.length() && !Character.isDigit(part.charAt(digit))) {
      digit++;
    }
    return digit > 0
        && digit < part.length()
        && STATES.contains(LabelKey.words(part.substring(0, digit)))
        && isDay(part.substring(digit));
  }

  private static boolean isDay(String part) {
    Matcher day = DAY.matcher(part);
    return day.matches()
        && isMonth(day.group("m1"))
        && isMonth(day.group("m2"))
        && isMonth(day.group("m3"));
  }

  private static boolean isMonth(@Nullable String name) {
    return name == null || Months.of(name) > 0;
  }

  private static String words(String kind) {
    return FIELDS.written(kind).stream()
        .sorted((a, b) -> b.length() - a.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
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
