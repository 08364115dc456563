package plimsoll.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The language of a text: by script, then by its commonest small words. */
final class LanguageGuess {
  private static final int ENOUGH = 6_000;
  private static final int LONGEST_SMALL_WORD = 5;

  private static final Map<String, Set<String>> SMALL_WORDS =
      Map.of(
          "en",
              Set.of(
                  "the", "and", "was", "to", "of", "that", "were", "with", "for", "this", "is",
                  "be", "it", "by", "from"),
          "de",
              Set.of(
                  "der", "die", "und", "das", "nicht", "wurde", "mit", "ist", "ein", "eine", "den",
                  "dem", "auf", "zu", "von"),
          "fr",
              Set.of(
                  "le", "les", "des", "et", "une", "est", "pas", "pour", "dans", "que", "qui", "du",
                  "sur", "au", "nous"),
          "es",
              Set.of(
                  "el", "los", "las", "una", "del", "que", "por", "con", "para", "fue", "se", "es",
                  "y", "su", "al"));

  private LanguageGuess() {}

  /** A language tag; empty if the text is too short to tell. */
  static Optional<String> of(Prose prose) {
    Letters letters = new Letters();
    Map<String, Integer> words = new HashMap<>();
    int seen = 0;
    for (Prose.Line line : prose.lines()) {
      letters.add(line.text());
      count(line.text(), words);
      seen += line.text().length();
      if (seen > ENOUGH) {
        break;
      }
    }
    return letters.language().or(() -> byWords(words));
  }

  /** Counts the short words; the others tell nothing here. */
  private static void count(String text, Map<String, Integer> words) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isLetter(text.charAt(i))) {
        continue;
      }
      if (i > start && i - start <= LONGEST_SMALL_WORD) {
        words.merge(text.substring(start, i).toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
      start = i + 1;
    }
  }

  private static Optional<String> byWords(Map<String, Integer> words) {
    String best = "";
    int most = 2;
    for (String language : List.of("en", "de", "fr", "es")) {
      int count = 0;
      for (String small : SMALL_WORDS.get(language)) {
        count += words.getOrDefault(small, 0);
      }
      if (count > most) {
        best = language;
        most = count;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** Letters by script. Identifiers are Latin in every language, so that CJK weighs more. */
  private static final class Letters {
    private int latin;
    private int han;
    private int kana;
    private int hangul;

    private void add(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
          latin++;
        } else if (c >= 0x3041 && c <= 0x30FF) {
          kana++;
        } else if (c >= 0x4E00 && c <= 0x9FFF) {
          han++;
        } else if (c >= 0xAC00 && c <= 0xD7A3) {
          hangul++;
        }
      }
    }

    private Optional<String> language() {
      int east = han + kana + hangul;
      if (east < 4 || east * 4 < latin) {
        return Optional.empty();
      }
      if (hangul * 2 > east) {
        return Optional.of("ko");
      }
      return Optional.of(kana * 10 > east ? "ja" : "zh");
    }
  }
}
