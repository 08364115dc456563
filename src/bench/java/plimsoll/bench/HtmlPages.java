package plimsoll.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import plimsoll.search.Findable;

/** Documentation as HTML, as the search sees pages. */
final class HtmlPages {
  private static final int SHORTEST = 400;

  private HtmlPages() {}

  /** All pages below a folder with some text, in the order of their paths. */
  static List<Findable> read(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> pages = files.filter(HtmlPages::isPage).sorted().toList();
      return pages.stream()
          .map(file -> page(folder, file))
          .filter(page -> page.texts().stream().mapToInt(String::length).sum() > SHORTEST)
          .toList();
    }
  }

  /** A page that is not translated is a link to another one. */
  private static boolean isPage(Path file) {
    return file.toString().endsWith(".html")
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static Findable page(Path folder, Path file) {
    try {
      Document html = Jsoup.parse(file, null);
      html.select("nav, script, style, .navheader, .navfooter, .related, .sphinxsidebar").remove();
      List<String> texts = new ArrayList<>();
      for (Element block : html.select("p, pre, li, td, h2, h3, h4")) {
        String text = block.normalName().equals("pre") ? block.wholeText() : block.text();
        if (block.select("p, pre, li").size() <= 1 && !text.isBlank()) {
          texts.add(text.strip());
        }
      }
      String name = folder.relativize(file).toString().replace(".html", "");
      String language = html.getElementsByTag("html").attr("lang");
      String collection = name.substring(0, Math.max(0, name.indexOf('/')));
      return new Findable(
          name,
          name + "/",
          html.title(),
          language.isEmpty() ? "en" : language,
          Map.of(
              "kind", List.of(new Findable.Label("incident", "incident")),
              "service", List.of(new Findable.Label(collection, collection))),
          texts,
          "",
          List.of(),
          List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
