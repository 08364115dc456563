package plimsoll.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;

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
  private final char[] text;

  /** Where each sentence begins, and where the last one ends. */
  private int[] starts = new int[64];

  private int sentences;

  /** For every sentence its terms, each once, numbered within the page. */
  private final List<int[]> terms = new ArrayList<>();

  /** What each of these tells. */
  private int[] news = new int[256];

  private final BitSet kept = new BitSet();

  private Gist(Postings postings, char[] text) {
    this.postings = postings;
    this.text = text;
  }

  /** The gist of a page's text; all of it if it is short. */
  static String of(List<String> texts, Postings postings) {
    String whole = String.join("\n", texts);
    if (whole.length() <= ROOM + SLACK) {
      return whole;
    }
    Gist gist = new Gist(postings, whole.toCharArray());
    gist.read();
    gist.choose();
    return gist.text();
  }

  private void read() {
    Reader reader = new Reader();
    for (int from = 0; from < text.length; from = starts[sentences]) {
      int to = end(from);
      terms.add(reader.terms(from, to));
      if (++sentences == starts.length) {
        starts = Arrays.copyOf(starts, sentences * 2);
      }
      starts[sentences] = to;
    }
  }

  /** After a line, a sentence, or where a long one can be cut. */
  private int end(int from) {
    for (int i = from; i + 1 < text.length; i++) {
      char c = text[i];
      boolean space = text[i + 1] <= ' ';
      boolean enough = i - from >= LONG && (space || i - from >= 2 * LONG);
      if (c == '\n'
          || c == '。'
          || c == '！'
          || c == '？'
          || (space && (c == '.' || c == '!' || c == '?'))
          || (enough && !Character.isHighSurrogate(c))) {
        return i + 1;
      }
    }
    return text.length;
  }

  private int length(int sentence) {
    return starts[sentence + 1] - starts[sentence];
  }

  /** Numbers the page's terms as they come. */
  private final class Reader implements IntConsumer {
    private final Stems stems = new Stems();
    private int[] numbers = new int[1024];
    private int[] known = new int[256];
    private int count;

    /** By number: the last sentence that has the term, counted from 1. */
    private int[] last = new int[256];

    private int[] found = new int[64];
    private int inSentence;

    int[] terms(int from, int to) {
      inSentence = 0;
      postings.termsIn(text, from, to, stems, this);
      return Arrays.copyOf(found, inSentence);
    }

    @Override
    public void accept(int term) {
      int number = number(term);
      if (last[number] != sentences + 1) {
        last[number] = sentences + 1;
        if (inSentence == found.length) {
          found = Arrays.copyOf(found, inSentence * 2);
        }
        found[inSentence++] = number;
      }
    }

    private int number(int term) {
      int place = place(term);
      if (numbers[place] > 0) {
        return numbers[place] - 1;
      }
      if (count == known.length) {
        grow();
        place = place(term);
      }
      known[count] = term;
      news[count] = postings.weight(postings.frequency(term));
      numbers[place] = count + 1;
      return count++;
    }

    /** Where a term stands in the table, or would stand. */
    private int place(int term) {
      int place = term * 0x9E3779B9 >>> 7 & numbers.length - 1;
      while (numbers[place] > 0 && known[numbers[place] - 1] != term) {
        place = place + 1 & numbers.length - 1;
      }
      return place;
    }

    private void grow() {
      known = Arrays.copyOf(known, count * 2);
      last = Arrays.copyOf(last, count * 2);
      news = Arrays.copyOf(news, count * 2);
      numbers = new int[numbers.length * 2];
      for (int number = 0; number < count; number++) {
        numbers[place(known[number])] = number + 1;
      }
    }
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

  /** What a sentence told when it was last asked; of two that tell as much the first is better. */
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
      gist.append(i > last + 1 ? GAP : "").append(text, starts[i], length(i));
      last = i;
    }
    return gist.append(last + 1 < sentences ? GAP : "").toString().strip();
  }
}
