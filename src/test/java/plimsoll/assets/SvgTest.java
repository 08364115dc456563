package plimsoll.assets;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTest {
  private static final String OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\">";

  private static String inside(String body) throws AssetRefused {
    String file =
        Svg.clean(
                "<?xml version='1.0'?><!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg'"
                    + " xmlns:x='urn:canary' x:y='canary' id='canary' class='canary'"
                    + " data-x='canary' onload='canary()'>"
                    + body
                    + "</svg>")
            .file();
    return file.replace(OPEN, "").replace("</svg>\n", "").replaceAll("<svg [^>]*/>\n", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- canary -->",
        "<title>canary</title><desc>canary</desc><metadata>canary</metadata>",
        "<script>canary</script><style>.canary{fill:red}</style>",
        "<foreignObject><p>canary</p></foreignObject>",
        "<x:thing>canary</x:thing><canary/>",
        "canary",
        "<g display='none'><text>canary</text></g>",
        "<g style='display : none'><text>canary</text></g>",
        "<g style='/*x*/visibility:hidden'><text>canary</text></g>",
        "<style>.a{display:none}</style><text class='a'>canary</text>",
        "<style>#a, g > .b {opacity:0.0}</style><text id='a'>canary</text><g><text"
            + " class='b'>canary</text></g>",
        "<style>.a{display:none !important}</style><text class='a' style='display:inline'>canary</text>",
        "<text font-size='0'>canary</text>",
        "<text fill='none'>canary</text>",
        "<g fill='none'><text>canary</text></g>",
        "<text fill-opacity='0'>canary</text>",
        "<defs><text id='u'>canary</text></defs>",
        "<symbol id='u'><text>canary</text></symbol>",
        "<animate attributeName='x' values='canary'/><set to='canary'/>",
        "<defs><linearGradient id='canary'/></defs>",
        "<rect width='0' height='9' id='canary'/>",
        "<?canary canary?>",
        "<handler>canary</handler><iframe src='canary'/>",
        "<text fill='rgba(0,0,0,0)'>canary</text><g fill='#0000'><text>canary</text></g>",
        "<text fill='rgb(0 0 0 / 0%)'>canary</text><text fill='#12345600'>canary</text>",
        "<text fill='hsla(0,0%,0%,.01)'>canary</text>",
        "<text opacity='-1'>canary</text><text opacity='0.001'>canary</text>",
        "<g opacity='0%'><text>canary</text></g><g opacity='0e5'><text>canary</text></g>",
        "<g transform='scale(0)'><text>canary</text></g>",
        "<text transform='translate(3) matrix(0,0,0,0,0,0)'>canary</text>",
        "<g style='content-visibility:hidden'><text>canary</text></g>",
        "<text systemLanguage='xx'>canary</text>",
        "<switch><text systemLanguage='xx'>canary</text></switch>",
        "<clipPath id='c'/><text clip-path='url(#c)'>canary</text>",
        "<mask id='m'><rect width='0'/></mask><text mask='url(#m)'>canary</text>",
        "<text font-family='canary'></text><text font-family='Arial, canary'></text>",
        "<style>@import 'canary'; @font-face{font-family:canary;src:url(canary)}</style>"
      })
  void whatIsNotDrawnIsNotThere(String body) throws AssetRefused {
    assertEquals(
        "",
        inside(body)
            .replaceAll(
                "<g/>|<defs/>|<text[^>]*/>|<g [^>]*/>|<text></text>|<(clipPath|mask)[^>]*/>", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<text x='-500' y='8'>canary</text>",
        "<text x='5000' y='5000' id='text12'>canary</text>",
        "<text y='-40'>canary</text>",
        "<g transform='translate(-900,0)'><text x='3'>canary</text></g>",
        "<g transform='scale(2)'><g transform='translate(100 90)'><text x='3'>canary</text></g></g>"
      })
  void aTextBesideThePictureIsNotThere(String body) throws AssetRefused {
    assertFalse(
        Svg.clean("<svg viewBox='0 0 100 90'>" + body + "</svg>").file().contains("canary"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<text x='-5' y='8'>words</text>",
        "<text x='130' y='80' text-anchor='end'>words</text>",
        "<text y='95'>words</text>",
        "<text x='500 5 9' y='8'>words</text>",
        "<text x='500'><tspan x='5' y='20'>words</tspan></text>",
        "<g transform='translate(-900,0)'><text x='903'>words</text></g>",
        "<g transform='rotate(90)'><text x='3' y='-50'>words</text></g>",
        "<text fill='#123456ff'>words</text><text fill='rgba(1,2,3,0.5)'>words</text>",
        "<defs><text id='t' x='-200'>words</text></defs><use href='#t' x='210'/>",
        "<text fill='none' stroke='red'>words</text>",
        "<clipPath id='c'><rect width='9' height='9'/></clipPath><text clip-path='url(#c)'>words</text>"
      })
  void whatMayBeSeenIsThere(String body) throws AssetRefused {
    assertTrue(Svg.clean("<svg viewBox='0 0 100 90'>" + body + "</svg>").file().contains("words"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<rect id='secret' class='c' fill='red' onclick='x()' aria-label='y'/> | <rect fill=\"red\"/>",
        "<rect fill='kowalski' width='1e2px' height='kowalski'/> | <rect width=\"1e2px\"/>",
        "<path d='M1.5.5-2L3,4z' data-n='x'/> | <path d=\"M1.5.5-2L3,4z\"/>",
        "<path d='kowalski'/> | <path/>",
        "<rect fill='url(http://a.b/c#d)'/> | <rect/>",
        "<rect fill='url(#secret) red'/><linearGradient id='secret'><stop offset='1'/></linearGradient>"
            + " | <rect fill=\"url(#n1)\"/><linearGradient id=\"n1\"><stop offset=\"1\"/></linearGradient>",
        "<rect fill='url(#gone)'/> | <rect fill=\"none\"/>",
        "<use href='#secret'/><g id='secret'/> | <use href=\"#n1\"/><g id=\"n1\"/>",
        "<use xlink:href='other.svg#x'/> | <use/>",
        "<a href='javascript:x()'><text>w</text></a> | <g><text>w</text></g>",
        "<text>a<a href='http://h'>b</a></text> | <text>a<tspan>b</tspan></text>",
        "<switch><foreignObject><p>n</p></foreignObject><text>w</text><text>v</text></switch>"
            + " | <g><text>w</text></g>",
        "<style>.a{fill:#123456;filter:url(http://h)}</style><rect class='a'/> | <rect fill=\"#123456\"/>",
        "<style>rect{fill:red} .a{fill:blue}</style><rect class='a' fill='green'/> | <rect fill=\"blue\"/>",
        "<text>&lt;script&gt;&amp;</text> | <text>&lt;script&gt;&amp;</text>",
        "<text><![CDATA[a<b]]></text> | <text>a&lt;b</text>",
        "<g transform='translate(1 2) rotate(3)'/> | <g transform=\"translate(1 2) rotate(3)\"/>",
        "<feX/><filter id='f'><feOffset in='SourceAlpha' result='kowalski'/><feBlend in2='kowalski'/></filter>"
            + "<g filter='url(#f)'/> | <filter id=\"n1\"><feOffset in=\"SourceAlpha\" result=\"r1\"/>"
            + "<feBlend in2=\"r1\"/></filter><g filter=\"url(#n1)\"/>"
      })
  void whatIsDrawnIsRebuilt(String body, String expected) throws AssetRefused {
    assertEquals(expected, inside(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<image href='http://a.b/c.png'/>",
        "<image href='data:image/svg+xml;base64,AAAA'/>",
        "<image href='data:image/png;base64,AAAA'/>",
        "<style>.a{disp\\6cay:none}</style>",
        "<style>text:hover{display:none}</style>",
        "<style>@media screen{.h{display:none}}</style><text class='h'>canary</text>",
        "<style>@supports (x:y){text{opacity:0}}</style>",
        "<g id='a'><use href='#a'/></g>"
      })
  void whatCannotBeUnderstoodIsRefused(String body) {
    assertThrows(AssetRefused.class, () -> inside(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<text x='10' y='20'>canary</text><rect x='5' y='5' width='60' height='20'/>",
        "<text x='10' y='20'>canary</text><path d='M5 5h60v20H5z' fill='#888'/>",
        "<text x='10' y='20'>canary</text><path d='M5 5 65 5 65 25 5 25Z'/>",
        "<text x='10' y='20'>canary</text><polygon points='5,5 65,5 65,25 5,25'/>",
        "<text x='10' y='20'>canary</text><circle cx='30' cy='15' r='40' fill='red'/>",
        "<text x='10' y='20'>canary</text><ellipse cx='30' cy='15' rx='50' ry='20'/>",
        "<text x='10' y='20'>canary</text><line x1='0' y1='15' x2='80' y2='15' stroke='red' stroke-width='20'/>",
        "<text x='10' y='20'>canary</text><g transform='translate(0 5)'><rect width='90' height='30'/></g>",
        "<g transform='rotate(90)'><text x='10' y='-20'>canary</text></g><rect x='10' width='30' height='80'/>",
        "<text x='90' y='20' text-anchor='end'>canary</text><rect x='40' width='60' height='30'/>",
        "<text><tspan x='10' y='20'>canary</tspan></text><rect width='90' height='30'/>",
        "<text x='10' y='20'>seen</text><text x='10' y='60'>canary</text><rect y='45' width='90' height='30'/>",
        "<style>.r{fill:#000}</style><text x='10' y='20'>canary</text><rect class='r' width='90' height='30'/>",
        "<rect width='100' height='90' fill='#123'/><text x='10' y='20' fill='#112233'>canary</text>",
        "<rect width='100' height='90'/><text x='10' y='20'>canary</text>",
        "<g fill='navy'><rect width='100' height='90'/><text x='10' y='20'>canary</text></g>",
        "<text x='10' y='20' fill='white'>canary</text>",
        "<text x='10' y='20' fill='#FFFFFFFF'>canary</text>",
        "<text x='10' y='20' fill='none' stroke='white'>canary</text>",
        "<text x='300%' y='20'>canary</text>",
        "<text x='10' y='20' font-size='0.01'>canary</text>",
        "<text><textPath href='#nope'>canary</textPath></text>",
        "<text x='10' y='20' fill='rgb(255 255 255)'>canary</text>",
        "<text x='10' y='20' fill='hsl(0,0%,100%)'>canary</text>",
        "<rect width='100' height='90' fill='navy'/><text x='10' y='20' fill='#000080'>canary</text>",
        "<text x='10' y='20' style='clip-path:inset(100%)'>canary</text>",
        "<text x='10' y='20' style='filter:opacity(0)'>canary</text>",
        "<text x='10' y='20' style='translate:9999px'>canary</text>",
        "<style>:root{--c:white}.a{fill:var(--c)}</style><text class='a' x='10' y='20'>canary</text>",
        "<text x='10' y='20'>a<tspan x='1000'>canary</tspan></text>",
        "<text x='10' y='20'><tspan fill='#fff'>canary</tspan></text>",
      })
  void wordsThatNobodySeesAreRefused(String body) {
    assertThrows(
        AssetRefused.class, () -> Svg.clean("<svg viewBox='0 0 100 90'>" + body + "</svg>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rect width='90' height='30' fill='#eee'/><text x='10' y='20'>words</text>",
        "<text x='10' y='20'>words</text><rect width='90' height='30' fill='none' stroke='red'/>",
        "<text x='10' y='20'>words</text><rect width='90' height='30' fill-opacity='0.3'/>",
        "<text x='10' y='20'>words</text><g opacity='.5'><rect width='90' height='30'/></g>",
        "<text x='10' y='20'>words</text><rect width='90' height='30' style='mix-blend-mode:multiply'/>",
        "<text x='10' y='20'>words</text><rect y='40' width='90' height='30'/>",
        "<text x='10' y='20'>words</text><rect width='20' height='30'/>",
        "<clipPath id='c'><rect/></clipPath><text x='10' y='20'>words</text><rect width='90' height='30' clip-path='url(#c)'/>",
        "<rect width='90' height='30'/><text x='10' y='20' fill='white'>words</text>",
        "<rect width='90' height='30'/><rect width='90' height='30' fill='#eee'/><text x='10' y='20'>words</text>",
        "<text x='10' y='20'>words</text><defs><rect id='r' width='90' height='30'/></defs>",
        "<defs><rect id='r' width='90' height='30'/></defs><use href='#r'/><text x='10' y='20' fill='white'>words</text>",
        "<text x='50%' y='20' text-anchor='middle'>words</text>",
        "<path id='p' d='M0 9H90'/><text><textPath href='#p'>words</textPath></text>",
        "<text x='10' y='20' font-size='5'>words</text>",
        "<text x='10' y='20'>words</text><line x1='0' y1='15' x2='80' y2='15' stroke='red'/>",
      })
  void wordsThatAreSeenBesideShapesAreThere(String body) throws AssetRefused {
    assertTrue(Svg.clean("<svg viewBox='0 0 100 90'>" + body + "</svg>").file().contains("words"));
  }

  @Test
  void entitiesAndOtherRootsAreRefused() {
    assertThrows(
        AssetRefused.class,
        () -> Svg.clean("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg><text>&a;</text></svg>"));
    assertThrows(AssetRefused.class, () -> Svg.clean("<html/>"));
    assertThrows(AssetRefused.class, () -> Svg.clean(""));
  }

  @Test
  void anEmbeddedPictureIsCleanedToo() throws AssetRefused {
    byte[] png = PngWriter.write(new Pixels(1, 1, new int[] {-1}));
    byte[] more = java.util.Arrays.copyOf(png, png.length + 9);
    String body = "<image href='data:image/png;base64,%s' width='1' height='1'/>";
    assertEquals(
        inside(body.replace("%s", Base64.getEncoder().encodeToString(png))),
        inside(body.replace("%s", Base64.getEncoder().encodeToString(more))));
  }

  @Test
  void theWordsOfATextElementAreInOnePiece() throws AssetRefused {
    Svg svg =
        Svg.clean(
            "<svg viewBox='0 0 30.4 20'><text>pg-<tspan>orders</tspan>-7</text><text>b</text></svg>");
    assertEquals("\npg-orders-7\nb", svg.text());
    assertEquals(30, svg.width());
    assertEquals(20, svg.height());
  }

  private static String clean(String body) throws AssetRefused {
    return Svg.clean("<svg viewBox='0 0 900 900'>" + body).file();
  }

  @Test
  @Timeout(value = 10, unit = SECONDS)
  void attacksOnTheReaderAreRefused() throws AssetRefused {
    StringBuilder laughs = new StringBuilder("<svg><g id='a0'/>");
    for (int i = 1; i < 40; i++) {
      laughs.append("<g id='a").append(i).append("'>");
      laughs.append(("<use href='#a" + (i - 1) + "'/>").repeat(4)).append("</g>");
    }
    assertThrows(AssetRefused.class, () -> Svg.clean(laughs + "</svg>"));
    // Neither shapes nor words ask again what each of the groups above them is.
    String groups = "<g fill='#eee'>".repeat(190);
    assertFalse(clean(groups + "<rect x='1' width='5' height='5'/>".repeat(90_000)).isEmpty());
    String words = "<text x='5' y='20'>" + "<tspan fill='#111'>".repeat(150);
    assertFalse(clean(words + "<tspan>a</tspan>".repeat(60_000)).isEmpty());
    assertThrows(AssetRefused.class, () -> Svg.clean("<svg>" + "<g>".repeat(100_000)));
    assertThrows(
        AssetRefused.class,
        () ->
            Svg.clean(
                "<svg><style>"
                    + "a,".repeat(10_000)
                    + "a{}</style>"
                    + "<g/>".repeat(50_000)
                    + "</svg>"));
  }
}
