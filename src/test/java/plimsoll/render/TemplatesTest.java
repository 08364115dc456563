package plimsoll.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
  @TempDir private Path folder;

  @Test
  void whatIsPrintedIsEscapedOnceAndMarkupIsNot() throws Exception {
    Templates templates = templates("é{{ words.one }}|{{ words.two }}|{{ html }}|{{ number }}");

    assertEquals(
        "é&lt;a&gt; &amp; &quot;b&quot;|日本&#39;s 🚢 &lt;|<b>&amp;</b>|7",
        fill(
            templates,
            Map.of(
                "words",
                Map.of("one", "<a> & \"b\"", "two", "日本's 🚢 <"),
                "html",
                Html.markup("<b>&amp;</b>"),
                "number",
                7)));
  }

  @Test
  void whatIsMadeOnceIsMadeForEachKeyAndEscaped() throws Exception {
    Templates templates = templates("{% once key %}[{{ a }}]{% endonce %}{{ a }}");

    assertEquals("[&lt;]&lt;", fill(templates, Map.of("key", "k", "a", "<")));
    assertEquals("[&lt;]>".replace(">", "&gt;"), fill(templates, Map.of("key", "k", "a", ">")));
    assertEquals("[&gt;]&gt;", fill(templates, Map.of("key", "other", "a", ">")));
  }

  @Test
  void aComponentOfARecordIsFoundByItsNameAndNoOther() throws Exception {
    Link link = Link.to("x", "y");

    assertEquals("xy", fill(templates("{{ link.href }}{{ link.text }}"), Map.of("link", link)));
    Templates misspelt = templates("{{ link.hrf }}");
    assertThrows(UncheckedIOException.class, () -> fill(misspelt, Map.of("link", link)));
    Templates absent = templates("{{ words.none }}");
    assertThrows(
        UncheckedIOException.class, () -> fill(absent, Map.of("words", Map.of("one", ""))));
  }

  private Templates templates(String template) throws Exception {
    Path theme = Files.createDirectories(folder.resolve("house/templates")).getParent();
    Files.writeString(theme.resolve("theme.yaml"), "name: house\nextends: harbour\n", UTF_8);
    Files.writeString(theme.resolve("templates/x.peb"), template, UTF_8);
    return Templates.of(Theme.open(theme.toString(), folder));
  }

  private static String fill(Templates templates, Map<String, Object> context) {
    return new String(templates.fill("x.peb", context).toBytes(), UTF_8);
  }
}
