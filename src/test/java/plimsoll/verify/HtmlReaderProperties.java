package plimsoll.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** What a whole HTML parser reads, the one walk over a page reads too, however broken it is. */
class HtmlReaderProperties {
  private static final Pattern WORD = Pattern.compile("quokka\\d+");

  /** {@code N} stands for a word; each place gets another. */
  private static final List<String> PIECES =
      List.of(
          "N",
          " ",
          "\n",
          "<p>",
          "</p>",
          "<b>",
          "</b>",
          "<td>",
          "<li>N",
          "<br/>",
          "<p title='N'>",
          "<a href=\"N\">",
          "<a href=N>",
          "<img alt = N src='x'>",
          "<i a=\"x>N\">",
          "<i a='N",
          "'>",
          "\"",
          "&amp;N",
          "q&#117;okka1",
          "<a title=\"q&#x75;okka2&quot;N\">",
          "<!-- N -->",
          "<!--N",
          "-->",
          "<!-->N",
          "<!N>",
          "<?N?>",
          "</N>",
          "</ N>",
          "<1N>",
          "< N",
          "<",
          ">",
          "&",
          "<script>N",
          "</script>",
          "<script type='application/json'>\"N\"",
          "<style>N</style>",
          "<style>",
          "<textarea><b>N",
          "</textarea>",
          "<title>N",
          "</title>",
          "</TITLE >",
          "<svg><title>N</title>",
          "<table>N<tr>",
          "<select><option>N",
          "<noscript>N</noscript>",
          "<template>N</template>",
          "<p N>",
          "<p N=N>",
          "<p/N>",
          "<N>",
          "<x:y z='N'>",
          "\u0001N",
          "<iframe>N</iframe>",
          "<frameset>N",
          "<body class=N>",
          "<html lang='N'>");

  @Provide
  Arbitrary<String> pages() {
    return Arbitraries.of(PIECES).list().ofMaxSize(40).map(HtmlReaderProperties::numbered);
  }

  private static String numbered(List<String> pieces) {
    StringBuilder page = new StringBuilder();
    int next = 100;
    for (String piece : pieces) {
      for (String part : piece.split("(?<=N)|(?=N)")) {
        page.append(part.equals("N") ? "quokka" + next++ : part);
      }
    }
    return page.toString();
  }

  @Property(tries = 4000, seed = "20261125")
  void whatAParserReadsIsTold(@ForAll("pages") String page) {
    Set<String> missing = words(parsed(page));
    missing.removeAll(words(told(page)));
    assertEquals(Set.of(), missing, page);
  }

  @Example
  void textsAttributesCommentsAndScriptsAreTold() {
    List<String> told =
        told("<p title='a &amp; b'>one <b>t&#119;o</b><!-- three --><script>four()</script></p>");
    assertTrue(
        told.containsAll(List.of("a & b", "one ", "two", " three ", "four()")), told.toString());
  }

  private static Set<String> words(List<String> texts) {
    Set<String> words = new TreeSet<>();
    for (String text : texts) {
      Matcher word = WORD.matcher(text);
      while (word.find()) {
        words.add(word.group());
      }
    }
    return words;
  }

  private static List<String> parsed(String page) {
    List<String> texts = new ArrayList<>();
    Parser.htmlParser().parseInput(page, "").traverse((node, depth) -> texts(node, texts));
    return texts;
  }

  private static void texts(Node node, List<String> texts) {
    if (node instanceof TextNode text) {
      texts.add(text.getWholeText());
    } else if (node instanceof Comment comment) {
      texts.add(comment.getData());
    } else if (node instanceof DataNode data) {
      texts.add(data.getWholeData());
    } else if (node instanceof Element element) {
      element.attributes().forEach(attribute -> texts.add(attribute.getValue()));
    }
  }

  private static List<String> told(String page) {
    List<String> texts = new ArrayList<>();
    HtmlReader.read(
        page.getBytes(StandardCharsets.UTF_8),
        new HtmlNames(),
        new HtmlReader.Sink() {
          @Override
          public boolean reads() {
            return true;
          }

          @Override
          public boolean wants(HtmlName element, HtmlName attribute) {
            texts.add(attribute.text()); // the same
            return true;
          }

          @Override
          public void attribute(HtmlName element, HtmlName attribute, String value) {
            texts.add(value);
          }

          @Override
          public void opened(HtmlName element) {
            texts.add(element.text()); // which may be text in a script that begins another
          }

          @Override
          public void closed(HtmlName element) {
            texts.add(element.text());
          }

          @Override
          public void text(String text) {
            texts.add(text);
          }

          @Override
          public void data(HtmlName element, String type, String data) {
            texts.add(data);
            texts.add(Parser.unescapeEntities(data, true)); // as who looks for words does
          }

          @Override
          public void comment(String comment) {
            texts.add(comment);
          }

          @Override
          public void declaration(String declaration) {
            texts.add(declaration);
          }
        });
    return texts;
  }
}
