package plimsoll.review;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What changed between two texts, word by word. */
public final class WordDiff {
  /** Texts that differ in more than this have little in common that is worth finding. */
  private static final int MOST = 2_000;

  /** Longer texts are shown as a whole: the same words in another order take a square of it. */
  private static final int LONGEST = 12_000;

  private static final Pattern WORD =
      Pattern.compile(
          "\\s+|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{N}_]+|[^\\s\\p{L}\\p{N}_]");

  private WordDiff() {}

  /** What happened to some words. */
  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  /** Words in a row to which the same happened. */
  public record Part(Kind kind, String text) {
    public Part {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(text);
    }
  }

  /**
   * A place that changed.
   *
   * @param heading the last heading above it, or empty
   */
  public record Change(String heading, List<Part> parts) {
    public Change {
      Objects.requireNonNull(heading);
      parts = List.copyOf(parts);
    }
  }

  /** The places in which two Markdown texts differ; none if they are equal. */
  public static List<Change> of(String before, String after) {
    List<String> old = lines(before);
    List<String> now = lines(after);
    List<Change> changes = new ArrayList<>();
    if (old.equals(now)) {
      return changes;
    }
    if (isTooMuch(old, now)) {
      return List.of(new Change("", whole(old, now)));
    }
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      List<Part> parts = parts(delta.getSource().getLines(), delta.getTarget().getLines());
      changes.add(new Change(heading(now, delta.getTarget().getPosition()), parts));
    }
    return changes;
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String heading(List<String> lines, int at) {
    for (int i = Math.min(at, lines.size()) - 1; i >= 0; i--) {
      if (lines.get(i).matches("#{1,6} .*")) {
        return lines.get(i).replaceAll("^#+ |\\s*\\{[^}]*\\}$", "");
      }
    }
    return "";
  }

  private static List<Part> parts(List<String> before, List<String> after) {
    List<String> old = words(before);
    List<String> now = words(after);
    if (old.isEmpty() || now.isEmpty() || isTooMuch(old, now)) {
      return whole(before, after);
    }
    List<Part> parts = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      int from = delta.getSource().getPosition();
      add(parts, Kind.SAME, old.subList(at, from));
      add(parts, Kind.REMOVED, delta.getSource().getLines());
      add(parts, Kind.ADDED, delta.getTarget().getLines());
      at = from + delta.getSource().size();
    }
    add(parts, Kind.SAME, old.subList(at, old.size()));
    return parts;
  }

  private static List<Part> whole(List<String> before, List<String> after) {
    List<Part> parts = new ArrayList<>();
    add(parts, Kind.REMOVED, List.of(String.join("\n", before)));
    add(parts, Kind.ADDED, List.of(String.join("\n", after)));
    return parts;
  }

  private static void add(List<Part> parts, Kind kind, List<String> words) {
    String text = String.join("", words);
    if (!text.isEmpty()) {
      parts.add(new Part(kind, text));
    }
  }

  private static List<String> words(List<String> lines) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(String.join("\n", lines));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** Whether finding what they have in common would take too long, or show nothing. */
  private static boolean isTooMuch(List<String> before, List<String> after) {
    return before.size() + after.size() > LONGEST || unlike(before, after) > MOST;
  }

  private static int unlike(List<String> before, List<String> after) {
    Map<String, Integer> count = new HashMap<>();
    before.forEach(word -> count.merge(word, 1, Integer::sum));
    after.forEach(word -> count.merge(word, -1, Integer::sum));
    return count.values().stream().mapToInt(Math::abs).sum();
  }
}
