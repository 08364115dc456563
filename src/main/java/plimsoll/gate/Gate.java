package plimsoll.gate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plimsoll.config.Config;
import plimsoll.config.Phrase;
import plimsoll.content.Asset;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.content.Settings;
import plimsoll.marks.Marked;
import plimsoll.problem.Problems;
import plimsoll.problem.Span;
import plimsoll.source.Header;

/**
 * The gate of one audience: what it may read of a marked draft, of a header and of the settings.
 *
 * <p>Invariant: what comes out is a function of what is handed in. Nothing here parses, reads a
 * file, or asks for anything but its arguments; what no rule names is refused.
 */
public final class Gate {
  private static final Comparator<Document> ORDER =
      Comparator.comparing(Document::type).thenComparing(Document::slug);

  private final Config config;
  private final ViewContext context;
  private final Metas metas;

  private Gate(Config config, ViewContext context, Metas metas) {
    this.config = config;
    this.context = context;
    this.metas = metas;
  }

  /**
   * @param all the headers of all files
   * @param shown those of the documents that this audience has a page of
   */
  public static Gate of(
      Config config, Audience audience, Collection<Header> all, Collection<Header> shown) {
    boolean customers = audience == Audience.CUSTOMER;
    LinkablePages pages =
        LinkablePages.of(all, shown, h -> customers ? h.customer().slug().text() : h.slug());
    ViewContext context = ViewContext.of(config, audience, pages);
    return new Gate(config, context, Metas.of(config, audience, all, shown, context::wording));
  }

  /** The same gate when it is known which headings are not there. */
  public Gate without(BadAnchors bad) {
    return bad.isEmpty() ? this : new Gate(config, context.without(bad), metas);
  }

  /**
   * A draft as this audience reads it.
   *
   * @param assets what {@link #files} names, as this audience gets it
   * @param said what {@link #header} made of its header
   * @param publishedSlug for the company, the slug of the page that customers have of it, or empty
   */
  public GatedPage page(
      Marked marked, Map<String, AssetResult> assets, GatedHeader said, String publishedSlug) {
    return new PageProjection(new Reading(marked, assets, context)).page(said, publishedSlug);
  }

  /** A header as this audience reads it. */
  public GatedHeader header(Header header) {
    Problems told = new Problems();
    Meta meta = metas.of(header, told);
    return new GatedHeader(meta, metas.slug(header), metas.customerWords(header), told.sorted());
  }

  /**
   * What it knows of other files, as plain data: with equal settings, headers and knowledge, two
   * gates read a draft alike.
   */
  public Object knowledge() {
    return context.pages().known();
  }

  /** Two gates are equal if they make the same of every draft and of every header. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Gate that
            && config.equals(that.config)
            && context.audience() == that.context.audience()
            && context.badAnchors().equals(that.context.badAnchors())
            && knowledge().equals(that.knowledge())
            && metas.known().equals(that.metas.known());
  }

  @Override
  public int hashCode() {
    return Objects.hash(context.audience(), config);
  }

  /** The paths, as they are written, of the files that this audience may be shown of a draft. */
  public Set<String> files(Marked marked) {
    boolean customers = context.audience() == Audience.CUSTOMER;
    String from = marked.header().path();
    Set<String> files = new TreeSet<>();
    for (Marked.Named named : marked.addresses()) {
      if (LinkTarget.of(named.url()) instanceof LinkTarget.InContent inside
          && (named.forCustomers() || !customers)
          && (named.picture() || !leadsToPage(from, inside))) {
        files.add(inside.written());
      }
    }
    return files;
  }

  private boolean leadsToPage(String from, LinkTarget.InContent inside) {
    return inside.isPage() || context.pages().find(from, inside.path()).isPresent();
  }

  /** The slug under which this audience reads a file, if it does. */
  public Optional<String> slug(Header header) {
    return context.pages().slug(header.path());
  }

  /**
   * What this audience reads of the site's own settings.
   *
   * @param places where they stand, by their names
   */
  public List<Phrase> settingsWords(Map<String, Span> places) {
    Span file = Span.of("site.yaml");
    Settings settings = metas.settings();
    Stream<Phrase> thesaurus =
        settings.thesaurus().stream()
            .flatMap(List::stream)
            .map(word -> new Phrase(word, places.getOrDefault("thesaurus", file)));
    return Stream.concat(
            Stream.of(
                new Phrase(settings.title(), places.getOrDefault("title", file)),
                new Phrase(settings.footer(), places.getOrDefault("footer", file)),
                new Phrase(settings.baseUrl(), places.getOrDefault("base-url", file))),
            thesaurus)
        .toList();
  }

  /**
   * The view.
   *
   * @param previews for the company, what customers would read, by the document's id
   */
  public View view(
      Collection<Document> documents, Map<String, Document> previews, Collection<Asset> assets) {
    return new View(
        metas.settings(), documents.stream().sorted(ORDER).toList(), previews, List.copyOf(assets));
  }
}
