package plimsoll.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.cache.Cache;
import plimsoll.content.Audience;
import plimsoll.output.Ledger;
import plimsoll.output.OutFile;
import plimsoll.output.Output;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.render.Renderer;
import plimsoll.search.SearchIndex;
import plimsoll.site.Entry;
import plimsoll.site.Similar;
import plimsoll.site.Site;
import plimsoll.site.Today;
import plimsoll.verify.Manifest;
import plimsoll.verify.Verifier;
import plimsoll.verify.WrittenSite;
import plimsoll.work.Digester;
import plimsoll.work.Memories;
import plimsoll.work.Memories.Step;
import plimsoll.work.Memory;

/**
 * One side's site: its pages, its search, all of it written aside, read back, and swapped in.
 *
 * <p>Every step is a method of its own, so that what it made is let go before the next one begins:
 * words and postings before the pages are written, the site before they are read back.
 */
final class SiteBuild {
  private final Renderer renderer;
  private final Output output;
  private final Today today;
  private final Problems problems;
  private final List<Problem> advice;
  private final LinkPlaces places;
  private final Optional<Cache> cache;

  /**
   * Builds the sites of one build.
   *
   * @param advice on the writing, for the company's pages
   */
  SiteBuild(
      Renderer renderer,
      Output output,
      Today today,
      Problems problems,
      List<Problem> advice,
      LinkPlaces places,
      Optional<Cache> cache) {
    this.renderer = renderer;
    this.output = output;
    this.today = today;
    this.problems = problems;
    this.advice = List.copyOf(advice);
    this.places = places;
    this.cache = cache;
  }

  /** Builds the site, and adds to the problems what is wrong with it. */
  Outcome.View of(OneView side) throws IOException {
    return of(side, Optional.empty(), Progress.NONE);
  }

  /**
   * Builds the site, and adds to the problems what is wrong with it.
   *
   * @param prover proves the site before it is published, and writes that down
   */
  Outcome.View of(OneView side, Optional<FullProof> prover, Progress progress) throws IOException {
    problems.addAll(side.remarks());
    String basePath = side.view().settings().basePath();
    int count = side.understood().size();
    Ledger ledger = Ledger.after(lines(side.audience()));
    if (side.audience() == Audience.CUSTOMER && problems.hasErrors()) {
      // What the gate refused need not make sense as a site: two pages may have one address.
      return new Outcome.View(side.audience(), count, 0, false, basePath);
    }
    WrittenSite written = write(side, ledger);
    List<Problem> found = new ArrayList<>(Verifier.verify(written));
    if (prover.isPresent() && found.isEmpty()) {
      found.addAll(prover.get().check(written, progress));
    }
    problems.addAll(found);
    if (found.isEmpty() && prover.isPresent()) {
      Manifest.Hashes hashes = Manifest.Hashes.of(written.folder());
      output.publish(written.folder());
      prover.get().write(output.folder(), hashes);
    } else if (found.isEmpty()) {
      boolean changed = output.publish(written.folder());
      if (changed && side.audience() == Audience.CUSTOMER) {
        FullProof.forget(output.folder());
      }
    } else {
      output.discard(written.folder());
    }
    if (found.isEmpty()) {
      cache.ifPresent(kept -> kept.note(name(side.audience()), ledger.now()));
    }
    int files = written.files().size();
    return new Outcome.View(side.audience(), count, files, found.isEmpty(), basePath);
  }

  /**
   * The site of a view.
   *
   * @param problems all that was found so far, of which its readers are told what they may know
   * @param advice on the writing, for the company's pages
   */
  static Site site(
      OneView side,
      Problems problems,
      List<Problem> advice,
      Today today,
      Memory<Entry.At, Entry> known) {
    return Site.of(
        side.view(),
        side.understood(),
        side.tellable(Stream.concat(problems.sorted().stream(), advice.stream()).sorted().toList()),
        today,
        side.customers(),
        known);
  }

  private WrittenSite write(OneView side, Ledger ledger) throws IOException {
    Memory<Entry.At, Entry> entries = memories().of(Step.known("entry"));
    Site site = site(side, problems, advice, today, entries);
    Search search = search(site);
    List<OutFile> files =
        Stream.concat(
                renderer.render(
                    site, search.similar(), cache.isPresent() ? cache.get() : Digester.NONE),
                search.files().stream())
            .toList();
    Path staged = output.stage(site.audience().slug(), files.stream(), ledger);
    return new WrittenSite(
        staged,
        site.audience().slug(),
        files.stream().map(file -> file.path().path()).collect(Collectors.toSet()),
        site.settings().baseUrl(),
        PageSources.of(site, side.sources()),
        places);
  }

  @SuppressWarnings("unchecked") // the cache gives what was noted under the name
  private Map<String, Ledger.Line> lines(Audience audience) {
    return cache
        .flatMap(kept -> kept.noted(name(audience)))
        .map(lines -> (Map<String, Ledger.Line>) lines)
        .orElse(Map.of());
  }

  private Memories memories() {
    return cache.isPresent() ? cache.get() : Memories.NONE;
  }

  private static String name(Audience audience) {
    return "written " + audience.slug();
  }

  /** What the pages need of the search, and its files. */
  private record Search(Similar.Finder similar, List<OutFile> files) {}

  private Search search(Site site) {
    SearchIndex index =
        SearchIndex.of(site, SearchIndex.Known.in(memories(), site.audience().slug()));
    cache.ifPresent(Cache::write); // what was found in pages is let go before they are made
    return new Search(index.similar(site.settings().language()), index.files().toList());
  }
}
