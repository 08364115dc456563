package plimsoll.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The part of a long page's text that results are shown with: the sentences that hold most of its
 * telling words, in their order. Who searches has such words, so the excerpt is found in it.
 */
final class Gist {
  /** So many characters of a page, or a few more. */
  private static final int ROOM = 2_400;

  /** A page this much longer is not worth a second file. */
  private static final int SLACK = 400;

  /** Where a sentence may be cut in two. */
  private static final int LONG = 240;

  private static final String GAP = " … ";

  private final Postings postings;
  private final List<String> sentences = new ArrayList<>();

  /** For every sentence its terms, numbered within the page; and what each of these tells. */
  private final List<int[]> terms = new ArrayList<>();

  private final Map<Integer, Integer> numbers = new HashMap<>();
  private int[] news = new int[256];
  private final BitSet kept = new BitSet();

  private Gist(Postings postings) {
    this.postings = postings;
  }

  /** The gist of a page's text; all of it if it is short. */
  static String of(List<String> texts, Postings postings) {
    String whole = String.join("\n", texts);
    if (whole.length() <= ROOM + SLACK) {
      return whole;
    }
    Gist gist = new Gist(postings);
    gist.read(whole);
    gist.choose();
    return gist.text();
  }

  private void read(String text) {
    Stems stems = new Stems();
    for (int from = 0; from < text.length(); ) {
      int to = end(text, from);
      String sentence = text.substring(from, to);
      sentences.add(sentence);
      terms.add(postings.termsIn(sentence, stems).map(this::number).distinct().toArray());
      from = to;
    }
  }

  /** After a line, a sentence, or where a long one can be cut. */
  private static int end(String text, int from) {
    for (int i = from; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = text.charAt(i + 1) <= ' ';
      boolean enough = i - from >= LONG && (space || i - from >= 2 * LONG);
      if (c == '\n'
          || "。！？".indexOf(c) >= 0
          || (space && ".!?".indexOf(c) >= 0)
          || (enough && !Character.isHighSurrogate(c))) {
        return i + 1;
      }
    }
    return text.length();
  }

  private int number(int term) {
    return numbers.computeIfAbsent(
        term,
        t -> {
          int number = numbers.size();
          if (number == news.length) {
            news = Arrays.copyOf(news, number * 2);
          }
          news[number] = postings.weight(postings.frequency(term));
          return number;
        });
  }

  /**
   * The beginning, and then again and again the sentence that tells most that is new. What one
   * tells only falls, so that a sentence which still tells most when asked again is the best of
   * all: the others need not be asked.
   */
  private void choose() {
    int room = ROOM - keep(0);
    PriorityQueue<Telling> best = new PriorityQueue<>();
    for (int i = 1; i < sentences.size(); i++) {
      best.add(new Telling(i, value(i)));
    }
    while (!best.isEmpty()) {
      int next = best.poll().sentence();
      Telling now = new Telling(next, value(next));
      if (now.value() <= 0 || sentences.get(next).length() > room) {
        continue;
      }
      if (best.isEmpty() || now.compareTo(best.peek()) < 0) {
        room -= keep(next);
      } else {
        best.add(now);
      }
    }
  }

  /** Keeps a sentence, whose terms are no news any more; the room that it takes. */
  private int keep(int sentence) {
    kept.set(sentence);
    for (int term : terms.get(sentence)) {
      news[term] = 0;
    }
    return sentences.get(sentence).length();
  }

  private double value(int sentence) {
    long sum = 0;
    for (int term : terms.get(sentence)) {
      sum += news[term];
    }
    return sum / (sentences.get(sentence).length() + 10.0);
  }

  /** What a sentence told when it was last asked; of two that tell as much the first is better. */
  private record Telling(int sentence, double value) implements Comparable<Telling> {
    @Override
    public int compareTo(Telling other) {
      int byValue = Double.compare(other.value, value);
      return byValue != 0 ? byValue : Integer.compare(sentence, other.sentence);
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int last = -1;
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      text.append(i > last + 1 ? GAP : "").append(sentences.get(i));
      last = i;
    }
    return text.append(last + 1 < sentences.size() ? GAP : "").toString().strip();
  }
}
