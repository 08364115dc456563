package plimsoll;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How much of what readers see in documents {@code retrospectives.json} says, and the misses. */
final class Figures {
  /** What is counted: how many are right, of how many. */
  enum What {
    PAGE_DAY,
    LANGUAGE,
    SEVERITY,
    KIND,
    ENTRIES,
    ENTRY_DAYS,
    ACTIONS,
    STATES,
    OWNERS,
    DUE_DAYS,
    TEMPLATES
  }

  private static final int FIRST_WORDS = 24;
  private static final String ALL = "all";

  private final Map<String, int[][]> counts = new TreeMap<>();
  private final List<String> misses = new ArrayList<>();
  private final List<String> invented = new ArrayList<>();

  /**
   * @param said an element of {@code retrospectives.json}, or null if there is none of this
   *     document
   */
  void add(Labelled label, JsonNode said) {
    if (label.isTemplate()) {
      count(label, What.TEMPLATES, said == null, "is taken for a review");
      return;
    }
    count(label, What.PAGE_DAY, label.days().contains(day(said.get("started"))), "day of the page");
    count(
        label,
        What.LANGUAGE,
        label.language().equals(said.get("language").asText()),
        "language " + said.get("language").asText());
    String severity = text(said, "severity");
    count(
        label,
        What.SEVERITY,
        tight(severity).equals(tight(label.severity())),
        "severity " + severity);
    boolean open = label.kind().equals(Labelled.OPEN);
    count(
        label,
        What.KIND,
        open || label.kind().equals(said.get("kind").asText()),
        "kind " + said.get("kind").asText());
    entries(label, said.get("timeline"));
    actions(label, said.get("actions"));
  }

  /**
   * Both lists are in the order of the source, so that the longest common part is what was found.
   */
  private void entries(Labelled label, JsonNode timeline) {
    int most = label.entries().size();
    int[][] best = new int[most + 1][timeline.size() + 1];
    for (int i = most - 1; i >= 0; i--) {
      for (int j = timeline.size() - 1; j >= 0; j--) {
        int same = same(label.entries().get(i), timeline.get(j));
        int with = same == 0 ? 0 : best[i + 1][j + 1] + same;
        best[i][j] = Math.max(with, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    int j = 0;
    for (int i = 0; i < most; i++) {
      Labelled.Entry entry = label.entries().get(i);
      while (j < timeline.size() && best[i][j] == best[i][j + 1]) {
        j++;
      }
      int same = j < timeline.size() ? same(entry, timeline.get(j)) : 0;
      boolean found = same > 0 && best[i][j] == best[i + 1][j + 1] + same;
      count(label, What.ENTRIES, found, "entry at " + entry.time());
      if (found) {
        if (entry.saysDay()) {
          count(label, What.ENTRY_DAYS, same == 11, "day of the entry at " + entry.time());
        }
        j++;
      }
    }
    if (most == 0 && timeline.size() > 0) {
      invented.add(label.file() + ": a timeline");
    }
  }

  /** 0 if they are two, 11 if they are one on the same day, else 10. */
  private static int same(Labelled.Entry entry, JsonNode told) {
    String at = told.get("at").asText("");
    String day = at.length() < 10 ? "" : at.substring(0, 10);
    String clock = at.length() < 16 ? "" : at.substring(11);
    boolean right = entry.days().contains(day.isEmpty() ? "?" : day);
    return entry.is(day, clock) ? right ? 11 : 10 : 0;
  }

  private void actions(Labelled label, JsonNode actions) {
    Set<Integer> used = new HashSet<>();
    for (Labelled.Action action : label.actions()) {
      int found = find(action, actions, used);
      count(label, What.ACTIONS, found >= 0, "action: " + action.text());
      if (found < 0) {
        continue;
      }
      used.add(found);
      JsonNode said = actions.get(found);
      field(label, What.STATES, action.state(), said.get("state").asText());
      field(label, What.OWNERS, action.owner(), text(said, "owner"));
      field(label, What.DUE_DAYS, action.due(), text(said, "due"));
    }
    if (label.actions().isEmpty() && actions.size() > 0) {
      invented.add(label.file() + ": actions");
    }
  }

  private void field(Labelled label, What what, String expected, String said) {
    if (!expected.equals(Labelled.OPEN) && !(expected.isEmpty() && said.isEmpty())) {
      count(label, what, tight(said).equals(tight(expected)), what + " \"" + said + "\"");
    }
  }

  private static int find(Labelled.Action action, JsonNode actions, Set<Integer> used) {
    String words = tight(action.text());
    String first = words.substring(0, Math.min(words.length(), FIRST_WORDS));
    for (int i = 0; i < actions.size(); i++) {
      String text = tight(text(actions.get(i), "text"));
      if (!used.contains(i)
          && !text.isEmpty()
          && (text.contains(first) || first.startsWith(text))) {
        return i;
      }
    }
    return -1;
  }

  private void count(Labelled label, What what, boolean right, String miss) {
    for (String row : List.of(label.folder(), "language " + label.language(), ALL)) {
      int[][] counted = counts.computeIfAbsent(row, r -> new int[What.values().length][2]);
      counted[what.ordinal()][0] += right ? 1 : 0;
      counted[what.ordinal()][1]++;
    }
    if (!right) {
      misses.add(label.file() + ": " + miss);
    }
  }

  /** The share that is right, from 0 to 1. */
  double share(What what) {
    int[] counted = counts.get(ALL)[what.ordinal()];
    return counted[1] == 0 ? 1 : (double) counted[0] / counted[1];
  }

  /** Timelines and actions where a reader sees none. */
  List<String> invented() {
    return List.copyOf(invented);
  }

  /** The table by source and language and the misses, as Markdown. */
  String report() {
    StringBuilder out = new StringBuilder("| |");
    StringBuilder line = new StringBuilder("|---|");
    for (What what : What.values()) {
      out.append(' ').append(what.name().toLowerCase(Locale.ROOT).replace('_', ' ')).append(" |");
      line.append("---:|");
    }
    out.append('\n').append(line).append('\n');
    counts.forEach(
        (row, counted) -> {
          out.append("| ").append(row).append(" |");
          for (int[] one : counted) {
            out.append(one[1] == 0 ? " |" : " " + one[0] + " of " + one[1] + " |");
          }
          out.append('\n');
        });
    misses.forEach(miss -> out.append("\n- ").append(miss));
    invented.forEach(miss -> out.append("\n- invented: ").append(miss));
    return out.append('\n').toString();
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asText("");
  }

  private static String day(JsonNode moment) {
    String said = moment.asText("");
    return said.length() < 10 ? "?" : said.substring(0, 10);
  }

  private static String tight(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
