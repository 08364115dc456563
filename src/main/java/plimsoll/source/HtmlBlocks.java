package plimsoll.source;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tables and lists that wikis export as HTML, as Markdown. */
final class HtmlBlocks {
  private static final Pattern OPEN =
      Pattern.compile("(?i)<(table|ul|ol|div|ac:task-list)(?:\\s[^<>]*)?>.*");
  private static final int LONGEST = 400_000;
  private static final int DEEPEST = 40;

  private HtmlBlocks() {}

  /** Whether a line begins with such a block. */
  static boolean opens(String line) {
    return OPEN.matcher(line).matches();
  }

  /** Behind the end of the block that begins at a place; the place itself if it has no end. */
  static int end(String text, int start) {
    Matcher open = OPEN.matcher(firstLine(text, start).strip());
    if (!open.matches()) {
      return start;
    }
    String name = open.group(1).toLowerCase(Locale.ROOT);
    Pattern tags =
        Pattern.compile("<(/?)" + Pattern.quote(name) + "(?=[\\s>/])", Pattern.CASE_INSENSITIVE);
    Matcher tag = tags.matcher(text).region(start, Math.min(text.length(), start + LONGEST));
    int depth = 0;
    while (tag.find()) {
      depth += tag.group(1).isEmpty() ? 1 : -1;
      if (depth == 0) {
        int close = text.indexOf('>', tag.end());
        return close < 0 || !holdsBlock(text, start, close) ? start : close + 1;
      }
    }
    return start;
  }

  /** A division without a table or a list in it stays what it is. */
  private static boolean holdsBlock(String text, int start, int end) {
    return Pattern.compile("(?i)<(?:t[rd]|th|li|ac:task)[\\s>]")
        .matcher(text)
        .region(start, end)
        .find();
  }

  private static String firstLine(String text, int start) {
    int end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  /** What Markdown says the same. */
  static String markdown(String html) {
    StringBuilder out = new StringBuilder();
    blocks(Jsoup.parseBodyFragment(html).body(), "", out, 0);
    return "\n" + out.toString().strip() + "\n\n";
  }

  private static void blocks(Element parent, String indent, StringBuilder out, int depth) {
    StringBuilder words = new StringBuilder();
    for (Node node : parent.childNodes()) {
      if (node instanceof Element element && isBlock(element) && depth < DEEPEST) {
        flush(words, indent, out);
        block(element, indent, out, depth);
      } else {
        words.append(inline(node, depth));
      }
    }
    flush(words, indent, out);
  }

  private static void flush(StringBuilder words, String indent, StringBuilder out) {
    String text = words.toString().replaceAll("\\s+", " ").strip();
    if (!text.isEmpty()) {
      out.append(indent).append(text).append("\n\n");
    }
    words.setLength(0);
  }

  private static boolean isBlock(Element element) {
    return switch (element.normalName()) {
      case "table",
          "ul",
          "ol",
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "section",
          "ac:task-list",
          "details",
          "figure" ->
          true;
      default -> false;
    };
  }

  private static void block(Element element, String indent, StringBuilder out, int depth) {
    String name = element.normalName();
    if (name.equals("table")) {
      table(element, indent, out);
    } else if (name.equals("ul") || name.equals("ol") || name.equals("ac:task-list")) {
      list(element, indent, out, depth);
    } else if (name.length() == 2 && name.charAt(0) == 'h') {
      out.append(indent).append("#".repeat(name.charAt(1) - '0')).append(' ');
      out.append(line(element, depth)).append("\n\n");
    } else {
      blocks(element, indent, out, depth + 1);
    }
  }

  private static void list(Element list, String indent, StringBuilder out, int depth) {
    int number = 1;
    for (Element item : list.children()) {
      boolean ordered = list.normalName().equals("ol");
      String marker = ordered ? number++ + ". " : "- ";
      StringBuilder inner = new StringBuilder();
      blocks(item, "", inner, depth + 1);
      String text = inner.toString().strip();
      out.append(indent)
          .append(marker)
          .append(box(item))
          .append(
              text.replace("\n", "\n" + indent + " ".repeat(marker.length()))
                  .replaceAll("(?m)^ +$", ""));
      out.append('\n');
    }
    out.append('\n');
  }

  private static String box(Element item) {
    Element input = item.selectFirst("input[type=checkbox]");
    Element status = item.selectFirst("ac|task-status");
    boolean checked =
        input != null && input.hasAttr("checked")
            || status != null && status.text().equals("complete")
            || item.hasClass("checked");
    boolean boxed = input != null || status != null || item.hasAttr("data-inline-task-id");
    return boxed ? checked ? "[x] " : "[ ] " : "";
  }

  private static void table(Element table, String indent, StringBuilder out) {
    int width = table.select("tr").stream().mapToInt(row -> row.children().size()).max().orElse(0);
    boolean first = true;
    for (Element row : table.select("tr")) {
      if (row.closest("table") != table || row.children().isEmpty()) {
        continue;
      }
      boolean captions = row.children().stream().allMatch(c -> c.normalName().equals("th"));
      if (first && !captions && row.select("th").isEmpty()) {
        out.append(indent).append("|  ".repeat(width)).append("|\n");
        rule(width, indent, out);
        first = false;
      }
      out.append(indent).append('|');
      for (int i = 0; i < width; i++) {
        String cell = i < row.children().size() ? line(row.child(i), 1) : "";
        out.append(' ').append(cell.replace("|", "\\|")).append(" |");
      }
      out.append('\n');
      if (first) {
        rule(width, indent, out);
        first = false;
      }
    }
    out.append('\n');
  }

  private static void rule(int width, String indent, StringBuilder out) {
    out.append(indent).append('|').append("---|".repeat(width)).append('\n');
  }

  private static String line(Element element, int depth) {
    StringBuilder words = new StringBuilder();
    element.childNodes().forEach(node -> words.append(inline(node, depth)));
    return words.toString().replaceAll("\\s+", " ").strip();
  }

  private static String inline(Node node, int depth) {
    if (node instanceof TextNode text) {
      return text.getWholeText().replaceAll("([\\\\`*_\\[\\]<>{}])", "\\\\$1");
    }
    if (!(node instanceof Element element) || depth >= DEEPEST) {
      return node instanceof Element deep ? " " + deep.text() + " " : "";
    }
    String inner = line(element, depth + 1);
    return switch (element.normalName()) {
      case "br" -> "<br>";
      case "b", "strong" -> inner.isEmpty() ? "" : "**" + inner + "**";
      case "i", "em" -> inner.isEmpty() ? "" : "*" + inner + "*";
      case "s", "del" -> inner.isEmpty() ? "" : "~~" + inner + "~~";
      case "code" -> element.text().isBlank() ? "" : "`` " + element.text() + " ``";
      case "a" -> link(element, inner);
      case "img" -> "![" + element.attr("alt") + "](<" + element.attr("src") + ">)";
      case "time" -> inner.isEmpty() ? element.attr("datetime") : inner;
      case "input", "ac:task-status", "ac:task-id" -> "";
      case "p", "div", "li" -> " " + inner + " ";
      default -> inner;
    };
  }

  private static String link(Element link, String words) {
    String href = link.attr("href").replace("<", "%3C").replace(">", "%3E").replace("\n", "");
    return href.isEmpty() ? words : "[" + words + "](<" + href + ">)";
  }
}
