package plimsoll.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.work.Lazy;

/**
 * An expression of a rule. Its parts, which {@code …} divides, are looked for one after the other,
 * each once: together they read a sentence once.
 */
final class Expression {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern CLASS = Pattern.compile("\\{([A-Za-z]+)\\}");
  private static final Pattern GAP = Pattern.compile(" ?… ?");

  /** What words cannot say. */
  private static final Map<String, String> BUILT_IN =
      Map.of(
          "Capitalised", "(?-i:\\p{Lu}[\\p{Ll}\\p{Lu}'-]{1,24})",
          "handle", "@[\\p{L}\\p{N}_-]{2,39}",
          "number", "[0-9]",
          "participle",
              "(?:\\p{L}{1,20}ed|\\p{L}{1,12}en|done|gone|known|shown|told|kept|left|caught|thought"
                  + "|found|made|said|paid|put|had|read|run|set|sent|cut|held|met|built|spent)");

  /** How deep classes of words may be named in each other. */
  private static final int DEEPEST = 8;

  /** The parts as Java writes them: most languages of most runs are never asked for. */
  private final Lazy<List<String>> parts;

  /** Most expressions of most runs are never looked for. */
  private final Lazy<List<Pattern>> patterns;

  private Expression(String text, Map<String, String> classes, boolean spaced) {
    this.parts = new Lazy<>(() -> parts(text, classes, spaced));
    this.patterns =
        new Lazy<>(() -> parts.get().stream().map(p -> Pattern.compile(p, FLAGS)).toList());
  }

  /**
   * The same, once it is known that it can be read.
   *
   * @throws IllegalArgumentException if it cannot
   */
  Expression checked() {
    patterns.get();
    return this;
  }

  /**
   * An expression as it is written, which is read when it is first looked for.
   *
   * @param classes the words of each class in the expression's language
   * @param spaced whether the language has spaces between words
   */
  static Expression of(String text, Map<String, String> classes, boolean spaced) {
    return new Expression(text, classes, spaced);
  }

  private static List<String> parts(String text, Map<String, String> classes, boolean spaced) {
    List<String> parts = new ArrayList<>();
    for (String part : GAP.split(text, -1)) {
      String whole = expand(part, classes, 0);
      if (!isBalanced(whole)) {
        throw new IllegalArgumentException("parentheses do not match");
      }
      parts.add(regex(whole, spaced));
    }
    return parts;
  }

  /** Regular expressions that are found one after the other where it is found. */
  List<String> parts() {
    return parts.get();
  }

  /** Where in a sentence it is, from an offset on: the first and the last character. */
  Optional<int[]> find(String sentence, int from) {
    int start = -1;
    int at = from;
    for (Pattern part : patterns.get()) {
      Matcher matcher = part.matcher(sentence);
      if (at > sentence.length() || !matcher.find(at)) {
        return Optional.empty();
      }
      start = start < 0 ? matcher.start() : start;
      at = matcher.end();
    }
    return Optional.of(new int[] {start, Math.max(at, start + 1)});
  }

  private static boolean isBalanced(String text) {
    int open = 0;
    for (int i = 0; i < text.length() && open >= 0; i++) {
      open += "(<".indexOf(text.charAt(i)) >= 0 ? 1 : ")>".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
    }
    return open == 0
        && text.chars().filter(c -> c == '{').count() == text.chars().filter(c -> c == '}').count();
  }

  private static String expand(String text, Map<String, String> classes, int depth) {
    Matcher matcher = CLASS.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      if (BUILT_IN.containsKey(name)) {
        matcher.appendReplacement(out, Matcher.quoteReplacement(matcher.group()));
        continue;
      }
      String words = classes.get(name);
      if (words == null || depth > DEEPEST) {
        throw new IllegalArgumentException("no class of words " + name);
      }
      boolean asWritten = Character.isUpperCase(name.charAt(0));
      String group =
          (asWritten ? "<" : "(") + expand(words, classes, depth + 1) + (asWritten ? ">" : ")");
      matcher.appendReplacement(out, Matcher.quoteReplacement(group));
    }
    return matcher.appendTail(out).toString();
  }

  private static String regex(String text, boolean spaced) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '(' -> out.append("(?:");
        case '<' -> out.append("(?-i:");
        case ')', '>' -> out.append(')');
        case '|', '?' -> out.append(c);
        case '^' -> out.append("^");
        case '$' -> out.append("(?=[\\p{P}\\s]{0,5}$)");
        case '~' -> out.append("\\p{IsHan}{1,2}");
        case '{' -> {
          int end = text.indexOf('}', i);
          if (end < 0) {
            throw new IllegalArgumentException("a brace is open");
          }
          out.append(BUILT_IN.get(text.substring(i + 1, end)));
          i = end;
        }
        case '_' -> {
          if (i + 1 < text.length() && text.charAt(i + 1) == ' ') {
            out.append("(?:[^\\s,;:]{1,40} ){0,3}");
            i++;
          } else {
            out.append("[^\\s，。；、,;]{0,4}");
          }
        }
        default -> out.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return spaced
        ? "(?<![\\p{L}\\p{N}_-])" + "(?:" + out + ")(?![\\p{L}\\p{N}_]|-\\p{L})"
        : "(?:" + out + ")";
  }
}
