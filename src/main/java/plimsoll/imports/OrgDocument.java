package plimsoll.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The common subset of Org, by way of HTML. A headline with a state is something to be done: an
 * item with a box.
 */
final class OrgDocument {
  private static final Pattern HEADLINE =
      Pattern.compile(
          "(\\*{1,12})\\s+(?:(TODO|NEXT|WAITING|DONE|CANCELLED|CANCELED)\\s+)?(?:\\[#([A-Z0-9])\\]\\s+)?(.*?)(?:\\s+(:[\\w@#%:]+:))?\\s*");
  private static final Pattern KEYWORD = Pattern.compile("\\s*#\\+([\\w-]+):\\s*(.*?)\\s*");
  private static final Pattern BEGIN = Pattern.compile("(?i)\\s*#\\+begin_(\\w+)(?:\\s+(\\S+))?.*");
  private static final Pattern ITEM =
      Pattern.compile("(\\s*)([-+]|\\d{1,3}[.)])\\s+(?:\\[([ xX-])\\]\\s+)?(.*)");
  private static final Pattern PLANNING =
      Pattern.compile("\\s*(?:(?:DEADLINE|SCHEDULED|CLOSED):\\s*[<\\[][^>\\]]+[>\\]]\\s*)+");
  private static final Pattern DEADLINE = Pattern.compile("DEADLINE:\\s*<(\\d{4}-\\d\\d-\\d\\d)");
  private static final Set<String> VERBATIM = Set.of("src", "example", "export", "verse");

  private final List<String> lines;
  private final Map<String, String> keywords = new LinkedHashMap<>();
  private final Element body = new Element("div");
  private int at;

  /** What the lines go into: the body, or the item of a headline with a state. */
  private Element into = body;

  private boolean top = true;

  private OrgDocument(List<String> lines) {
    this.lines = lines;
  }

  /** Where a headline with a state is, so that what is below it goes into its item. */
  private record Open(int level, Element item) {}

  static OrgDocument of(String text) {
    OrgDocument document = new OrgDocument(Texts.clean(text).lines().toList());
    document.read();
    return document;
  }

  /** Keywords and properties at the top, in small letters. */
  Map<String, String> keywords() {
    return keywords;
  }

  Element body() {
    return body;
  }

  private void read() {
    Deque<Open> open = new ArrayDeque<>();
    while (at < lines.size()) {
      Matcher headline = HEADLINE.matcher(lines.get(at));
      if (lines.get(at).startsWith("*") && headline.matches()) {
        at++;
        top = false;
        headline(headline, open);
      } else {
        line();
      }
    }
  }

  private void headline(Matcher headline, Deque<Open> open) {
    int level = headline.group(1).length();
    while (!open.isEmpty() && open.peek().level() >= level) {
      open.pop();
    }
    Element parent = open.isEmpty() ? body : open.peek().item();
    String tags = headline.group(5) == null ? "" : headline.group(5);
    String priority = headline.group(3) == null ? "" : " (priority: " + headline.group(3) + ")";
    String title = headline.group(4) + priority + (tags.isEmpty() ? "" : " " + tags);
    if (headline.group(2) == null) {
      OrgInline.add(title, parent.appendElement("h" + Math.min(6, level + 1)));
      into = parent;
      return;
    }
    Element last = parent.children().last();
    boolean goesOn = last != null && last.hasClass("org-states");
    Element list =
        last != null && goesOn ? last : parent.appendElement("ul").addClass("org-states");
    Element item = list.appendElement("li");
    Element box = item.appendElement("input").attr("type", "checkbox");
    if (headline.group(2).equals("DONE")) {
      box.attr("checked", "");
    }
    boolean dropped = headline.group(2).startsWith("CANCEL");
    String due = at < lines.size() ? due(lines.get(at)) : "";
    OrgInline.add(title + (dropped ? " (cancelled)" : "") + due, item.appendElement("p"));
    open.push(new Open(level, item));
    into = item;
  }

  private static String due(String planning) {
    Matcher deadline = DEADLINE.matcher(planning);
    return deadline.find() ? " (due: " + deadline.group(1) + ")" : "";
  }

  private void line() {
    String line = lines.get(at);
    Matcher keyword = KEYWORD.matcher(line);
    Matcher begin = BEGIN.matcher(line);
    if (line.isBlank() || line.matches("\\s*#(?:\\s.*)?")) {
      at++;
    } else if (begin.matches()) {
      block(begin.group(1).toLowerCase(Locale.ROOT), begin.group(2));
    } else if (keyword.matches()) {
      at++;
      keyword(keyword.group(1).toLowerCase(Locale.ROOT), keyword.group(2));
    } else if (line.matches("(?i)\\s*:[\\w-]+:\\s*")) {
      drawer();
    } else if (PLANNING.matcher(line).matches()) {
      at++;
      OrgInline.add(
          line.replaceAll("DEADLINE:\\s*<\\d{4}-\\d\\d-\\d\\d[^>]*>", "").strip(),
          into.appendElement("p"));
    } else if (line.matches("\\s*-{5,}\\s*")) {
      at++;
      into.appendElement("hr");
    } else if (line.strip().startsWith("|")) {
      table();
    } else if (line.matches("\\s*: .*|\\s*:")) {
      fixed();
    } else if (ITEM.matcher(line).matches()) {
      list();
    } else {
      paragraph();
    }
  }

  private void keyword(String name, String value) {
    if (value.isEmpty() || name.matches("begin_.*|end_.*|options|startup")) {
      return;
    } else if (top && !name.matches("caption|name|attr_.*|results|header")) {
      keywords.merge(name, value, (a, b) -> a + ", " + b);
    } else {
      OrgInline.add(value, into.appendElement("p").appendElement("strong"));
    }
  }

  private void block(String name, String language) {
    StringBuilder inside = new StringBuilder();
    String end = "(?i)\\s*#\\+end_" + Pattern.quote(name) + "\\s*";
    for (at++; at < lines.size() && !lines.get(at).matches(end); at++) {
      inside.append(lines.get(at).replaceFirst("^(\\s*),(?=[*#])", "$1")).append('\n');
    }
    at++;
    if (VERBATIM.contains(name)) {
      into.appendElement("pre")
          .addClass("language-" + (name.equals("src") && language != null ? language : ""))
          .text(inside.toString().stripIndent());
    } else if (!name.equals("comment")) {
      OrgDocument inner = new OrgDocument(inside.toString().lines().toList());
      inner.top = false;
      while (inner.at < inner.lines.size()) {
        inner.line();
      }
      Element holder = name.equals("quote") ? into.appendElement("blockquote") : into;
      inner.body.childNodesCopy().forEach(holder::appendChild);
    }
  }

  /** Properties at the top are like keywords; others are a list of what they say. */
  private void drawer() {
    Element list = new Element("ul");
    boolean properties = lines.get(at).strip().equalsIgnoreCase(":properties:");
    for (at++; at < lines.size() && !lines.get(at).strip().equalsIgnoreCase(":end:"); at++) {
      Matcher property = Pattern.compile("\\s*:([^:\\s]+):\\s*(.*)").matcher(lines.get(at));
      if (top && properties && property.matches()) {
        keywords.put(property.group(1).toLowerCase(Locale.ROOT), property.group(2));
      } else {
        String text =
            property.matches()
                ? property.group(1) + ": " + property.group(2)
                : lines.get(at).strip().replaceFirst("^- ", "");
        OrgInline.add(text, list.appendElement("li"));
      }
    }
    at++;
    if (!list.children().isEmpty()) {
      into.appendChild(list);
    }
  }

  private void table() {
    Element table = into.appendElement("table");
    boolean header = false;
    while (at < lines.size() && lines.get(at).strip().startsWith("|")) {
      String line = lines.get(at++).strip();
      if (line.startsWith("|-")) {
        header |= table.children().size() == 1;
        continue;
      } else if (line.startsWith("#+")) {
        continue;
      }
      Element row = table.appendElement("tr");
      String inner =
          line.substring(
              1, line.endsWith("|") && line.length() > 1 ? line.length() - 1 : line.length());
      for (String cell : inner.split("\\|", -1)) {
        OrgInline.add(
            cell.strip().replace("\\vert{}", "|").replace("\\vert", "|"), row.appendElement("td"));
      }
    }
    if (header) {
      table.children().get(0).select("td").tagName("th");
    }
  }

  private void fixed() {
    StringBuilder text = new StringBuilder();
    while (at < lines.size() && lines.get(at).matches("\\s*:(?: .*)?")) {
      text.append(lines.get(at++).replaceFirst("^\\s*: ?", "")).append('\n');
    }
    into.appendElement("pre").text(text.toString());
  }

  private void paragraph() {
    StringBuilder text = new StringBuilder();
    do {
      text.append(text.isEmpty() ? "" : "\n").append(lines.get(at++).strip());
    } while (at < lines.size()
        && !lines.get(at).isBlank()
        && !lines.get(at).matches("\\*+ .*|\\s*(?:#\\+|\\||: ).*")
        && !ITEM.matcher(lines.get(at)).matches());
    OrgInline.add(text.toString(), into.appendElement("p"));
  }

  private void list() {
    List<Integer> indents = new ArrayList<>();
    List<Element> levels = new ArrayList<>();
    while (at < lines.size()) {
      Matcher item = ITEM.matcher(lines.get(at));
      if (!item.matches()) {
        break;
      }
      at++;
      int indent = item.group(1).length();
      while (!indents.isEmpty() && indents.get(indents.size() - 1) > indent) {
        indents.remove(indents.size() - 1);
        levels.remove(levels.size() - 1);
      }
      if (indents.isEmpty() || indents.get(indents.size() - 1) < indent) {
        Element last = levels.isEmpty() ? null : levels.get(levels.size() - 1).children().last();
        String kind = Character.isDigit(item.group(2).charAt(0)) ? "ol" : "ul";
        levels.add((last == null ? into : last).appendElement(kind));
        indents.add(indent);
      }
      item(item, indent, levels.get(levels.size() - 1).appendElement("li"));
      if (at + 1 < lines.size()
          && lines.get(at).isBlank()
          && ITEM.matcher(lines.get(at + 1)).matches()) {
        at++;
      }
    }
  }

  private void item(Matcher item, int indent, Element into) {
    if (item.group(3) != null) {
      Element box = into.appendElement("input").attr("type", "checkbox");
      if (item.group(3).equalsIgnoreCase("x")) {
        box.attr("checked", "");
      }
    }
    StringBuilder text = new StringBuilder(item.group(4));
    while (at < lines.size()
        && !lines.get(at).isBlank()
        && !ITEM.matcher(lines.get(at)).matches()
        && lines.get(at).length() - lines.get(at).stripLeading().length() > indent) {
      text.append('\n').append(lines.get(at++).strip());
    }
    String[] term = text.toString().split("\\s+::\\s+", 2);
    if (term.length == 2) {
      OrgInline.add(term[0], into.appendElement("strong"));
      OrgInline.add(": " + term[1], into);
    } else {
      OrgInline.add(text.toString(), into);
    }
  }
}
