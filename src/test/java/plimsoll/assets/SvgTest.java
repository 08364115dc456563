package plimsoll.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTest {
  private static final String OPEN =
      "<svg viewBox=\"0 0 100 90\" xmlns=\"http://www.w3.org/2000/svg\">";

  private static Svg svg(String body) throws AssetRefused {
    return Svg.clean(
        "<?xml version='1.0'?><!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg'"
            + " xmlns:x='urn:canary' xmlns:xlink='http://www.w3.org/1999/xlink' x:y='canary'"
            + " id='canary' class='canary' data-x='canary' aria-label='canary'"
            + " viewBox='0 0 100 90'>"
            + body
            + "</svg>");
  }

  private static String inside(String body) throws AssetRefused {
    return svg(body)
        .file()
        .replace(OPEN, "")
        .replace("</svg>\n", "")
        .replaceAll("<svg [^>]*/>\n", "");
  }

  private static String refusal(String body) {
    return assertThrows(AssetRefused.class, () -> svg(body)).getMessage();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- canary -->",
        "<title>canary</title><desc>canary</desc><metadata>canary</metadata>",
        "<x:thing>canary</x:thing>",
        "<p xmlns='http://www.w3.org/1999/xhtml'>canary</p>",
        "canary",
        "<g>canary</g>",
        "<rect width='9' height='9' id='canary' class='canary' data-n='canary' role='canary'/>",
        "<rect width='9' height='9'><title>canary</title>canary</rect>",
        "<defs><linearGradient id='canary'/></defs>",
        "<?canary canary?>",
        "<text font-family='canary'></text><text font-family='Arial, canary'></text>",
        "<style>@font-face{font-family:canary;src:url(canary)}</style>",
        "<mask id='canary'><rect id='canary'/></mask>",
      })
  void whatIsNotDrawnIsNotThere(String body) throws AssetRefused {
    assertFalse(inside(body).contains("canary"));
    assertEquals("", svg(body).text().strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<rect id='secret' class='c' fill='red' aria-label='y'/> | <rect fill=\"red\"/>",
        "<path d='M1.5.5-2-1L3,4z' data-n='x'/> | <path d=\"M1.5.5-2-1L3,4z\"/>",
        "<path d='M5 5a4 4 0 01.5.5'/> | <path d=\"M5 5a4 4 0 01.5.5\"/>",
        "<rect fill='url(#secret) red'/><linearGradient id='secret'><stop"
            + " offset='1'/></linearGradient> | <rect fill=\"url(#n1)\"/><linearGradient"
            + " id=\"n1\"><stop offset=\"1\"/></linearGradient>",
        "<rect fill='url(#gone)'/> | <rect fill=\"none\"/>",
        "<text y='20'>&lt;script&gt;&amp;</text> | <text y=\"20\">&lt;script&gt;&amp;</text>",
        "<text y='20'><![CDATA[a<b]]></text> | <text y=\"20\">a&lt;b</text>",
        "<g transform='translate(1 2) rotate(3)'/> | <g transform=\"translate(1 2) rotate(3)\"/>",
        "<rect style='fill:red; stroke : blue' fill='green'/> | <rect fill=\"red\""
            + " stroke=\"blue\"/>",
        "<rect style='fill:light-dark(rgb(1, 2, 3), var(--c))'/> | <rect fill=\"rgb(1, 2, 3)\"/>",
        "<g display='inline' visibility='visible' clip-path='none'/> | <g/>",
        "<x:g xmlns:x='http://www.w3.org/2000/svg'/> | <g/>",
      })
  void whatIsDrawnIsRebuilt(String body, String expected) throws AssetRefused {
    assertEquals(expected, inside(body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<script>canary</script> | <script>",
        "<style>.canary{fill:red}</style> | <style>",
        "<style>@import 'canary';</style> | <style>",
        "<foreignObject><p>canary</p></foreignObject> | <foreignObject>",
        "<image href='http://a.b/canary.png'/> | <image>",
        "<use href='#canary'/> | <use>",
        "<symbol id='canary'><text>canary</text></symbol> | <symbol>",
        "<switch><text>canary</text></switch> | <switch>",
        "<a href='javascript:canary'><text>w</text></a> | <a>",
        "<animate attributeName='x' values='canary'/> | <animate>",
        "<g><set to='canary'/></g> | <set>",
        "<text><textPath href='#canary'>canary</textPath></text> | <textPath>",
        "<svg><text>canary</text></svg> | <svg>",
        "<defs><text>canary</text></defs> | <text>",
        "<rect><animate/></rect> | <animate>",
        "<canary/> | an element",
        "<iframe src='canary'/> | <iframe>",
        "<g display='none'><text>canary</text></g> | display",
        "<g visibility='hidden'><text>canary</text></g> | visibility",
        "<g clip-path='url(#canary)'/> | clip-path",
        "<g mask='url(#canary)'/> | mask",
        "<g filter='url(#canary)'/> | filter",
        "<path marker-end='url(#canary)'/> | marker-end",
        "<text systemLanguage='xx'>canary</text> | systemLanguage",
        "<rect onclick='canary()'/> | an attribute",
        "<rect canary='canary'/> | an attribute",
        "<rect fill='canary'/> | fill",
        "<rect fill='url(http://canary/c#d)'/> | fill",
        "<rect style='fill:var(--canary)'/> | fill",
        "<text style='display:none'>canary</text> | display",
        "<text style='display:inline !important'>canary</text> | display",
        "<text style='/*canary*/visibility:hidden'>canary</text> | an attribute",
        "<text style='disp\\6cay:none'>canary</text> | an attribute",
        "<text style='content-visibility:hidden'>canary</text> | content-visibility",
        "<text style='translate:9999px'>canary</text> | translate",
        "<text x='1 2 3'>canary</text> | x",
        "<rect width='canary'/> | width",
        "<path d='canary'/> | a path",
        "<path d='L3 4'/> | a path",
        "<g transform='canary(3)'/> | a transformation",
        "<g transform='rotate(1 2)'/> | a transformation",
        "<linearGradient id='a'/><linearGradient xlink:href='#a'/> | a gradient",
      })
  void whatIsNoPartOfPlainDrawingsIsRefusedByName(String body, String said) {
    String message = refusal(body);
    assertTrue(message.contains(said), message);
    assertFalse(message.contains("canary"), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<text font-size='0' y='20'>canary</text>",
        "<text fill='none' y='20'>canary</text>",
        "<g fill='none'><text y='20'>canary</text></g>",
        "<text fill='transparent' y='20'>canary</text>",
        "<text y='20' fill-opacity='0'>canary</text>",
        "<text y='20' opacity='.5'>canary</text>",
        "<g opacity='0.99'><text y='20'>canary</text></g>",
        "<text y='20' fill='rgba(0,0,0,0)'>canary</text>",
        "<g fill='#0000'><text y='20'>canary</text></g>",
        "<text y='20' fill='rgb(0 0 0 / 0%)'>canary</text>",
        "<text y='20' fill='#12345600'>canary</text>",
        "<text y='20' fill='hsla(0,0%,0%,.01)'>canary</text>",
        "<text y='20' fill='url(#a)'>canary</text><linearGradient id='a'><stop/></linearGradient>",
        "<g transform='scale(0)'><text y='20'>canary</text></g>",
        "<text y='20' transform='translate(3) matrix(0,0,0,0,0,0)'>canary</text>",
        "<text y='20' textLength='1'>canary</text>",
        "<text>canary</text>",
        "<text x='10' y='20'>canary</text><rect x='5' y='5' width='60' height='20'/>",
        "<text x='10' y='20'>canary</text><path d='M5 5h60v20H5z' fill='#888'/>",
        "<text x='10' y='20'>canary</text><path d='M5 5 65 5 65 25 5 25Z'/>",
        "<text x='10' y='20'>canary</text><path d='M5 25C5 0 65 0 65 25Z'/>",
        "<text x='10' y='20'>canary</text><path d='M5 20A30 20 0 0 1 65 20Z'/>",
        "<text x='10' y='20'>canary</text><polygon points='5,5 65,5 65,25 5,25'/>",
        "<text x='10' y='20'>canary</text><circle cx='30' cy='15' r='20' fill='red'/>",
        "<text x='10' y='20'>canary</text><ellipse cx='50' cy='25' rx='50' ry='20'/>",
        "<text x='10' y='20'>canary</text><line x1='0' y1='15' x2='80' y2='15' stroke='red'"
            + " stroke-width='20'/>",
        "<text x='10' y='20'>canary</text><path fill='none' stroke='red' stroke-width='2'"
            + " d='M9 9 70 11 9 13 70 15 9 17 70 19'/>",
        "<text x='10' y='20'>canary</text><g transform='translate(0 5)'><rect width='90'"
            + " height='30'/></g>",
        "<text x='10' y='20'>canary</text><rect width='90' height='30' fill-opacity='0.3'/>",
        "<text x='10' y='20'>canary</text><rect width='100%' height='100%'/>",
        "<g transform='rotate(90)'><text x='10' y='-20'>canary</text></g><rect x='10' width='30'"
            + " height='80'/>",
        "<text x='90' y='20' text-anchor='end'>canary</text><rect x='40' width='60' height='30'/>",
        "<text><tspan x='10' y='20'>canary</tspan></text><rect width='90' height='30'/>",
        "<text x='10' y='20'>seen</text><text x='10' y='60'>canary</text><rect y='45' width='90'"
            + " height='30'/>",
        "<rect width='100' height='90' fill='#123'/><text x='10' y='20'"
            + " fill='#112233'>canary</text>",
        "<rect width='100' height='90'/><text x='10' y='20'>canary</text>",
        "<g fill='navy'><rect width='100' height='90'/><text x='10' y='20'>canary</text></g>",
        "<text x='10' y='20' fill='white'>canary</text>",
        "<text x='10' y='20' fill='#fafafa'>canary</text>",
        "<text x='10' y='20' fill='#FFFFFFFF'>canary</text>",
        "<text x='10' y='20' fill='none' stroke='white'>canary</text>",
        "<text x='10' y='20' fill='rgb(255 255 255)'>canary</text>",
        "<text x='10' y='20' fill='rgb(100%,100%,100%)'>canary</text>",
        "<text x='10' y='20' fill='hsl(0,0%,100%)'>canary</text>",
        "<g color='white'><text x='10' y='20' fill='currentColor'>canary</text></g>",
        "<rect width='100' height='90' fill='navy'/><text x='10' y='20'"
            + " fill='#000080'>canary</text>",
        "<rect width='100' height='90' fill='url(#a)'/><text x='10'"
            + " y='20'>canary</text><linearGradient id='a'><stop offset='0'/><stop offset='1'"
            + " stop-color='#010101'/></linearGradient>",
        "<text x='10' y='20'>a<tspan x='1000'>canary</tspan></text>",
        "<text x='10' y='20'><tspan fill='#fff'>canary</tspan></text>",
        "<text x='300%' y='20'>canary</text>",
        "<text x='10' y='20'>a<tspan dx='500'>canary</tspan>b</text>",
        "<text x='10' y='20' dx='500'>canary</text>",
        "<text x='90' y='20' text-anchor='end'>a<tspan dx='-500'>canary</tspan></text>",
        "<text x='10' y='20' stroke='white' stroke-width='9'>canary</text>",
        "<text x='10' y='20' stroke='url(#a)'>canary</text>",
        "<text x='10' y='20'>canary</text><text x='8' y='20'>\u2588\u2588\u2588\u2588</text>",
        "<rect width='40' height='30'/><text x='10' y='20'>canary and more of it</text>",
        "<text x='500' y='20'>canary</text>",
        "<text x='10' y='-20'>canary</text>",
        "<g transform='translate(-900,0)'><text x='9' y='20'>canary</text></g>",
        "<path d='M500 5h60v20H5z'/>",
        "<text x='10' y='20' font-size='0.01'>canary</text>",
        "<text x='10' y='20'><tspan dx='200'>canary</tspan><tspan dx='-900'>canary</tspan></text>"
            + "<rect width='100' height='30'/>",
      })
  void wordsThatNobodySeesAreRefused(String body) {
    String message = refusal(body);
    assertFalse(message.contains("canary"), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rect width='90' height='30' fill='#eee'/><text x='10' y='20'>words</text>",
        "<text x='10' y='20'>words</text><rect width='90' height='30' fill='none' stroke='red'/>",
        "<text x='10' y='20'>words</text><rect y='40' width='90' height='30'/>",
        "<text x='10' y='20'>words</text><rect width='8' height='30'/>",
        "<text x='10' y='20'>words</text><line x1='0' y1='15' x2='80' y2='15' stroke='red'/>",
        "<text x='10' y='20'>words</text><path d='M0 30C30 0 60 60 90 9' fill='none'"
            + " stroke='red'/>",
        "<text x='10' y='20'>words</text><rect width='90' height='30' fill='none'/>",
        "<rect width='90' height='30'/><text x='10' y='20' fill='white'>words</text>",
        "<circle cx='30' cy='20' r='25'/><text x='30' y='25' text-anchor='middle'"
            + " fill='white'>words</text>",
        "<rect width='90' height='30'/><rect width='90' height='30' fill='#eee'/><text x='10'"
            + " y='20'>words</text>",
        "<rect width='90' height='30' fill='url(#a)'/><text x='10' y='20' fill='white'>words</text>"
            + "<linearGradient id='a'><stop stop-color='red'/></linearGradient>",
        "<rect width='90' height='30' fill='red' opacity='.3'/><text x='10' y='20'>words</text>",
        "<text x='50%' y='20' text-anchor='middle'>words</text>",
        "<text x='10' y='20' font-size='5'>words</text>",
        "<text x='95' y='20' text-anchor='end'>words</text>",
        "<text x='10' y='20'><tspan x='10' dy='1.2em'>words</tspan></text>",
        "<g transform='translate(-900,0)'><text x='903' y='20'>words</text></g>",
        "<g transform='rotate(90)'><text x='3' y='-50'>words</text></g>",
        "<text x='10' y='20' fill='#123456ff' opacity='1'>words</text>",
        "<text x='10' y='20' fill='none' stroke='red'>words</text>",
        "<text x='10' y='20' textLength='40'>words</text><rect x='52' width='40' height='40'/>",
      })
  void wordsThatAreSeenAreThere(String body) throws AssetRefused {
    assertTrue(inside(body).contains("words"));
    assertTrue(svg(body).text().contains("words"));
  }

  /** What docs/drawings.md says of the tools that people draw with. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "drawio           | published | Checkout",
        "drawio-formatted | refused   | <switch>",
        "excalidraw       | published | Orders",
        "graphviz         | published | Load balancer",
        "inkscape-plain   | published | Checkout",
        "matplotlib-path  | refused   | <style>",
        "mermaid          | refused   | <style>",
        "plantuml-component | published | Orders",
        "plantuml-sequence  | published | pool is full",
      })
  void theToolsThatPeopleDrawWith(String file, String result, String says) throws Exception {
    String source = read(file);
    if (result.equals("published")) {
      String text = Svg.clean(source).text().replace('\u00A0', ' ');
      assertTrue(text.contains(says), text);
    } else {
      String message = assertThrows(AssetRefused.class, () -> Svg.clean(source)).getMessage();
      assertTrue(message.startsWith(says), message);
    }
  }

  private static String read(String file) throws IOException {
    return Files.readString(Path.of("src/test/resources/drawings", file + ".svg"));
  }

  @Test
  void aCleanDrawingIsCleanedIntoItself() throws Exception {
    for (String file : new String[] {"graphviz", "drawio", "excalidraw", "plantuml-sequence"}) {
      Svg once = Svg.clean(read(file));
      assertEquals(once, Svg.clean(once.file()), file);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg><text>&a;</text></svg>",
        "<!DOCTYPE svg SYSTEM 'file:///etc/passwd'><svg><text y='20'>&canary;</text></svg>",
        "<html/>",
        "<svg xmlns='urn:canary'/>",
        "",
        "<svg>",
        "<svg><g></svg>",
        "<svg/><svg/>",
        "<svg viewBox='0 0 0 9'/>",
        "<svg viewBox='canary'/>",
        "<svg width='100' height='90' preserveAspectRatio='xMidYMid slice' viewBox='0 0 9 9'/>",
      })
  void whatIsNoDrawingIsRefused(String source) {
    AssetRefused refused = assertThrows(AssetRefused.class, () -> Svg.clean(source));
    assertFalse(refused.getMessage().contains("canary"), refused.getMessage());
  }

  @Test
  void theWordsOfATextElementAreInOnePiece() throws AssetRefused {
    Svg svg =
        Svg.clean(
            "<svg viewBox='0 0 130.4 20'><text y='15'>pg-<tspan>orders</tspan>-7</text>"
                + "<text x='100' y='15'>b</text></svg>");
    assertEquals("\npg-orders-7\nb", svg.text());
    assertEquals(130, svg.width());
    assertEquals(20, svg.height());
  }

  /** How much work a drawing is. */
  private static long steps(String body) throws AssetRefused {
    Steps steps = new Steps();
    Svg.clean("<svg viewBox='0 0 900 900'>" + body + "</svg>", steps);
    return steps.taken();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rect x='1' width='5' height='5'/>",
        "<g><g><g><path d='M1 1c1 1 2 2 3 3a4 4 0 0 1 5 5'/></g></g></g>",
        "<text x='5' y='20'><tspan fill='#111'>a</tspan>b</text>",
        "<text x='5' y='20'>words and more words</text>",
        "<title>a</title><metadata><x/></metadata>",
        "<linearGradient id='a'><stop/></linearGradient>",
      })
  void theWorkGrowsLikeTheDrawing(String piece) throws AssetRefused {
    long once = steps(piece.repeat(2_000));
    long twice = steps(piece.repeat(4_000));
    assertTrue(twice <= 2 * once + 100, once + " and " + twice);
  }

  @Test
  void aDrawingThatWouldTakeMinutesIsRefused() throws AssetRefused {
    String words = "<text x='5' y='20' font-size='3'>a</text>".repeat(20_000);
    String shapes = "<rect x='500' y='500' width='5' height='5'/>".repeat(20_000);
    assertThrows(AssetRefused.class, () -> steps(words + shapes));
    assertThrows(AssetRefused.class, () -> steps("<g>".repeat(300) + "</g>".repeat(300)));
    assertThrows(AssetRefused.class, () -> steps("<g/>".repeat(100_001)));
    String path = "M1 1" + "L900 900 1 1".repeat(100_000);
    String lines = "<path fill='none' stroke='red' d='" + path + "'/>";
    assertThrows(AssetRefused.class, () -> steps(words + lines));
    assertTrue(
        steps("<g fill='#eee'>".repeat(150) + "<g/>".repeat(50_000) + "</g>".repeat(150)) > 0);
  }
}
