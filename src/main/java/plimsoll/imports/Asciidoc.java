package plimsoll.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The common subset of AsciiDoc, by way of HTML: sections, paragraphs, lists, tables, blocks
 * between delimiters, admonitions, pictures. Macros that nobody knows stay as they are written.
 */
final class Asciidoc {
  private static final Pattern HEADING = Pattern.compile("(={1,6}|#{1,6})\\s+(\\S.*)");
  private static final Pattern ATTRIBUTE = Pattern.compile(":(!?[\\w][\\w-]*!?):(?:\\s+(.*))?");

  /** Attributes of a block; other words in brackets are text. */
  private static final Pattern LINE =
      Pattern.compile(
          "\\[(?:\\[[^\\]]*\\]|[.#%][^\\]]*|[^\\]]*[=,][^\\]]*"
              + "|(?:source|listing|literal|quote|verse|example|sidebar|abstract|discrete|float|horizontal"
              + "|qanda|appendix|preface|glossary|bibliography|index|partintro|dedication|colophon|stem"
              + "|latexmath|asciimath|pass|open|normal|NOTE|TIP|IMPORTANT|WARNING|CAUTION|plantuml|mermaid"
              + "|ditaa|graphviz|loweralpha|lowerroman|upperalpha|upperroman|arabic|square|circle|none|)"
              + "(?:[%.#][^\\]]*)?)\\]");

  private static final Pattern DELIMITER =
      Pattern.compile(
          "(-{4,}|\\.{4,}|={4,}|\\*{4,}|_{4,}|\\+{4,}|/{4,}|--|`{3,}|[|,:]={3,})(\\w*)");
  private static final Pattern ITEM =
      Pattern.compile("\\s*(\\*{1,5}|-|\\.{1,5}|\\d{1,3}\\.|[a-z]\\.)\\s+(\\S.*)");
  private static final Pattern TERM = Pattern.compile("\\s*(\\S.*?)(:{2,4}|;;)(?:\\s+(.*))?");
  private static final Pattern ADMONITION =
      Pattern.compile("(NOTE|TIP|IMPORTANT|WARNING|CAUTION): (.*)");
  private static final Pattern IMAGE = Pattern.compile("image::([^\\[]+)\\[([^\\],]*).*\\]");
  private static final Pattern AUTHOR =
      Pattern.compile("(\\p{Lu}[\\p{L}.'-]*(?: [\\p{L}.'-]+){0,3})(?: <([^>]+)>)?");

  private final List<String> lines;
  private final Map<String, String> attributes;
  private final List<Integer> includes;
  private final Element body = new Element("div");
  private final List<String> authors = new ArrayList<>();
  private String title = "";
  private int at;

  /** What the line of attributes above a block says. */
  private String style = "";

  private Asciidoc(List<String> lines, Map<String, String> attributes, List<Integer> includes) {
    this.lines = lines;
    this.attributes = attributes;
    this.includes = includes;
  }

  static Asciidoc of(String text) {
    Asciidoc document =
        new Asciidoc(Texts.clean(text).lines().toList(), new LinkedHashMap<>(), new ArrayList<>());
    document.header();
    document.blocks(document.body);
    return document;
  }

  String title() {
    return title;
  }

  Map<String, String> attributes() {
    return attributes;
  }

  List<String> authors() {
    return authors;
  }

  /** Lines that name another file. */
  List<Integer> includes() {
    return includes;
  }

  Element body() {
    return body;
  }

  private void header() {
    while (at < lines.size()
        && (lines.get(at).isBlank() || isComment(lines.get(at)) || attribute())) {
      at++;
    }
    if (at == lines.size() || !lines.get(at).matches("[=#] \\S.*")) {
      return;
    }
    title = lines.get(at++).substring(2).strip();
    if (at < lines.size() && AUTHOR.matcher(lines.get(at).split(";")[0].strip()).matches()) {
      for (String author : lines.get(at++).split(";")) {
        Matcher matcher = AUTHOR.matcher(author.strip());
        authors.add(matcher.matches() ? matcher.group(1) : author.strip());
        if (matcher.matches() && matcher.group(2) != null) {
          attributes.merge("email", matcher.group(2), (a, b) -> a + ", " + b);
        }
      }
      if (at < lines.size() && lines.get(at).matches("v?\\d.*")) {
        attributes.put("revision", lines.get(at++).strip());
      }
    }
    while (at < lines.size()
        && !lines.get(at).isBlank()
        && (isComment(lines.get(at)) || attribute())) {
      at++;
    }
  }

  private boolean attribute() {
    Matcher attribute = ATTRIBUTE.matcher(lines.get(at));
    if (!attribute.matches()) {
      return false;
    }
    String value = attribute.group(2) == null ? "" : attribute.group(2).strip();
    if (!value.isEmpty() && attribute.group(1).indexOf('!') < 0) {
      attributes.put(attribute.group(1), value);
    }
    return true;
  }

  private static boolean isComment(String line) {
    return line.startsWith("//") && !line.startsWith("///");
  }

  private void blocks(Element into) {
    while (at < lines.size()) {
      if (lines.get(at).isBlank()) {
        at++;
      } else {
        block(into);
      }
    }
  }

  /** One block, which begins at this line. */
  private void block(Element into) {
    String line = lines.get(at).stripTrailing();
    Matcher heading = HEADING.matcher(line);
    Matcher delimiter = DELIMITER.matcher(line);
    Matcher image = IMAGE.matcher(line);
    if (isComment(line)
        || attribute()
        || line.equals("<<<")
        || line.matches("(?:ifdef|ifndef|ifeval|endif)::.*")) {
      at++;
    } else if (line.startsWith("include::")) {
      includes.add(at + 1);
      into.appendElement("p").text(line);
      at++;
    } else if (heading.matches()) {
      at++;
      inline(heading.group(2), into.appendElement("h" + heading.group(1).length()));
    } else if (delimiter.matches()) {
      delimited(delimiter.group(1), delimiter.group(2), into);
      style = "";
    } else if (line.startsWith("[") && LINE.matcher(line).matches()) {
      style = line.substring(1, line.length() - 1);
      at++;
    } else if (line.matches("\\.[^\\s.].*")) {
      at++;
      inline(line.substring(1), into.appendElement("p").appendElement("strong"));
    } else if (line.matches("'{3,}|-{3}|\\*{3}")) {
      at++;
      into.appendElement("hr");
    } else if (image.matches()) {
      at++;
      into.appendElement("p")
          .appendElement("img")
          .attr("src", image.group(1))
          .attr("alt", image.group(2));
    } else if (ITEM.matcher(line).matches()) {
      list(into);
    } else if (TERM.matcher(line).matches() && line.indexOf("http") < 0) {
      terms(into);
    } else if (line.startsWith(" ") && !line.isBlank()) {
      literal(into);
    } else {
      paragraph(into);
      style = "";
    }
  }

  private void literal(Element into) {
    StringBuilder text = new StringBuilder();
    while (at < lines.size() && !lines.get(at).isBlank()) {
      text.append(lines.get(at++)).append('\n');
    }
    into.appendElement("pre").text(text.toString().stripIndent());
  }

  private void paragraph(Element into) {
    Matcher admonition = ADMONITION.matcher(lines.get(at));
    Element holder = into;
    String first = lines.get(at);
    if (admonition.matches()) {
      holder = into.appendElement("blockquote");
      first = admonition.group(2);
      holder.appendElement("p").appendElement("strong").text(admonition.group(1));
    } else if (style.matches("(?:quote|verse)\\b.*")) {
      holder = into.appendElement("blockquote");
    }
    StringBuilder text = new StringBuilder(first);
    for (at++; at < lines.size() && !ends(lines.get(at)); at++) {
      text.append('\n').append(lines.get(at).strip());
    }
    inline(text.toString(), holder.appendElement("p"));
    attribution(holder, into);
  }

  private void attribution(Element holder, Element into) {
    String[] parts = style.split(",", 2);
    if (holder != into && parts.length == 2 && parts[0].strip().equals("quote")) {
      holder.appendElement("p").text("— " + parts[1].strip());
    }
  }

  private static boolean ends(String line) {
    return line.isBlank()
        || line.equals("+")
        || DELIMITER.matcher(line.stripTrailing()).matches()
        || line.startsWith("[") && LINE.matcher(line.strip()).matches();
  }

  /** All up to the same delimiter, or to the end. */
  private void delimited(String mark, String language, Element into) {
    List<String> inside = new ArrayList<>();
    for (at++; at < lines.size() && !lines.get(at).stripTrailing().equals(mark); at++) {
      inside.add(lines.get(at));
    }
    at++;
    switch (mark.charAt(0)) {
      case '/' -> {}
      case '.', '`', '+' -> code(inside, language, into);
      case '-' -> {
        if (mark.length() > 2) {
          code(inside, language, into);
        } else {
          nested(inside, into);
        }
      }
      case '|', ',', ':' -> AsciidocTable.add(inside, mark.charAt(0), style, this::cell, into);
      case '_' -> {
        Element quote = into.appendElement("blockquote");
        nested(inside, quote);
        attribution(quote, into);
      }
      default -> {
        boolean admonition = style.matches("NOTE|TIP|IMPORTANT|WARNING|CAUTION");
        Element holder = admonition ? into.appendElement("blockquote") : into;
        if (admonition) {
          holder.appendElement("p").appendElement("strong").text(style);
        }
        nested(inside, holder);
      }
    }
  }

  private void cell(String text, Element cell) {
    nested(text.lines().map(String::strip).toList(), cell);
  }

  private void nested(List<String> inside, Element into) {
    Asciidoc inner = new Asciidoc(inside, attributes, new ArrayList<>());
    inner.blocks(into);
  }

  private void code(List<String> inside, String language, Element into) {
    String[] parts = style.split(",");
    String named = parts.length > 1 && parts[0].matches("source.*|") ? parts[1].strip() : language;
    into.appendElement("pre").addClass("language-" + named).text(String.join("\n", inside));
  }

  private void list(Element into) {
    List<String> markers = new ArrayList<>();
    List<Element> levels = new ArrayList<>();
    while (at < lines.size()) {
      Matcher item = ITEM.matcher(lines.get(at));
      if (!item.matches()) {
        break;
      }
      String marker = item.group(1).replaceAll("\\d+", "1").replaceAll("[a-z]", "a");
      int depth = markers.indexOf(marker);
      if (depth < 0) {
        Element holder = levels.isEmpty() ? into : levels.get(levels.size() - 1).children().last();
        boolean numbered = marker.indexOf('.') >= 0;
        levels.add((holder == null ? into : holder).appendElement(numbered ? "ol" : "ul"));
        markers.add(marker);
      } else {
        levels.subList(depth + 1, levels.size()).clear();
        markers.subList(depth + 1, markers.size()).clear();
      }
      at++;
      item(item.group(2), levels.get(levels.size() - 1).appendElement("li"));
      int next = at;
      while (next < lines.size() && lines.get(next).isBlank()) {
        next++;
      }
      if (next < lines.size() && ITEM.matcher(lines.get(next)).matches()) {
        at = next;
      }
    }
  }

  private void item(String first, Element item) {
    Matcher box = Pattern.compile("\\[([ xX*])\\] (.*)").matcher(first);
    String words = first;
    if (box.matches()) {
      Element input = item.appendElement("input").attr("type", "checkbox");
      if (!box.group(1).equals(" ")) {
        input.attr("checked", "");
      }
      words = box.group(2);
    }
    StringBuilder text = new StringBuilder(words);
    while (at < lines.size() && !ends(lines.get(at)) && !ITEM.matcher(lines.get(at)).matches()) {
      text.append('\n').append(lines.get(at++).strip());
    }
    inline(text.toString(), item);
    while (at + 1 < lines.size() && lines.get(at).strip().equals("+")) {
      at++;
      do {
        block(item);
      } while (!style.isEmpty() && at < lines.size() && !lines.get(at).isBlank());
    }
  }

  private void terms(Element into) {
    Element list = into.appendElement("dl");
    while (at < lines.size()) {
      Matcher term = TERM.matcher(lines.get(at));
      if (!term.matches()) {
        break;
      }
      at++;
      inline(term.group(1), list.appendElement("dt"));
      StringBuilder text = new StringBuilder(term.group(3) == null ? "" : term.group(3));
      while (at < lines.size()
          && !ends(lines.get(at))
          && !TERM.matcher(lines.get(at)).matches()
          && !ITEM.matcher(lines.get(at)).matches()) {
        text.append(text.isEmpty() ? "" : "\n").append(lines.get(at++).strip());
      }
      Element definition = list.appendElement("dd");
      inline(text.toString(), definition);
      if (at < lines.size() && ITEM.matcher(lines.get(at)).matches()) {
        list(definition);
      }
      while (at + 1 < lines.size()
          && lines.get(at).isBlank()
          && TERM.matcher(lines.get(at + 1)).matches()) {
        at++;
      }
    }
  }

  private void inline(String text, Element into) {
    AsciidocInline.add(replaced(text), into);
  }

  private String replaced(String text) {
    return Pattern.compile("(?<!\\\\)\\{([\\w-]+)\\}")
        .matcher(text)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    attributes.getOrDefault(m.group(1).toLowerCase(Locale.ROOT), m.group())));
  }
}
