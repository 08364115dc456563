package plimsoll.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that mean the same, as the search of one site knows them: of the groups of {@code
 * thesaurus.tsv}, of the site's own and of the abbreviations that its pages explain, those that
 * lead to a page of this view.
 */
final class Thesaurus {
  /** So many expansions are looked for in one query: each may cost a request. */
  private static final int MOST = 4;

  private static final List<List<String>> SHIPPED = Tables.rows("thesaurus.tsv");

  private final List<Group> groups;

  /** By the first term of a form. */
  private final Map<String, List<Said>> forms = new HashMap<>();

  private Thesaurus(List<Group> groups) {
    this.groups = groups;
    for (Group group : groups) {
      Stream.concat(group.found().stream(), group.asked().stream())
          .forEach(
              form ->
                  forms
                      .computeIfAbsent(form.terms().get(0), t -> new ArrayList<>())
                      .add(new Said(form, group)));
    }
  }

  /** A word or several, and their terms. */
  record Form(String text, List<String> terms) {
    static Form of(String text) {
      List<String> terms = new ArrayList<>();
      int end = 0;
      for (Analysis.Term term : Analysis.of(text)) {
        if (term.indexed() && term.token().start() >= end) {
          terms.add(term.text());
          end = term.token().end();
        }
      }
      return new Form(text, terms);
    }

    /** Whether small words are not most of it: "on call" would be any call. */
    boolean isTelling() {
      return !terms.isEmpty() && (terms.size() > 1 || text.indexOf(' ') < 0);
    }
  }

  /** Forms that pages have, and others by which somebody may ask for them. */
  private record Group(List<Form> found, List<Form> asked) {
    @Override
    public String toString() {
      return said(found) + "=" + said(asked);
    }

    private static String said(List<Form> forms) {
      return forms.stream().map(Form::text).collect(Collectors.joining("|"));
    }
  }

  private record Said(Form form, Group group) {}

  /**
   * What is looked for besides.
   *
   * @param from the number of the first token that it stands for
   * @param to the number after the last one
   */
  record Expansion(int from, int to, String asked, Form instead) {}

  /** The groups that lead to a page. */
  static Thesaurus of(List<Findable> entries, List<List<String>> own, Postings postings) {
    List<List<String>> all = new ArrayList<>(SHIPPED);
    all.addAll(own);
    Set<Set<String>> known = new LinkedHashSet<>();
    all.forEach(group -> known.add(Set.copyOf(group)));
    Abbreviations.of(entries).stream()
        .filter(pair -> known.stream().noneMatch(group -> group.containsAll(pair)))
        .forEach(all::add);
    return new Thesaurus(
        all.stream()
            .map(group -> group(group, postings))
            .filter(g -> !g.found().isEmpty() && g.found().size() + g.asked().size() > 1)
            .toList());
  }

  private static Group group(List<String> words, Postings postings) {
    Map<Boolean, List<Form>> forms =
        words.stream()
            .map(word -> Form.of(word.replaceAll("[|=]", " ")))
            .filter(Form::isTelling)
            .collect(
                Collectors.partitioningBy(
                    form -> Hits.of(form.terms(), postings).pages().length > 0));
    return new Group(forms.getOrDefault(true, List.of()), forms.getOrDefault(false, List.of()));
  }

  /** The groups as the manifest lists them. */
  List<String> lines() {
    return groups.stream().map(Group::toString).toList();
  }

  /** What tokens may be called as well; nothing that is quoted. */
  List<Expansion> expansions(List<String> terms, Set<String> quoted) {
    List<Expansion> found = new ArrayList<>();
    for (int from = 0; from < terms.size(); from++) {
      for (Said said : forms.getOrDefault(terms.get(from), List.of())) {
        List<String> asked = said.form().terms();
        int to = from + asked.size();
        boolean same = to <= terms.size() && terms.subList(from, to).equals(asked);
        if (same && asked.stream().noneMatch(quoted::contains)) {
          for (Form other : said.group().found()) {
            if (!other.terms().equals(asked) && found.size() < MOST) {
              found.add(new Expansion(from, to, said.form().text(), other));
            }
          }
        }
      }
    }
    return found;
  }

  /** The pages that have all of some terms, and the least impact that one of them has there. */
  record Hits(int[] pages, byte[] impacts) {
    static Hits of(List<String> terms, Postings postings) {
      Hits all = null;
      for (String term : terms) {
        int number = postings.number(term);
        if (number < 0) {
          return new Hits(new int[0], new byte[0]);
        }
        Hits one = new Hits(postings.pages(number), postings.impacts(number));
        all = all == null ? one : all.and(one);
      }
      return all == null ? new Hits(new int[0], new byte[0]) : all;
    }

    private Hits and(Hits other) {
      int[] both = new int[Math.min(pages.length, other.pages.length)];
      byte[] least = new byte[both.length];
      int count = 0;
      int j = 0;
      for (int i = 0; i < pages.length; i++) {
        while (j < other.pages.length && other.pages[j] < pages[i]) {
          j++;
        }
        if (j < other.pages.length && other.pages[j] == pages[i]) {
          both[count] = pages[i];
          least[count++] = (byte) Math.min(impacts[i], other.impacts[j]);
        }
      }
      return new Hits(Arrays.copyOf(both, count), Arrays.copyOf(least, count));
    }
  }
}
