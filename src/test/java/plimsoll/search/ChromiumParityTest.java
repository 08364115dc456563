package plimsoll.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.browser.Browser;
import plimsoll.browser.NeedsChromium;
import plimsoll.browser.StaticSite;

/** A real browser, with its own tables of Unicode, cuts texts into Java's tokens. */
@NeedsChromium
class ChromiumParityTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void aBrowserGivesJavasTokens() throws Exception {
    Files.copy(Node.MODULE, folder.resolve("search.js"));
    Files.writeString(folder.resolve("index.html"), "<!doctype html><title>x</title>");
    List<String> texts = new ArrayList<>(Corpus.texts());
    texts.add(
        IntStream.range(0x20, 0x20000)
            .filter(c -> c < 0xd800 || c > 0xdfff)
            .mapToObj(c -> "a" + Character.toString(c) + " " + Character.toString(c) + "x")
            .collect(Collectors.joining("\n")));
    try (StaticSite site = StaticSite.serve(folder);
        Browser browser = Browser.open()) {
      browser.visit(site.url("/index.html"));
      for (String text : texts) {
        Object tokens =
            browser
                .driver()
                .executeAsyncScript(
                    "const [text, done] = arguments;"
                        + "import('/search.js').then(m => done(JSON.stringify(m.analyze(text)"
                        + ".map(t => [t.term, t.text, t.start, t.end, t.kind]))))",
                    text);
        assertEquals(AnalysisParityTest.tokens(text), tokens);
      }
    }
  }
}
