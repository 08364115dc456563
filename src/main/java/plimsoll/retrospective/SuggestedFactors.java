package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plimsoll.content.Block;
import plimsoll.content.BlockText;
import plimsoll.content.Meta;
import plimsoll.problem.Code;
import plimsoll.text.Prefilter;
import plimsoll.vocabulary.WordLists;

/** Finds what sections about contributing factors say in the words of a small taxonomy. */
final class SuggestedFactors {
  private static final WordLists WORDS = WordLists.of("factors.tsv");
  private static final Map<String, String> NAMES = names();
  private static final List<String> KEYS = List.copyOf(NAMES.keySet());
  private static final List<Pattern> PATTERNS =
      KEYS.stream().map(SuggestedFactors::pattern).toList();
  private static final Prefilter PREFILTER = Prefilter.of(PATTERNS.stream().map(Pattern::pattern));
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？])|\\n");
  private static final Pattern ADDRESS = Pattern.compile("[a-z]{2,10}://\\S+");
  private static final int LONGEST = 600;
  private static final int MOST = 4;

  private SuggestedFactors() {}

  /** The factors that the text says and front matter does not, in the order of the taxonomy. */
  static List<SuggestedFactor> of(List<Section> sections, Meta meta) {
    Set<String> declared =
        meta.factors().stream()
            .map(factor -> factor.slug().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    Map<String, SuggestedFactor> found = new LinkedHashMap<>();
    sections.forEach(section -> read(section, false, declared, found));
    return NAMES.keySet().stream().filter(found::containsKey).map(found::get).toList();
  }

  /** One line for the author: how to confirm what is right. */
  static List<Remark> remarks(List<SuggestedFactor> suggested, List<Block> body, Meta meta) {
    if (suggested.isEmpty() || body.isEmpty() || !meta.factors().isEmpty()) {
      return List.of();
    }
    String keys = suggested.stream().map(SuggestedFactor::key).collect(Collectors.joining(", "));
    return List.of(
        new Remark(
            body.get(0),
            Code.SUGGESTED_FACTORS,
            "contributing factors are suggested by the text",
            "to confirm them, write factors: [" + keys + "] in front matter"));
  }

  private static void read(
      Section section, boolean within, Set<String> declared, Map<String, SuggestedFactor> found) {
    boolean factors = within || section.role() == Role.FACTORS;
    if (factors && !section.blocks().isEmpty()) {
      String text = BlockText.of(section.blocks());
      for (String sentence : SENTENCE.split(text)) {
        sentence(sentence.strip(), declared, found);
      }
    }
    section.subsections().forEach(below -> read(below, factors, declared, found));
  }

  private static void sentence(
      String sentence, Set<String> declared, Map<String, SuggestedFactor> found) {
    if (sentence.length() > LONGEST || sentence.endsWith("?") || sentence.endsWith("？")) {
      return;
    }
    String words = ADDRESS.matcher(sentence).replaceAll(" ");
    PREFILTER.in(words).stream()
        .filter(i -> !declared.contains(KEYS.get(i)) && !found.containsKey(KEYS.get(i)))
        .filter(i -> found.size() < MOST && PATTERNS.get(i).matcher(words).find())
        .mapToObj(KEYS::get)
        .forEach(
            key ->
                found.put(key, new SuggestedFactor(key, NAMES.getOrDefault(key, key), sentence)));
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String line : WORDS.written("name")) {
      int sign = line.indexOf('=');
      names.put(line.substring(0, sign), line.substring(sign + 1));
    }
    return names;
  }

  private static Pattern pattern(String key) {
    List<String> words = new ArrayList<>();
    for (String word : WORDS.written(key)) {
      boolean open = word.endsWith("*");
      String quoted = Pattern.quote(open ? word.substring(0, word.length() - 1) : word);
      words.add(quoted + (open ? "" : "(?!\\p{IsLatin})"));
    }
    return Pattern.compile(
        "(?<!\\p{IsLatin})(?:" + String.join("|", words) + ")",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
