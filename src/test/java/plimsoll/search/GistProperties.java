package plimsoll.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * A gist holds the sentences that it would hold if each were cut into words by itself and all of
 * them were asked again and again: what was noted while the page was counted says the same.
 */
class GistProperties {
  private static final int ROOM = 2_400;

  private static final String[] PIECES = {
    "pg_stat_activity",
    "java.lang.OutOfMemoryError",
    "10:32",
    "12",
    "2024-03-01T10:32:14.123Z",
    "障害が起きた。",
    "データ",
    "ﬁnally",
    "don't",
    "retries",
    "Retry",
    "the",
    "std::vector::iterator",
    "a-word-of-many-words_that.is/longer+than:others",
    "😀",
    "𝐀lpha",
    "\ud800",
    "pool",
    "exhausted.",
    "why?",
    "No!",
    "…",
    "-",
    "\n",
  };

  @Property(tries = 30)
  void isMadeOfTheSentencesThatTellMost(@ForAll long seed) {
    Random random = new Random(seed);
    List<Findable> pages =
        IntStream.range(0, 6).mapToObj(i -> page("p" + i, texts(random))).toList();
    Postings.WithGists read = Postings.of(pages, true);
    for (int page = 0; page < pages.size(); page++) {
      List<String> texts = pages.get(page).texts();
      assertEquals(plain(texts, read.postings()), read.gists().of(page, texts, read.postings()));
    }
  }

  private static List<String> texts(Random random) {
    List<String> texts = new ArrayList<>();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      StringBuilder text = new StringBuilder();
      int spaces = random.nextInt(4);
      for (int length = random.nextInt(2_500); text.length() < length; ) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
        // Where hardly any space stands, sentences are cut within words.
        text.append(random.nextInt(300) < spaces * 100 ? " " : random.nextInt(9) == 0 ? "x7" : "");
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static Findable page(String slug, List<String> texts) {
    return new Findable(slug, slug, "A 12 pool", "en", Map.of(), texts, "", List.of(), List.of());
  }

  private static String plain(List<String> texts, Postings postings) {
    String whole = String.join("\n", texts);
    if (whole.length() <= ROOM + 400) {
      return whole;
    }
    List<String> sentences = sentences(whole);
    Set<Integer> kept = new TreeSet<>(Set.of(0));
    Set<String> said = new LinkedHashSet<>(terms(sentences.get(0)));
    int room = ROOM - sentences.get(0).length();
    Set<Integer> left = new TreeSet<>(IntStream.range(1, sentences.size()).boxed().toList());
    while (!left.isEmpty()) {
      int best = -1;
      double most = -1;
      for (int i : left) {
        double tells = tells(sentences.get(i), said, postings);
        if (tells > most) {
          most = tells;
          best = i;
        }
      }
      left.remove(best);
      if (most > 0 && sentences.get(best).length() <= room) {
        kept.add(best);
        room -= sentences.get(best).length();
        said.addAll(terms(sentences.get(best)));
      }
    }
    return joined(sentences, kept);
  }

  private static String joined(List<String> sentences, Set<Integer> kept) {
    StringBuilder gist = new StringBuilder();
    int last = -1;
    for (int i : kept) {
      gist.append(i > last + 1 ? " … " : "").append(sentences.get(i));
      last = i;
    }
    return gist.append(last + 1 < sentences.size() ? " … " : "").toString().strip();
  }

  private static double tells(String sentence, Set<String> said, Postings postings) {
    long sum = 0;
    for (String term : terms(sentence)) {
      int number = postings.number(term);
      sum += number < 0 || said.contains(term) ? 0 : postings.weight(postings.frequency(number));
    }
    return sum / (sentence.length() + 10.0);
  }

  private static Set<String> terms(String sentence) {
    Set<String> terms = new LinkedHashSet<>();
    Analysis.of(sentence).forEach(term -> terms.add(term.text()));
    return terms;
  }

  /** After a line or a sentence, and where a long one can be cut. */
  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean last = i + 1 == text.length();
      boolean space = !last && text.charAt(i + 1) <= ' ';
      char c = text.charAt(i);
      boolean stop = "\n。！？".indexOf(c) >= 0 || (space && ".!?".indexOf(c) >= 0);
      int length = i - from;
      boolean cut = (length >= 240 && space || length >= 480) && !Character.isHighSurrogate(c);
      if (last || stop || cut) {
        sentences.add(text.substring(from, i + 1));
        from = i + 1;
      }
    }
    return sentences;
  }
}
