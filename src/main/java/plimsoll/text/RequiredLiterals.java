package plimsoll.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a regular expression which literals a text must have if it is to be found there. It
 * may say less than is so, but never more: what it does not understand may be anything.
 *
 * <p>Literals are in the case of {@link #fold}. One that begins or ends with {@link #BOUNDARY} has
 * a letter of ASCII there, and none is beside it.
 */
final class RequiredLiterals {
  /** Where a word begins or ends. */
  static final char BOUNDARY = '\b';

  private static final String EDGE = String.valueOf(BOUNDARY);

  /** Parts that follow each other are joined, in all ways, up to so many literals. */
  private static final int MOST_JOINED = 64;

  private static final int MOST_IN_CLASS = 6;
  private static final char FIRST_SURROGATE = Character.MIN_SURROGATE;

  /** What may not be beside a word in our expressions: each has the letters of ASCII. */
  private static final Set<String> NO_LETTER =
      Set.of("\\p{IsLatin}", "[\\p{L}\\p{N}_-]", "[\\p{L}\\p{N}_]|-\\p{L}");

  private static final char[] ASCII =
      IntStream.range(0, 0x80)
          .mapToObj(Character::toString)
          .collect(Collectors.joining())
          .toLowerCase(Locale.ROOT)
          .toCharArray();

  private static final Set<String> NOTHING = Set.of("");
  private static final Part ANYTHING = new Part(null, List.of());

  private final String regex;
  private int at;
  private boolean quoted;

  private RequiredLiterals(String regex) {
    this.regex = regex;
  }

  /**
   * Sets of literals; of each a text has at least one. None if nobody can say.
   *
   * @throws IllegalArgumentException if the expression has what our expressions never have
   */
  static List<Set<String>> of(String regex) {
    RequiredLiterals reader = new RequiredLiterals(regex);
    List<Set<String>> all = reader.alternatives("").all();
    if (reader.at < regex.length()) {
      throw reader.unknown();
    }
    int best = all.stream().mapToInt(RequiredLiterals::weight).max().orElse(0);
    return all.stream().filter(set -> weight(set) >= Math.min(best, 3)).distinct().toList();
  }

  /** As regular expressions that ignore case compare characters. */
  static char fold(char c) {
    return c < ASCII.length ? ASCII[c] : Character.toLowerCase(Character.toUpperCase(c));
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /**
   * Part of an expression.
   *
   * @param exact all that it can be, in no case anything else; null if that is too much
   * @param required sets of literals, of each of which it has one, if it is not exact
   */
  private record Part(@Nullable Set<String> exact, List<Set<String>> required) {
    static Part exactly(String text) {
      return new Part(Set.of(text), List.of());
    }

    List<Set<String>> all() {
      return exact == null ? required : useful(exact);
    }

    Part or(Part other) {
      if (exact != null && other.exact != null) {
        return new Part(union(exact, other.exact), List.of());
      }
      Set<String> one = heaviest(all());
      Set<String> two = heaviest(other.all());
      return one.isEmpty() || two.isEmpty() ? ANYTHING : new Part(null, List.of(union(one, two)));
    }
  }

  private static Set<String> union(Set<String> one, Set<String> two) {
    Set<String> both = new TreeSet<>(one);
    both.addAll(two);
    return both;
  }

  private static Set<String> heaviest(List<Set<String>> sets) {
    return sets.stream().max(Comparator.comparingInt(RequiredLiterals::weight)).orElse(Set.of());
  }

  /** How much the lightest of some literals says; ideographs say more than letters. */
  private static int weight(Set<String> literals) {
    return literals.stream()
        .mapToInt(literal -> literal.chars().map(c -> c < 0x80 ? 1 : 3).sum())
        .min()
        .orElse(0);
  }

  /** Literals without the boundaries that say nothing; nothing if one of them can be empty. */
  private static List<Set<String>> useful(Set<String> exact) {
    Set<String> literals = new TreeSet<>();
    for (String text : exact) {
      String plain = text.replace(EDGE, "");
      if (plain.isEmpty()) {
        return List.of();
      }
      boolean begins = text.charAt(0) == BOUNDARY && isLetter(plain.charAt(0));
      boolean ends =
          text.charAt(text.length() - 1) == BOUNDARY && isLetter(plain.charAt(plain.length() - 1));
      literals.add((begins ? EDGE : "") + plain + (ends ? EDGE : ""));
    }
    return List.of(literals);
  }

  /** Parts that follow each other. */
  private static final class Sequence {
    private final List<Set<String>> required = new ArrayList<>();
    private Set<String> run;
    private boolean whole = true;

    Sequence(String before) {
      run = Set.of(before);
    }

    /** What is known of the place of the next part, which then is said by it. */
    String takeEdge() {
      if (!run.equals(Set.of(EDGE))) {
        return "";
      }
      run = NOTHING;
      return EDGE;
    }

    void add(Part part) {
      Set<String> exact = part.exact();
      if (exact != null && (run.size() * exact.size() <= MOST_JOINED || run.equals(NOTHING))) {
        Set<String> joined = new TreeSet<>();
        run.forEach(one -> exact.forEach(other -> joined.add(one + other)));
        run = joined;
        return;
      }
      required.addAll(useful(run));
      required.addAll(part.required());
      run = exact == null ? NOTHING : exact;
      whole = false;
    }

    Part end() {
      if (whole) {
        return new Part(run, List.of());
      }
      required.addAll(useful(run));
      return new Part(null, required);
    }
  }

  private Part alternatives(String before) {
    Part all = sequence(before);
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      all = all.or(sequence(before));
    }
    return all;
  }

  private Part sequence(String before) {
    Sequence sequence = new Sequence(before);
    while (at < regex.length() && (quoted || "|)".indexOf(regex.charAt(at)) < 0)) {
      if (isNext("\\Q") || isNext("\\E")) {
        quoted = regex.charAt(at + 1) == 'Q';
        at += 2;
      } else {
        sequence.add(repeated(sequence.takeEdge()));
      }
    }
    return sequence.end();
  }

  private Part repeated(String before) {
    Part once = piece(before);
    if (quoted && isNext("\\E")) {
      quoted = false;
      at += 2;
    }
    if (quoted || at >= regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
      return once;
    }
    int start = at;
    at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
    String times = regex.substring(start, at);
    at += at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0 ? 1 : 0;
    if (times.equals("?") || times.equals("{0,1}")) {
      return once.exact() == null
          ? ANYTHING
          : new Part(union(once.exact(), Set.of(before)), List.of());
    }
    return times.equals("*") || times.startsWith("{0") ? ANYTHING : new Part(null, once.all());
  }

  private Part piece(String before) {
    char c = regex.charAt(at);
    if (quoted) {
      return literal(before);
    }
    switch (c) {
      case '(':
        return group(before);
      case '[':
        return oneOf(before);
      case '\\':
        return escaped(before);
      case '.':
        at++;
        return ANYTHING;
      case '^', '$':
        at++;
        return Part.exactly(before + BOUNDARY);
      default:
        return literal(before);
    }
  }

  private Part literal(String before) {
    int c = regex.codePointAt(at);
    at += Character.charCount(c);
    return c > Character.MAX_VALUE ? ANYTHING : Part.exactly(before + fold((char) c));
  }

  private Part group(String before) {
    at++;
    int start = at;
    String kind = "";
    if (isNext("?")) {
      while (":=!>)".indexOf(regex.charAt(at)) < 0) {
        at++;
      }
      kind = regex.substring(start, ++at);
    }
    if (kind.endsWith(")")) {
      return Part.exactly(before); // flags
    }
    boolean around = kind.endsWith("=") || kind.endsWith("!");
    int inside = at;
    Part part = alternatives(around ? "" : before);
    String written = regex.substring(inside, at);
    if (!isNext(")")) {
      throw unknown();
    }
    at++;
    if (!around) {
      return part;
    }
    boolean edge = kind.endsWith("!") && NO_LETTER.contains(written);
    return Part.exactly(edge ? before + BOUNDARY : before);
  }

  /** One of a few characters that a class lists, else any one. */
  private Part oneOf(String before) {
    int start = at + 1;
    at = endOfClass(start);
    String inside = regex.substring(start, at - 1);
    int dash = inside.indexOf('-', 1);
    boolean listed =
        inside.length() <= MOST_IN_CLASS
            && (dash < 0 || dash == inside.length() - 1)
            && inside.charAt(0) != '^'
            && inside.chars().noneMatch(c -> "\\[&".indexOf(c) >= 0 || c >= FIRST_SURROGATE);
    if (!listed) {
      return ANYTHING;
    }
    Set<String> all = new TreeSet<>();
    inside.chars().forEach(c -> all.add(before + fold((char) c)));
    return new Part(all, List.of());
  }

  private int endOfClass(int start) {
    int depth = 1;
    int i = start + (regex.startsWith("^]", start) ? 2 : regex.startsWith("]", start) ? 1 : 0);
    for (; depth > 0; i++) {
      switch (regex.charAt(i)) {
        case '\\' -> i++;
        case '[' -> depth++;
        case ']' -> depth--;
        default -> {}
      }
    }
    return i;
  }

  private Part escaped(String before) {
    char c = regex.charAt(at + 1);
    at += 2;
    switch (c) {
      case 'b':
        return Part.exactly(before + BOUNDARY);
      case 'B', 'A', 'Z', 'z', 'G':
        return Part.exactly(before);
      case '1', '2', '3', '4', '5', '6', '7', '8', '9':
      case 'd', 'D', 's', 'S', 'w', 'W', 'h', 'H', 'v', 'V', 'R', 'X':
        return ANYTHING;
      case 'k':
        at = regex.indexOf('>', at) + 1;
        return ANYTHING;
      case 'p', 'P':
        at = isNext("{") ? regex.indexOf('}', at) + 1 : at + 1;
        return ANYTHING;
      case 'n', 't', 'r':
        return Part.exactly(before + "\n\t\r".charAt("ntr".indexOf(c)));
      case 'u':
        at += 4;
        return ANYTHING;
      default:
        if (Character.isLetterOrDigit(c)) {
          throw unknown();
        }
        return Part.exactly(before + c);
    }
  }

  private boolean isNext(String text) {
    return regex.startsWith(text, at);
  }

  private IllegalArgumentException unknown() {
    return new IllegalArgumentException("not an expression of ours at " + at + ": " + regex);
  }
}
