package plimsoll.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.vocabulary.WordLists;

/**
 * The language of a text: by its script, and among those in Latin letters by the small words that
 * it uses. Code, addresses and identifiers are of no language and do not count.
 */
final class LanguageGuess {
  private static final int ENOUGH = 6_000;

  /** Fewer small words tell nothing. */
  private static final int FEWEST = 3;

  private static final double MOST_BY_LETTERS = 3;
  private static final int LONGEST_WORD = 20;

  private static final String LETTERS = "letters-";

  private static final Map<String, Set<String>> SMALL_WORDS = smallWords();
  private static final Map<String, Set<Character>> OWN_LETTERS = letters();

  private LanguageGuess() {}

  private static Map<String, Set<String>> smallWords() {
    WordLists lists = WordLists.of("smallwords.tsv");
    Map<String, Set<String>> words = new LinkedHashMap<>();
    for (String language : lists.kinds()) {
      if (!language.startsWith(LETTERS)) {
        words.put(language, Set.copyOf(List.of(lists.written(language).get(0).split(" +"))));
      }
    }
    return words;
  }

  private static Map<String, Set<Character>> letters() {
    WordLists lists = WordLists.of("smallwords.tsv");
    Map<String, Set<Character>> letters = new HashMap<>();
    for (String kind : lists.kinds()) {
      if (kind.startsWith(LETTERS)) {
        Set<Character> own = new HashSet<>();
        lists.written(kind).get(0).chars().filter(c -> c != ' ').forEach(c -> own.add((char) c));
        letters.put(kind.substring(LETTERS.length()), own);
      }
    }
    return letters;
  }

  /**
   * A language tag; empty if the text is too short to tell.
   *
   * @param more other words that are in the language of the text
   */
  static Optional<String> of(Prose prose, String more) {
    Scripts scripts = new Scripts();
    Map<String, Integer> words = new HashMap<>();
    count(more, words);
    int seen = 0;
    for (Prose.Line line : prose.lines()) {
      String text = withoutCode(line.text());
      scripts.add(text);
      count(text, words);
      seen += text.length();
      if (seen > ENOUGH) {
        break;
      }
    }
    return scripts.language().or(() -> bySmallWords(words));
  }

  private static String withoutCode(String line) {
    return line.indexOf('`') < 0 && line.indexOf("://") < 0
        ? line
        : line.replaceAll("`[^`]*`", " ").replaceAll("\\S+://\\S+", " ");
  }

  /** Counts words that are between blanks and punctuation; parts of identifiers do not count. */
  private static void count(String text, Map<String, Integer> words) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && isPart(text.charAt(i));
      if (inside) {
        continue;
      }
      if (i > start && i - start <= LONGEST_WORD) {
        words.merge(text.substring(start, i).toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
      start = i + 1;
    }
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '/';
  }

  private static Optional<String> bySmallWords(Map<String, Integer> words) {
    String best = "";
    double most = 0;
    for (Map.Entry<String, Set<String>> language : SMALL_WORDS.entrySet()) {
      double score = 0;
      int distinct = 0;
      for (String word : language.getValue()) {
        int count = words.getOrDefault(word, 0);
        if (count > 0) {
          distinct += word.length() > 1 ? 1 : 0;
          // A word that one language alone has tells more than one that five share, and a letter
          // may be a name.
          score += Math.sqrt(count) / sharedBy(word) / (word.length() > 1 ? 1 : 3);
        }
      }
      double letters =
          letters(words.keySet(), OWN_LETTERS.getOrDefault(language.getKey(), Set.of()));
      score += letters;
      boolean enough = distinct >= FEWEST || distinct > 0 && distinct + letters > FEWEST;
      if (enough && score > most) {
        best = language.getKey();
        most = score;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** Words with letters that most other languages have not; at most as much as a few words. */
  private static double letters(Set<String> words, Set<Character> own) {
    long with =
        words.stream()
            .filter(w -> w.chars().anyMatch(c -> c > 0x7f && own.contains((char) c)))
            .count();
    return Math.min(MOST_BY_LETTERS, with / 2.0);
  }

  private static int sharedBy(String word) {
    return SHARED.getOrDefault(word, 1);
  }

  private static final Map<String, Integer> SHARED = shared();

  private static Map<String, Integer> shared() {
    Map<String, Integer> shared = new HashMap<>();
    SMALL_WORDS.values().forEach(all -> all.forEach(word -> shared.merge(word, 1, Integer::sum)));
    return Map.copyOf(shared);
  }

  /**
   * Letters by script. Identifiers are Latin in every language, so that other scripts weigh more.
   */
  private static final class Scripts {
    private static final List<Character.UnicodeScript> TELLING =
        List.of(
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.HEBREW,
            Character.UnicodeScript.ARABIC,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.DEVANAGARI);
    private static final List<String> THEIRS = List.of("ru", "el", "he", "ar", "th", "hi");

    private final int[] others = new int[THEIRS.size()];
    private int ukrainian;
    private int latin;
    private int han;
    private int kana;
    private int hangul;

    private void add(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
          latin++;
        } else if (c >= 0x80) {
          other(c);
        }
      }
    }

    private void other(char c) {
      if (c >= 0x3041 && c <= 0x30FF) {
        kana++;
      } else if (c >= 0x4E00 && c <= 0x9FFF) {
        han++;
      } else if (c >= 0xAC00 && c <= 0xD7A3) {
        hangul++;
      } else if (Character.isLetter(c)) {
        int script = TELLING.indexOf(Character.UnicodeScript.of(c));
        if (script >= 0) {
          others[script]++;
        }
        ukrainian += "іїєґІЇЄҐ".indexOf(c) >= 0 ? 1 : 0;
      }
    }

    private Optional<String> language() {
      int east = han + kana + hangul;
      if (isEnough(east)) {
        return Optional.of(hangul * 2 > east ? "ko" : kana * 10 > east ? "ja" : "zh");
      }
      for (int i = 0; i < others.length; i++) {
        if (isEnough(others[i])) {
          boolean ukrainianText = i == 0 && ukrainian * 50 > others[0];
          return Optional.of(ukrainianText ? "uk" : THEIRS.get(i));
        }
      }
      return Optional.empty();
    }

    private boolean isEnough(int letters) {
      return letters >= 4 && letters * 4 >= latin;
    }
  }
}
