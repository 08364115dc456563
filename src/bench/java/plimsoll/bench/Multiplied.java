package plimsoll.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import plimsoll.search.Findable;

/**
 * As many documents as are asked for, made of real ones: paragraphs of several documents of one
 * language, some of their rare words and all of their names replaced, so that the vocabulary grows
 * as that of real documents does.
 */
final class Multiplied {
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{5,}");
  private static final int SERVICES = 200;

  private final List<Findable> real;
  private final Map<String, List<Findable>> byLanguage = new HashMap<>();
  private final Set<String> rare = new HashSet<>();

  private Multiplied(List<Findable> real) {
    this.real = real;
    real.forEach(f -> byLanguage.computeIfAbsent(f.language(), l -> new ArrayList<>()).add(f));
    Map<String, Integer> counts = new HashMap<>();
    for (Findable page : real) {
      Set<String> words = new HashSet<>();
      for (String text : page.texts()) {
        WORD.matcher(text).results().forEach(m -> words.add(m.group()));
      }
      words.forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    counts.forEach(
        (word, count) -> {
          if (count <= 2) {
            rare.add(word);
          }
        });
  }

  /** The same documents for the same number. */
  static List<Findable> of(List<Findable> real, int number) {
    Multiplied multiplied = new Multiplied(real);
    List<Findable> all = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      all.add(multiplied.document(i));
    }
    return all;
  }

  private Findable document(int number) {
    Random random = new Random(number);
    Findable base = real.get(random.nextInt(real.size()));
    List<Findable> others = byLanguage.get(base.language());
    List<String> texts = new ArrayList<>();
    for (String text : base.texts()) {
      String taken = text;
      if (random.nextInt(6) == 0) {
        List<String> from = others.get(random.nextInt(others.size())).texts();
        taken = from.isEmpty() ? text : from.get(random.nextInt(from.size()));
      }
      texts.add(renamed(taken, random));
    }
    String service = "service-" + (int) (SERVICES * Math.pow(random.nextDouble(), 2));
    return new Findable(
        "d" + number,
        "retrospectives/d" + number + "/",
        renamed(base.title(), random) + " " + coined(random),
        base.language(),
        Map.of(
            "kind", List.of(label(random.nextInt(10) == 0 ? "near-miss" : "incident")),
            "service", List.of(label(service)),
            "severity", List.of(label("s" + random.nextInt(3))),
            "factor", List.of(label("factor-" + random.nextInt(40))),
            "year", List.of(label(Integer.toString(2015 + random.nextInt(12))))),
        texts,
        base.helped(),
        List.of(),
        List.of());
  }

  private static Findable.Label label(String slug) {
    return new Findable.Label(slug, slug);
  }

  private String renamed(String text, Random random) {
    return WORD.matcher(text)
        .replaceAll(
            match ->
                rare.contains(match.group()) && random.nextInt(10) == 0
                    ? coined(random)
                    : match.group());
  }

  /** One of 200,000 words that nobody knows, used as unevenly as words are. */
  private static String coined(Random random) {
    String[] syllables = {
      "ba", "cor", "den", "el", "fi", "gra", "hu", "in", "jo", "kel", "lum", "mar", "no", "op",
      "pre", "qui", "ros", "sta", "tor", "ul", "ver", "wi", "xan", "yo", "zen", "ch", "sh", "tri"
    };
    StringBuilder word = new StringBuilder();
    for (int n = 28 + (int) Math.pow(200_000, random.nextDouble()); n > 0; n /= syllables.length) {
      word.append(syllables[n % syllables.length]);
    }
    return word.toString();
  }
}
