package plimsoll;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.output.OutFile;
import plimsoll.output.Output;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.redact.Gate;
import plimsoll.redact.Projection;
import plimsoll.redact.Projections;
import plimsoll.redact.View;
import plimsoll.redact.Withheld;
import plimsoll.render.Renderer;
import plimsoll.render.Theme;
import plimsoll.render.ThemeException;
import plimsoll.retrospective.Retrospective;
import plimsoll.retrospective.Understanding;
import plimsoll.search.SearchIndex;
import plimsoll.site.Customers;
import plimsoll.site.Site;
import plimsoll.site.Today;
import plimsoll.source.Drafts;
import plimsoll.verify.Verifier;
import plimsoll.verify.Written;

/**
 * Source to sites, from top to bottom: files, drafts, the gate, and for each audience what its view
 * says, its site, its pages, the check of what was written, and the swap. The company's site comes
 * last: it shows what was wrong with the customers'.
 */
final class Pipeline implements Builder {
  private static final Set<String> VIEWS =
      Arrays.stream(Audience.values()).map(Audience::slug).collect(Collectors.toSet());

  @Override
  public Outcome build(Request request, Progress progress) throws IOException {
    return Jobs.run(request.jobs(), () -> run(request, progress));
  }

  private static Outcome run(Request request, Progress progress) throws IOException {
    Problems problems = new Problems();
    progress.at("reading");
    Config config = ConfigLoader.load(request.content(), problems);
    Renderer renderer = Renderer.open(theme(request));
    Projections projections = Gate.project(Drafts.load(config, problems), config);
    List<Outcome.View> views = new ArrayList<>();
    // Both sites say what customers read: theirs, and the company's beside its own pages.
    List<Retrospective> forCustomers = understood(projections.of(Audience.CUSTOMER));
    try (Output output = Output.open(request.out(), VIEWS)) {
      for (Audience audience : List.of(Audience.CUSTOMER, Audience.INTERNAL)) {
        Projection projection = projections.of(audience);
        problems.addAll(projection.problems());
        if (request.views().contains(audience)) {
          progress.at("building the " + audience.slug() + " site");
          boolean internal = audience == Audience.INTERNAL;
          // What customers see is shown even while it is withheld.
          Customers customers =
              internal
                  ? Customers.of(projections.of(Audience.CUSTOMER).view(), forCustomers)
                      .with(unpublished(projections))
                  : Customers.NONE;
          List<Retrospective> understood = internal ? understood(projection) : forCustomers;
          views.add(
              view(projection, understood, customers, today(request), renderer, output, problems));
        }
      }
    }
    return new Outcome(problems.sorted(), views);
  }

  private static List<Retrospective> understood(Projection projection) {
    View view = projection.view();
    return Understanding.of(view.documents(), view.settings());
  }

  /** What customers would see of pages that are meant for them and not approved or final yet. */
  private static Map<String, Retrospective> unpublished(Projections projections) {
    View customers = projections.of(Audience.CUSTOMER).view();
    View company = projections.of(Audience.INTERNAL).view();
    Map<String, Retrospective> unpublished = new TreeMap<>();
    for (Document document : company.documents()) {
      Document wording = company.previews().get(document.id());
      if (wording != null && document.publishedSlug().isEmpty()) {
        Understanding.of(List.of(wording), customers.settings())
            .forEach(understood -> unpublished.put(document.id(), understood));
      }
    }
    return unpublished;
  }

  private static Outcome.View view(
      Projection projection,
      List<Retrospective> understood,
      Customers customers,
      Today today,
      Renderer renderer,
      Output output,
      Problems problems)
      throws IOException {
    Audience audience = projection.view().audience();
    problems.addAll(remarks(projection, understood));
    String basePath = projection.view().settings().basePath();
    if (audience == Audience.CUSTOMER && problems.hasErrors()) {
      // What the gate refused need not make sense as a site: two pages may have one address.
      return new Outcome.View(audience, understood.size(), 0, false, basePath);
    }
    // What to look for in the files is found out while they are written.
    ForkJoinTask<Withheld> withheld = ForkJoinTask.adapt(projection::withheld).fork();
    Site site =
        Site.of(
            projection.view(),
            understood,
            projection.tellable(problems.sorted()),
            today,
            customers);
    SearchIndex index = SearchIndex.of(site);
    String language = site.settings().language();
    Stream<OutFile> pages = renderer.render(site, index.similar(language));
    List<OutFile> files = Stream.concat(pages, index.files()).toList();
    Path staged = output.stage(audience.slug(), files.stream());
    List<String> publicTexts = new ArrayList<>(renderer.publicTexts(language));
    publicTexts.addAll(SearchIndex.publicTexts(language));
    List<Problem> found =
        Verifier.verify(written(staged, site, files), withheld.join(), publicTexts);
    problems.addAll(found);
    if (found.isEmpty()) {
      output.publish(staged);
    } else {
      output.discard(staged);
    }
    return new Outcome.View(audience, understood.size(), files.size(), found.isEmpty(), basePath);
  }

  private static Written written(Path staged, Site site, List<OutFile> files) {
    return new Written(
        staged,
        site.audience().slug(),
        files.stream().map(file -> file.path().path()).collect(Collectors.toSet()),
        site.settings().baseUrl(),
        PageSources.of(site));
  }

  /** What was guessed below the gate gets its place from above it. */
  private static List<Problem> remarks(Projection projection, List<Retrospective> understood) {
    return understood.stream()
        .flatMap(retrospective -> retrospective.remarks().stream())
        .flatMap(
            remark ->
                projection.place(remark.block()).stream()
                    .map(
                        span ->
                            Problem.notice(remark.code(), span, remark.message(), remark.hint())))
        .toList();
  }

  private static Today today(Request request) {
    return request.today().isEmpty() ? Today.UNSAID : Today.of(LocalDate.parse(request.today()));
  }

  private static Theme theme(Request request) throws IOException {
    try {
      return Theme.open(request.theme(), request.content());
    } catch (ThemeException e) {
      if (e.isUnknown()) {
        throw new UsageException(e.getMessage());
      }
      throw new IOException(e.getMessage());
    }
  }
}
