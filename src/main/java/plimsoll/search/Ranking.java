package plimsoll.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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

  /** So many parts of what is asked the best page should have one of. */
  private static final int WEAK = 2;

  /** A paste is answered if one of so many results has more of it than chance. */
  private static final int SEEN_FIRST = 3;

  /** What one of so many pages has is rare. */
  private static final int RARE = 20;

  private boolean weak;
  private final Map<String, String> corrected = new LinkedHashMap<>();

  Ranking(NumberedPages pages, Layout layout, Query query) {
    this.pages = pages;
    this.postings = pages.postings();
    this.layout = layout;
    this.query = query;
  }

  /** What else a word may be called counts so much in a hundred; other endings of it, more. */
  private static final int SYNONYM = 60;

  private static final int AKIN = 90;

  private final Map<String, List<String>> expanded = new LinkedHashMap<>();

  /** The pages that have what stands for a token, and what it counts. */
  private record Way(int[] pages, byte[] impacts, int weight) {}

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
    if (!query.lines().isEmpty()) {
      weak = top.stream().limit(SEEN_FIRST).allMatch(s -> isByChance(s.page()));
    }
    return new Results(
        top.stream()
            .limit(limit)
            .map(s -> new Results.Hit(pages.entries().get(s.page()), s.score()))
            .toList(),
        total,
        SetAside.of(query.aside()),
        Collections.unmodifiableMap(corrected),
        Collections.unmodifiableMap(expanded),
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
    int piece = -1;
    Set<String> required = new HashSet<>();
    query.phrases().forEach(required::addAll);
    int needs = 0;
    List<List<Way>> all = ways(required);
    for (int i = 0; i < query.tokens().size(); i++) {
      Query.Sought token = query.tokens().get(i);
      boolean must = required.contains(token.text());
      needs += must ? 1 : 0;
      List<Way> ways = all.get(i);
      if (token.piece() != piece) {
        endLine(line, bestLine);
        piece = token.piece();
      }
      for (Way way : ways) {
        for (int p = 0; p < way.pages().length; p++) {
          int page = way.pages()[p];
          best[page] = Math.max(best[page], way.weight() * way.impacts()[p]);
        }
      }
      for (Way way : ways) {
        for (int page : way.pages()) {
          if (best[page] > 0) {
            scores[page] += best[page];
            line[page] += best[page];
            needed[page] += must ? 1 : 0;
            best[page] = 0;
          }
        }
      }
    }
    endLine(line, bestLine);
    for (int page = 0; page < scores.length; page++) {
      int score = scores[page] + (query.lines().isEmpty() ? 0 : bestLine[page]);
      scores[page] = needed[page] < needs ? 0 : score;
    }
    int first = first(scores);
    weak = first >= 0 && isWeak(first, all);
    return scores;
  }

  /** Whether a page has less than half of what is typed, words by rarity. */
  private boolean isWeak(int page, List<List<Way>> all) {
    int asked = 0;
    int matched = 0;
    for (int i = 0; i < all.size(); i++) {
      List<Way> ways = all.get(i);
      int own = ways.isEmpty() ? unknown(query.tokens().get(i)) : ways.get(0).weight();
      asked += own;
      matched += ways.stream().anyMatch(w -> Arrays.binarySearch(w.pages(), page) >= 0) ? own : 0;
    }
    return matched * WEAK < asked;
  }

  /**
   * Whether a page shares no more with a paste than words that are here and there: no rare
   * identifier of the lines that say most, no rare words side by side, nor two common pairs.
   */
  private boolean isByChance(int page) {
    int rare = Math.max(1, postings.documents() / RARE);
    Map<String, Boolean> isRare = new HashMap<>();
    for (Query.Sought word : query.tokens()) {
      int term = postings.number(word.text());
      boolean here = Arrays.binarySearch(postings.pages(term), page) >= 0;
      isRare.put(word.text(), postings.frequency(term) <= rare);
      if (word.rank() == query.best()
          && here
          && postings.frequency(term) <= rare
          && isCode(word.token())) {
        return false;
      }
    }
    Set<String> beside = pairs(page);
    List<List<String>> both =
        query.pairs().entrySet().stream()
            .filter(pair -> pair.getValue() == query.best())
            .map(Map.Entry::getKey)
            .filter(pair -> isRare.keySet().containsAll(pair))
            .filter(pair -> beside.contains(String.join(" ", pair)))
            .toList();
    return both.size() < 2 && both.stream().noneMatch(p -> p.stream().anyMatch(isRare::get));
  }

  private static boolean isCode(Token token) {
    return token.kind() == Token.Kind.IDENTIFIER
        || token.text().chars().allMatch(c -> c >= '0' && c <= '9');
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

  /** All that stands for each token. */
  private List<List<Way>> ways(Set<String> required) {
    List<Query.Sought> tokens = query.tokens();
    List<Thesaurus.Expansion> expansions =
        query.lines().isEmpty()
            ? layout
                .thesaurus()
                .expansions(tokens.stream().map(Query.Sought::text).toList(), query.quoted())
            : List.of();
    List<List<Way>> all = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      int place = i;
      Query.Sought token = tokens.get(i);
      boolean open = query.open() && i == tokens.size() - 1 && !required.contains(token.text());
      boolean known =
          query.quoted().contains(token.text())
              || expansions.stream().anyMatch(e -> e.from() <= place && place < e.to());
      all.add(ways(token, open, known));
    }
    int[] own = all.stream().mapToInt(ways -> ways.isEmpty() ? 0 : ways.get(0).weight()).toArray();
    for (Thesaurus.Expansion expansion : expansions) {
      expand(expansion, own, all);
    }
    return all;
  }

  /** What a word may be called too stands for the weightiest token of it. */
  private void expand(Thesaurus.Expansion expansion, int[] own, List<List<Way>> all) {
    int token = expansion.from();
    for (int i = token + 1; i < expansion.to(); i++) {
      token = own[i] > own[token] ? i : token;
    }
    Thesaurus.Hits hits = Thesaurus.Hits.of(expansion.instead().terms(), postings);
    int weight = weight(query.tokens().get(token), hits.pages().length);
    int most = own[token] > 0 ? Math.min(own[token], weight) : weight;
    all.get(token).add(new Way(hits.pages(), hits.impacts(), most * SYNONYM / 100));
    expanded
        .computeIfAbsent(expansion.asked(), asked -> new ArrayList<>())
        .add(expansion.instead().text());
  }

  private List<Way> ways(Query.Sought token, boolean open, boolean known) {
    List<Way> ways = new ArrayList<>();
    int term = postings.number(token.text());
    if (term >= 0) {
      ways.add(way(term, weight(token, postings.frequency(term))));
    }
    akin(token, ways);
    if (open) {
      expand(token, ways);
    }
    if (ways.isEmpty() && !known && token.typed()) {
      correct(token, ways);
    }
    return ways;
  }

  private Way way(int term, int weight) {
    return new Way(postings.pages(term), postings.impacts(term), weight);
  }

  /** The same word with another ending, in a page of another language; in other characters. */
  private void akin(Query.Sought token, List<Way> ways) {
    akin(token).stream()
        .map(postings::number)
        .filter(term -> term >= 0)
        .findFirst()
        .ifPresent(
            term -> {
              int weight = weight(token, postings.frequency(term));
              int most = ways.isEmpty() ? weight : Math.min(ways.get(0).weight(), weight);
              ways.add(way(term, most * AKIN / 100));
            });
  }

  private List<String> akin(Query.Sought token) {
    String text = token.token().text();
    return switch (token.token().kind()) {
      case WORD -> layout.endings().stems(text);
      case CJK ->
          layout.chinese() && !Simplified.of(text).equals(text)
              ? List.of(Simplified.of(text))
              : List.of();
      default -> List.of();
    };
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
            .filter(t -> !terms.get(t).endsWith(Endings.MARK))
            .boxed()
            .sorted(Comparator.comparingInt(t -> -postings.frequency(t)))
            .limit(EXPANSIONS)
            .toList();
    if (ways.isEmpty()) {
      int all = weight(token, found.stream().mapToInt(postings::frequency).sum());
      found.forEach(t -> ways.add(way(t, all * 80 / 100)));
    } else {
      int exact = ways.get(0).weight();
      found.forEach(
          t -> ways.add(way(t, Math.min(exact, weight(token, postings.frequency(t))) * 50 / 100)));
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
    terms.forEach((term, distance) -> ways.add(way(term, all * (distance == 1 ? 80 : 60) / 100)));
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
    Set<String> pairs = pairs(page);
    int bonus = titleBonus(pages.entries().get(page).title());
    for (int i = 1; i < query.tokens().size(); i++) {
      Query.Sought left = query.tokens().get(i - 1);
      Query.Sought right = query.tokens().get(i);
      if (pairs.contains(left.text() + " " + right.text())) {
        bonus += Math.min(weight(left), weight(right));
      }
    }
    return bonus;
  }

  /** The terms that are side by side in what a page is shown with. */
  private Set<String> pairs(int page) {
    Set<String> pairs = new HashSet<>();
    String last = "";
    for (String term : termsOf(pages.entries().get(page).title() + "\n" + pages.shown(page))) {
      pairs.add(last + " " + term);
      last = term;
    }
    return pairs;
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
