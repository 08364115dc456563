package plimsoll.render.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import plimsoll.render.html.Dates;
import plimsoll.render.html.Link;
import plimsoll.render.html.Links;
import plimsoll.render.html.UiText;
import plimsoll.render.html.When;
import plimsoll.site.Entry;
import plimsoll.site.FactorMatrix;
import plimsoll.site.Overview;
import plimsoll.site.Recurrences;
import plimsoll.site.Term;

/**
 * What occurs together and what keeps coming back, ready to print.
 *
 * @param factors the columns of the matrix
 * @param rows of the matrix
 */
record PatternsPage(
    List<Link> factors,
    List<Row> rows,
    List<Pair> pairs,
    List<Group> actions,
    List<Group> sentences) {
  private static final int LISTED = 8;

  /** How long the name of a group is at most, in UTF-16 units. */
  private static final int NAME = 90;

  /** A factor's row; {@code cells} are as many as there are factors. */
  record Row(Link factor, List<Cell> cells) {}

  /**
   * How often two factors met.
   *
   * @param count empty for never, and on the diagonal of a factor with itself
   * @param weight 0 to 4, for the shade
   * @param href of the pair below, or empty
   */
  record Cell(String count, int weight, String href, boolean same) {}

  /** Two factors and where they met. */
  record Pair(String id, Link first, Link second, String count, List<Card> cards) {}

  /** Things said again, side by side, under the shortest of them. */
  record Group(String name, String lang, String times, List<Quote> quotes) {}

  /** UiText of a retrospective; {@code state} is empty for what is not an action. */
  record Quote(
      String text, String lang, String state, String stateName, Link from, List<When> when) {}

  static PatternsPage of(Overview.Patterns page, Links links, UiText words, Dates dates) {
    FactorMatrix matrix = page.factors();
    Recurrences again = page.recurrences();
    return new PatternsPage(
        matrix.factors().stream().map(t -> link(t, links)).toList(),
        rows(matrix, links),
        matrix.pairs().stream().map(p -> pair(p, links, words, dates)).toList(),
        groups(again.actions(), links, words, dates),
        groups(again.sentences(), links, words, dates));
  }

  private static List<Row> rows(FactorMatrix matrix, Links links) {
    int most = matrix.pairs().stream().mapToInt(p -> p.entries().size()).max().orElse(1);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < matrix.factors().size(); i++) {
      List<Cell> cells = new ArrayList<>();
      for (int j = 0; j < matrix.factors().size(); j++) {
        cells.add(cell(matrix, i, j, most));
      }
      rows.add(new Row(link(matrix.factors().get(i), links), cells));
    }
    return rows;
  }

  private static Cell cell(FactorMatrix matrix, int i, int j, int most) {
    int count = matrix.together().get(i).get(j);
    if (i == j) {
      return new Cell(Integer.toString(count), 0, "", true);
    }
    Term first = matrix.factors().get(Math.min(i, j));
    Term second = matrix.factors().get(Math.max(i, j));
    boolean listed =
        matrix.pairs().stream().anyMatch(p -> p.first() == first && p.second() == second);
    int weight = count == 0 ? 0 : Math.max(1, Math.min(4, (4 * count + most - 1) / most));
    return new Cell(
        count == 0 ? "" : Integer.toString(count),
        weight,
        listed ? "#" + id(first, second) : "",
        false);
  }

  private static Pair pair(FactorMatrix.Pair pair, Links links, UiText words, Dates dates) {
    List<Entry> entries = pair.entries();
    return new Pair(
        id(pair.first(), pair.second()),
        link(pair.first(), links),
        link(pair.second(), links),
        words.count("count-retrospectives", entries.size()),
        entries.stream().limit(LISTED).map(e -> Card.of(e, links, words, dates)).toList());
  }

  private static String id(Term first, Term second) {
    return "pair-" + first.slug() + "-" + second.slug();
  }

  private static Link link(Term term, Links links) {
    return Link.to(links.to(term.url()), term.name());
  }

  private static List<Group> groups(
      List<Recurrences.Group> groups, Links links, UiText words, Dates dates) {
    return groups.stream()
        .map(
            g -> {
              List<Quote> quotes =
                  g.quotes().stream().map(q -> quote(q, links, words, dates)).toList();
              Quote name = Collections.min(quotes, Comparator.comparing(q -> q.text().length()));
              String times = words.count("count-times", g.times());
              return new Group(shortened(name.text()), name.lang(), times, quotes);
            })
        .toList();
  }

  private static String shortened(String text) {
    if (text.length() <= NAME) {
      return text;
    }
    int space = text.lastIndexOf(' ', NAME);
    int end = space > 0 ? space : NAME;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  private static Quote quote(Recurrences.Quote quote, Links links, UiText words, Dates dates) {
    Entry entry = quote.entry();
    String state =
        quote.state().stream().findFirst().map(s -> s.name().toLowerCase(Locale.ROOT)).orElse("");
    String anchor = quote.anchor().isEmpty() ? "" : "#" + quote.anchor();
    return new Quote(
        quote.text(),
        entry.meta().language(),
        state,
        state.isEmpty() ? "" : words.get("action-" + state),
        Link.to(links.to(entry.url()) + anchor, entry.meta().title()),
        entry.date().map(dates::shortDay).stream().toList());
  }
}
