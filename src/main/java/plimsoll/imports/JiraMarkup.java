package plimsoll.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import plimsoll.content.Block;

/** Jira's wiki markup, by way of HTML. */
final class JiraMarkup {
  private static final Pattern HEADING = Pattern.compile("\\s*h([1-6])\\.\\s*(.*)");
  private static final Pattern LIST = Pattern.compile("\\s*([*#-]{1,6})\\s+(.*)");
  private static final Pattern QUOTE = Pattern.compile("\\s*bq\\.\\s+(.*)");
  private static final Pattern FENCE =
      Pattern.compile(
          "\\s*\\{(code|noformat|quote|panel|info|note|warning|tip|color)(?::([^}]*))?\\}(.*)");

  private final Element root = new Element("div");
  private final List<String> lines;
  private final List<String> open = new ArrayList<>();
  private int at;

  private JiraMarkup(String text) {
    this.lines = Texts.clean(text).lines().toList();
  }

  /**
   * Text as blocks.
   *
   * @param level of the highest heading
   */
  static List<Block> blocks(String text, int level) {
    return HtmlBlocks.of(html(text, level), HtmlLinks.WEB);
  }

  static Element html(String text, int level) {
    JiraMarkup reader = new JiraMarkup(text);
    reader.read(level);
    return reader.root;
  }

  private void read(int level) {
    int highest =
        lines.stream()
            .map(HEADING::matcher)
            .filter(Matcher::matches)
            .mapToInt(m -> m.group(1).charAt(0) - '0')
            .min()
            .orElse(level);
    while (at < lines.size()) {
      String line = lines.get(at++);
      Matcher heading = HEADING.matcher(line);
      Matcher fence = FENCE.matcher(line);
      if (line.isBlank()) {
        flush();
      } else if (heading.matches()) {
        flush();
        int to = Math.min(6, heading.group(1).charAt(0) - '0' + level - highest);
        JiraInline.add(heading.group(2), root.appendElement("h" + to));
      } else if (fence.matches() && !fence.group(1).equals("color")) {
        flush();
        fenced(fence);
      } else if (line.matches("\\s*-{4,5}\\s*")) {
        flush();
        root.appendElement("hr");
      } else if (LIST.matcher(line).matches()) {
        flush();
        at--;
        list();
      } else if (line.strip().startsWith("|")) {
        flush();
        at--;
        table();
      } else if (QUOTE.matcher(line).matches()) {
        flush();
        JiraInline.add(line.strip().substring(3), root.appendElement("blockquote"));
      } else {
        open.add(line.strip());
      }
    }
    flush();
  }

  private void flush() {
    if (!open.isEmpty()) {
      Element paragraph = root.appendElement("p");
      for (int i = 0; i < open.size(); i++) {
        if (i > 0) {
          paragraph.appendElement("br");
        }
        JiraInline.add(open.get(i), paragraph);
      }
      open.clear();
    }
  }

  /** From one brace to the next of the same name, or to the end. */
  private void fenced(Matcher fence) {
    String name = fence.group(1);
    String end = "{" + name + "}";
    StringBuilder inside = new StringBuilder();
    String line = fence.group(3);
    while (line.indexOf(end) < 0 && at < lines.size()) {
      inside.append(line).append('\n');
      line = lines.get(at++);
    }
    int close = line.indexOf(end);
    inside.append(close < 0 ? line : line.substring(0, close));
    String parameters = fence.group(2) == null ? "" : fence.group(2);
    if (name.equals("code") || name.equals("noformat")) {
      String language = parameters.split("[|]", 2)[0].replaceFirst("^language=", "");
      root.appendElement("pre")
          .addClass("language-" + (language.indexOf('=') < 0 ? language : ""))
          .text(inside.toString().replaceFirst("^\\n", ""));
    } else {
      Element quote = root.appendElement("blockquote");
      Matcher title = Pattern.compile("title=([^|]*)").matcher(parameters);
      if (title.find()) {
        quote.appendElement("p").appendElement("b").text(title.group(1));
      }
      JiraMarkup inner = new JiraMarkup(inside.toString());
      inner.read(4);
      inner.root.childNodesCopy().forEach(quote::appendChild);
    }
    if (close >= 0 && !line.substring(close + end.length()).isBlank()) {
      open.add(line.substring(close + end.length()).strip());
    }
  }

  private void list() {
    List<Element> levels = new ArrayList<>();
    while (at < lines.size()) {
      Matcher item = LIST.matcher(lines.get(at));
      if (!item.matches()) {
        break;
      }
      at++;
      int depth = item.group(1).length();
      String kind = item.group(1).endsWith("#") ? "ol" : "ul";
      while (levels.size() > depth) {
        levels.remove(levels.size() - 1);
      }
      if (levels.size() == depth && !levels.get(depth - 1).normalName().equals(kind)) {
        levels.remove(depth - 1);
      }
      while (levels.size() < depth) {
        Element last = levels.isEmpty() ? null : levels.get(levels.size() - 1).children().last();
        Element holder = levels.isEmpty() || last == null ? root : last;
        levels.add(holder.appendElement(kind));
        if (levels.size() < depth) {
          levels.get(levels.size() - 1).appendElement("li");
        }
      }
      JiraInline.add(item.group(2), levels.get(depth - 1).appendElement("li"));
    }
  }

  private void table() {
    Element table = root.appendElement("table");
    while (at < lines.size() && lines.get(at).strip().startsWith("|")) {
      StringBuilder line = new StringBuilder(lines.get(at++).strip());
      // A cell goes on over lines until its bar.
      while (!line.toString().endsWith("|")
          && at < lines.size()
          && !lines.get(at).isBlank()
          && !lines.get(at).strip().startsWith("|")) {
        line.append("\\\\").append(lines.get(at++).strip());
      }
      Element row = table.appendElement("tr");
      for (String[] cell : cells(line.toString())) {
        JiraInline.add(cell[1], row.appendElement(cell[0].toLowerCase(Locale.ROOT)));
      }
    }
  }

  /** The cells of a row; a bar in a link separates nothing. */
  private static List<String[]> cells(String line) {
    List<String[]> cells = new ArrayList<>();
    int brackets = 0;
    StringBuilder cell = new StringBuilder();
    String kind = "";
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean escaped = i > 0 && line.charAt(i - 1) == '\\';
      brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c == '|' && brackets <= 0 && !escaped) {
        if (!kind.isEmpty()) {
          cells.add(new String[] {kind, cell.toString().strip()});
        }
        cell.setLength(0);
        brackets = 0;
        boolean head = i + 1 < line.length() && line.charAt(i + 1) == '|';
        kind = head ? "th" : "td";
        i += head ? 1 : 0;
      } else {
        cell.append(c);
      }
    }
    if (!cell.toString().isBlank()) {
      cells.add(new String[] {kind.isEmpty() ? "td" : kind, cell.toString().strip()});
    }
    return cells;
  }
}
