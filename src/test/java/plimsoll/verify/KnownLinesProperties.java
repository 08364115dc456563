package plimsoll.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.gate.Withheld;
import plimsoll.problem.Problems;
import plimsoll.projection.Projections;
import plimsoll.source.Drafts;

/** Whatever lines have been seen before, a page is judged as if it were the first. */
class KnownLinesProperties {
  private static final Withheld WITHHELD = withheld();

  /** Most are harmless by themselves, and tell something beside others. */
  private static final List<String> LINES =
      List.of(
          "<p>fine</p>",
          "<p>orders are slow",
          "<p>pg-orders",
          "<b>-7</b>",
          "<b>-7</b></p>",
          "</p>",
          "<li>quo",
          "<i>kka</i>",
          "<i>kka</i></li>",
          "<li>quo<i>kka</i></li>",
          "kka</p>",
          "<p>pg-orders-7</p>",
          "<p title=\"pg-orders-7\">x</p>",
          "<p title=\"pg-orders",
          "-7\">x</p>",
          "<p class='",
          "'><b>",
          "<a href=\"../b.html\">b</a>",
          "<a href=\"../gone.html\">gone</a>",
          "<a href=\"#here\">here</a>",
          "<h2 id=\"here\">Here</h2>",
          "<meta name='x' content='hijack'>",
          "<script>",
          "<script type='application/json'>{</script>",
          "</script>",
          "<!--",
          "-->",
          "<!-- quokka -->",
          "hi&#106;ack",
          "<p>failover",
          "<b>failover script</b>",
          "<i>had never been run</i>",
          "had never been run</p>",
          "<",
          "<br>",
          "",
          "  ");

  private static Withheld withheld() {
    try {
      Path content = Files.createTempDirectory("known-lines");
      Path file = content.resolve("internal.md");
      Files.writeString(
          file,
          "We hijack the quokka cluster on pg-orders-7.\n\n"
              + "A failover script had never been run.\n");
      Problems problems = new Problems();
      Config config = ConfigLoader.load(content, problems);
      Withheld withheld =
          Projections.of(Drafts.load(config, problems), config).of(Audience.CUSTOMER).withheld();
      Files.delete(file);
      Files.delete(content);
      // The words in a row tell, and each by itself does not.
      return withheld.sparing(List.of("been", "never", "script", "failover"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<List<String>> pages() {
    return page().list().ofMinSize(2).ofMaxSize(6);
  }

  private static Arbitrary<String> page() {
    return Arbitraries.of(LINES).list().ofMaxSize(8).map(lines -> String.join("\n", lines));
  }

  @Property(tries = 3000, seed = "20261125")
  void aPageIsJudgedByItself(@ForAll("pages") List<String> pages) {
    for (Seeker seeker : List.of(new Seeker(WITHHELD), new Seeker(Withheld.nothing()))) {
      for (String page : pages) {
        // Only at line feeds can a page be known in part.
        String whole = page.replace('\n', '\r');
        Seeker fresh = new Seeker(seeker.seeks() ? WITHHELD : Withheld.nothing());
        assertEquals(judged(whole, fresh), judged(page, seeker), page);
      }
    }
  }

  @Example
  void lettersOnKnownLinesAreStillPartsOfWords() {
    Seeker seeker = new Seeker(WITHHELD);
    String harmless = "<p>fine</p>\n<b>-7</b>\n<p>x</p>\n";
    assertEquals(judged("", seeker), judged(harmless, seeker));
    assertEquals(judged("", seeker), judged(harmless, seeker));
    assertFalse(judged("<p>quo<b>\n</b>x</p>\n<p>hi<b>jack</b></p>", seeker).startsWith("{} "));
  }

  private static String judged(String page, Seeker seeker) {
    Addresses addresses = new Addresses(Set.of("a/a.html", "a/c.html", "b.html"), "");
    return Stream.of("a/a.html", "a/c.html", "b.html")
        .map(
            path -> {
              FileReport report = new FileReport(path, seeker, addresses);
              FileReaders.read(path, page.getBytes(StandardCharsets.UTF_8), report);
              return report.rules()
                  + " "
                  + report.faults()
                  + " "
                  + report.deadLinks()
                  + " "
                  + report.places()
                  + " "
                  + report.hasAnchor("here");
            })
        .reduce("", (all, one) -> all.isEmpty() ? one : all + "\n" + one);
  }
}
