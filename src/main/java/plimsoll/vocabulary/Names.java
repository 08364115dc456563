package plimsoll.vocabulary;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.text.Resource;

/** What can be the name of somebody: nothing but the place of words makes them one. */
final class Names {
  private static final Pattern HANDLE =
      Pattern.compile("@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]{0,60}[\\p{L}\\p{N}])?");
  private static final Pattern MAIL =
      Pattern.compile("[\\w.+-]{1,60}@[\\w-]{1,60}(?:\\.[\\w-]{1,60}){1,4}");
  private static final Set<String> TEAMS = WordLists.of("captions.tsv").keys("team");
  private static final Set<String> UNITS = WordLists.of("owners.tsv").keys("unit");
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "van", "von", "der", "den", "da", "di", "del", "la", "le", "and", "und", "et", "y",
          "e", "en", "&", "+", "/");
  private static final Pattern ACCOUNT =
      Pattern.compile("[\\p{Ll}][\\p{L}\\p{N}]{1,20}(?:[._-][\\p{L}\\p{N}]{1,20}){0,2}");

  /** What owns files, resources or nothing, and is nobody. */
  private static final Set<String> ROLES = WordLists.of("fields.tsv").keys("role");

  /** Before these words a team is spoken of to readers, and not named as an owner. */
  private static final Set<String> ARTICLES = WordLists.of("fields.tsv").keys("article");

  private static final int MOST_WORDS = 5;
  private static final Set<String> GIVEN =
      Resource.lines(Names.class, "givennames.txt").stream()
          .flatMap(line -> Stream.of(line.split(" ")))
          .map(LabelKey::words)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> FAMILIES = families("family");
  private static final Set<String> FAMILIES_ALONE = families("family-alone");
  private static final int LONGEST_EASTERN = 4;

  /** Between the names of several people. */
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:[,，、&+/]|\\s(?:and|und|et|y|e|och|og|en|i|и)\\s)\\s*");

  private Names() {}

  private static Set<String> families(String kind) {
    return WordLists.of("owners.tsv").written(kind).stream()
        .flatMap(line -> Stream.of(line.split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** {@code @jane}, {@code jane@example.com}. */
  static boolean isHandle(String word) {
    return HANDLE.matcher(word).matches() || MAIL.matcher(word).matches();
  }

  /**
   * Whether words are somebody wherever they are: a given name, perhaps with a family name; a team
   * by its last word; several of them.
   */
  static boolean isSomebody(String words) {
    String bare = words.strip();
    return !bare.isEmpty()
        && bare.length() <= 60
        && Stream.of(BETWEEN.split(bare)).allMatch(Names::isOne);
  }

  /** Whether words are a given name, perhaps with a family name. */
  static boolean isPerson(String words) {
    String[] parts = words.strip().split("\\s+");
    return parts.length <= 3
        && GIVEN.contains(LabelKey.words(parts[0]))
        && !parts[0].endsWith(".")
        && isLike(words);
  }

  private static boolean isOne(String words) {
    String[] parts = words.split("\\s+");
    boolean team =
        parts.length > 1
            && !ARTICLES.contains(LabelKey.words(parts[0]))
            && (TEAMS.contains(LabelKey.words(parts[0]))
                || TEAMS.contains(LabelKey.words(parts[parts.length - 1])));
    boolean unit = UNITS.contains(LabelKey.words(words)) && !Character.isLowerCase(words.charAt(0));
    return parts.length <= 3
        && (team || unit || isPerson(words) || isEasternTeam(words) || isEasternAlone(words));
  }

  /** {@code データチーム}, {@code 平台组}: a team of a script without blanks. */
  private static boolean isEasternTeam(String word) {
    return word.length() <= 12
        && TEAMS.stream()
            .anyMatch(
                t -> t.charAt(0) > 0x2e80 && word.length() > t.length() + 1 && word.endsWith(t));
  }

  /** A family name that is no other word: {@code 王芳}, {@code 佐藤}. */
  private static boolean isEasternAlone(String word) {
    return isEasternName(word)
        && (word.length() <= 3 && FAMILIES_ALONE.contains(word.substring(0, 1))
            || FAMILIES.contains(word));
  }

  /** A family name in Chinese, Japanese or Korean letters, and perhaps a short given name. */
  static boolean isEasternName(String word) {
    return word.length() >= 2
        && word.length() <= LONGEST_EASTERN
        && isUncasedName(word)
        && Stream.of(1, 2, 3)
            .filter(end -> end <= word.length())
            .anyMatch(end -> FAMILIES.contains(word.substring(0, end)));
  }

  /** Whether a word can be the name that somebody has on a computer: {@code mzell}. */
  static boolean isAccount(String word) {
    return ACCOUNT.matcher(word).matches() && !ROLES.contains(LabelKey.words(word));
  }

  /** A few words with capitals, a team, a handle, a short word of a script without capitals. */
  static boolean isLike(String words) {
    String bare = words.strip();
    if (bare.isEmpty() || bare.length() > 60) {
      return false;
    }
    String[] parts = bare.split("\\s+");
    if (parts.length > MOST_WORDS) {
      return false;
    }
    if (parts.length > 1 && TEAMS.contains(LabelKey.words(parts[parts.length - 1]))) {
      return true;
    }
    boolean named = false;
    for (String part : parts) {
      int first = part.codePointAt(0);
      boolean name = isHandle(part) || Character.isUpperCase(first) || isUncasedName(part);
      named |= name;
      if (!name && !PARTICLES.contains(part)) {
        return false;
      }
    }
    return named;
  }

  /** A name of a script without capitals is short, and has none of what binds words. */
  private static boolean isUncasedName(String word) {
    int length = word.codePointCount(0, word.length());
    boolean name =
        length >= 2
            && length <= 4
            && word.codePoints()
                .allMatch(
                    c ->
                        Character.isIdeographic(c)
                            || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
                            || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA);
    return name || isEasternTeam(word);
  }
}
