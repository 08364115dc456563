package plimsoll.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is counted by runs and in numbers is what is counted token by token. */
class PostingsProperties {
  private static final String[] PIECES = {
    "pg_stat_activity",
    "java.lang.OutOfMemoryError",
    "HTTPServer",
    "10:32",
    "10.0.0.17:5432",
    "2024-03-01T10:32:14.123Z",
    "e\u0301",
    "障害",
    "データ",
    "ﾃﾞｰﾀ",
    "Ａ",
    "①",
    "½",
    "ﬁx",
    "don't",
    "std::vector",
    "C++",
    "a",
    "12",
    "503",
    "0xdeadbeef",
    "db-7.corp.example",
    "İ",
    "ß",
    "𝐀",
    "𠀀",
    "한국어",
    "…",
    "::",
    ".",
    "-",
    "_",
    "/",
    "@",
    "+",
    " ",
    " ",
    " ",
    "\n",
    "\ud800",
    "😀",
    "the",
    "Retries",
    "retry",
    "retried",
    "RETRY",
    "word",
    "Word",
    "x".repeat(41),
    "y".repeat(17),
    "z".repeat(40),
    "é".repeat(9),
    "é".repeat(17),
    "слово",
    "a-b-c-d-e-f",
    "1234567"
  };

  @Property(tries = 60)
  void areCountedTokenByToken(@ForAll Random random) {
    List<Findable> pages = IntStream.range(0, 70).mapToObj(i -> page(i, random)).toList();
    Plain plain = new Plain();
    for (int page = 0; page < pages.size(); page++) {
      plain.count(page, pages.get(page));
    }
    Postings postings = Postings.of(pages, random.nextBoolean()).postings();
    assertEquals(List.copyOf(new TreeSet<>(plain.counts.keySet())), postings.terms());
    assertEquals(plain.surfaces, postings.surfaces());
    for (int term = 0; term < postings.terms().size(); term++) {
      String text = postings.terms().get(term);
      assertEquals(plain.written.get(text), postings.written(term));
      int[] of = plain.counts.get(text).keySet().stream().mapToInt(page -> page).toArray();
      assertArrayEquals(of, postings.pages(term), text);
      for (int i = 0; i < of.length; i++) {
        int impact = plain.impact(of[i], plain.counts.get(text).get(of[i]));
        assertEquals(impact, postings.impacts(term)[i], text);
      }
    }
  }

  private static Findable page(int number, Random random) {
    List<String> texts = IntStream.range(0, random.nextInt(4)).mapToObj(i -> text(random)).toList();
    return new Findable(
        "p" + number,
        "p" + number + "/",
        text(random),
        "en",
        Map.of("kind", List.of(new Findable.Label("incident", "incident"))),
        texts,
        "",
        List.of(),
        List.of());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(14); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      text.append(random.nextInt(3) == 0 ? " " : "");
    }
    return text.toString();
  }

  private static final class Plain {
    private final Map<String, TreeMap<Integer, Integer>> counts = new TreeMap<>();
    private final Map<String, String> written = new TreeMap<>();
    private final SortedMap<String, Integer> surfaces = new TreeMap<>();
    private final List<Integer> lengths = new ArrayList<>();

    private void count(int page, Findable findable) {
      TreeSet<String> words = new TreeSet<>();
      int length = 0;
      for (Analysis.Term term : Analysis.of(findable.title())) {
        if (term.indexed() || term.token().kind() == Token.Kind.NUMBER) {
          length += count(page, term, 4, words);
        }
      }
      for (String text : findable.texts()) {
        for (Analysis.Term term : Analysis.of(text)) {
          length += term.indexed() ? count(page, term, 2, words) : 0;
        }
      }
      lengths.add(length);
      words.forEach(word -> surfaces.merge(word, 1, Integer::sum));
    }

    private int count(int page, Analysis.Term term, int weight, TreeSet<String> words) {
      counts.computeIfAbsent(term.text(), t -> new TreeMap<>()).merge(page, weight, Integer::sum);
      written.putIfAbsent(term.text(), term.token().text());
      if (Surface.isWord(term.token())) {
        words.add(term.token().text());
      }
      return 1;
    }

    private int impact(int page, int count) {
      double average =
          Math.max(1, lengths.stream().mapToInt(l -> l).sum()) / (double) lengths.size();
      double norm = 1.2 * (1 - 0.75 + 0.75 * lengths.get(page) / average);
      return (int) Math.max(1, Math.round(15 * (count / 2.0) / (count / 2.0 + norm)));
    }
  }
}
