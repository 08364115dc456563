package plimsoll.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pebbletemplates.pebble.error.PebbleException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.render.html.Html;
import plimsoll.render.html.Link;
import plimsoll.render.theme.Templates;
import plimsoll.render.theme.Theme;

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

  @Test
  void whatATemplateCannotDoIsItsAuthorsToMendAndWhatOurRecordsCannotIsABug() throws Exception {
    for (String template :
        List.of(
            "{{ 1 / 0 }}",
            "{{ 'a' - 1 }}",
            "{% for x in 3 %}{% endfor %}",
            "{% if words %}x{% endif %}",
            "{{ [1, 2][9] }}",
            "{% include 'x.peb' %}",
            "{{ 'x' | slice(5, 1) }}",
            "{{ 'x' | nofilter }}",
            "{{ 'x' is nothing }}",
            "{% once null %}x{% endonce %}",
            "{{ nofunction() }}")) {
      Templates templates = templates(template);
      UncheckedIOException e =
          assertThrows(
              UncheckedIOException.class,
              () -> fill(templates, Map.of("words", Map.of())),
              template);
      assertTrue(e.getCause().getMessage().startsWith("the template x.peb cannot be "), template);
    }
    Templates templates = templates("{{ owner.name }}");
    assertThrows(
        PebbleException.class, () -> fill(templates, Map.of("owner", new Failing())), "a bug");
  }

  /** A record of ours that breaks when it is asked. */
  record Failing() {
    public String name() {
      throw new IllegalStateException();
    }
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
