package plimsoll.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.build.Failure;
import plimsoll.build.LiveSite;
import plimsoll.build.LiveSites;
import plimsoll.build.Outcome;
import plimsoll.content.Audience;
import plimsoll.problem.Problem;
import plimsoll.serve.Report;
import plimsoll.serve.Sites;

/**
 * The sites that a preview shows. What stops the first reading stops the preview too; what stops a
 * later one is told, and the next change is another chance.
 */
final class PreviewedSites implements Sites {
  private final LiveSites sites;
  private final Set<Audience> views;
  private final Console console;
  private final Set<Problem> told = new HashSet<>();
  private boolean first = true;
  private boolean failed;

  PreviewedSites(LiveSites sites, Set<Audience> views, Console console) {
    this.sites = sites;
    this.views = Set.copyOf(views);
    this.console = console;
  }

  @Override
  public List<String> views() {
    return Arrays.stream(Audience.values()).filter(views::contains).map(Audience::slug).toList();
  }

  @Override
  public Report update() {
    try {
      LiveSites.Update update = read();
      boolean changed = update.changed() || failed;
      if (changed) {
        tell(update.outcome());
      }
      first = false;
      failed = false;
      return new Report(update.outcome().withoutAllowed(), "", changed);
    } catch (RuntimeException | Error e) {
      if (first) {
        throw e;
      }
      failed = true;
      return new Report(List.of(), console.failure(Failure.of(e)), true);
    }
  }

  private LiveSites.Update read() {
    try {
      console.progress().at("reading");
      return sites.update();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      console.clear();
    }
  }

  /** Says what is new, and how things are. */
  private void tell(Outcome outcome) {
    console.problems(
        outcome.withoutAllowed().stream().filter(problem -> !told.contains(problem)).toList(),
        outcome.withoutAllowed());
    told.clear();
    told.addAll(outcome.withoutAllowed());
    console.shown(outcome, audience -> sites.site(audience).isPresent());
  }

  @Override
  public boolean complete() {
    return sites.complete();
  }

  @Override
  public Optional<Sites.Site> site(String view) {
    return Arrays.stream(Audience.values())
        .filter(audience -> audience.slug().equals(view))
        .flatMap(audience -> sites.site(audience).stream())
        .<Sites.Site>map(Shown::new)
        .findFirst();
  }

  /** A site whose failures are told in words. */
  private record Shown(LiveSite live) implements Sites.Site {
    @Override
    public String basePath() {
      return live.basePath();
    }

    @Override
    public boolean has(String path) {
      return live.has(path);
    }

    @Override
    public byte[] file(String path) throws IOException {
      try {
        return live.file(path).orElseThrow();
      } catch (IOException | RuntimeException | Error e) {
        throw new IOException(Failure.of(e).text());
      }
    }
  }
}
