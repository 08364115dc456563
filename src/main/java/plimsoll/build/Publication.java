package plimsoll.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What publishing would do to the customers' site: its retrospectives and pages of prose compared
 * with those that are published now, as their readers read them.
 */
public final class Publication {
  /** What leads to other pages and changes when they do. */
  private static final String AROUND = "nav, script, .similar";

  private Publication() {}

  /** What happens to a page. */
  public enum Kind {
    ADD,
    CHANGE,
    WITHDRAW
  }

  /**
   * A page that publishing would touch.
   *
   * @param page its address below the site
   */
  public record Change(Kind kind, String page) {
    public Change {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(page);
    }
  }

  /** The changes from one site's folder to another's, by page; a folder may be missing. */
  public static List<Change> between(Path published, Path next) throws IOException {
    Map<String, String> before = pages(published);
    Map<String, String> after = pages(next);
    TreeSet<String> all = new TreeSet<>(before.keySet());
    all.addAll(after.keySet());
    List<Change> changes = new ArrayList<>();
    for (String page : all) {
      if (!before.containsKey(page)) {
        changes.add(new Change(Kind.ADD, page));
      } else if (!after.containsKey(page)) {
        changes.add(new Change(Kind.WITHDRAW, page));
      } else if (!before.get(page).equals(after.get(page))) {
        changes.add(new Change(Kind.CHANGE, page));
      }
    }
    return changes;
  }

  private static Map<String, String> pages(Path site) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    for (String folder : List.of("retrospectives", "pages")) {
      Path root = site.resolve(folder);
      if (Files.isDirectory(root)) {
        try (Stream<Path> entries = Files.list(root)) {
          for (Path entry : entries.toList()) {
            Path index = entry.resolve("index.html");
            if (Files.isRegularFile(index)) {
              read(index, folder + "/" + entry.getFileName() + "/", pages);
            }
          }
        }
      }
    }
    return pages;
  }

  /** A former address has no text of its own: it sends its readers on. */
  private static void read(Path index, String page, Map<String, String> pages) throws IOException {
    Document html = Jsoup.parse(Files.readString(index, StandardCharsets.UTF_8));
    Element article = html.selectFirst("article");
    if (article != null) {
      pages.put(page, readings(article));
    }
  }

  /** Everything a reader reads, looks at or follows. */
  private static String readings(Element article) {
    article.select(AROUND).remove();
    StringBuilder out = new StringBuilder(article.wholeText().strip());
    for (Element element : article.select("[href], [src], [alt], [title], [datetime]")) {
      for (String name : List.of("href", "src", "alt", "title", "datetime")) {
        out.append('\n').append(element.attr(name));
      }
    }
    return out.toString();
  }
}
