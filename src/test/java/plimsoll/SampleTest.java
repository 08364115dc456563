package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.approval.Wording;
import plimsoll.cli.ContentSnapshot;
import plimsoll.config.ApprovedWordings;
import plimsoll.config.Config;

/** The sample that the README builds: whole, approved, and without a word of complaint. */
class SampleTest {
  /** One notice that shows what a notice is: a timeline across midnight that does not say so. */
  private static final Set<String> EXPECTED =
      Set.of("content/retrospectives/2025/2025-07-08-replication-slot.md: notice[inferred-date]");

  @TempDir private Path out;

  @Test
  void itBuildsWithoutErrorsAndWithTheExpectedNoticesOnly() throws IOException {
    Ran ran = CommandLineRun.in(Path.of("").toAbsolutePath()).run("build", "--out", out.toString());
    assertEquals(0, ran.exitCode(), ran.err());
    Set<String> notices =
        ran.err()
            .lines()
            .filter(line -> line.startsWith("content/"))
            .map(line -> line.replaceAll("^([^:]+):\\d+:\\d+(: \\w+\\[[\\w-]+\\]).*", "$1$2"))
            .collect(Collectors.toCollection(TreeSet::new));
    notices.removeAll(EXPECTED);
    assertEquals(Set.of(), notices);
    try (Stream<Path> pages = Files.list(out.resolve("customer/retrospectives"))) {
      assertTrue(pages.count() >= 18, "all that is meant for customers is published");
    }
    Document home = Jsoup.parse(Files.readString(out.resolve("internal/index.html")));
    List<String> start = home.select(".start a").eachText();
    assertTrue(
        start.size() > 5 && start.stream().noneMatch(t -> t.contains("DRAFT")), start::toString);
    assertTurningPointsOfTheFacts("internal/retrospectives/2024-12-12-tracking-page-cache");
  }

  /** The drawing and the facts above it say the same. */
  private void assertTurningPointsOfTheFacts(String path) throws IOException {
    Document page = Jsoup.parse(Files.readString(out.resolve(path + "/index.html")));
    assertEquals(
        List.of("17:05", "17:19", "18:00"),
        Stream.of("detection", "mitigation", "recovery")
            .map(mark -> page.select("tr.mark-" + mark + " time").first().text())
            .toList());
  }

  /** After an edit of the sample: plimsoll approve ID --by WHO, for each id that fails here. */
  @Test
  void everyPageForCustomersIsApprovedAndItsWordingKept() throws IOException {
    Path content = Path.of("content");
    ContentSnapshot source = ContentSnapshot.read(content);
    for (Wording wording : source.projections().wordings()) {
      List<String> digests =
          source.config().approvals().stream()
              .filter(approval -> approval.id().equals(wording.id()))
              .map(Config.Approval::digest)
              .toList();
      assertEquals(1, digests.size(), wording.path());
      assertTrue(wording.isApprovedBy(digests.get(0)), wording.path());
      assertTrue(ApprovedWordings.read(content, wording.id()).isPresent(), wording.path());
    }
  }
}
