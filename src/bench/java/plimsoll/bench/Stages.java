package plimsoll.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.gate.View;
import plimsoll.output.OutFile;
import plimsoll.problem.Problems;
import plimsoll.projection.Projections;
import plimsoll.retrospective.Understanding;
import plimsoll.search.Findable;
import plimsoll.search.SearchIndex;
import plimsoll.site.Similar;
import plimsoll.site.Site;
import plimsoll.source.Drafts;

/**
 * Processor time of all threads that the search takes of a build, stage by stage and for both
 * views, beside what is needed to have anything to search.
 */
final class Stages {
  private final PrintStream out;
  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private long last = system.getProcessCpuTime();

  private Stages(PrintStream out) {
    this.out = out;
  }

  /** Prints seconds of processor time; the first run of a stage pays for what Java compiles. */
  static void print(Path content, PrintStream out) throws IOException {
    Stages stages = new Stages(out);
    Problems problems = new Problems();
    Config config = ConfigLoader.load(content, problems);
    Projections projections = Projections.of(Drafts.load(config, problems), config);
    for (Audience audience : List.of(Audience.CUSTOMER, Audience.INTERNAL)) {
      View view = projections.of(audience).view();
      Site site = Site.of(view, Understanding.of(view.documents(), view.settings()), List.of());
      stages.said(audience.slug() + ": all that comes before");
      SearchIndex index = SearchIndex.of(site);
      stages.said(audience.slug() + ": words and postings");
      Similar.Finder finder = index.similar("en");
      index.entries().parallelStream().map(Findable::slug).forEach(finder::of);
      stages.said(audience.slug() + ": what is similar");
      index.files().parallel().forEach(Stages::write);
      stages.said(audience.slug() + ": files");
    }
  }

  private static void write(OutFile file) {
    try {
      file.content().writeTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void said(String stage) {
    long now = system.getProcessCpuTime();
    out.printf(Locale.ROOT, "%-40s %6.2f s%n", stage, (now - last) / 1e9);
    last = now;
  }
}
