package plimsoll.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What changed between two texts, line by line, in the unified form that {@code diff -u} prints:
 * the fewest lines that can be taken away and put in (Myers, 1986).
 */
final class LineDiff {
  private static final int CONTEXT = 3;

  /** Texts that differ in more lines than this have little in common that is worth finding. */
  private static final int MOST = 2_000;

  private final List<String> before;
  private final List<String> after;

  /** For each line of either text, in order: what becomes of it. */
  private final List<Step> steps = new ArrayList<>();

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /**
   * A line that stays ({@code ' '}), goes ({@code '-'}) or comes ({@code '+'}).
   *
   * @param x how many lines of the first text stand before it
   * @param y how many lines of the second text stand before it
   */
  private record Step(char sign, int x, int y, String line) {}

  /** The lines of the difference, without ends; none if the texts are equal. */
  static List<String> unified(String before, String after, String beforeName, String afterName) {
    LineDiff diff = new LineDiff(before.lines().toList(), after.lines().toList());
    diff.compare();
    List<String> hunks = diff.hunks();
    if (hunks.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("--- " + beforeName, "+++ " + afterName));
    lines.addAll(hunks);
    return lines;
  }

  /**
   * Walks the furthest-reaching paths back from the end; each costs one line more than the last.
   */
  private void compare() {
    List<int[]> rounds = new ArrayList<>();
    int max = Math.min(MOST, before.size() + after.size());
    int[] furthest = new int[2 * max + 3];
    int middle = max + 1;
    boolean arrived = false;
    for (int d = 0; d <= max && !arrived; d++) {
      rounds.add(Arrays.copyOfRange(furthest, middle - d - 1, middle + d + 2));
      for (int k = -d; k <= d && !arrived; k += 2) {
        int x = start(furthest, middle, k, d);
        while (x < before.size() && x - k < after.size() && same(x, x - k)) {
          x++;
        }
        furthest[middle + k] = x;
        arrived = x >= before.size() && x - k >= after.size();
      }
    }
    if (arrived) {
      back(rounds);
      Collections.reverse(steps);
    } else {
      replace();
    }
  }

  private void replace() {
    for (int x = 0; x < before.size(); x++) {
      steps.add(new Step('-', x, 0, before.get(x)));
    }
    for (int y = 0; y < after.size(); y++) {
      steps.add(new Step('+', before.size(), y, after.get(y)));
    }
  }

  private static int start(int[] furthest, int middle, int k, int d) {
    boolean down = k == -d || k != d && furthest[middle + k - 1] < furthest[middle + k + 1];
    return down ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
  }

  private boolean same(int x, int y) {
    return before.get(x).equals(after.get(y));
  }

  private void back(List<int[]> rounds) {
    int x = before.size();
    int y = after.size();
    for (int d = rounds.size() - 1; d >= 0; d--) {
      int[] furthest = rounds.get(d);
      int middle = d + 1;
      int k = x - y;
      boolean down = k == -d || k != d && furthest[middle + k - 1] < furthest[middle + k + 1];
      int fromK = down ? k + 1 : k - 1;
      int fromX = d == 0 ? 0 : furthest[middle + fromK];
      int fromY = d == 0 ? 0 : fromX - fromK;
      while (x > fromX && y > fromY) {
        x--;
        y--;
        steps.add(new Step(' ', x, y, before.get(x)));
      }
      if (y > fromY) {
        y--;
        steps.add(new Step('+', x, y, after.get(y)));
      } else if (x > fromX) {
        x--;
        steps.add(new Step('-', x, y, before.get(x)));
      }
    }
  }

  /** Changes with their surroundings; those that are near each other share them. */
  private List<String> hunks() {
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < steps.size()) {
      int change = next(at);
      if (change == steps.size()) {
        break;
      }
      int start = Math.max(at, change - CONTEXT);
      int end = change + 1;
      for (int more = next(end); more < steps.size() && more - end <= 2 * CONTEXT; ) {
        end = more + 1;
        more = next(end);
      }
      at = Math.min(steps.size(), end + CONTEXT);
      hunk(steps.subList(start, at), lines);
    }
    return lines;
  }

  /** The first step from {@code at} on that changes something. */
  private int next(int at) {
    int i = at;
    while (i < steps.size() && steps.get(i).sign() == ' ') {
      i++;
    }
    return i;
  }

  private static void hunk(List<Step> hunk, List<String> lines) {
    long gone = hunk.stream().filter(s -> s.sign() != '+').count();
    long come = hunk.stream().filter(s -> s.sign() != '-').count();
    Step first = hunk.get(0);
    lines.add("@@ -" + range(first.x(), gone) + " +" + range(first.y(), come) + " @@");
    hunk.forEach(step -> lines.add(step.sign() + step.line()));
  }

  private static String range(int before, long count) {
    return (count == 0 ? before : before + 1) + (count == 1 ? "" : "," + count);
  }
}
