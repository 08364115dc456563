package plimsoll.retrospective;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plimsoll.content.Meta;

/** What headings mean, by the words that six languages use for them and those of the site. */
final class SectionWords {
  private static final Map<Role, String> SYNONYMS = SectionSynonyms.all();

  /** Words by which a longer heading still says what it is for. */
  private static final List<Role> STRONG = List.of(Role.TIMELINE, Role.ACTIONS, Role.FACTORS);

  private static final String SEPARATORS = "[:：/／&＆|·+]|\\s[-–—]\\s|[–—]";
  private static final String ALSO = " (?:and|und|et|y|e|then) |及び|および|とその|与|和";

  private final Map<String, Role> byPhrase;

  private SectionWords(Map<String, Role> byPhrase) {
    this.byPhrase = byPhrase;
  }

  /** The built-in words and those of {@code sections:} in {@code site.yaml}, which win. */
  static SectionWords with(Map<String, List<String>> own) {
    Map<String, Role> byPhrase = new HashMap<>();
    SYNONYMS.forEach(
        (role, phrases) ->
            phrases.lines().forEach(phrase -> byPhrase.putIfAbsent(Folded.of(phrase), role)));
    for (Role role : Role.values()) {
      own.getOrDefault(role.slug(), List.of())
          .forEach(phrase -> byPhrase.put(Folded.of(phrase), role));
    }
    byPhrase.remove("");
    return new SectionWords(Map.copyOf(byPhrase));
  }

  /** What a heading is for; {@link Role#OTHER} if that is not known. */
  Role roleOf(String title, Meta.Kind kind) {
    Role role = find(title);
    boolean success = kind == Meta.Kind.SUCCESS;
    return role == Role.HAPPENED && !success ? Role.NARRATIVE : role;
  }

  private Role find(String title) {
    String bare = Folded.withoutAside(title);
    Role role = byPhrase.getOrDefault(Folded.of(title), byPhrase.getOrDefault(bare, Role.OTHER));
    if (role == Role.OTHER) {
      role = byParts(title);
    }
    return role == Role.OTHER ? byWords(bare) : role;
  }

  /** {@code Events/Timeline}, {@code Impact: who noticed}, {@code Lessons and action items}. */
  private Role byParts(String title) {
    Role first = Role.OTHER;
    String cut = title.length() > 200 ? title.substring(0, 200) : title;
    for (String part : cut.split(SEPARATORS)) {
      Role role = byPhrase.getOrDefault(Folded.withoutAside(part), Role.OTHER);
      for (String half : role == Role.OTHER ? part.split(ALSO) : new String[0]) {
        Role of = byPhrase.getOrDefault(Folded.withoutAside(half), Role.OTHER);
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
          ? Folded.startsWith(bare, phrase.getKey()) || Folded.endsWith(bare, phrase.getKey())
          : bare.contains(phrase.getKey())) {
        return phrase.getValue();
      }
    }
    return byBeginning(bare);
  }

  private Role byBeginning(String bare) {
    List<String> words = List.of(bare.split(" "));
    for (int end = words.size() - 1; end >= 2; end--) {
      Role role = byPhrase.get(String.join(" ", words.subList(0, end)));
      if (role != null) {
        return role;
      }
    }
    return Role.OTHER;
  }
}
