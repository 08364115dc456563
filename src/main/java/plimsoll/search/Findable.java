package plimsoll.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A page as the search knows it, made from one view alone.
 *
 * @param slug its name among the entries, which {@code related} and {@code unrelated} use
 * @param url relative to the site's root
 * @param language BCP 47 tag
 * @param facets values by facet name ({@code kind}, {@code service} …)
 * @param texts the page's text by paragraphs, without markup
 * @param helped what helped then, or how it ended
 * @param related slugs that the author drew a line to
 * @param unrelated slugs that are never shown as similar
 */
public record Findable(
    String slug,
    String url,
    String title,
    String language,
    Map<String, List<Label>> facets,
    List<String> texts,
    Helped helped,
    List<String> related,
    List<String> unrelated) {
  public Findable {
    Objects.requireNonNull(slug);
    Objects.requireNonNull(url);
    Objects.requireNonNull(title);
    Objects.requireNonNull(language);
    Map<String, List<Label>> copy = new LinkedHashMap<>();
    facets.forEach((name, labels) -> copy.put(name, List.copyOf(labels)));
    facets = Collections.unmodifiableMap(copy);
    texts = List.copyOf(texts);
    Objects.requireNonNull(helped);
    related = List.copyOf(related);
    unrelated = List.copyOf(unrelated);
  }

  /** A page of which it is known, or not, what helped; never only how it ended. */
  public Findable(
      String slug,
      String url,
      String title,
      String language,
      Map<String, List<Label>> facets,
      List<String> texts,
      String helped,
      List<String> related,
      List<String> unrelated) {
    this(slug, url, title, language, facets, texts, new Helped(helped, false), related, unrelated);
  }

  /** A value of a facet: its name in URLs and the name that people read. */
  public record Label(String slug, String name) {
    public Label {
      Objects.requireNonNull(slug);
      Objects.requireNonNull(name);
    }
  }

  /** The values of one facet; none if it is not said. */
  public List<Label> labels(String facet) {
    return facets.getOrDefault(facet, List.of());
  }

  /** All that can be found in the page, as phrases are checked against it. */
  String text() {
    return title + "\n" + String.join("\n", texts);
  }
}
