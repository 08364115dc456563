package plimsoll.gate;

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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.config.Config;
import plimsoll.content.Anchors;
import plimsoll.content.Asset;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.content.HostAnchors;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.problem.Span;
import plimsoll.source.AssetResolver;
import plimsoll.source.Body;
import plimsoll.source.Draft;
import plimsoll.source.Header;
import plimsoll.vocabulary.SectionHeadings;
import plimsoll.work.InParallel;

/**
 * The gate. Every draft is parsed once, its marks are read once, and then it is copied for each
 * audience; the parsed text is let go before the next one.
 */
public final class Gate {
  private final List<Draft> drafts;
  private final Config config;
  private final Approval approval;
  private final SectionHeadings headings;
  private final Sides sides;

  private Gate(List<Draft> drafts, Config config) throws IOException {
    this.drafts = drafts;
    this.config = config;
    this.approval = new Approval(config);
    this.headings = SectionHeadings.with(config.sections());
    List<Draft> ready = drafts.stream().filter(Gate::isReady).toList();
    List<Draft> published = ready.stream().filter(approval::knows).toList();
    AssetResolver files = AssetResolver.in(config.root());
    Side everybody = customers(ready, files);
    this.sides =
        new Sides(
            published.size() == ready.size() ? everybody : customers(published, files),
            everybody,
            Side.of(
                config,
                Audience.INTERNAL,
                drafts,
                drafts,
                d -> d.header().slug(),
                new OriginalAssets(files)));
  }

  private Side customers(List<Draft> shown, AssetResolver files) {
    return Side.of(
        config,
        Audience.CUSTOMER,
        drafts,
        shown,
        d -> d.header().customer().slug().text(),
        new CleanedAssets(files));
  }

  /** What one audience's pages are made with, and the pages. */
  private record Side(ViewContext library, Metas metas, PageCopier copier) {
    static Side of(
        Config config,
        Audience audience,
        List<Draft> all,
        List<Draft> shown,
        java.util.function.Function<Draft, String> slug,
        Assets desk) {
      ViewContext library =
          ViewContext.of(config, audience, LinkablePages.of(all, shown, slug), desk);
      Metas metas = Metas.of(config, audience, headers(all), headers(shown), library::wording);
      return new Side(library, metas, new PageCopier(library, metas));
    }

    private static List<Header> headers(Collection<Draft> drafts) {
      return drafts.stream().map(Draft::header).toList();
    }

    Side without(BadAnchors bad) {
      ViewContext known = library.without(bad);
      return new Side(known, metas, new PageCopier(known, metas));
    }
  }

  /**
   * How pages are made.
   *
   * @param customers for customers, with the pages that they have
   * @param ready for customers, as if all pages that are ready were approved; the same where they
   *     are
   */
  private record Sides(Side customers, Side ready, Side company) {
    Sides without(BadAnchors customersBad, BadAnchors companyBad) {
      Side known = customers.without(customersBad);
      return new Sides(
          known,
          ready == customers ? known : ready.without(customersBad),
          company.without(companyBad));
    }
  }

  /**
   * A draft as both audiences read it.
   *
   * @param wording what customers would read if all pages that are ready were approved
   */
  private record Pair(
      Draft draft,
      CopiedPage company,
      Optional<CopiedPage> customers,
      Optional<CopiedPage> wording,
      List<Problem> problems) {}

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
  private static boolean isReady(Draft draft) {
    return draft.header().forCustomers()
        && draft.header().type() != Document.Type.PATH
        && !draft.header().customer().slug().text().isEmpty()
        && !draft.header().customer().title().text().isEmpty();
  }

  private boolean isPublished(Draft draft) {
    return isReady(draft) && approval.knows(draft);
  }

  private Projections project() {
    List<Pair> pairs = InParallel.map(drafts, draft -> pair(draft, sides));
    List<Problem> headingProblems = new ArrayList<>();
    BadAnchors badForCustomers =
        missing(
            pairs.stream().flatMap(p -> p.customers().stream()).toList(), headingProblems, true);
    BadAnchors badForCompany =
        missing(pairs.stream().map(Pair::company).toList(), headingProblems, false);
    if (!badForCompany.isEmpty() || !badForCustomers.isEmpty()) {
      pairs = again(pairs, badForCustomers, badForCompany);
    }
    List<CopiedPage> ready = pairs.stream().flatMap(pair -> pair.wording().stream()).toList();
    List<Problem> problems = new ArrayList<>(headingProblems);
    ready.forEach(page -> approval.judge(page).ifPresent(problems::add));
    return new Projections(
        projection(pairs, Audience.CUSTOMER, problems),
        projection(pairs, Audience.INTERNAL, problems),
        approval.wordings(ready));
  }

  private Pair pair(Draft draft, Sides made) {
    Problems parsing = new Problems();
    Body body = draft.parse(parsing);
    Faults faults = new Faults(body.source(), draft.header().markSeverity());
    Marking marking =
        body.tree()
            .map(tree -> Marking.of(tree, body.source().markdown(), faults, headings))
            .orElseGet(Marking::new);
    boolean forCustomers = draft.header().audience() == Audience.CUSTOMER;
    if (forCustomers && body.tree().isPresent()) {
      References.reportDuplicates(body.tree().get(), faults);
      NearMiss.report(body, body.tree().get(), faults);
      Unclosed.report(body, body.tree().get(), faults);
    }
    Optional<CopiedPage> customerPage =
        forCustomers && !draft.header().customer().slug().text().isEmpty()
            ? Optional.of(
                (isPublished(draft) ? made.customers() : made.ready())
                    .copier()
                    .copy(draft, body, marking, faults, ""))
            : Optional.empty();
    Optional<CopiedPage> wording = customerPage.filter(page -> isReady(draft));
    if (made.ready() != made.customers() && isPublished(draft)) {
      // What it says beside pages that nobody has approved is said when they are.
      Faults unsaid = new Faults(body.source(), Severity.NOTICE);
      wording = Optional.of(made.ready().copier().copy(draft, body, marking, unsaid, ""));
    }
    // Whatever is odd in the internal text is a notice: the company reads it all the same.
    Faults notices = new Faults(body.source(), Severity.NOTICE);
    String publishedSlug = made.customers().library().shelf().slug(draft).orElse("");
    CopiedPage companyPage =
        made.company().copier().copy(draft, body, marking, notices, publishedSlug);
    List<Problem> problems =
        Stream.of(parsing.sorted(), faults.found(), notices.found()).flatMap(List::stream).toList();
    return new Pair(draft, companyPage, customerPage, wording, problems);
  }

  /** Copies the pages again that name headings which are not there; few, if any. */
  private List<Pair> again(List<Pair> pairs, BadAnchors customersBad, BadAnchors companyBad) {
    Sides known = sides.without(customersBad, companyBad);
    return pairs.parallelStream()
        .map(
            pair -> {
              boolean named =
                  names(pair.company(), companyBad)
                      || pair.customers().filter(p -> names(p, customersBad)).isPresent();
              return named ? pair(pair.draft(), known) : pair;
            })
        .toList();
  }

  private static boolean names(CopiedPage page, BadAnchors bad) {
    return page.links().stream().anyMatch(l -> bad.concerns(l.path(), l.anchor()));
  }

  private static BadAnchors missing(
      List<CopiedPage> pages, List<Problem> problems, boolean customers) {
    Map<String, CopiedPage> byPath = new HashMap<>();
    pages.forEach(page -> byPath.put(page.draft().header().path(), page));
    Map<String, Anchors> anchors = new HashMap<>();
    Map<String, HostAnchors> hosts = new HashMap<>();
    Map<String, Map<String, String>> renamed = new TreeMap<>();
    Map<String, Set<String>> bad = new TreeMap<>();
    for (CopiedPage page : pages) {
      for (CopiedPage.HeadingLink link : page.links()) {
        CopiedPage target = byPath.get(link.path());
        boolean found =
            target != null
                && anchors
                    .computeIfAbsent(link.path(), p -> Anchors.of(target.document().body()))
                    .contains(link.anchor());
        Optional<String> ours =
            found || target == null
                ? Optional.empty()
                : hosts
                    .computeIfAbsent(link.path(), p -> HostAnchors.of(target.document().body()))
                    .find(link.anchor());
        if (ours.isPresent()) {
          renamed.computeIfAbsent(link.path(), p -> new HashMap<>()).put(link.anchor(), ours.get());
        } else if (!found) {
          bad.computeIfAbsent(link.path(), p -> new HashSet<>()).add(link.anchor());
          problems.add(noHeading(page.draft(), link.place(), customers));
        }
      }
    }
    return new BadAnchors(bad, renamed);
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

  private Projection projection(List<Pair> pairs, Audience audience, List<Problem> found) {
    boolean forCustomers = audience == Audience.CUSTOMER;
    List<CopiedPage> pages =
        pairs.stream()
            .filter(pair -> !forCustomers || isPublished(pair.draft()))
            .flatMap(pair -> forCustomers ? pair.customers().stream() : Stream.of(pair.company()))
            .toList();
    List<Document> documents = pages.stream().map(CopiedPage::document).sorted(ORDER).toList();
    Map<String, CopiedPage> previews = new TreeMap<>();
    pairs.stream()
        .filter(pair -> !forCustomers)
        .forEach(p -> p.customers().ifPresent(page -> previews.put(p.draft().header().id(), page)));
    Map<String, Asset> assets = new TreeMap<>();
    Stream.concat(pages.stream(), previews.values().stream())
        .flatMap(page -> page.assets().stream())
        .forEach(asset -> assets.put(asset.name(), asset));
    Side side = forCustomers ? sides.customers() : sides.company();
    View view =
        new View(
            side.metas().settings(),
            documents,
            previews.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, p -> p.getValue().document())),
            List.copyOf(assets.values()));
    List<Problem> problems = new ArrayList<>(found);
    pairs.forEach(pair -> problems.addAll(pair.problems()));
    problems.addAll(settingsProblems());
    Supplier<Withheld> withheld =
        forCustomers
            ? () ->
                Withheld.of(
                    InternalTexts.of(drafts, config),
                    InternalTexts.shown(view),
                    side.library().denylist())
            : Withheld::nothing;
    return new Projection(
        view, withheld, problems, pages.stream().map(CopiedPage::places).toList());
  }

  /** The customers' site has a title, a footer and an address as well. */
  private List<Problem> settingsProblems() {
    List<Problem> found = new ArrayList<>();
    ForbiddenCheck screen =
        new ForbiddenCheck(sides.customers().library(), Severity.ERROR, found::add);
    sides.customers().metas().customerSettingsWords().forEach(screen::unmarked);
    return found;
  }

  private static final Comparator<Document> ORDER =
      Comparator.comparing(Document::type).thenComparing(Document::slug);
}
