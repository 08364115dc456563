package plimsoll.source;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.problem.Suggestion;

/**
 * Finds {@code audience: customer}, or what resembles it, where nothing would read it: its author
 * believes the file is published, and must learn that it is not.
 */
final class AudienceSlip {
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern PAIR =
      Pattern.compile("([\\p{L}]{5,11})[\"'`*_]*\\s*[:=]\\s*[\"'`*_\\[{(]*([\\p{L}]{5,11})");
  private static final Pattern RULE =
      Pattern.compile(
          "\\s*[-\\u2010-\\u2015+~=]\\s*[-\\u2010-\\u2015+~=][-\\u2010-\\u2015+~=\\s]*+\\S{0,6}\\s*");

  // Cyrillic and Greek letters that look like those of the two words, and the letters they look
  // like.
  private static final String LOOK_ALIKES =
      "\u0430\u0501\u0456\u0435\u0441\u0455\u043e\u0442\u043c\u0433\u043f\u03b1\u03b9\u03b5\u03bd\u03bf\u03c5\u03c4";
  private static final String LATIN = "adiecsotmrnaienout";

  private AudienceSlip() {}

  /** Whether a key is the word audience after folding, with at most two slips. */
  static boolean isAudience(String key) {
    if (key.equals("audience")) {
      return true;
    }
    return Suggestion.distance(fold(key), "audience") <= 2;
  }

  /** The first such line of the text's first block, or of what a near fence opens; from 1, or 0. */
  static int atStart(Lines lines) {
    int first = 0;
    while (first < lines.size() && lines.text(first).isBlank()) {
      first++;
    }
    if (first == lines.size()) {
      return 0;
    }
    boolean fenced = RULE.matcher(lines.text(first)).matches();
    int end = first + 1;
    while (end < lines.size() && end < first + 100 && !ends(lines.text(end), fenced)) {
      end++;
    }
    return within(lines, first, end);
  }

  private static boolean ends(String line, boolean fenced) {
    return fenced ? RULE.matcher(line).matches() : line.isBlank();
  }

  /** The first such line in a range of lines, from 1; 0 if there is none. */
  static int within(Lines lines, int from, int to) {
    for (int i = from; i < to; i++) {
      if (found(lines.text(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean found(String line) {
    Matcher matcher = PAIR.matcher(visible(line));
    while (matcher.find()) {
      if (isAudience(matcher.group(1))
          && Suggestion.distance(fold(matcher.group(2)), "customer") <= 2) {
        return true;
      }
    }
    return false;
  }

  private static String visible(String text) {
    return INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  private static String fold(String text) {
    String lower = visible(text).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      int twin = LOOK_ALIKES.indexOf(c);
      if (twin >= 0) {
        out.append(LATIN.charAt(twin));
      } else if (Character.isLetter(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
