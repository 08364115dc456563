package plimsoll.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed between two texts, line by line, in the unified form that {@code diff -u} prints.
 */
final class LineDiff {
  private static final int CONTEXT = 3;

  /** Texts that differ in more lines than this have little in common that is worth finding. */
  private static final int MOST = 2_000;

  private LineDiff() {}

  /** The lines of the difference, without ends; none if the texts are equal. */
  static List<String> unified(String before, String after, String beforeName, String afterName) {
    List<String> old = before.lines().toList();
    List<String> changed = after.lines().toList();
    if (old.equals(changed)) {
      return List.of();
    }
    Patch<String> patch =
        unlike(old, changed) > MOST ? replacement(old, changed) : DiffUtils.diff(old, changed);
    return UnifiedDiffUtils.generateUnifiedDiff(beforeName, afterName, old, patch, CONTEXT).stream()
        .map(LineDiff::emptyAtZero)
        .toList();
  }

  /** An empty text begins at 0, as {@code patch} wants it; the library says 1. */
  private static String emptyAtZero(String line) {
    return line.startsWith("@@") ? line.replace("-1,0 ", "-0,0 ").replace("+1,0 ", "+0,0 ") : line;
  }

  /** How many lines one text has that the other does not, in any order. */
  private static int unlike(List<String> before, List<String> after) {
    Map<String, Integer> count = new HashMap<>();
    before.forEach(line -> count.merge(line, 1, Integer::sum));
    after.forEach(line -> count.merge(line, -1, Integer::sum));
    return count.values().stream().mapToInt(Math::abs).sum();
  }

  private static Patch<String> replacement(List<String> before, List<String> after) {
    Patch<String> patch = new Patch<>();
    patch.addDelta(new ChangeDelta<>(new Chunk<>(0, before), new Chunk<>(0, after)));
    return patch;
  }
}
