package plimsoll.search;

import java.util.Arrays;

/** Counts the terms of pages, one page after the other. */
final class Counting {
  private static final int IN_TEXT = 2;
  private static final int IN_TITLE = 4;

  private final Lexicon lexicon;
  private final Stems stems = new Stems();

  /** By number of a string: its place among the page's terms and words, plus one. */
  private int[] places = new int[1024];

  private int[] wordPlaces = new int[1024];

  private int[] terms = new int[256];
  private int[] counts = new int[256];
  private int[] written = new int[256];
  private int[] words = new int[256];
  private int found;
  private int foundWords;
  private int length;

  Counting(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Bag of(Findable page) {
    add(page.title(), IN_TITLE);
    page.texts().forEach(text -> add(text, IN_TEXT));
    Bag bag =
        new Bag(
            Arrays.copyOf(terms, found),
            Arrays.copyOf(counts, found),
            Arrays.copyOf(written, found),
            length,
            Arrays.copyOf(words, foundWords));
    forget();
    return bag;
  }

  private void forget() {
    for (int i = 0; i < found; i++) {
      places[terms[i]] = 0;
    }
    for (int i = 0; i < foundWords; i++) {
      wordPlaces[words[i]] = 0;
    }
    found = 0;
    foundWords = 0;
    length = 0;
  }

  private void add(String text, int weight) {
    char[] all = text.toCharArray();
    Words.runs(
        all,
        0,
        all.length,
        (start, end) -> {
          for (Lexicon.Piece piece : lexicon.piecesOf(all, start, end, stems)) {
            boolean numbered = weight == IN_TITLE && piece.kind() == Token.Kind.NUMBER;
            if (numbered || piece.kind().indexed()) {
              count(piece, weight);
            }
          }
        });
  }

  private void count(Lexicon.Piece piece, int weight) {
    length++;
    places = withRoom(places, piece.term());
    int place = places[piece.term()] - 1;
    if (place < 0) {
      place = found++;
      places[piece.term()] = found;
      terms = withRoom(terms, place);
      counts = withRoom(counts, place);
      written = withRoom(written, place);
      terms[place] = piece.term();
      counts[place] = 0;
      written[place] = piece.written();
    }
    counts[place] += weight;
    if (piece.word()) {
      word(piece.written());
    }
  }

  private void word(int number) {
    wordPlaces = withRoom(wordPlaces, number);
    if (wordPlaces[number] == 0) {
      words = withRoom(words, foundWords);
      words[foundWords++] = number;
      wordPlaces[number] = foundWords;
    }
  }

  private static int[] withRoom(int[] numbers, int place) {
    return place < numbers.length
        ? numbers
        : Arrays.copyOf(numbers, Math.max(place + 1, numbers.length * 2));
  }
}
