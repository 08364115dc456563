package plimsoll.vocabulary;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What people write for how severe something was: {@code SEV-1}, {@code P2}, {@code high}, 严重. */
public final class SeverityWords {
  private static final int LEVELS = 4;
  private static final int LONGEST = 200;

  private static final WordLists LISTS = WordLists.of("severities.tsv");
  private static final Set<String> LABELS = LISTS.keys("label");
  private static final Map<String, Integer> BY_WORD = byWord();

  /** {@code SEV-1}, {@code P2}, {@code S 3}, {@code Tier 1}, {@code L4}. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:(?:sev|severity|priority|prio|level|tier|p|s|l)[\\s._:-]{0,2})?([0-5])(?!\\d|[.,]\\d)",
          Pattern.CASE_INSENSITIVE);

  /** What may separate a severity from its explanation. */
  private static final Pattern END = Pattern.compile("\\s*(?:[(（\\[,;，；|/–—=:：.]|-\\s|$)");

  private static final Pattern CHOICE = Pattern.compile("\\s*[/|,]\\s*");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private SeverityWords() {}

  /**
   * A severity at the beginning of a text.
   *
   * @param written as its author wrote it
   * @param level 0 the worst to 3
   */
  public record Said(String written, int level) {}

  private static Map<String, Integer> byWord() {
    Map<String, Integer> levels = new TreeMap<>();
    IntStream.rangeClosed(1, LEVELS)
        .forEach(level -> LISTS.written("" + level).forEach(w -> levels.put(w, level - 1)));
    return levels;
  }

  /** Whether a text, folded by {@link LabelKey}, is what is before a severity. */
  public static boolean isLabel(String key) {
    return LABELS.contains(key);
  }

  /** The severity that a text begins with and says alone: a choice of several is not one. */
  public static Optional<Said> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = text.replaceAll("[*_`]", "").strip();
    String worded = plain.substring(symbols(plain));
    return first(worded).filter(said -> !isChoice(worded.substring(said.written().length()), said));
  }

  private static Optional<Said> first(String text) {
    Matcher numbered = NUMBERED.matcher(text);
    Matcher word = WORD.matcher(text);
    boolean number = numbered.lookingAt();
    if (!number && !word.lookingAt()) {
      return Optional.empty();
    }
    String written = number ? numbered.group() : word.group();
    Integer level =
        number ? level(numbered.group(1)) : BY_WORD.get(written.toLowerCase(Locale.ROOT));
    return level != null && END.matcher(text.substring(written.length())).lookingAt()
        ? Optional.of(new Said(written, level))
        : Optional.empty();
  }

  private static Integer level(String digit) {
    return Math.min(LEVELS - 1, Math.max(0, Integer.parseInt(digit) - 1));
  }

  /** {@code SEV1 / SEV2 / SEV3} is what a template offers. */
  private static boolean isChoice(String rest, Said said) {
    Matcher sign = CHOICE.matcher(rest);
    return sign.lookingAt()
        && first(rest.substring(sign.end())).filter(o -> o.level() != said.level()).isPresent();
  }

  /** Coloured circles and the like before it. */
  private static int symbols(String text) {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int type = Character.getType(c);
      if (type != Character.OTHER_SYMBOL && c != 0xFE0F && !Character.isWhitespace(c)) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /** One word for all ways to write it: {@code SEV-1}, {@code Sev 1} and {@code sev1} are one. */
  public static String folded(String written) {
    return written.toLowerCase(Locale.ROOT).replaceAll("[\\s._:-]+", "");
  }
}
