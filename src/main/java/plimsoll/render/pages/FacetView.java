package plimsoll.render.pages;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import plimsoll.render.html.Links;
import plimsoll.render.html.UiText;
import plimsoll.site.Facet;
import plimsoll.site.Site;
import plimsoll.site.Term;

/**
 * A facet beside a list: links to the pages of its terms, which scripts turn into filters.
 *
 * @param more where all terms are, or empty if these are all
 */
record FacetView(String slug, String name, List<Choice> choices, String more) {
  private static final Set<String> OURS = Set.of("Critical", "Major", "Minor");
  private static final int SHOWN = 12;

  /** A term to choose. */
  record Choice(String slug, String name, String href, int count, boolean current) {}

  /** Of each facet that has terms the first: those to show, and one if there are more. */
  static List<List<Term>> shown(Site site) {
    return List.of(Facet.values()).stream()
        .map(site::terms)
        .filter(terms -> !terms.isEmpty())
        .map(terms -> terms.stream().limit(SHOWN + 1).toList())
        .toList();
  }

  static List<FacetView> of(
      List<List<Term>> shown, Links links, UiText words, List<Term> selection) {
    return shown.stream().map(terms -> view(terms, links, words, selection)).toList();
  }

  private static FacetView view(List<Term> terms, Links links, UiText words, List<Term> selection) {
    Facet facet = terms.get(0).facet();
    List<Choice> choices =
        terms.stream()
            .limit(SHOWN)
            .map(
                t ->
                    new Choice(
                        t.slug(),
                        name(t, words),
                        links.to(t.url()),
                        t.count(),
                        selection.stream().anyMatch(s -> s.url().equals(t.url()))))
            .toList();
    String more = terms.size() > SHOWN ? links.to(facet.url()) : "";
    return new FacetView(facet.slug(), words.get("facet-" + facet.slug()), choices, more);
  }

  /** How a term is called: the kinds are words of the interface. */
  static String name(Term term, UiText words) {
    return switch (term.facet()) {
      case KIND -> words.get("kinds-" + term.slug());
      case SEVERITY -> severity(term.slug(), term.name(), words);
      default -> term.name();
    };
  }

  /** How a severity is called: the interface names those of a site that names none. */
  static String severity(String slug, String name, UiText words) {
    boolean unnamed = OURS.contains(name) && slug.equals(name.toLowerCase(Locale.ROOT));
    return unnamed ? words.get("severity-" + slug, name) : name;
  }
}
