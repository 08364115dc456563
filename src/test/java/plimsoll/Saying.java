package plimsoll;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a site says, short enough to read and without what a theme may change: the names of its
 * pages and of its cleaned files, where redirects lead, and the text of the pages that come from
 * documents.
 */
final class Saying {
  private static final Pattern CLEANED = Pattern.compile("assets/[0-9a-f]{20}\\..*");
  private static final Pattern DOCUMENT =
      Pattern.compile("(retrospectives|pages|services)/[^/]+/index\\.html");
  private static final Set<String> BLOCKS =
      Set.of("h1", "h2", "h3", "h4", "h5", "p", "li", "th", "td", "pre", "blockquote", "img");

  private Saying() {}

  static String of(Tree tree) {
    StringBuilder said = new StringBuilder();
    for (String name : new TreeSet<>(tree.files().keySet())) {
      if (name.endsWith(".html") || CLEANED.matcher(name).matches()) {
        said.append(name).append('\n');
      }
      if (DOCUMENT.matcher(name).matches()) {
        page(Jsoup.parse(new String(tree.files().get(name), UTF_8)), said);
      }
    }
    return said.toString();
  }

  private static void page(Document page, StringBuilder said) {
    for (Element refresh : page.select("meta[http-equiv=refresh]")) {
      said.append("  to ").append(refresh.attr("content")).append('\n');
    }
    for (Element block : page.select("h1, .prose *, .notes *")) {
      if (BLOCKS.contains(block.tagName()) && block.closest(".internal-word, svg") == null) {
        said.append("  ").append(block.tagName()).append(' ').append(text(block)).append('\n');
      }
    }
  }

  /** A block's own text; of blocks within it each has a line of its own. */
  private static String text(Element block) {
    if (block.tagName().equals("img")) {
      return block.attr("alt");
    }
    Element own = block.clone();
    own.select(String.join(",", BLOCKS)).not(block.tagName() + ":root").stream()
        .filter(inner -> inner != own)
        .forEach(Element::remove);
    return own.text();
  }
}
