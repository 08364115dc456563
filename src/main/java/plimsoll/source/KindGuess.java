package plimsoll.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plimsoll.content.Meta;
import plimsoll.vocabulary.SectionHeadings;
import plimsoll.vocabulary.WordLists;

/**
 * What a review says of its own kind: a title or a sentence that calls it a near miss, an impact
 * that was none, a title about what went right. Internal only.
 *
 * @param line where it says so
 */
record KindGuess(Meta.Kind kind, int line) {
  private static final WordLists WORDS = WordLists.of("kinds.tsv");
  private static final Pattern NEAR_MISS = pattern("near-miss");
  private static final Pattern SUCCESS = pattern("success");
  private static final Pattern NO_IMPACT =
      Pattern.compile("(?:" + words("no-impact") + ")[.。!]?", flags());

  /** {@code This was a near miss}, not {@code a near miss in May}. */
  private static final Pattern OF_ITSELF =
      Pattern.compile(
          "(?:" + words("of-itself") + ")\\s?(?:\\p{L}+\\s){0,2}?(?:" + words("near-miss") + ").*",
          flags());

  private static final Pattern FACT =
      Pattern.compile(
          "[\\s>*_+|-]*+(?:" + words("label") + ")[\\s*_]*+[:：|][\\s*_|]*+(.{2,80})", flags());
  private static final Pattern IMPACT_FACT =
      Pattern.compile(
          "[\\s>*_+|-]*+(?:" + words("impact") + ")[\\s*_]*+[:：|][\\s*_|]*+(.{2,80}?)[\\s*_|]*",
          flags());
  private static final Pattern IMPACT_HEADING =
      Pattern.compile("\\s{0,3}#{1,6}\\s+(?:" + words("impact") + ")\\s*[:：]?\\s*", flags());

  private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{2,6}\\s+(.*)");
  private static final SectionHeadings HEADINGS = SectionHeadings.with(Map.of());

  /** The sections that a review of a success has, and no other. */
  private static final Set<String> SUCCESSFUL =
      Set.of(
          "SUMMARY",
          "PLAN",
          "EXPECTED",
          "HAPPENED",
          "WENT_WELL",
          "LUCKY",
          "SURPRISES",
          "HOPES",
          "MADE_IT_WORK",
          "KEEP",
          "ACTIONS",
          "REFERENCES");

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  }

  private static String words(String kind) {
    return WORDS.written(kind).stream().map(KindGuess::quoted).collect(Collectors.joining("|"));
  }

  /** Blanks and hyphens are one. */
  private static String quoted(String word) {
    return List.of(word.split(" ")).stream()
        .map(Pattern::quote)
        .collect(Collectors.joining("[\\s-]"));
  }

  private static Pattern pattern(String kind) {
    return Pattern.compile("(?<!\\p{IsLatin})(?:" + words(kind) + ")(?!\\p{IsLatin})", flags());
  }

  static Optional<KindGuess> find(Prose prose, String title) {
    Map<Meta.Kind, Pattern> titles =
        Map.of(Meta.Kind.NEAR_MISS, NEAR_MISS, Meta.Kind.SUCCESS, SUCCESS);
    for (Map.Entry<Meta.Kind, Pattern> kind : titles.entrySet()) {
      if (kind.getValue().matcher(title).find()) {
        return Optional.of(new KindGuess(kind.getKey(), 1));
      }
    }
    List<Prose.Line> lines = prose.lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).text();
      if (saysNearMiss(line) || isNoImpact(lines, i)) {
        return Optional.of(new KindGuess(Meta.Kind.NEAR_MISS, lines.get(i).number()));
      }
    }
    return ofSections(lines);
  }

  /** A review that only asks what worked and what to keep is of a success. */
  private static Optional<KindGuess> ofSections(List<Prose.Line> lines) {
    int found = 0;
    for (Prose.Line line : lines) {
      Matcher heading = HEADING.matcher(line.text());
      if (heading.matches()) {
        String role = HEADINGS.roleOf(heading.group(1).strip());
        if (!SUCCESSFUL.contains(role)) {
          return Optional.empty();
        }
        boolean telling = role.equals("KEEP") || role.equals("MADE_IT_WORK");
        found = found == 0 && telling ? line.number() : found;
      }
    }
    return found == 0 ? Optional.empty() : Optional.of(new KindGuess(Meta.Kind.SUCCESS, found));
  }

  private static boolean saysNearMiss(String line) {
    Matcher fact = FACT.matcher(line);
    return fact.matches() && NEAR_MISS.matcher(fact.group(1)).lookingAt()
        || OF_ITSELF.matcher(line.strip()).lookingAt();
  }

  /** Only where nothing but that is said of the impact. */
  private static boolean isNoImpact(List<Prose.Line> lines, int at) {
    String line = lines.get(at).text();
    Matcher fact = IMPACT_FACT.matcher(line);
    if (fact.matches()) {
      return NO_IMPACT.matcher(fact.group(1)).matches();
    }
    if (!IMPACT_HEADING.matcher(line).matches()) {
      return false;
    }
    List<String> below =
        lines.subList(at + 1, Math.min(lines.size(), at + 12)).stream()
            .map(l -> l.text().strip())
            .filter(text -> !text.isEmpty())
            .limit(2)
            .toList();
    return !below.isEmpty()
        && NO_IMPACT.matcher(below.get(0).replaceAll("^[-*]\\s+", "")).matches()
        && (below.size() == 1 || below.get(1).startsWith("#"));
  }
}
