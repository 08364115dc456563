package plimsoll.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
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

  private static final String GAP = " … ";

  private final String text;

  /** Where each sentence begins, and where the last one ends. */
  private int[] starts = new int[64];

  private int sentences;

  /** For every sentence its terms, each once, numbered within the page. */
  private final List<int[]> terms = new ArrayList<>();

  /** What each of these tells. */
  private final int[] news;

  private final BitSet kept = new BitSet();

  private Gist(String text, int[] news) {
    this.text = text;
    this.news = news;
  }

  /** Whether a page of so many characters is too long to be shown whole. */
  static boolean isNeeded(int characters) {
    return characters > ROOM + SLACK;
  }

  /**
   * The gist of a page's text.
   *
   * @param news what each of its terms tells; it is written to
   */
  static String of(String text, Sentences sentences, int[] news) {
    Gist gist = new Gist(text, news);
    sentences.read(gist::add);
    gist.choose();
    return gist.text();
  }

  private void add(int length, int[] own) {
    terms.add(own);
    if (++sentences == starts.length) {
      starts = Arrays.copyOf(starts, sentences * 2);
    }
    starts[sentences] = starts[sentences - 1] + length;
  }

  private int length(int sentence) {
    return starts[sentence + 1] - starts[sentence];
  }

  /**
   * The beginning, and then again and again the sentence that tells most that is new. What one
   * tells only falls, so that a sentence which still tells most when asked again is the best of
   * all: the others need not be asked.
   */
  private void choose() {
    int room = ROOM - keep(0);
    PriorityQueue<Telling> best = new PriorityQueue<>();
    for (int i = 1; i < sentences; i++) {
      best.add(new Telling(i, value(i)));
    }
    while (!best.isEmpty()) {
      int next = best.poll().sentence();
      Telling now = new Telling(next, value(next));
      if (now.value() <= 0 || length(next) > room) {
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
    return length(sentence);
  }

  private double value(int sentence) {
    long sum = 0;
    for (int term : terms.get(sentence)) {
      sum += news[term];
    }
    return sum / (length(sentence) + 10.0);
  }

  /** What a sentence said when it was last asked; of two that say as much, the first is better. */
  private record Telling(int sentence, double value) implements Comparable<Telling> {
    @Override
    public int compareTo(Telling other) {
      int byValue = Double.compare(other.value, value);
      return byValue != 0 ? byValue : Integer.compare(sentence, other.sentence);
    }
  }

  private String text() {
    StringBuilder gist = new StringBuilder();
    int last = -1;
    for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
      gist.append(i > last + 1 ? GAP : "").append(text.substring(starts[i], starts[i + 1]));
      last = i;
    }
    return gist.append(last + 1 < sentences ? GAP : "").toString().strip();
  }
}
