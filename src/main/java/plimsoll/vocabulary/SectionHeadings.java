package plimsoll.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What headings are for, by the words that people use for them and those of the site: the name of a
 * role as {@code sections.txt} has it, empty if that is not known.
 */
public final class SectionHeadings {
  /** The role of a section of actions. */
  public static final String ACTIONS = "ACTIONS";

  private static final Map<String, String> SYNONYMS = SectionSynonyms.all();
  private static final WordLists TELLING = WordLists.of("headings.tsv");

  /** Words by which a longer heading still says what it is for. */
  private static final List<String> STRONG = List.of("TIMELINE", ACTIONS, "FACTORS");

  private static final Pattern SEPARATORS = Pattern.compile("[:：/／&＆|·+]|\\s[-–—]\\s|[–—]");
  private static final Pattern ALSO = Pattern.compile(" (?:and|und|et|y|e|then) |及び|および|とその|与|和");

  /** The role of a heading that we do not know. */
  public static final String OTHER = "";

  private static final int LONGEST_KEPT = 60;
  private static final int MOST_KEPT = 2_000;

  private static final SectionHeadings BUILT_IN = builtIn();

  private final Map<String, String> byPhrase;
  private final Map<String, String> found = new ConcurrentHashMap<>();

  /** How long the longest phrase is. */
  private final int longest;

  private SectionHeadings(Map<String, String> byPhrase) {
    this.byPhrase = byPhrase;
    this.longest = byPhrase.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * The built-in words and the site's own, which win.
   *
   * @param own by the word for a role that {@code site.yaml} uses: {@code went-well}
   */
  public static SectionHeadings with(Map<String, List<String>> own) {
    if (own.isEmpty()) {
      return BUILT_IN;
    }
    Map<String, String> byPhrase = new HashMap<>(BUILT_IN.byPhrase);
    for (String role : SYNONYMS.keySet()) {
      own.getOrDefault(role.toLowerCase(Locale.ROOT).replace('_', '-'), List.of())
          .forEach(phrase -> byPhrase.put(LabelKey.of(phrase), role));
    }
    byPhrase.remove("");
    return new SectionHeadings(Map.copyOf(byPhrase));
  }

  private static SectionHeadings builtIn() {
    Map<String, String> byPhrase = new HashMap<>();
    SYNONYMS.forEach(
        (role, phrases) ->
            phrases.lines().forEach(phrase -> byPhrase.putIfAbsent(LabelKey.of(phrase), role)));
    byPhrase.remove("");
    return new SectionHeadings(Map.copyOf(byPhrase));
  }

  /** Most pages have the same headings, and to understand one takes long. */
  public String roleOf(String title) {
    if (title.isEmpty()) {
      return OTHER;
    }
    String known = found.get(title);
    if (known == null) {
      known = understand(title);
      if (title.length() <= LONGEST_KEPT && found.size() < MOST_KEPT) {
        found.put(title, known);
      }
    }
    return known;
  }

  /** Whether words are those of a heading, and nothing else but an aside. */
  public boolean isPhrase(String words) {
    return !(known(LabelKey.of(words)) + known(LabelKey.withoutAside(words))).isEmpty();
  }

  private String understand(String title) {
    String bare = LabelKey.withoutAside(title);
    String role = known(LabelKey.hasAside(title) ? LabelKey.of(title) : bare);
    role = role.equals(OTHER) ? known(bare) : role;
    if (role.equals(OTHER)) {
      role = byParts(title);
    }
    return role.equals(OTHER) ? byWords(bare) : role;
  }

  private String known(String folded) {
    return folded.length() > longest ? OTHER : byPhrase.getOrDefault(folded, OTHER);
  }

  /** {@code Events/Timeline}, {@code Impact: who noticed}, {@code Lessons and action items}. */
  private String byParts(String title) {
    String first = OTHER;
    String cut = title.length() > 200 ? title.substring(0, 200) : title;
    for (String part : SEPARATORS.split(cut)) {
      String role = known(LabelKey.withoutAside(part));
      for (String half : role.equals(OTHER) ? ALSO.split(part) : new String[0]) {
        String of = known(LabelKey.withoutAside(half));
        role = role.equals(OTHER) || STRONG.contains(of) ? of : role;
      }
      if (!role.equals(OTHER) && (first.equals(OTHER) || STRONG.indexOf(role) == 0)) {
        first = role;
      }
    }
    return first;
  }

  /** A heading that begins or ends with words that are known. */
  private String byWords(String bare) {
    for (String role : TELLING.kinds()) {
      for (String phrase : TELLING.written(role)) {
        boolean latin = phrase.charAt(0) < '\u0250';
        if (latin
            ? LabelKey.startsWith(bare, phrase) || LabelKey.endsWith(bare, phrase)
            : bare.contains(phrase)) {
          return role;
        }
      }
    }
    return byBeginning(bare);
  }

  /** A heading that begins with words that are known, two of them at least. */
  private String byBeginning(String bare) {
    int second = bare.indexOf(' ') + 1;
    int end = bare.lastIndexOf(' ', longest);
    while (second > 0 && end > second) {
      String role = byPhrase.get(bare.substring(0, end));
      if (role != null) {
        return role;
      }
      end = bare.lastIndexOf(' ', end - 1);
    }
    return OTHER;
  }
}
