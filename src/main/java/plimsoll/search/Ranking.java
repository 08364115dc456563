package plimsoll.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Answers one query. The script does the same sums with the same whole numbers; a test compares the
 * order of both.
 */
final class Ranking {
  /** Results are looked at ten by ten: so many pages are fetched for excerpts anyway. */
  static final int BLOCK = 10;

  /** How many pages a phrase is looked for in. */
  private static final int MOST_CHECKED = 50;

  /** A page with less than this part of the best score is no result. */
  private static final int CUT = 6;

  private static final int EXPANSIONS = 8;

  /**
   * What a pair of words side by side adds, so many times the weight of the weaker one; and what a
   * title adds that is asked for word by word, so many times the weights of its words.
   */
  private static final int BONUS = 6;

  private final NumberedPages pages;
  private final Postings postings;
  private final Layout layout;
  private final Query query;

  /** A result that has less than half of what is asked, words by rarity, is weak. */
  private static final int WEAK = 2;

  private boolean weak;
  private final Map<String, String> corrected = new LinkedHashMap<>();

  Ranking(NumberedPages pages, Layout layout, Query query) {
    this.pages = pages;
    this.postings = pages.postings();
    this.layout = layout;
    this.query = query;
  }

  /** A term that stands for a token, and what it counts. */
  private record Way(int term, int weight) {}

  private record Scored(int page, int score) {}

  /** The best {@code limit} pages among those that {@code allowed} lets through. */
  Results results(int limit, boolean chosen, IntPredicate allowed) {
    List<Scored> found = found(query.blank() && chosen, allowed);
    List<Scored> top = new ArrayList<>();
    int total = found.size();
    if (!query.phrases().isEmpty()) {
      found = found.stream().limit(MOST_CHECKED).filter(s -> hasPhrases(s.page())).toList();
      total = found.size();
    }
    for (int from = 0; from < found.size() && from < limit; from += BLOCK) {
      top.addAll(reordered(found.subList(from, Math.min(from + BLOCK, found.size()))));
    }
    return new Results(
        top.stream()
            .limit(limit)
            .map(s -> new Results.Hit(pages.entries().get(s.page()), s.score()))
            .toList(),
        total,
        SetAside.of(query.aside()),
        Map.copyOf(corrected),
        query.lines(),
        weak);
  }

  private List<Scored> found(boolean all, IntPredicate allowed) {
    int[] scores = scores();
    int best = IntStream.of(scores).max().orElse(0);
    IntStream inOrder = all ? IntStream.of(pages.newest()) : IntStream.range(0, scores.length);
    return inOrder
        .filter(p -> all || (scores[p] > 0 && scores[p] * CUT >= best))
        .filter(allowed)
        .mapToObj(p -> new Scored(p, scores[p]))
        .sorted(Comparator.comparingInt(s -> -s.score()))
        .toList();
  }

  private int[] scores() {
    int[] scores = new int[postings.documents()];
    int[] best = new int[postings.documents()];
    int[] needed = new int[postings.documents()];
    int[] line = new int[postings.documents()];
    int[] bestLine = new int[postings.documents()];
    int[] matched = new int[postings.documents()];
    int asked = 0;
    int piece = -1;
    Set<String> required = new HashSet<>();
    query.phrases().forEach(required::addAll);
    int needs = 0;
    for (int i = 0; i < query.tokens().size(); i++) {
      Query.Sought token = query.tokens().get(i);
      boolean must = required.contains(token.text());
      needs += must ? 1 : 0;
      List<Way> ways =
          ways(
              token,
              query.open() && i == query.tokens().size() - 1 && !must,
              query.quoted().contains(token.text()));
      int own = ways.isEmpty() ? unknown(token) : ways.get(0).weight();
      asked += own;
      if (token.piece() != piece) {
        endLine(line, bestLine);
        piece = token.piece();
      }
      for (Way way : ways) {
        int[] pages = postings.pages(way.term());
        byte[] impacts = postings.impacts(way.term());
        for (int p = 0; p < pages.length; p++) {
          best[pages[p]] = Math.max(best[pages[p]], way.weight() * impacts[p]);
        }
      }
      for (Way way : ways) {
        for (int page : postings.pages(way.term())) {
          if (best[page] > 0) {
            scores[page] += best[page];
            line[page] += best[page];
            matched[page] += own;
            needed[page] += must ? 1 : 0;
            best[page] = 0;
          }
        }
      }
    }
    endLine(line, bestLine);
    boolean pasted = !query.lines().isEmpty();
    for (int page = 0; page < scores.length; page++) {
      int score = scores[page] + (pasted ? bestLine[page] : 0);
      scores[page] = needed[page] < needs ? 0 : score;
    }
    int first = first(scores);
    weak = !pasted && first >= 0 && matched[first] * WEAK < asked;
    return scores;
  }

  /** What a word weighs that no page has; names in code are known by their parts. */
  private int unknown(Query.Sought word) {
    Token token = word.token();
    boolean whole = token.text().length() == token.end() - token.start();
    return token.kind() == Token.Kind.WORD && whole ? weight(word, 0) : 0;
  }

  /** The first page with the best score; -1 if none has any. */
  private static int first(int[] scores) {
    int first = -1;
    for (int page = 0; page < scores.length; page++) {
      if (scores[page] > (first < 0 ? 0 : scores[first])) {
        first = page;
      }
    }
    return first;
  }

  /** A page that has the whole of one line comes before one that has a word of each. */
  private static void endLine(int[] line, int[] bestLine) {
    for (int page = 0; page < line.length; page++) {
      bestLine[page] = Math.max(bestLine[page], line[page]);
      line[page] = 0;
    }
  }

  private List<Way> ways(Query.Sought token, boolean open, boolean exactly) {
    List<Way> ways = new ArrayList<>();
    int term = postings.number(token.text());
    if (term >= 0) {
      ways.add(new Way(term, weight(token, postings.frequency(term))));
    }
    if (open) {
      expand(token, ways);
    }
    if (ways.isEmpty() && !exactly && token.typed()) {
      correct(token, ways);
    }
    return ways;
  }

  private int weight(Query.Sought token, int frequency) {
    return Query.weight(
            token.token().kind(), postings.weight(Math.min(frequency, postings.documents())))
        * token.share()
        / 100;
  }

  /** Terms that begin like a word that is still being typed; only those of its own shard. */
  private void expand(Query.Sought token, List<Way> ways) {
    String typed = token.token().text();
    int shard = layout.shardOf(typed);
    List<String> terms = postings.terms();
    List<Integer> found =
        IntStream.range(layout.starts()[shard], layout.endOf(shard))
            .filter(t -> terms.get(t).startsWith(typed) && !terms.get(t).equals(token.text()))
            .boxed()
            .sorted(Comparator.comparingInt(t -> -postings.frequency(t)))
            .limit(EXPANSIONS)
            .toList();
    if (ways.isEmpty()) {
      int all = weight(token, found.stream().mapToInt(postings::frequency).sum());
      found.forEach(t -> ways.add(new Way(t, all * 80 / 100)));
    } else {
      int exact = ways.get(0).weight();
      found.forEach(
          t ->
              ways.add(
                  new Way(t, Math.min(exact, weight(token, postings.frequency(t))) * 50 / 100)));
    }
  }

  private void correct(Query.Sought token, List<Way> ways) {
    List<Correction> corrections =
        Correction.of(token.token().text(), postings.surfaces(), postings.documents());
    Map<Integer, Integer> terms = new LinkedHashMap<>();
    for (Correction correction : corrections) {
      terms.putIfAbsent(postings.number(Analysis.stem(correction.word())), correction.distance());
    }
    int all = weight(token, terms.keySet().stream().mapToInt(postings::frequency).sum());
    terms.forEach(
        (term, distance) -> ways.add(new Way(term, all * (distance == 1 ? 80 : 60) / 100)));
    corrections.stream().findFirst().ifPresent(c -> corrected.put(token.token().text(), c.word()));
  }

  /** Ten results, those first that hold words of the query side by side. */
  private List<Scored> reordered(List<Scored> block) {
    return block.stream()
        .map(s -> new Scored(s.page(), s.score() + BONUS * bonus(s.page())))
        .sorted(Comparator.comparingInt(s -> -s.score()))
        .toList();
  }

  private int bonus(int page) {
    if (query.tokens().size() < 2) {
      return 0;
    }
    Set<String> pairs = new HashSet<>();
    String last = "";
    Findable shown = pages.entries().get(page);
    for (String term : termsOf(shown.title() + "\n" + pages.shown(page))) {
      pairs.add(last + " " + term);
      last = term;
    }
    int bonus = titleBonus(shown.title());
    for (int i = 1; i < query.tokens().size(); i++) {
      Query.Sought left = query.tokens().get(i - 1);
      Query.Sought right = query.tokens().get(i);
      if (pairs.contains(left.text() + " " + right.text())) {
        bonus += Math.min(weight(left), weight(right));
      }
    }
    return bonus;
  }

  /** The weights of a title's words if all of them are asked for, in whatever order. */
  private int titleBonus(String title) {
    Set<String> terms =
        Analysis.of(title).stream()
            .filter(term -> term.token().kind() != Token.Kind.TIME)
            .map(Analysis.Term::text)
            .collect(Collectors.toSet());
    List<Query.Sought> asked =
        query.tokens().stream().filter(token -> terms.contains(token.text())).toList();
    return terms.size() > 1 && asked.size() == terms.size()
        ? asked.stream().mapToInt(this::weight).sum()
        : 0;
  }

  private int weight(Query.Sought token) {
    return weight(token, postings.frequency(postings.number(token.text())));
  }

  private boolean hasPhrases(int page) {
    String text = " " + String.join(" ", termsOf(pages.entries().get(page).text())) + " ";
    return query.phrases().stream()
        .allMatch(phrase -> text.contains(" " + String.join(" ", phrase) + " "));
  }

  private static List<String> termsOf(String text) {
    return Analysis.of(text).stream()
        .filter(Analysis.Term::indexed)
        .map(Analysis.Term::text)
        .toList();
  }
}
