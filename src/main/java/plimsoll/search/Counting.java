package plimsoll.search;

import java.util.Arrays;
import java.util.List;

/** Counts the terms of pages, one page after the other. */
final class Counting {
  private static final int IN_TEXT = 2;
  private static final int IN_TITLE = 4;

  private static final int UNWRITTEN = -1;

  private final Lexicon lexicon;
  private final boolean gists;
  private final Stems stems = new Stems();
  private final Sentences.Notes notes = new Sentences.Notes();

  private char[] text = new char[1 << 14];
  private int characters;
  private boolean noting;

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

  /** By number of a run: its place among the page's runs, plus one. */
  private int[] runPlaces = new int[1024];

  private Runs.Run[] runs = new Runs.Run[256];
  private int[] times = new int[256];

  /** The last sentence of each of the page's runs. */
  private int[] sentences = new int[256];

  private int foundRuns;

  /**
   * @param gists whether the sentences of long pages are noted
   */
  Counting(Lexicon lexicon, boolean gists) {
    this.lexicon = lexicon;
    this.gists = gists;
  }

  Bag of(Findable page) {
    take(List.of(page.title()));
    Words.runs(text, 0, characters, this::inTitle);
    take(page.texts());
    noting = gists && Gist.isNeeded(characters);
    if (noting) {
      notes.begin(text, characters);
    }
    Words.runs(text, 0, characters, this::inText);
    countRuns();
    Bag bag =
        new Bag(
            Arrays.copyOf(terms, found),
            Arrays.copyOf(counts, found),
            Arrays.copyOf(written, found),
            length,
            Arrays.copyOf(words, foundWords),
            noting ? notes.sentences() : Sentences.NONE);
    forget();
    return bag;
  }

  /** Takes up what is to be read: as {@link Gist} joins it, so that places are the same. */
  private void take(List<String> texts) {
    characters = Math.max(0, texts.size() - 1);
    for (String one : texts) {
      characters += one.length();
    }
    text = characters <= text.length ? text : new char[characters];
    int at = 0;
    for (String one : texts) {
      one.getChars(0, one.length(), text, at);
      at += one.length();
      if (at < characters) {
        text[at++] = '\n';
      }
    }
  }

  private void forget() {
    for (int i = 0; i < found; i++) {
      places[terms[i]] = 0;
    }
    for (int i = 0; i < foundWords; i++) {
      wordPlaces[words[i]] = 0;
    }
    for (int i = 0; i < foundRuns; i++) {
      runPlaces[runs[i].number()] = 0;
    }
    found = 0;
    foundWords = 0;
    foundRuns = 0;
    length = 0;
  }

  private void inTitle(int start, int end, int hash) {
    for (Lexicon.Piece piece : pieces(start, end, hash)) {
      boolean counts = piece.kind().indexed() || piece.kind() == Token.Kind.NUMBER;
      if (counts) {
        meet(piece);
        count(piece, IN_TITLE, 1);
      }
    }
  }

  private Lexicon.Piece[] pieces(int start, int end, int hash) {
    Runs.Run run = lexicon.run(text, start, end, hash, stems);
    return run != null ? run.pieces() : piecesOnce(start, end);
  }

  private Lexicon.Piece[] piecesOnce(int start, int end) {
    return lexicon.pieces(new String(text, start, end - start), stems);
  }

  /** Of a run that is met again and again only the meetings are counted. */
  private void inText(int start, int end, int hash) {
    Runs.Run run = lexicon.run(text, start, end, hash, stems);
    if (run == null) {
      once(start, end);
      return;
    }
    int place = place(run);
    times[place]++;
    if (noting) {
      note(run, place, start, end);
    }
  }

  private void once(int start, int end) {
    Lexicon.Piece[] pieces = piecesOnce(start, end);
    for (Lexicon.Piece piece : pieces) {
      if (piece.kind().indexed()) {
        meet(piece);
        count(piece, IN_TEXT, 1);
      }
    }
    if (noting && notes.endOf(start) < end) {
      noteCut(start, end);
    } else if (noting) {
      note(pieces);
    }
  }

  private int place(Runs.Run run) {
    runPlaces = withRoom(runPlaces, run.number());
    int place = runPlaces[run.number()] - 1;
    if (place >= 0) {
      return place;
    }
    if (foundRuns == runs.length) {
      runs = Arrays.copyOf(runs, foundRuns * 2);
      times = Arrays.copyOf(times, foundRuns * 2);
      sentences = Arrays.copyOf(sentences, foundRuns * 2);
    }
    runs[foundRuns] = run;
    times[foundRuns] = 0;
    sentences[foundRuns] = 0;
    runPlaces[run.number()] = foundRuns + 1;
    for (Lexicon.Piece piece : run.pieces()) {
      if (piece.kind().indexed()) {
        meet(piece);
      }
    }
    return foundRuns++;
  }

  private void countRuns() {
    for (int i = 0; i < foundRuns; i++) {
      for (Lexicon.Piece piece : runs[i].pieces()) {
        if (piece.kind().indexed()) {
          count(piece, IN_TEXT, times[i]);
        }
      }
    }
  }

  private void note(Runs.Run run, int place, int start, int end) {
    if (notes.endOf(start) < end) {
      noteCut(start, end);
    } else if (sentences[place] != notes.sentence()) {
      sentences[place] = notes.sentence();
      note(run.pieces());
    }
  }

  private void note(Lexicon.Piece[] pieces) {
    for (Lexicon.Piece piece : pieces) {
      notes.add(place(piece.term()));
    }
  }

  /** A run that the end of a sentence cuts: it is read as the words that stand in each. */
  private void noteCut(int start, int end) {
    for (int from = start; from < end; from = notes.endOf(from)) {
      int cut = Math.min(end, notes.endOf(from));
      Words.runs(text, from, cut, (start1, end1, hash) -> note(pieces(start1, end1, hash)));
    }
  }

  /** The place of a term among those of the page. */
  private int place(int term) {
    places = withRoom(places, term);
    if (places[term] > 0) {
      return places[term] - 1;
    }
    terms = withRoom(terms, found);
    counts = withRoom(counts, found);
    written = withRoom(written, found);
    terms[found] = term;
    counts[found] = 0;
    written[found] = UNWRITTEN;
    places[term] = found + 1;
    return found++;
  }

  /** A token that is counted now or later: its term is shown as it was first met. */
  private void meet(Lexicon.Piece piece) {
    int place = place(piece.term());
    if (written[place] == UNWRITTEN) {
      written[place] = piece.written();
    }
  }

  private void count(Lexicon.Piece piece, int weight, int times) {
    counts[place(piece.term())] += weight * times;
    length += times;
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
