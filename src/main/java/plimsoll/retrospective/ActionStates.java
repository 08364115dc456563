package plimsoll.retrospective;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plimsoll.content.Block;
import plimsoll.content.Inline;
import plimsoll.content.PlainText;
import plimsoll.vocabulary.LabelKey;
import plimsoll.vocabulary.WordLists;

/** How far an action is, by the words, the box and the strokes that people use for it. */
final class ActionStates {
  private static final WordLists WORDS = WordLists.of("states.tsv");
  private static final Set<String> DONE = WORDS.keys("done");
  private static final Set<String> DROPPED = WORDS.keys("dropped");
  private static final Set<String> OPEN = WORDS.keys("open");
  private static final Set<String> NOTHING = WORDS.keys("nothing");
  private static final Set<String> PAST = WORDS.keys("past");
  private static final Set<String> AHEAD = WORDS.keys("ahead");
  private static final Pattern FIRST_VERB =
      Pattern.compile("(?i)((?:we|i)(?:['’]ve| have)? )?(?:already )?(\\p{L}+)(?=[ /])");
  private static final Pattern STATUS =
      Pattern.compile(
          "(?i)(?<!\\p{L})(?:status|state|estado|statut|stato|статус|ステータス|状态|狀態|상태)\\s{0,3}[:：]\\s{0,3}"
              + "([^.,;|()（）。、]{2,30})[.。]?$");
  private static final String CHECKS = "✅☑✔✓🟢";
  private static final String BOXES = "☐⬜◻□";
  private static final String CROSSES = "❌🚫✖✗";
  private static final String OPENERS = "([（【［";
  private static final String CLOSERS = ")]）】］";

  private ActionStates() {}

  /** What a cell for the state says, if it says nothing but that. */
  static Optional<Action.State> ofCell(String text) {
    String folded = LabelKey.of(text);
    if (text.strip().equals("[ ]")) {
      return Optional.of(Action.State.OPEN);
    }
    return folded.isEmpty() ? sign(text) : all(folded);
  }

  /** What a cell for the state begins with, whatever it adds. */
  static Action.State beginningOf(String text) {
    return sign(text).or(() -> begins(LabelKey.of(text))).orElse(Action.State.OPEN);
  }

  /** What a cell for something else ends with: {@code Bug 5554823 DONE}. */
  static Optional<Action.State> endOf(String text) {
    String last = text.substring(text.lastIndexOf(' ') + 1);
    boolean word = text.length() > last.length() && last.equals(last.toUpperCase(Locale.ROOT));
    return word ? all(LabelKey.of(last)) : Optional.empty();
  }

  /** {@code TBD}, {@code —}: the cell is as good as empty. */
  static boolean saysNothing(String text) {
    return NOTHING.contains(LabelKey.of(text));
  }

  private static Optional<Action.State> all(String folded) {
    return OPEN.contains(folded) ? Optional.of(Action.State.OPEN) : exactly(folded);
  }

  /** What a heading says of all actions below it: {@code Immediate actions (completed)}. */
  static Optional<Action.State> ofHeading(String title) {
    return exactly(LabelKey.of(title))
        .or(() -> inAsides(title))
        .or(() -> isAhead(LabelKey.of(title)) ? Optional.of(Action.State.OPEN) : Optional.empty());
  }

  /** {@code Planned actions}, {@code Next steps}: what is below has not been done. */
  private static boolean isAhead(String folded) {
    return Stream.of(folded.split(" ")).anyMatch(AHEAD::contains);
  }

  static Action.State ofItem(Block.Item item, Optional<Action.State> otherwise) {
    List<Inline> text =
        !item.blocks().isEmpty() && item.blocks().get(0) instanceof Block.Paragraph paragraph
            ? paragraph.text()
            : List.of();
    String words = PlainText.of(text).strip();
    String said = words.length() > 4000 ? words.substring(0, 4000) : words;
    Optional<Action.State> written =
        sign(said)
            .or(() -> label(said))
            .or(() -> inAsides(said))
            .or(() -> atEnd(said))
            .or(() -> suffix(said));
    if (written.isEmpty() && item.check() == Block.Check.DONE) {
      return Action.State.DONE;
    }
    if (written.isEmpty() && isStruck(text)) {
      return Action.State.DROPPED;
    }
    boolean past = item.check() == Block.Check.NONE && isPast(said);
    return written.or(() -> otherwise).orElse(past ? Action.State.DONE : Action.State.OPEN);
  }

  private static Optional<Action.State> exactly(String folded) {
    if (DONE.contains(folded)) {
      return Optional.of(Action.State.DONE);
    }
    return DROPPED.contains(folded) ? Optional.of(Action.State.DROPPED) : Optional.empty();
  }

  /** {@code done 2024-03-01}, {@code 完了（2026-08-17）}. */
  private static Optional<Action.State> begins(String folded) {
    String[] words = folded.split(" ", 3);
    Optional<Action.State> one = exactly(words[0]);
    return one.isPresent() || words.length < 2 ? one : exactly(words[0] + " " + words[1]);
  }

  private static Optional<Action.State> sign(String text) {
    String start = text.strip();
    if (start.isEmpty()) {
      return Optional.empty();
    }
    String first = start.substring(0, start.offsetByCodePoints(0, 1));
    if (CHECKS.contains(first)) {
      return Optional.of(Action.State.DONE);
    }
    if (BOXES.contains(first)) {
      return Optional.of(Action.State.OPEN);
    }
    return CROSSES.contains(first) ? Optional.of(Action.State.DROPPED) : Optional.empty();
  }

  /** {@code Done: rename it}. */
  private static Optional<Action.State> label(String text) {
    for (int i = 1; i < Math.min(20, text.length()); i++) {
      boolean dash = "-–—".indexOf(text.charAt(i)) >= 0 && text.charAt(i - 1) == ' ';
      if (dash || ":：".indexOf(text.charAt(i)) >= 0) {
        return exactly(LabelKey.of(text.substring(0, i)));
      }
    }
    return Optional.empty();
  }

  /** {@code Rename it — DONE}, {@code Rename it ✅}. */
  private static Optional<Action.State> atEnd(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String last = text.substring(text.offsetByCodePoints(text.length(), -1));
    int dash =
        Math.max(
            text.lastIndexOf(" - "), Math.max(text.lastIndexOf(" – "), text.lastIndexOf(" — ")));
    return dash > 0 && text.length() - dash < 40
        ? anyOf(text.substring(dash + 3))
        : CHECKS.contains(last) ? Optional.of(Action.State.DONE) : Optional.empty();
  }

  /** {@code Jo, done}. */
  private static Optional<Action.State> anyOf(String parts) {
    return Stream.of(parts.split("[,;，；]"))
        .map(ActionStates::dated)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** {@code done}, {@code done 2026-03-02}; {@code done by …} says when it will be. */
  private static Optional<Action.State> dated(String part) {
    String folded = LabelKey.of(part);
    int digit = 0;
    while (digit < folded.length() && !Character.isDigit(folded.charAt(digit))) {
      digit++;
    }
    return exactly(folded.substring(0, digit).strip());
  }

  /** {@code Rename it. Status: done}, {@code Rename it. Won't do.} */
  private static Optional<Action.State> suffix(String text) {
    Matcher status = STATUS.matcher(text);
    if (status.find()) {
      return all(LabelKey.of(status.group(1)));
    }
    String end = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    int stop = Math.max(end.lastIndexOf(". "), end.lastIndexOf("。"));
    return stop > 0 && end.length() - stop < 30
        ? exactly(LabelKey.of(end.substring(stop + 1)))
        : Optional.empty();
  }

  /** {@code Added a probe}, {@code We have fixed it}: what was done is told in the past. */
  private static boolean isPast(String text) {
    Matcher first = FIRST_VERB.matcher(text);
    if (!first.lookingAt()) {
      return false;
    }
    String verb = first.group(2).toLowerCase(Locale.ROOT);
    boolean told = first.group(1) != null && verb.endsWith("ed") && !verb.endsWith("eed");
    return told || PAST.contains(verb);
  }

  /** {@code Rename it (done)}, {@code Buy it (dropped: too dear)}. */
  private static Optional<Action.State> inAsides(String text) {
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      if (OPENERS.indexOf(text.charAt(i)) >= 0) {
        open = i;
      } else if (open >= 0 && CLOSERS.indexOf(text.charAt(i)) >= 0) {
        String aside = text.substring(open + 1, Math.min(i, open + 60));
        Optional<Action.State> state = begins(LabelKey.of(aside)).or(() -> anyOf(aside));
        if (state.isPresent() && !aside.equals("x")) {
          return state;
        }
        open = -1;
      }
    }
    return Optional.empty();
  }

  /** Whether all of it is struck through, whatever stands in parentheses behind. */
  private static boolean isStruck(List<Inline> text) {
    StringBuilder left = new StringBuilder();
    boolean struck = false;
    for (Inline inline : text) {
      if (inline instanceof Inline.Styled styled && styled.style() == Inline.Style.STRIKE) {
        struck = true;
      } else {
        left.append(PlainText.of(List.of(inline)));
      }
    }
    return struck && LabelKey.withoutAside(left.toString()).isEmpty();
  }
}
