package plimsoll.search;

import java.util.ArrayList;
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
 * @param aside what was set aside, as it was written, by kind
 * @param blank whether nothing at all is asked
 * @param open whether the last token may be the beginning of a word
 */
record Query(
    List<Analysis.Term> tokens,
    List<List<String>> phrases,
    Map<Token.Kind, Set<String>> aside,
    boolean open,
    boolean blank) {
  static final int MOST = 14;

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

  static Query of(String asked, Layout layout) {
    String text = asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked;
    List<Analysis.Term> all = Analysis.of(text);
    boolean log = isLog(text, all);
    Map<Token.Kind, Set<String>> aside = new LinkedHashMap<>();
    Map<String, Analysis.Term> kept = new LinkedHashMap<>();
    Map<String, Analysis.Term> spare = new LinkedHashMap<>();
    String last = "";
    int end = 0;
    for (Analysis.Term term : all) {
      Token token = term.token();
      if (isNoise(token.kind(), log)) {
        aside
            .computeIfAbsent(token.kind(), k -> new LinkedHashSet<>())
            .add(text.substring(token.start(), token.end()));
        if (token.kind() != Token.Kind.TIME) {
          spare.putIfAbsent(term.text(), term);
        }
      } else {
        kept.putIfAbsent(term.text(), term);
        last = term.text();
        end = token.end();
      }
    }
    if (kept.isEmpty()) {
      return new Query(choose(spare.values(), layout), List.of(), aside, false, isBlank(text));
    }
    List<Analysis.Term> tokens = choose(kept.values(), layout);
    boolean open =
        !log && end == text.length() && tokens.get(tokens.size() - 1).text().equals(last);
    return new Query(tokens, log ? List.of() : phrases(text), aside, open, false);
  }

  /** The same words, wherever they stand. */
  Query withoutPhrases() {
    return new Query(tokens, List.of(), aside, open, blank);
  }

  /** The weight of a token whose term {@code weight} stands for. */
  static int weight(Token.Kind kind, int weight) {
    return kind == Token.Kind.IDENTIFIER ? weight * IDENTIFIER / 100 : weight;
  }

  /** Several lines with something on the first and on the last of them, or a time to the second. */
  private static boolean isLog(String text, List<Analysis.Term> all) {
    return !all.isEmpty()
        && (text.substring(all.get(0).token().start(), all.get(all.size() - 1).token().start())
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

  private static List<Analysis.Term> choose(
      java.util.Collection<Analysis.Term> terms, Layout layout) {
    List<Analysis.Term> all = new ArrayList<>(terms);
    return IntStream.range(0, all.size())
        .boxed()
        .sorted(
            Comparator.comparing(
                i -> -weight(all.get(i).token().kind(), layout.estimate(all.get(i).text()))))
        .limit(layout.borders().length > FEW_SHARDS ? MOST : MOST_OF_FEW_SHARDS)
        .sorted()
        .map(all::get)
        .toList();
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
