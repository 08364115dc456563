package plimsoll.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** The parts with the words of their classes: most languages of most runs are never asked for. */
  private final Lazy<List<String>> parts;

  private final Lazy<List<Set<String>>> keys;

  /** Most expressions of most runs are never looked for. */
  private final Lazy<List<Pattern>> patterns;

  private Expression(String text, Map<String, String> classes, boolean spaced) {
    this.parts = new Lazy<>(() -> parts(text, classes));
    this.keys = new Lazy<>(() -> parts.get().stream().flatMap(p -> Keys.of(p).stream()).toList());
    this.patterns =
        new Lazy<>(
            () ->
                parts.get().stream()
                    .map(part -> Pattern.compile(regex(part, spaced), FLAGS))
                    .toList());
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

  private static List<String> parts(String text, Map<String, String> classes) {
    List<String> parts = new ArrayList<>();
    for (String part : GAP.split(text, -1)) {
      String whole = expand(part, classes, 0);
      if (!isBalanced(whole)) {
        throw new IllegalArgumentException("parentheses do not match");
      }
      parts.add(whole);
    }
    return parts;
  }

  /** Words of which a sentence has one if the expression is in it; empty if nobody can say. */
  Set<String> keys() {
    return keys.get().stream().min(Comparator.comparingInt(Keys::cost)).orElse(Set.of());
  }

  /** Whether a sentence with these words may have it. */
  boolean isPossible(Set<String> tokens) {
    return keys.get().stream().allMatch(some -> meets(some, tokens));
  }

  private static boolean meets(Set<String> some, Set<String> others) {
    boolean few = some.size() < others.size();
    return (few ? some : others).stream().anyMatch((few ? others : some)::contains);
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

  /** Words that an expression cannot do without. */
  private static final class Keys {
    private static final Set<String> EVERYWHERE =
        Set.of(
            "a", "an", "the", "and", "or", "of", "to", "in", "on", "for", "by", "with", "is", "are",
            "was", "were", "be", "been", "have", "had", "has", "not", "it", "this", "that", "we",
            "our", "they", "all", "if", "as", "at", "from", "no", "one", "some", "would", "could",
            "should", "will", "can");

    private final String text;
    private int at;

    private Keys(String text) {
      this.text = text;
    }

    /** Sets of words: of each an expression has at least one. */
    static List<Set<String>> of(String text) {
      Keys keys = new Keys(text);
      List<Set<String>> first = keys.sequence();
      if (keys.at >= text.length()) {
        return first;
      }
      Set<String> all = new Keys(text).choice();
      return all.isEmpty() ? List.of() : List.of(all);
    }

    /** How much a set lets pass: words that every other sentence has let pass most. */
    static int cost(Set<String> words) {
      return words.size() + 1000 * (int) words.stream().filter(EVERYWHERE::contains).count();
    }

    /** The keys of choices up to the end of the group; none if one of them has none. */
    private Set<String> choice() {
      Set<String> all = new HashSet<>();
      boolean open = false;
      while (true) {
        Set<String> one =
            sequence().stream().min(Comparator.comparingInt(Keys::cost)).orElse(Set.of());
        open |= one.isEmpty();
        all.addAll(one);
        if (at >= text.length() || text.charAt(at) != '|') {
          return open ? Set.of() : all;
        }
        at++;
      }
    }

    private List<Set<String>> sequence() {
      List<Set<String>> all = new ArrayList<>();
      while (at < text.length() && ")>|".indexOf(text.charAt(at)) < 0) {
        Set<String> found = piece();
        if (!found.isEmpty()) {
          all.add(found);
        }
      }
      return all;
    }

    private Set<String> piece() {
      char c = text.charAt(at);
      int start = at;
      if (c == '(' || c == '<') {
        at++;
        Set<String> inside = choice();
        at++;
        boolean optional = at < text.length() && text.charAt(at) == '?';
        at += optional ? 1 : 0;
        return optional || glued(start - 1) || glued(at) || isJoined(inside, start - 1, at)
            ? Set.of()
            : inside;
      }
      if (c == '{') {
        at = text.indexOf('}', at) + 1;
        return text.startsWith("{handle}", start) ? Set.of("@") : Set.of();
      }
      if (!isLetter(c)) {
        at++;
        return Set.of();
      }
      while (at < text.length()
          && isLetter(text.charAt(at))
          && Tokens.isSpaced(c) == Tokens.isSpaced(text.charAt(at))) {
        at++;
      }
      String word = text.substring(start, at);
      if (!Tokens.isSpaced(c)) {
        return Set.of(word.substring(0, Math.min(2, word.length())));
      }
      boolean whole =
          !(start > 0 && ")?>}_".indexOf(text.charAt(start - 1)) >= 0)
              && !(at < text.length() && "(<{_".indexOf(text.charAt(at)) >= 0);
      return whole ? Set.of(Tokens.lower(word)) : Set.of();
    }

    /** Whether another group is part of the words of this one: {@code (would|could)(n't)?}. */
    private boolean isJoined(Set<String> words, int before, int after) {
      int end = before >= 0 && text.charAt(before) == '?' ? before - 1 : before;
      boolean joined =
          end > 0 && ")>}".indexOf(text.charAt(end)) >= 0 && !isBlank(end - 1)
              || after < text.length()
                  && "(<{".indexOf(text.charAt(after)) >= 0
                  && !isBlank(after + 1);
      return joined && words.stream().anyMatch(word -> Tokens.isSpaced(word.charAt(0)));
    }

    /** Whether a group ends or begins with a blank: {@code (a |the |)}. */
    private boolean isBlank(int i) {
      return i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '|');
    }

    /** Whether what is beside a group at {@code i} makes one word with it. */
    private boolean glued(int i) {
      return i >= 0
          && i < text.length()
          && (isLetter(text.charAt(i)) && Tokens.isSpaced(text.charAt(i))
              || text.charAt(i) == '\'');
    }

    private static boolean isLetter(char c) {
      return Character.isLetterOrDigit(c);
    }
  }
}
