package plimsoll.redact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import plimsoll.config.Config;
import plimsoll.content.Anchors;
import plimsoll.content.Asset;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.problem.Span;
import plimsoll.source.AssetResolver;
import plimsoll.source.Body;
import plimsoll.source.Draft;
import plimsoll.source.Header;

/**
 * The gate. Every draft is parsed once, its marks are read once, and then it is copied for each
 * audience; the parsed text is let go before the next one.
 */
public final class Gate {
  private final List<Draft> drafts;
  private final Config config;
  private final Side customers;
  private final Side company;

  private Gate(List<Draft> drafts, Config config) throws IOException {
    this.drafts = drafts;
    this.config = config;
    List<Draft> published = drafts.stream().filter(Gate::isPublished).toList();
    AssetResolver files = AssetResolver.in(config.root());
    this.customers =
        Side.of(
            config,
            Audience.CUSTOMER,
            drafts,
            published,
            d -> d.header().customer().slug().text(),
            new CustomerDesk(files));
    this.company =
        Side.of(
            config,
            Audience.INTERNAL,
            drafts,
            drafts,
            d -> d.header().slug(),
            new CompanyDesk(files));
  }

  /** What one audience's pages are made with, and the pages. */
  private record Side(Library library, Metas metas, PageCopier copier) {
    static Side of(
        Config config,
        Audience audience,
        List<Draft> all,
        List<Draft> shown,
        java.util.function.Function<Draft, String> slug,
        AssetDesk desk) {
      Library library = Library.of(config, audience, Shelf.of(all, shown, slug), desk);
      Metas metas = Metas.of(config, audience, headers(all), headers(shown), library::wording);
      return new Side(library, metas, new PageCopier(library, metas));
    }

    private static List<Header> headers(Collection<Draft> drafts) {
      return drafts.stream().map(Draft::header).toList();
    }

    Side without(BadAnchors bad) {
      Library known = library.without(bad);
      return new Side(known, metas, new PageCopier(known, metas));
    }
  }

  /** A draft as both audiences read it. */
  private record Pair(
      Draft draft, Page company, Optional<Page> customers, List<Problem> problems) {}

  /**
   * Reads all drafts for both audiences.
   *
   * @param drafts all documents of the content folder
   * @throws IOException if the content folder is not there
   */
  public static Projections project(List<Draft> drafts, Config config) throws IOException {
    return new Gate(drafts, config).project();
  }

  /** Complete, final and meant for customers; approval is another matter. */
  private static boolean isPublished(Draft draft) {
    return draft.header().forCustomers()
        && draft.header().type() != Document.Type.PATH
        && !draft.header().customer().slug().text().isEmpty()
        && !draft.header().customer().title().text().isEmpty();
  }

  private Projections project() {
    List<Pair> pairs =
        drafts.parallelStream().map(draft -> pair(draft, customers, company)).toList();
    List<Problem> headingProblems = new ArrayList<>();
    BadAnchors badForCustomers =
        missing(
            pairs.stream().flatMap(p -> p.customers().stream()).toList(), headingProblems, true);
    BadAnchors badForCompany =
        missing(pairs.stream().map(Pair::company).toList(), headingProblems, false);
    if (!badForCompany.byPath().isEmpty() || !badForCustomers.byPath().isEmpty()) {
      pairs = again(pairs, badForCustomers, badForCompany);
    }
    return new Projections(
        projection(pairs, Audience.CUSTOMER, headingProblems),
        projection(pairs, Audience.INTERNAL, headingProblems));
  }

  private Pair pair(Draft draft, Side customerSide, Side companySide) {
    Problems parsing = new Problems();
    Body body = draft.parse(parsing);
    Faults faults = new Faults(body.source(), draft.header().markSeverity());
    Marking marking =
        body.tree()
            .map(tree -> Marking.of(tree, body.source().markdown(), faults))
            .orElseGet(Marking::new);
    boolean forCustomers = draft.header().audience() == Audience.CUSTOMER;
    if (forCustomers && body.tree().isPresent()) {
      References.reportDuplicates(body.tree().get(), faults);
      NearMiss.report(body, body.tree().get(), faults);
      Unclosed.report(body, body.tree().get(), faults);
    }
    Optional<Page> customerPage =
        forCustomers && !draft.header().customer().slug().text().isEmpty()
            ? Optional.of(customerSide.copier().copy(draft, body, marking, faults, ""))
            : Optional.empty();
    // Whatever is odd in the internal text is a notice: the company reads it all the same.
    Faults notices = new Faults(body.source(), Severity.NOTICE);
    String publishedSlug = customerSide.library().shelf().slug(draft).orElse("");
    Page companyPage = companySide.copier().copy(draft, body, marking, notices, publishedSlug);
    List<Problem> problems =
        Stream.of(parsing.sorted(), faults.found(), notices.found()).flatMap(List::stream).toList();
    return new Pair(draft, companyPage, customerPage, problems);
  }

  /** Copies the pages again that name headings which are not there; few, if any. */
  private List<Pair> again(List<Pair> pairs, BadAnchors customersBad, BadAnchors companyBad) {
    Side customersAgain = customers.without(customersBad);
    Side companyAgain = company.without(companyBad);
    return pairs.parallelStream()
        .map(
            pair -> {
              boolean named =
                  names(pair.company(), companyBad)
                      || pair.customers().filter(p -> names(p, customersBad)).isPresent();
              return named ? pair(pair.draft(), customersAgain, companyAgain) : pair;
            })
        .toList();
  }

  private static boolean names(Page page, BadAnchors bad) {
    return page.links().stream()
        .anyMatch(l -> bad.byPath().getOrDefault(l.path(), Set.of()).contains(l.anchor()));
  }

  private static BadAnchors missing(List<Page> pages, List<Problem> problems, boolean customers) {
    Map<String, Page> byPath = new HashMap<>();
    pages.forEach(page -> byPath.put(page.draft().header().path(), page));
    Map<String, Anchors> anchors = new HashMap<>();
    Map<String, Set<String>> bad = new TreeMap<>();
    for (Page page : pages) {
      for (Page.HeadingLink link : page.links()) {
        Page target = byPath.get(link.path());
        boolean found =
            target != null
                && anchors
                    .computeIfAbsent(link.path(), p -> Anchors.of(target.document().body()))
                    .contains(link.anchor());
        if (!found) {
          bad.computeIfAbsent(link.path(), p -> new HashSet<>()).add(link.anchor());
          problems.add(noHeading(page.draft(), link.place(), customers));
        }
      }
    }
    return new BadAnchors(bad);
  }

  private static Problem noHeading(Draft draft, Span place, boolean customers) {
    return new Problem(
        customers ? draft.header().markSeverity() : Severity.NOTICE,
        customers ? Code.LINK_INTERNAL : Code.DEAD_LINK,
        place,
        customers
            ? "a link leads to a heading that customers do not have"
            : "this link leads to a heading that is not there",
        "link to the page, or to one of its headings",
        "");
  }

  private Projection projection(
      List<Pair> pairs, Audience audience, List<Problem> headingProblems) {
    boolean forCustomers = audience == Audience.CUSTOMER;
    List<Page> pages =
        pairs.stream()
            .filter(pair -> !forCustomers || isPublished(pair.draft()))
            .flatMap(pair -> forCustomers ? pair.customers().stream() : Stream.of(pair.company()))
            .toList();
    List<Document> documents = pages.stream().map(Page::document).sorted(ORDER).toList();
    List<Page> previews =
        forCustomers ? List.of() : pairs.stream().flatMap(p -> p.customers().stream()).toList();
    Map<String, Asset> assets = new TreeMap<>();
    Stream.concat(pages.stream(), previews.stream())
        .flatMap(page -> page.assets().stream())
        .forEach(asset -> assets.put(asset.name(), asset));
    Side side = forCustomers ? customers : company;
    View view =
        new View(
            side.metas().settings(),
            documents,
            previews.stream().map(Page::document).sorted(ORDER).toList(),
            List.copyOf(assets.values()));
    List<Problem> problems = new ArrayList<>(headingProblems);
    pairs.forEach(pair -> problems.addAll(pair.problems()));
    problems.addAll(settingsProblems());
    Withheld withheld =
        forCustomers
            ? Withheld.of(
                InternalTexts.of(drafts, config),
                InternalTexts.shown(view),
                side.library().denylist())
            : Withheld.nothing();
    return new Projection(view, withheld, problems, pages.stream().map(Page::places).toList());
  }

  /** The customers' site has a title, a footer and an address as well. */
  private List<Problem> settingsProblems() {
    List<Problem> found = new ArrayList<>();
    Screen screen = new Screen(customers.library(), Severity.ERROR, found::add);
    customers
        .metas()
        .customerSettingsWords()
        .forEach(phrase -> screen.words(phrase.text(), phrase.span()));
    return found;
  }

  private static final Comparator<Document> ORDER =
      Comparator.comparing(Document::type).thenComparing(Document::slug);
}
