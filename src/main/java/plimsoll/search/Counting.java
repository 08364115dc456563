package plimsoll.search;

import java.util.Arrays;
import java.util.List;

/** Counts the terms of pages, one page after the other. */
final class Counting {
  private static final int IN_TEXT = 2;
  private static final int IN_TITLE = 4;

  private static final int UNWRITTEN = -1;

  /** Longer runs, and Chinese and Japanese ones, are seldom met twice. */
  private static final int LONGEST = 32;

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

  private final RunTable runs = new RunTable();

  /** By number of a run: how often the page has it. */
  private int[] times = new int[1024];

  /** The last sentence that has it, of whatever page. */
  private int[] sentences = new int[1024];

  /** The runs that the page has, in the order of first occurrence. */
  private int[] own = new int[256];

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
    Tokens.runs(text, 0, characters, this::inTitle);
    take(page.texts());
    noting = gists && Gist.isNeeded(characters);
    if (noting) {
      notes.begin(text, characters);
    }
    Tokens.runs(text, 0, characters, this::inText);
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
      times[own[i]] = 0;
    }
    found = 0;
    foundWords = 0;
    foundRuns = 0;
    length = 0;
  }

  private void inTitle(int start, int end) {
    int run = run(start, end);
    if (run < 0) {
      for (Lexicon.Piece piece : pieces(start, end)) {
        if (piece.kind().indexed() || piece.kind() == Token.Kind.NUMBER) {
          count(piece.term(), piece.written(), piece.word(), IN_TITLE);
        }
      }
      return;
    }
    for (int piece = runs.first(run); piece < runs.end(run); piece++) {
      if (runs.isIndexedInTitle(piece)) {
        count(runs.term(piece), runs.written(piece), runs.isWord(piece), IN_TITLE);
      }
    }
  }

  private Lexicon.Piece[] pieces(int start, int end) {
    return lexicon.pieces(new String(text, start, end - start), stems);
  }

  /** Of a run that is met again and again only the meetings are counted. */
  private void inText(int start, int last) {
    int end = last;
    // What a word ends with is not read, and else it would be another run with each of them.
    while (Characters.kind(text[end - 1]) == Characters.CONNECTOR) {
      end--;
    }
    end = Math.min(last, end + Variants.sign(text, end, last));
    int run = run(start, end);
    if (run < 0) {
      once(start, end);
      return;
    }
    if (times[run]++ == 0) {
      own = withRoom(own, foundRuns);
      own[foundRuns++] = run;
      meetAll(run);
    }
    if (noting) {
      note(run, start, end);
    }
  }

  /** The number of a run; -1 for one that is not kept. */
  private int run(int start, int end) {
    if (end - start > LONGEST) {
      return -1;
    }
    int known = runs.find(text, start, end);
    if (known >= 0) {
      return known;
    }
    if (Characters.isCjk(Character.codePointAt(text, start, end))) {
      return -1;
    }
    int run = runs.put(text, start, end, pieces(start, end));
    times = withRoom(times, run);
    sentences = withRoom(sentences, run);
    return run;
  }

  private void once(int start, int end) {
    Lexicon.Piece[] pieces = pieces(start, end);
    for (Lexicon.Piece piece : pieces) {
      if (piece.kind().indexed()) {
        count(piece.term(), piece.written(), piece.word(), IN_TEXT);
      }
    }
    if (noting && notes.endOf(start) < end) {
      noteCut(start, end);
    } else if (noting) {
      note(pieces);
    }
  }

  private void meetAll(int run) {
    for (int piece = runs.first(run); piece < runs.end(run); piece++) {
      if (runs.isIndexed(piece)) {
        meet(runs.term(piece), runs.written(piece));
      }
    }
  }

  private void countRuns() {
    for (int i = 0; i < foundRuns; i++) {
      int run = own[i];
      for (int piece = runs.first(run); piece < runs.end(run); piece++) {
        if (runs.isIndexed(piece)) {
          counts[places[runs.term(piece)] - 1] += IN_TEXT * times[run];
          length += times[run];
          if (runs.isWord(piece)) {
            word(runs.written(piece));
          }
        }
      }
    }
  }

  private void note(int run, int start, int end) {
    if (notes.endOf(start) < end) {
      noteCut(start, end);
    } else if (sentences[run] != notes.sentence()) {
      sentences[run] = notes.sentence();
      for (int piece = runs.first(run); piece < runs.end(run); piece++) {
        notes.add(place(runs.term(piece)));
      }
    }
  }

  private void note(Lexicon.Piece[] pieces) {
    for (Lexicon.Piece piece : pieces) {
      notes.add(place(piece.term()));
    }
  }

  /** A run that the end of a sentence cuts: it is read as the words that are in each. */
  private void noteCut(int start, int end) {
    for (int from = start; from < end; from = notes.endOf(from)) {
      int cut = Math.min(end, notes.endOf(from));
      Tokens.runs(text, from, cut, (partStart, partEnd) -> note(pieces(partStart, partEnd)));
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

  /** A term of which something is counted now or later: it is shown as it was first written. */
  private void meet(int term, int asWritten) {
    int place = place(term);
    if (written[place] == UNWRITTEN) {
      written[place] = asWritten;
    }
  }

  private void count(int term, int asWritten, boolean word, int weight) {
    meet(term, asWritten);
    counts[places[term] - 1] += weight;
    length++;
    if (word) {
      word(asWritten);
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
