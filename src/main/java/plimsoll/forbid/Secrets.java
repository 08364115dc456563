package plimsoll.forbid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.text.Folded;
import plimsoll.text.Resource;

/**
 * The shapes of secrets: keys and tokens that their issuers made to be recognised, passwords in
 * addresses and connection strings, addresses of private networks. They are in {@code secrets.tsv}.
 *
 * <p>Each shape begins with a fixed word, at which the text is matched over a bounded length; so
 * scanning is linear. A shape without such a word (forty random characters) is left to the reader
 * of a review: it would alarm on every hash.
 */
final class Secrets {
  private static final int WINDOW = 600;
  private static final Pattern PART = Pattern.compile("@\\{(\\w+)\\}");
  private static final Secrets KNOWN = new Secrets();

  private final List<Shape> shapes = new ArrayList<>();

  /**
   * A shape.
   *
   * @param rule what a message calls it
   * @param word what it begins with, in small letters
   * @param inside whether that word may be inside another
   * @param rest a regular expression for all of it, {@code word} included, on cased text
   */
  record Shape(String rule, String word, boolean inside, Pattern rest) {}

  private Secrets() {
    Map<String, String> parts = new HashMap<>();
    for (String[] cells : Resource.rows(Secrets.class, "secrets.tsv")) {
      if (cells.length == 2) {
        parts.put(cells[0].substring(1), whole(cells[1], parts));
      } else if (cells[1].startsWith("{")) {
        beside(cells[0], cells[1].substring(1, cells[1].length() - 1), whole(cells[2], parts));
      } else {
        add(cells[0], cells[1].split(" "), Pattern.compile(whole(cells[2], parts)));
      }
    }
  }

  /** Adds what is beside words for secrets, of whatever language. */
  private void beside(String rule, String kind, String rest) {
    for (String[] row : Resource.rows(Secrets.class, "secret-words.tsv")) {
      for (String written : row[0].equals(kind) ? row[2].split(", ") : new String[0]) {
        String word = Folded.of(written).toString();
        Pattern all = Pattern.compile("(?iu:" + Pattern.quote(word) + ")" + rest);
        shapes.add(new Shape(rule, word, false, all));
      }
    }
  }

  /** An expression with its parts in their places. */
  private static String whole(String expression, Map<String, String> parts) {
    return PART.matcher(expression)
        .replaceAll(
            part -> Matcher.quoteReplacement(Objects.requireNonNull(parts.get(part.group(1)))));
  }

  private void add(String rule, String[] words, Pattern rest) {
    for (String word : words) {
      boolean inside = word.startsWith("*");
      shapes.add(new Shape(rule, inside ? word.substring(1) : word, inside, rest));
    }
  }

  static Secrets known() {
    return KNOWN;
  }

  List<Shape> shapes() {
    return List.copyOf(shapes);
  }

  /** The length of the secret of shape {@code index} at {@code start}, else 0. */
  int lengthAt(int index, Folded text, int start) {
    Shape shape = shapes.get(index);
    if (!shape.inside() && !WordTrie.isEdge(text, start)) {
      return 0;
    }
    Matcher matcher = shape.rest().matcher(text.cased());
    matcher.region(start, Math.min(text.length(), start + WINDOW));
    matcher.useTransparentBounds(true);
    return matcher.lookingAt() ? matcher.end() - start : 0;
  }
}
