package plimsoll.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.content.Audience;
import plimsoll.output.OutFile;
import plimsoll.render.theme.Theme;
import plimsoll.site.Similar;
import plimsoll.site.Site;

class RendererTest {
  static Map<String, String> render(Site site, String theme) throws Exception {
    Renderer renderer = Renderer.open(Theme.open(theme, Path.of("content")));
    Map<String, String> files = new TreeMap<>();
    for (OutFile file : renderer.render(site, Similar.Finder.NONE).toList()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.content().writeTo(out);
      String before = files.put(file.path().path(), out.toString(StandardCharsets.UTF_8));
      assertEquals(null, before, "written twice: " + file.path().path());
    }
    return files;
  }

  @ParameterizedTest
  @EnumSource(Audience.class)
  void everyLinkOfEveryPageLeadsToAFileOfTheSite(Audience audience) throws Exception {
    Map<String, String> files = render(Samples.site(audience), Theme.DEFAULT);
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (!file.getKey().endsWith(".html")) {
        continue;
      }
      Document page = Jsoup.parse(file.getValue());
      for (Element link : page.select("a[href],link[href],script[src],img[src],form[action]")) {
        String href =
            link.hasAttr("href")
                ? link.attr("href")
                : link.hasAttr("src") ? link.attr("src") : link.attr("action");
        if (href.matches("[a-z]+:.*") || href.isEmpty()) {
          continue;
        }
        String path = href.split("#", 2)[0].replaceFirst("/$", "/index.html");
        String base = audience == Audience.CUSTOMER ? "/history/" : "/";
        String target =
            path.isEmpty()
                ? file.getKey()
                : Path.of(base + file.getKey())
                    .resolveSibling(path)
                    .normalize()
                    .toString()
                    .substring(base.length());
        assertTrue(files.containsKey(target), file.getKey() + " links to " + href);
        if (href.contains("#")) {
          Document there = Jsoup.parse(files.get(target));
          assertFalse(
              there.getElementById(href.split("#", 2)[1]) == null,
              file.getKey() + " links to " + href);
        }
      }
    }
  }

  /** It is sent for addresses of any depth, so nothing on it may count from where it stands. */
  @Test
  void thePageForMissingOnesNamesFilesByTheSitesPlaceOnItsHost() throws Exception {
    String page = render(Samples.site(Audience.CUSTOMER), Theme.DEFAULT).get("404.html");
    for (Element link : Jsoup.parse(page).select("[href],[src],[action],[data-root]")) {
      for (String name : List.of("href", "src", "action", "data-root")) {
        String address = link.attr(name);
        assertTrue(
            address.isEmpty() || address.startsWith("/history/") || address.startsWith("#"),
            link.outerHtml());
      }
    }
  }
}
