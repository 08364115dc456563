package plimsoll.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real document as an author might mark it: sections of plain prose are for customers, with some
 * items, containers and words in them that are not; all others stay internal.
 */
final class MarkedUp {
  private static final Pattern HEADING = Pattern.compile("(#{1,6})[ \\t]+\\S.*");
  private static final Pattern RISKY =
      Pattern.compile("[\\[\\]<>{}|`!*_~@\\\\#]|://|^\\s{2,}\\S|^\\d");

  private MarkedUp() {}

  static String of(String text, int number) {
    List<String> out = new ArrayList<>();
    out.add("---\naudience: customer\ntitle: An internal title\nteam: The night shift\ncustomer:");
    out.add("  title: Document " + number + "\n  slug: document-" + number + "\n---\n");
    String[] lines = text.replaceFirst("(?s)^---\n.*?\n---\n", "").split("\n", -1);
    Deque<int[]> open = new ArrayDeque<>();
    boolean fence = false;
    int item = 0;
    boolean customer = false;
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      fence ^= line.strip().startsWith("```");
      Matcher heading = HEADING.matcher(line);
      if (!fence && heading.matches() && line.indexOf('{') < 0) {
        int level = heading.group(1).length();
        while (!open.isEmpty() && open.peek()[0] >= level) {
          open.pop();
        }
        boolean hidden = open.stream().anyMatch(o -> o[1] == 1);
        boolean within = open.stream().anyMatch(o -> o[1] == 2);
        customer = !hidden && isPlain(lines, i);
        open.push(new int[] {level, customer ? 2 : within ? 1 : 0});
        out.add(line + (customer ? " {.customer}" : within ? " {.internal}" : ""));
        if (customer) {
          out.add(
              "\n"
                  + ":::internal\n"
                  + "A remark for us alone.\n"
                  + ":::\n\n"
                  + "It was [Mallory]{.internal as=\"us\"}.\n");
        }
      } else if (customer && line.startsWith("- ") && ++item % 2 == 0) {
        out.add("- {.internal} " + line.substring(2));
      } else {
        out.add(line);
      }
    }
    return String.join("\n", out);
  }

  /** Whether a section up to the next heading is prose that needs no marks. */
  private static boolean isPlain(String[] lines, int heading) {
    int words = 0;
    for (int i = heading + 1; i < lines.length && !HEADING.matcher(lines[i]).matches(); i++) {
      if (RISKY.matcher(lines[i]).find()
          || lines[i].startsWith("---")
          || lines[i].startsWith("=")) {
        return false;
      }
      words += lines[i].length();
    }
    return words > 0 && !RISKY.matcher(lines[heading].replaceFirst("#+", "")).find();
  }
}
