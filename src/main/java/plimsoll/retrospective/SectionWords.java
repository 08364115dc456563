package plimsoll.retrospective;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import plimsoll.content.Meta;

/** What headings mean, by the words that six languages use for them and those of the site. */
final class SectionWords {
  private static final Map<Role, String> SYNONYMS = SectionSynonyms.all();

  /** Words by which a longer heading still says what it is for. */
  private static final List<Role> STRONG = List.of(Role.TIMELINE, Role.ACTIONS, Role.FACTORS);

  private static final Pattern SEPARATORS = Pattern.compile("[:：/／&＆|·+]|\\s[-–—]\\s|[–—]");
  private static final Pattern ALSO = Pattern.compile(" (?:and|und|et|y|e|then) |及び|および|とその|与|和");

  private static final int LONGEST_KEPT = 60;
  private static final int MOST_KEPT = 2_000;

  private final Map<String, Role> byPhrase;
  private final Map<String, Role> found = new ConcurrentHashMap<>();

  /** How long the longest phrase is. */
  private final int longest;

  private SectionWords(Map<String, Role> byPhrase) {
    this.byPhrase = byPhrase;
    this.longest = byPhrase.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** The built-in words and those of {@code sections:} in {@code site.yaml}, which win. */
  static SectionWords with(Map<String, List<String>> own) {
    Map<String, Role> byPhrase = new HashMap<>();
    SYNONYMS.forEach(
        (role, phrases) ->
            phrases.lines().forEach(phrase -> byPhrase.putIfAbsent(LabelKey.of(phrase), role)));
    for (Role role : Role.values()) {
      own.getOrDefault(role.slug(), List.of())
          .forEach(phrase -> byPhrase.put(LabelKey.of(phrase), role));
    }
    byPhrase.remove("");
    return new SectionWords(Map.copyOf(byPhrase));
  }

  /** What a heading is for; {@link Role#OTHER} if that is not known. */
  Role roleOf(String title, Meta.Kind kind) {
    if (title.isEmpty()) {
      return Role.OTHER;
    }
    Role role = find(title);
    boolean success = kind == Meta.Kind.SUCCESS;
    return role == Role.HAPPENED && !success ? Role.NARRATIVE : role;
  }

  /** Most pages have the same headings, and to understand one takes long. */
  private Role find(String title) {
    Role known = found.get(title);
    if (known == null) {
      known = understand(title);
      if (title.length() <= LONGEST_KEPT && found.size() < MOST_KEPT) {
        found.put(title, known);
      }
    }
    return known;
  }

  private Role understand(String title) {
    String bare = LabelKey.withoutAside(title);
    Role role = known(LabelKey.hasAside(title) ? LabelKey.of(title) : bare);
    role = role == Role.OTHER ? known(bare) : role;
    if (role == Role.OTHER) {
      role = byParts(title);
    }
    return role == Role.OTHER ? byWords(bare) : role;
  }

  private Role known(String folded) {
    return folded.length() > longest ? Role.OTHER : byPhrase.getOrDefault(folded, Role.OTHER);
  }

  /** {@code Events/Timeline}, {@code Impact: who noticed}, {@code Lessons and action items}. */
  private Role byParts(String title) {
    Role first = Role.OTHER;
    String cut = title.length() > 200 ? title.substring(0, 200) : title;
    for (String part : SEPARATORS.split(cut)) {
      Role role = known(LabelKey.withoutAside(part));
      for (String half : role == Role.OTHER ? ALSO.split(part) : new String[0]) {
        Role of = known(LabelKey.withoutAside(half));
        role = role == Role.OTHER || STRONG.contains(of) ? of : role;
      }
      if (role != Role.OTHER && (first == Role.OTHER || STRONG.indexOf(role) == 0)) {
        first = role;
      }
    }
    return first;
  }

  /** A heading that begins or ends with words that are known. */
  private Role byWords(String bare) {
    for (Map.Entry<String, Role> phrase : SectionSynonyms.TELLING) {
      boolean latin = phrase.getKey().charAt(0) < '\u0250';
      if (latin
          ? LabelKey.startsWith(bare, phrase.getKey()) || LabelKey.endsWith(bare, phrase.getKey())
          : bare.contains(phrase.getKey())) {
        return phrase.getValue();
      }
    }
    return byBeginning(bare);
  }

  /** A heading that begins with words that are known, two of them at least. */
  private Role byBeginning(String bare) {
    int second = bare.indexOf(' ') + 1;
    int end = bare.lastIndexOf(' ', longest);
    while (second > 0 && end > second) {
      Role role = byPhrase.get(bare.substring(0, end));
      if (role != null) {
        return role;
      }
      end = bare.lastIndexOf(' ', end - 1);
    }
    return Role.OTHER;
  }
}
