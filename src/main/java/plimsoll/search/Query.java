package plimsoll.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What somebody asks: words, a phrase in quotes, or a pasted log.
 *
 * @param tokens what is looked for, at most {@link #MOST} (or more where that costs nothing), in
 *     the order of the text
 * @param phrases the terms of each quoted phrase
 * @param quoted the terms of all quoted phrases: what is quoted is never corrected
 * @param aside what was set aside, as it was written, by kind
 * @param lines the lines of a paste that the tokens of the best rank come from
 * @param best the rank of what says most
 * @param pairs the terms of a paste that are side by side, by the rank of the second
 * @param blank whether nothing at all is asked
 * @param open whether the last token may be the beginning of a word
 */
record Query(
    List<Sought> tokens,
    List<List<String>> phrases,
    Set<String> quoted,
    Map<Token.Kind, Set<String>> aside,
    List<String> lines,
    int best,
    Map<List<String>, Integer> pairs,
    boolean open,
    boolean blank) {
  static final int MOST = 14;

  /** So many times the words of a paste are looked up, until enough of them are in the index. */
  private static final int ROUNDS = 3;

  /** All of a word that is typed counts, whatever it is beside. */
  private static final int WHOLE = 100;

  /** As many where all terms lie in so few shards that looking for more costs no request. */
  private static final int MOST_OF_FEW_SHARDS = 40;

  private static final int FEW_SHARDS = 4;

  /** A time without seconds is no longer than this. */
  private static final int MINUTES = 5;

  /** No more of a paste is read. */
  static final int LONGEST = 20_000;

  private static final Pattern PHRASE = Pattern.compile("[\"“]([^\"“”\n]{1,200})[\"”]");

  /** An identifier tells more than a word as rare: its weight is this many hundredths. */
  private static final int IDENTIFIER = 115;

  /**
   * A token that is looked for.
   *
   * @param rank what its line says, see {@link Triage#rank}
   * @param piece where its piece of a line begins
   * @param share how much in a hundred it counts
   * @param typed whether it is a word by itself that somebody may have mistyped
   */
  record Sought(String text, Token token, int rank, int piece, int share, boolean typed) {}

  static Query of(String asked, Layout layout) {
    String text = Triage.unescaped(asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked);
    List<Analysis.Term> all = Widened.of(text, Analysis.of(text));
    boolean log = isLog(text, all);
    Triage triage = new Triage(log ? text : "");
    Map<Token.Kind, Set<String>> aside = new LinkedHashMap<>();
    Map<String, Sought> kept = new LinkedHashMap<>();
    Map<String, Sought> spare = new LinkedHashMap<>();
    Map<List<String>, Integer> pairs = new LinkedHashMap<>();
    String last = "";
    int end = 0;
    for (Analysis.Term term : all) {
      Token token = term.token();
      if (isNoise(token.kind(), log)) {
        aside
            .computeIfAbsent(token.kind(), k -> new LinkedHashSet<>())
            .add(text.substring(token.start(), token.end()));
        if (token.kind() != Token.Kind.TIME) {
          spare.putIfAbsent(term.text(), typed(term, text, true));
        }
      } else {
        Sought sought = log ? pasted(term, triage) : typed(term, text, false);
        Sought known = kept.putIfAbsent(term.text(), sought);
        if (known != null && sought.rank() < known.rank()) {
          kept.remove(term.text());
          kept.put(term.text(), sought);
        }
        if (log) {
          pairs.merge(List.of(last, term.text()), sought.rank(), Math::min);
        }
        last = term.text();
        end = token.end();
      }
    }
    if (kept.isEmpty()) {
      return new Query(
          choose(spare.values(), layout, log),
          List.of(),
          Set.of(),
          aside,
          List.of(),
          0,
          Map.of(),
          false,
          isBlank(text));
    }
    List<Sought> tokens = choose(kept.values(), layout, log);
    boolean open =
        !log && end == text.length() && tokens.get(tokens.size() - 1).text().equals(last);
    List<List<String>> phrases = log ? List.of() : phrases(text);
    Set<String> quoted = new LinkedHashSet<>();
    phrases.forEach(quoted::addAll);
    List<String> lines = log ? triage.lines(tokens) : List.of();
    int best = tokens.stream().mapToInt(Sought::rank).min().orElse(0);
    return new Query(tokens, phrases, quoted, aside, lines, best, pairs, open, false);
  }

  private static Sought pasted(Analysis.Term term, Triage triage) {
    int start = term.token().start();
    int rank = triage.rank(term.token());
    return new Sought(
        term.text(), term.token(), rank, triage.piece(start), Triage.share(rank), false);
  }

  private static Sought typed(Analysis.Term term, String text, boolean log) {
    boolean word = !log && Surface.mayBeMistyped(term.token(), text);
    return new Sought(term.text(), term.token(), 0, 0, WHOLE, word);
  }

  /** The same words, wherever they are. */
  Query withoutPhrases() {
    return new Query(tokens, List.of(), quoted, aside, lines, best, pairs, open, blank);
  }

  /** The weight of a token whose term {@code weight} stands for. */
  static int weight(Token.Kind kind, int weight) {
    return kind == Token.Kind.IDENTIFIER ? weight * IDENTIFIER / 100 : weight;
  }

  /**
   * Several lines with something on the first and on the last of them, a time to the second, or
   * JSON.
   */
  private static boolean isLog(String text, List<Analysis.Term> all) {
    return !all.isEmpty()
        && (Triage.isStructured(text)
            || text.substring(all.get(0).token().start(), all.get(all.size() - 1).token().start())
                .contains("\n")
            || all.stream().anyMatch(term -> isStamp(term.token())));
  }

  private static boolean isStamp(Token token) {
    return token.kind() == Token.Kind.TIME && token.text().length() > MINUTES;
  }

  private static boolean isBlank(String text) {
    return text.chars().allMatch(c -> c <= ' ' || c == 0x3000 || c == 0xa0);
  }

  /** Whoever types a date or an address by hand means it. */
  private static boolean isNoise(Token.Kind kind, boolean log) {
    return switch (kind) {
      case TIME -> true;
      case NUMBER, ID, ADDRESS, HOST -> log;
      default -> false;
    };
  }

  /** The best tokens; of a paste only such as the index has, if it has any. */
  private static List<Sought> choose(Collection<Sought> terms, Layout layout, boolean log) {
    List<Sought> all = List.copyOf(terms);
    List<Integer> order =
        IntStream.range(0, all.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(i -> all.get(i).rank())
                    .thenComparing(i -> -estimate(all.get(i), layout)))
            .toList();
    int most = layout.borders().length > FEW_SHARDS ? MOST : MOST_OF_FEW_SHARDS;
    List<Integer> kept = new ArrayList<>();
    int at = 0;
    for (int round = 0; at < order.size() && (round == 0 || log); round++) {
      List<Integer> next = order.subList(at, Math.min(order.size(), at + most - kept.size()));
      at += next.size();
      next.stream().filter(i -> !log || layout.knows(all.get(i).text())).forEach(kept::add);
      if (kept.size() == most || (round + 1 >= ROUNDS && !kept.isEmpty())) {
        break;
      }
    }
    return kept.stream().sorted().map(all::get).toList();
  }

  private static int estimate(Sought sought, Layout layout) {
    return weight(sought.token().kind(), layout.estimate(sought.text()));
  }

  private static List<List<String>> phrases(String text) {
    List<List<String>> phrases = new ArrayList<>();
    Matcher matcher = PHRASE.matcher(text);
    while (matcher.find()) {
      List<String> terms = new ArrayList<>();
      for (Analysis.Term term : Analysis.of(matcher.group(1))) {
        if (term.indexed()) {
          terms.add(term.text());
        }
      }
      if (!terms.isEmpty()) {
        phrases.add(terms);
      }
    }
    return phrases;
  }
}
