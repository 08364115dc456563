package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.build.ExitCode;
import plimsoll.build.Outcome;
import plimsoll.build.Pipeline;
import plimsoll.build.Request;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.gate.Gate;
import plimsoll.gate.Withheld;
import plimsoll.planted.Bytes;
import plimsoll.planted.Leak;
import plimsoll.planted.Leaks;
import plimsoll.planted.Plot;
import plimsoll.planted.Secret;
import plimsoll.problem.Problems;
import plimsoll.render.Renderer;
import plimsoll.render.theme.Theme;
import plimsoll.search.SearchIndex;
import plimsoll.source.Drafts;
import plimsoll.verify.Verifier;
import plimsoll.verify.WrittenSite;

/**
 * Two nets are below the gate: the scan of what was written, and the proof that the customers' site
 * does not depend on internal text. Every kind of leak is planted here into good sites of two
 * companies that differ in internal text alone; one of the nets has to catch it, and {@code
 * docs/planted-leaks.md} says which. {@code -Dgolden=update} rewrites its table.
 */
class PlantedLeaksTest {
  private static final Path DOC = Path.of("docs/planted-leaks.md");
  private static final String HEAD =
      "| channel | scan of what was written | comparison of two sites |\n|---|---|---|\n";

  @TempDir private Path folder;
  private Path first = Path.of("");
  private Path second = Path.of("");

  @BeforeEach
  void twoCompanies() throws Exception {
    first = built("first", Secret.FIRST);
    second = built("second", Secret.SECOND);
  }

  @Test
  void everyPlantedLeakIsCaughtAsTheTableSays() throws Exception {
    assertEquals("", Tree.of(first).difference(Tree.of(second)), "good sites are the same");
    Withheld withheld = withheld();
    Renderer renderer = Renderer.open(Theme.open("harbour", folder.resolve("first")));
    List<String> publicTexts = new ArrayList<>(renderer.publicTexts("en"));
    publicTexts.addAll(SearchIndex.publicTexts("en"));
    assertEquals(List.of(), Verifier.verify(written(new Plot(first)), withheld, publicTexts));
    StringBuilder rows = new StringBuilder();
    for (Leak leak : Leaks.all()) {
      Plot planted = planted(first, leak, Secret.FIRST);
      Plot other = planted(second, leak, Secret.SECOND);
      boolean scan = !Verifier.verify(written(planted), withheld, publicTexts).isEmpty();
      boolean differs = !Tree.of(planted.folder()).difference(Tree.of(other.folder())).isEmpty();
      assertTrue(scan || differs, leak.channel());
      rows.append("| ").append(leak.channel());
      rows.append(" | ").append(scan ? "caught" : "–");
      rows.append(" | ").append(differs ? "caught" : "–").append(" |\n");
    }
    compare(rows.toString());
  }

  private static void compare(String rows) throws IOException {
    String doc = Files.readString(DOC);
    int start = doc.indexOf(HEAD) + HEAD.length();
    int end = doc.indexOf("\n\n", start) + 1;
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(DOC, doc.substring(0, start) + rows + doc.substring(end));
      return;
    }
    assertEquals(doc.substring(start, end), rows);
  }

  private Plot planted(Path site, Leak leak, Secret secret) throws IOException {
    Path copy = Files.createTempDirectory(folder, "planted");
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(site.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.createLink(target, file);
      }
    }
    Plot plot = new Plot(copy);
    leak.plant().accept(plot, secret);
    return plot;
  }

  private static WrittenSite written(Plot plot) {
    return new WrittenSite(
        plot.folder(), "customer", plot.written(), "https://status.example.com/history/", Map.of());
  }

  private Withheld withheld() throws IOException {
    Problems problems = new Problems();
    Config config = ConfigLoader.load(folder.resolve("first"), problems);
    return Gate.project(Drafts.load(config, problems), config).of(Audience.CUSTOMER).withheld();
  }

  private Path built(String name, Secret secret) throws IOException {
    Path content = folder.resolve(name);
    write(content, secret);
    Path out = folder.resolve(name + "-site");
    Outcome outcome =
        new Pipeline()
            .build(
                new Request(content, "harbour", out, Set.of(Audience.CUSTOMER), 2, ""), step -> {});
    assertEquals(ExitCode.FINE, outcome.exitCode(), () -> outcome.problems().toString());
    return out.resolve("customer");
  }

  private static void write(Path content, Secret secret) throws IOException {
    Files.createDirectories(content);
    Files.writeString(content.resolve("site.yaml"), SITE);
    Files.writeString(content.resolve("a.md"), PAGE.replace("WORD", internal(secret)));
    for (int i = 0; i < secret.count(); i++) {
      Files.writeString(content.resolve(secret.word() + i + ".md"), "# " + internal(secret));
    }
    Files.write(content.resolve("p.png"), Bytes.picture(0));
    Files.write(content.resolve("p.jpg"), Bytes.photograph());
    Files.writeString(content.resolve("d.svg"), SVG);
  }

  private static String internal(Secret secret) {
    return String.join(
        ". ", secret.word(), secret.identifier(), secret.sentence(), "On " + secret.day());
  }

  private static final String SITE =
      "customer: {title: History, base-url: \"https://status.example.com/history/\"}\n";

  private static final String SVG =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="5" height="5"/></svg>
      """;

  private static final String PAGE =
      """
      ---
      audience: customer
      title: WORD
      customer:
        title: Orders were slow
        slug: slow
        started: 2026-03-02
        tags: [shared]
      ---
      WORD

      ## Impact {.customer}

      Orders were slow for an hour.

      ![A picture](p.png){.customer} ![A photograph](p.jpg){.customer} ![A drawing](d.svg){.customer}

      ## Notes

      WORD
      """;
}
