package plimsoll.projection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.approval.Approval;
import plimsoll.approval.Wording;
import plimsoll.config.Config;
import plimsoll.content.Asset;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.gate.AssetResult;
import plimsoll.gate.BadAnchors;
import plimsoll.gate.Gate;
import plimsoll.gate.GatedHeader;
import plimsoll.gate.GatedPage;
import plimsoll.gate.View;
import plimsoll.marks.Faults;
import plimsoll.marks.Marked;
import plimsoll.marks.Marks;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.slips.Slips;
import plimsoll.source.Body;
import plimsoll.source.Draft;
import plimsoll.source.Header;
import plimsoll.text.Sha256;
import plimsoll.vocabulary.SectionHeadings;
import plimsoll.work.InParallel;
import plimsoll.work.Memories;
import plimsoll.work.Memories.Step;
import plimsoll.work.Memory;

/**
 * The steps around the gate. Each draft is parsed once, its marks are read once, and what is made
 * of them is asked for each audience; the parsed text is let go before the next one.
 */
final class Projector {
  private final List<Draft> drafts;
  private final Config config;
  private final String others;
  private final Known known;
  private final Approval approval;
  private final SectionHeadings headings;
  private final NamedFiles files;
  private final ForbiddenWords forbidden;
  private final Gates gates;

  /**
   * @param forCompany whether anybody asks what the company reads
   */
  Projector(
      List<Draft> drafts,
      Config config,
      Map<String, String> others,
      Known known,
      boolean forCompany)
      throws IOException {
    this.drafts = drafts;
    this.config = config;
    this.others = digest(others);
    this.known = known;
    this.approval = new Approval(config);
    this.headings = SectionHeadings.with(config.sections());
    this.files = NamedFiles.in(config, known.files());
    this.forbidden = known.forbidden().of("", config, ForbiddenWords::of);
    List<Header> all = drafts.stream().map(Draft::header).toList();
    List<Header> ready = all.stream().filter(Projector::isReady).toList();
    List<Header> published = ready.stream().filter(approval::knows).toList();
    Gates.From from = new Gates.From(config, all, ready, published, forCompany);
    this.gates = known.same().of("", known.gates().of("", from, Gates::of), same -> same);
  }

  private static String digest(Map<String, String> others) {
    Sha256 hash = new Sha256();
    new TreeMap<>(others).forEach((path, state) -> hash.add(path).add(state));
    return hash.hex();
  }

  /** A draft, with all that it is read with, and what was made of it. */
  private record Paired(Pair.Read read, Pair pair) {
    Header header() {
      return read.header();
    }
  }

  /** A header, and the gates that it goes through. */
  private record Said(Gates gates, Header header) {}

  /** A draft that names headings which are not there. */
  private record Doubtful(Pair.Read read, BadAnchors customers, BadAnchors company) {}

  /**
   * What was made of each draft.
   *
   * @param like what was made of other texts of the same files
   */
  record Known(
      Memory<Pair.Read, Pair> pairs,
      Memory<Doubtful, Pair> again,
      Memory<Config, ForbiddenWords> forbidden,
      Memory<Gates.From, Gates> gates,
      Memory<Gates, Gates> same,
      Memory<Said, List<Optional<GatedHeader>>> said,
      Memory<List<Object>, List<Object>> linkable,
      NamedFiles.Known files,
      Memory<Pair.Read, Pair> like) {
    static Known in(Memories memories) {
      return of(memories, NamedFiles.Known.in(memories), Memory.none());
    }

    Known ofOtherTexts(Memories memories) {
      return of(memories.ofOtherTexts(), files, pairs);
    }

    private static Known of(
        Memories memories, NamedFiles.Known files, Memory<Pair.Read, Pair> like) {
      return new Known(
          memories.of(
              new Step<>(
                  "pair", read -> List.of(), Pair::documents, pair -> pair.others().orElse(""))),
          memories.of(Step.passing()),
          memories.of(Step.passing()),
          memories.of(Step.passing()),
          memories.of(Step.passing()),
          memories.of(Step.passing()),
          memories.of(Step.passing()),
          files,
          like);
    }
  }

  /** Complete, final and meant for customers; approval is another matter. */
  private static boolean isReady(Header header) {
    return header.forCustomers()
        && header.type() != Document.Type.PATH
        && !header.customer().slug().text().isEmpty()
        && !header.customer().title().text().isEmpty();
  }

  private boolean isPublished(Header header) {
    return isReady(header) && approval.knows(header);
  }

  Projections project() {
    List<Problem> problems = new ArrayList<>();
    return projections(linked(pairs(drafts), problems), problems);
  }

  /** Reads those drafts alone, and what they name of others: headings, and hopes by their ids. */
  Projections projectAround(Predicate<Draft> some) {
    List<Paired> pairs = new ArrayList<>(pairs(drafts.stream().filter(some).toList()));
    Set<String> linked = new HashSet<>();
    Set<String> hopes = new HashSet<>();
    for (Paired paired : pairs) {
      Pair pair = paired.pair();
      Stream.concat(pair.company().stream(), pair.customers().stream())
          .forEach(page -> page.links().forEach(link -> linked.add(link.path())));
      pair.company().ifPresent(page -> hopes.addAll(page.document().meta().hopes()));
    }
    Predicate<Draft> named =
        draft ->
            linked.contains(draft.header().path())
                || hopes.stream().anyMatch(draft.text()::contains);
    pairs.addAll(pairs(drafts.stream().filter(some.negate().and(named)).toList()));
    List<Problem> problems = new ArrayList<>();
    return projections(linked(pairs, problems), problems);
  }

  private Projections projections(List<Paired> pairs, List<Problem> problems) {
    CustomerSide customers = customers(pairs, problems);
    return new Projections(customers, projection(pairs, Audience.INTERNAL, problems));
  }

  /** What customers get alone: files that are not for them are not even parsed. */
  CustomerSide projectForCustomers() {
    List<Problem> problems = new ArrayList<>();
    return customers(linked(pairs(drafts), problems), problems);
  }

  private List<Paired> pairs(List<Draft> drafts) {
    List<Object> linkable =
        known
            .linkable()
            .of(
                "",
                List.of(
                    gates.customers().knowledge(),
                    gates.ready().knowledge(),
                    gates.company().map(Gate::knowledge)),
                same -> same);
    List<String> paths = this.drafts.stream().map(draft -> draft.header().path()).toList();
    known.pairs().keepOnly(paths);
    known.said().keepOnly(paths);
    return InParallel.map(
        drafts,
        draft -> {
          String path = draft.header().path();
          Pair.Read with = read(draft, linkable);
          Pair pair =
              known
                  .pairs()
                  .of(
                      path,
                      with,
                      read -> likeTheOther(path, pair(read, gates)),
                      made -> made.others().map(others::equals).orElse(true));
          return new Paired(with, pair);
        });
  }

  /** The same with links that lead to headings where there are some. */
  private List<Paired> linked(List<Paired> pairs, List<Problem> problems) {
    HeadingLinks customers =
        HeadingLinks.of(
            pairs.stream().flatMap(paired -> paired.pair().customers().stream()).toList(), true);
    HeadingLinks company =
        HeadingLinks.of(
            pairs.stream().flatMap(paired -> paired.pair().company().stream()).toList(), false);
    problems.addAll(customers.problems());
    problems.addAll(company.problems());
    if (!customers.bad().isEmpty() || !company.bad().isEmpty()) {
      return again(pairs, customers.bad(), company.bad());
    }
    return pairs;
  }

  private CustomerSide customers(List<Paired> pairs, List<Problem> problems) {
    List<Wording> wordings = new ArrayList<>();
    for (Paired paired : pairs) {
      Optional<Wording> wording = paired.pair().wording();
      wording.ifPresent(wordings::add);
      wording.flatMap(said -> approval.judge(paired.header(), said)).ifPresent(problems::add);
    }
    return new CustomerSide(projection(pairs, Audience.CUSTOMER, problems), wordings);
  }

  private static boolean mayBeForCustomers(Header header) {
    return header.audience() == Audience.CUSTOMER && !header.customer().slug().text().isEmpty();
  }

  private Pair likeTheOther(String path, Pair pair) {
    return known.like().last(path).map(pair::with).orElse(pair);
  }

  private Pair.Read read(Draft draft, List<Object> linkable) {
    Header header = draft.header();
    return new Pair.Read(
        draft,
        config,
        linkable,
        known.said().of(header.path(), new Said(gates, header), this::said));
  }

  private List<Optional<GatedHeader>> said(Said asked) {
    Header header = asked.header();
    Optional<Header> customers = Optional.of(header).filter(Projector::mayBeForCustomers);
    Gate gate = isPublished(header) ? gates.customers() : gates.ready();
    return List.of(
        customers.map(gate::header),
        customers.map(gate == gates.ready() ? gate::header : gates.ready()::header),
        gates.company().map(company -> company.header(header)));
  }

  private Pair pair(Pair.Read read, Gates gates) {
    Draft draft = read.draft();
    Header header = draft.header();
    if (read.company().isEmpty() && !mayBeForCustomers(header)) {
      return new Pair(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }
    Problems parsing = new Problems();
    Body body = draft.parse(parsing);
    Faults faults = new Faults(body.source(), header.markSeverity());
    Marks.Read marks = Marks.read(header, body, headings, faults);
    Slips.report(body, marks, headings, faults);
    Marked marked = marks.marked();
    Set<String> named = new HashSet<>();
    List<Problem> problems = new ArrayList<>(parsing.sorted());
    problems.addAll(faults.found());
    Optional<GatedPage> customers = Optional.empty();
    Optional<Wording> wording = Optional.empty();
    if (mayBeForCustomers(header)) {
      Gate gate = isPublished(header) ? gates.customers() : gates.ready();
      named.addAll(gate.files(marked));
      Map<String, AssetResult> cleaned = files.cleaned(header, named);
      GatedPage page = gate.page(marked, cleaned, read.customers(), "");
      problems.addAll(page.problems());
      problems.addAll(forbidden.in(page, read.customers().words(), body.source()));
      customers = Optional.of(page);
      if (isReady(header)) {
        // What a page says beside others that nobody has approved is said when they are.
        boolean alike = gates.ready() == gate;
        wording =
            Optional.of(
                wording(alike ? page : gates.ready().page(marked, cleaned, read.ready(), "")));
      }
    }
    Optional<GatedPage> company = Optional.empty();
    if (gates.company().isPresent() && read.company().isPresent()) {
      Gate gate = gates.company().get();
      Set<String> shown = gate.files(marked);
      named.addAll(shown);
      String slug = gates.customers().slug(header).orElse("");
      Map<String, AssetResult> originals = files.originals(header, shown);
      GatedPage page = gate.page(marked, originals, read.company().get(), slug);
      company = Optional.of(page);
      problems.addAll(page.problems());
    }
    return new Pair(
        company,
        customers,
        wording,
        problems,
        named.isEmpty() ? Optional.empty() : Optional.of(others));
  }

  private Wording wording(GatedPage page) {
    Map<String, String> meanings = new TreeMap<>();
    page.files().forEach(f -> meanings.put(f.file().asset().name(), f.file().meaning()));
    return Wording.of(page.header(), page.document(), meanings, config);
  }

  /** Copies the pages again that name headings which are not there; few, if any. */
  private List<Paired> again(List<Paired> pairs, BadAnchors customersBad, BadAnchors companyBad) {
    Gates corrected = gates.without(customersBad, companyBad);
    return InParallel.map(
        pairs,
        paired ->
            names(paired.pair(), customersBad, companyBad)
                ? new Paired(
                    paired.read(),
                    known
                        .again()
                        .of(
                            paired.header().path(),
                            new Doubtful(paired.read(), customersBad, companyBad),
                            doubtful -> pair(doubtful.read(), corrected)))
                : paired);
  }

  private static boolean names(Pair pair, BadAnchors customersBad, BadAnchors companyBad) {
    return pair.company().filter(page -> page.names(companyBad)).isPresent()
        || pair.customers().filter(page -> page.names(customersBad)).isPresent();
  }

  private Projection projection(List<Paired> pairs, Audience audience, List<Problem> found) {
    boolean forCustomers = audience == Audience.CUSTOMER;
    List<GatedPage> pages =
        pairs.stream()
            .filter(paired -> !forCustomers || isPublished(paired.header()))
            .map(Paired::pair)
            .flatMap(pair -> (forCustomers ? pair.customers() : pair.company()).stream())
            .toList();
    Map<String, GatedPage> previews = new TreeMap<>();
    if (!forCustomers) {
      pairs.forEach(p -> p.pair().customers().ifPresent(c -> previews.put(c.header().id(), c)));
    }
    View view =
        (forCustomers ? gates.customers() : gates.company().orElseThrow())
            .view(
                pages.stream().map(GatedPage::document).toList(),
                previews.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, p -> p.getValue().document())),
                assets(Stream.concat(pages.stream(), previews.values().stream())));
    List<Problem> problems = new ArrayList<>(found);
    pairs.forEach(paired -> problems.addAll(paired.pair().problems()));
    problems.addAll(forbidden.in(gates.customers().settingsWords(config.customer().places())));
    return new Projection(
        view, problems, Stream.concat(pages.stream(), previews.values().stream()).toList());
  }

  private static Collection<Asset> assets(Stream<GatedPage> pages) {
    Map<String, Asset> assets = new TreeMap<>();
    pages
        .flatMap(page -> page.files().stream())
        .forEach(shown -> assets.put(shown.file().asset().name(), shown.file().asset()));
    return assets.values();
  }
}
