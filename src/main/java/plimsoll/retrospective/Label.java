package plimsoll.retrospective;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A few words before a time: {@code Detected: 14:02}, {@code [Resolved - 2026-03-05 15:30 UTC]}.
 *
 * @param start where the words begin, which is behind a bracket that holds the time too
 * @param end where they end
 * @param timeAt where the time begins, with a bracket of its own
 */
record Label(int start, int end, int timeAt) {
  static final Label NONE = new Label(0, 0, 0);

  /** What status pages call their updates. */
  private static final Set<String> STATUS =
      Set.of(
          "investigating",
          "identified",
          "monitoring",
          "resolved",
          "update",
          "update on",
          "updated",
          "scheduled",
          "in progress",
          "verifying",
          "completed",
          "postmortem",
          "final message",
          "initial message",
          "final update",
          "initial update");

  private static final int LONGEST = 40;
  private static final int MOST_WORDS = 4;

  /** The words at the beginning, if a time can follow them. */
  static Optional<Label> of(String text) {
    int start = text.startsWith("[") ? 1 : 0;
    int words = 1;
    int most = Math.min(text.length() - 1, LONGEST);
    for (int i = start; i < most; i++) {
      char c = text.charAt(i);
      if (isEnd(text, i)) {
        return between(text, start, i);
      }
      words += c == ' ' ? 1 : 0;
      if (words > MOST_WORDS || !isPart(c)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Label> between(String text, int start, int at) {
    boolean aside = "([（【".indexOf(text.charAt(at)) >= 0;
    int time = aside ? at : at + 1;
    while (time < text.length() && " -–—".indexOf(text.charAt(time)) >= 0) {
      time++;
    }
    int end = at;
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    boolean letters = text.substring(start, end).chars().anyMatch(Character::isLetter);
    boolean timely = time < text.length() && canBeTime(text, time);
    return letters && timely ? Optional.of(new Label(start, end, time)) : Optional.empty();
  }

  /** A guard that costs nothing: every time begins with a digit, a sign or a short word. */
  private static boolean canBeTime(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c) || "([（【~?@约約".indexOf(c) >= 0;
  }

  private static boolean isEnd(String text, int at) {
    char c = text.charAt(at);
    boolean dash = "-–—".indexOf(c) >= 0 && at > 0 && text.charAt(at - 1) == ' ';
    return dash || ":：([（【|".indexOf(c) >= 0;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || " @_'’/&-".indexOf(c) >= 0;
  }

  boolean isSaid() {
    return end > start;
  }

  /** Whether one bracket holds both the words and the time. */
  boolean bracketed() {
    return start == 1;
  }

  /** Whether it is what a status page says of an update. */
  boolean isOfStatus(String text) {
    return STATUS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  /** Whether a text begins with what a status page says of an update. */
  static boolean isStatus(String text) {
    int end = 0;
    while (end < Math.min(text.length(), LONGEST)
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == ' ')) {
      end++;
    }
    return STATUS.contains(text.substring(0, end).strip().toLowerCase(Locale.ROOT));
  }
}
