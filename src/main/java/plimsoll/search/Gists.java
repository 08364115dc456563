package plimsoll.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What long pages are shown with, each made when it is asked for. */
final class Gists {
  /** Of a page that is shown whole, none. */
  private final Sentences[] sentences;

  /** For every page the terms that its sentences number; -1 for what is no term of the index. */
  private final int[][] terms;

  private Gists(Sentences[] sentences, int[][] terms) {
    this.sentences = sentences;
    this.terms = terms;
  }

  /**
   * The gists of pages.
   *
   * @param numbers the number of a term by that of the lexicon
   */
  static Gists of(List<Bag> bags, int[] numbers) {
    return new Gists(
        bags.stream().map(Bag::sentences).toArray(Sentences[]::new),
        bags.stream().map(bag -> terms(bag, numbers)).toArray(int[][]::new));
  }

  private static int[] terms(Bag bag, int[] numbers) {
    return bag.sentences().isEmpty()
        ? new int[0]
        : IntStream.of(bag.terms()).map(term -> numbers[term]).toArray();
  }

  /** The same with page {@code order[i]} as page {@code i}. */
  Gists inOrder(int[] order) {
    return new Gists(
        IntStream.of(order).mapToObj(page -> sentences[page]).toArray(Sentences[]::new),
        IntStream.of(order).mapToObj(page -> terms[page]).toArray(int[][]::new));
  }

  /** The gist of a page's text; all of it if it is short. */
  String of(int page, List<String> texts, Postings postings) {
    String whole = String.join("\n", texts);
    if (sentences[page].isEmpty()) {
      return whole;
    }
    int[] news = new int[terms[page].length];
    Arrays.setAll(news, i -> news(terms[page][i], postings));
    return Gist.of(whole, sentences[page], news);
  }

  private static int news(int term, Postings postings) {
    return term < 0 ? 0 : postings.weight(postings.frequency(term));
  }
}
