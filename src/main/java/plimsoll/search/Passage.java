package plimsoll.search;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.content.PlainText;
import plimsoll.retrospective.Retrospective;
import plimsoll.retrospective.Section;

/**
 * The place of a page that says most of what is asked.
 *
 * @param anchor of its section; empty before the first heading
 * @param section the words of its heading; empty before the first heading
 * @param text a paragraph of it, or the part of one with the words
 */
public record Passage(String anchor, String section, String text) {
  private static final int LONGEST = 320;

  /** So many characters are shown before the first word that was asked for. */
  private static final int LEAD = 60;

  public Passage {
    Objects.requireNonNull(anchor);
    Objects.requireNonNull(section);
    Objects.requireNonNull(text);
  }

  /** What is found in one section, and how much of the question it has. */
  private record Found(Passage passage, int words) {}

  /** The best passage; none if no section has any word of the question. */
  public static Optional<Passage> of(Retrospective page, String asked) {
    String read = asked.length() > Query.LONGEST ? asked.substring(0, Query.LONGEST) : asked;
    Set<String> terms = terms(read);
    Found best = new Found(new Passage("", "", ""), 0);
    for (Section section : page.sections().stream().flatMap(Passage::withSub).toList()) {
      Found found = in(section, terms);
      best = found.words() > best.words() ? found : best;
    }
    return best.words() == 0 ? Optional.empty() : Optional.of(best.passage());
  }

  private static Found in(Section section, Set<String> terms) {
    String title = PlainText.of(section.title());
    Set<String> all = new HashSet<>(terms(title));
    all.retainAll(terms);
    String best = "";
    int most = 0;
    for (String text : PageText.of(section.blocks())) {
      Set<String> here = terms(text);
      here.retainAll(terms);
      all.addAll(here);
      if (here.size() > most) {
        most = here.size();
        best = text;
      }
    }
    return new Found(new Passage(section.anchor(), title, excerpt(best, terms)), all.size());
  }

  private static Stream<Section> withSub(Section section) {
    return Stream.concat(
        Stream.of(section), section.subsections().stream().flatMap(Passage::withSub));
  }

  private static Set<String> terms(String text) {
    return Analysis.of(text).stream()
        .filter(Analysis.Term::indexed)
        .map(Analysis.Term::text)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String excerpt(String text, Set<String> terms) {
    if (text.length() <= LONGEST) {
      return text;
    }
    List<Analysis.Term> all = Analysis.of(text);
    int first =
        all.stream()
            .filter(term -> terms.contains(term.text()))
            .findFirst()
            .map(term -> term.token().start())
            .orElse(0);
    int start = first <= LEAD ? 0 : text.indexOf(' ', first - LEAD) + 1;
    int from = start == 0 || start > first ? Math.min(first, start) : start;
    int to = Math.min(text.length(), from + LONGEST);
    from -= from > 0 && Character.isLowSurrogate(text.charAt(from)) ? 1 : 0;
    to -= to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
    return (from > 0 ? "… " : "")
        + text.substring(from, to).strip()
        + (to < text.length() ? " …" : "");
  }
}
