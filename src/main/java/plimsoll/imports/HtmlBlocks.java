package plimsoll.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Inline;

/**
 * HTML as blocks: what a reader sees of it, whatever elements it is made of. A division is a
 * paragraph, two line breaks are the end of one; a list in a list without an item is nested.
 */
final class HtmlBlocks {
  /** What holds no text of the document. */
  static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "template",
          "head",
          "noscript",
          "meta",
          "link",
          "base",
          "object",
          "svg",
          "select",
          "textarea",
          "button",
          "title",
          "colgroup",
          "ac:parameter");

  private static final int LONGEST_HEADING = 90;

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "dl",
          "table",
          "pre",
          "blockquote",
          "hr",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "nav",
          "aside",
          "figure",
          "figcaption",
          "details",
          "summary",
          "fieldset",
          "form",
          "address",
          "center",
          "body",
          "html",
          "li",
          "dt",
          "dd",
          "tr",
          "td",
          "th",
          "thead",
          "tbody",
          "tfoot",
          "caption",
          "ac:structured-macro",
          "ac:rich-text-body",
          "ac:plain-text-body",
          "ac:task-list",
          "ac:task",
          "ac:layout",
          "ac:layout-section",
          "ac:layout-cell");

  private static final Pattern LANGUAGE =
      Pattern.compile("(?:language-|lang-|brush:\\s*|highlight-source-)([\\w+#.-]+)");
  private static final Pattern BOX = Pattern.compile("^\\s*([\u2610\u2611\u2612\u2705])\\s*");

  private final HtmlInlines inlines;
  private final List<Block> blocks = new ArrayList<>();

  private HtmlBlocks(HtmlInlines inlines) {
    this.inlines = inlines;
  }

  /** A piece of HTML with nothing beside it. */
  static List<Block> of(String html) {
    return of(Jsoup.parseBodyFragment(Texts.clean(html)).body(), HtmlLinks.WEB);
  }

  /** An element's content. */
  static List<Block> of(Element root, HtmlLinks links) {
    return inside(root, new HtmlInlines(links));
  }

  /**
   * Makes headings of paragraphs that are bold as a whole, as word processors and feeds write them,
   * where there are no others.
   */
  static void promote(Element root) {
    if (root.selectFirst("h1, h2, h3, h4, h5, h6") != null) {
      return;
    }
    for (Element paragraph : root.select("p:has(> b:only-child), p:has(> strong:only-child)")) {
      Element bold = paragraph.child(0);
      boolean alone = paragraph.text().equals(bold.text());
      boolean inside = paragraph.closest("td, th, li") != null;
      if (alone && !inside && bold.text().length() <= LONGEST_HEADING) {
        bold.unwrap();
        paragraph.tagName("h2");
      }
    }
  }

  static List<Block> inside(Element element, HtmlInlines inlines) {
    HtmlBlocks reader = new HtmlBlocks(inlines);
    reader.children(element);
    return reader.blocks;
  }

  private void children(Element element) {
    List<Node> line = new ArrayList<>();
    List<Node> children = element.childNodes();
    for (int i = 0; i < children.size(); i++) {
      Node child = children.get(i);
      if (isBlock(child)) {
        paragraph(line);
        block((Element) child);
      } else if (isBreak(child) && endsParagraph(children, i)) {
        paragraph(line);
      } else {
        line.add(child);
      }
    }
    paragraph(line);
  }

  static boolean isBlock(Node node) {
    if (!(node instanceof Element element)) {
      return false;
    }
    String name = element.normalName();
    if (SILENT.contains(name)) {
      return false;
    }
    // Documents are read once they are flat enough, so that this walk is short.
    return BLOCKS.contains(name) || element.children().stream().anyMatch(HtmlBlocks::isBlock);
  }

  private static boolean isBreak(Node node) {
    return node instanceof Element element && element.normalName().equals("br");
  }

  /** Whether another line break follows, so that this one is the end of a paragraph. */
  private static boolean endsParagraph(List<Node> children, int at) {
    for (int i = at + 1; i < children.size(); i++) {
      Node next = children.get(i);
      if (isBreak(next)) {
        return true;
      } else if (!(next instanceof TextNode text && text.isBlank())) {
        return false;
      }
    }
    return false;
  }

  private void paragraph(List<Node> line) {
    List<Inline> text = inlines.of(line);
    line.clear();
    if (!text.isEmpty()) {
      LineLists.of(text).forEach(this::add);
    }
  }

  private void block(Element element) {
    String name = element.normalName();
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
      case "ul", "ol", "ac:task-list" -> list(element);
      case "dl" -> definitions(element);
      case "table" -> blocks.addAll(new HtmlTable(element, inlines).blocks());
      case "pre" -> blocks.add(code(element));
      case "ac:plain-text-body" -> blocks.add(Blocks.code(language(element), element.wholeText()));
      case "blockquote" -> {
        List<Block> inside = inside(element, inlines);
        if (!inside.isEmpty()) {
          blocks.add(new Block.Quote(inside, Audience.INTERNAL));
        }
      }
      case "hr" -> blocks.add(new Block.Rule(Audience.INTERNAL));
      case "summary", "figcaption", "caption", "dt" -> {
        List<Inline> text = inlines.of(element.childNodes());
        if (!text.isEmpty()) {
          blocks.add(
              new Block.Paragraph(
                  List.of(new Inline.Styled(Inline.Style.STRONG, text)), Audience.INTERNAL));
        }
      }
      case "li" -> list(element); // one that lost its list
      default -> children(element);
    }
  }

  private void heading(Element element, int level) {
    List<Inline> text = inlines.oneLine(element.childNodes());
    if (!text.isEmpty()) {
      blocks.add(new Block.Heading(level, text, Audience.INTERNAL));
    }
  }

  static Block code(Element pre) {
    Element copy = pre.clone();
    copy.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
    String text = copy.wholeText();
    return Blocks.code(language(pre), text.startsWith("\n") ? text.substring(1) : text);
  }

  private static String language(Element element) {
    Element code = element.selectFirst("code");
    String said =
        element.className()
            + " "
            + element.attr("data-syntaxhighlighter-params")
            + " "
            + (code == null ? "" : code.className());
    Matcher language = LANGUAGE.matcher(said);
    if (language.find()) {
      return language.group(1);
    }
    Element macro = element.parent();
    Element parameter =
        macro == null ? null : macro.selectFirst("> ac|parameter[ac:name=language]");
    String own = element.attr("data-lang") + element.attr("lang");
    return parameter == null ? own : parameter.text();
  }

  private void list(Element list) {
    List<Block.Item> items = new ArrayList<>();
    List<Element> children = list.normalName().equals("li") ? List.of(list) : list.children();
    for (Element child : children) {
      String name = child.normalName();
      boolean nested = name.equals("ul") || name.equals("ol");
      if (nested && !items.isEmpty()) {
        Block.Item last = items.remove(items.size() - 1);
        List<Block> longer = new ArrayList<>(last.blocks());
        longer.addAll(inside(wrapped(child), inlines));
        items.add(new Block.Item(longer, last.check(), last.fields(), last.reach()));
      } else if (!SILENT.contains(name)) {
        item(nested ? wrapped(child) : child, items);
      }
    }
    if (items.isEmpty()) {
      return;
    }
    int start = list.attr("start").matches("\\d{1,8}") ? Integer.parseInt(list.attr("start")) : 1;
    add(
        list.normalName().equals("ol")
            ? new Block.OrderedList(start, items, isTight(items), Audience.INTERNAL)
            : new Block.BulletList(items, isTight(items), Audience.INTERNAL));
  }

  /** Lists with bullets that follow each other look like one. */
  private void add(Block block) {
    int last = blocks.size() - 1;
    if (block instanceof Block.BulletList list
        && last >= 0
        && blocks.get(last) instanceof Block.BulletList before) {
      List<Block.Item> items = new ArrayList<>(before.items());
      items.addAll(list.items());
      blocks.set(last, new Block.BulletList(items, isTight(items), Audience.INTERNAL));
    } else {
      blocks.add(block);
    }
  }

  private static boolean isTight(List<Block.Item> items) {
    return items.stream().allMatch(HtmlBlocks::isTight);
  }

  private static Element wrapped(Element list) {
    Element holder = new Element("div");
    holder.appendChild(list.clone());
    return holder;
  }

  private static boolean isTight(Block.Item item) {
    return item.blocks().stream()
        .skip(1)
        .allMatch(b -> b instanceof Block.BulletList || b instanceof Block.OrderedList);
  }

  private void item(Element element, List<Block.Item> items) {
    Block.Check check = check(element);
    List<Block> inside = new ArrayList<>(inside(element, inlines));
    if (!inside.isEmpty()
        && inside.get(0) instanceof Block.Paragraph first
        && first.text().get(0) instanceof Inline.Text text) {
      Matcher box = BOX.matcher(text.text());
      if (check == Block.Check.NONE && box.find()) {
        check = box.group(1).equals("\u2610") ? Block.Check.OPEN : Block.Check.DONE;
        List<Inline> rest = new ArrayList<>(first.text());
        rest.set(0, new Inline.Text(text.text().substring(box.end())));
        List<Inline> words = HtmlInlines.trimmed(rest);
        inside.set(0, new Block.Paragraph(words, Audience.INTERNAL));
      }
    }
    if (!inside.isEmpty()) {
      items.add(Blocks.item(inside, check));
    }
  }

  /** Check boxes as browsers, GitHub, Notion and Confluence write them. */
  private static Block.Check check(Element item) {
    if (item.normalName().equals("ac:task")) {
      Element status = item.selectFirst("ac|task-status");
      boolean done = status != null && status.text().strip().equals("complete");
      item.select("ac|task-status, ac|task-id, ac|task-uuid").remove();
      return done ? Block.Check.DONE : Block.Check.OPEN;
    }
    Element box =
        item.selectFirst(
            "> input[type=checkbox], > p > input[type=checkbox], > label > input[type=checkbox]");
    if (box != null) {
      return box.hasAttr("checked") ? Block.Check.DONE : Block.Check.OPEN;
    }
    Element notion = item.selectFirst("> .checkbox");
    if (notion != null) {
      return notion.hasClass("checkbox-on") ? Block.Check.DONE : Block.Check.OPEN;
    }
    Element list = item.parent();
    if (list != null && list.hasClass("inline-task-list")) {
      return item.hasClass("checked") ? Block.Check.DONE : Block.Check.OPEN;
    }
    return Block.Check.NONE;
  }

  private void definitions(Element list) {
    List<Block.Item> items = new ArrayList<>();
    for (Element child : list.children()) {
      boolean term = child.normalName().equals("dt");
      List<Block> inside = new ArrayList<>();
      if (term) {
        List<Inline> text = inlines.of(child.childNodes());
        if (!text.isEmpty()) {
          inside.add(
              new Block.Paragraph(
                  List.of(new Inline.Styled(Inline.Style.STRONG, text)), Audience.INTERNAL));
        }
      } else if (!SILENT.contains(child.normalName().toLowerCase(Locale.ROOT))) {
        inside.addAll(inside(child, inlines));
      }
      if (!inside.isEmpty() && !term && !items.isEmpty()) {
        Block.Item last = items.remove(items.size() - 1);
        List<Block> longer = new ArrayList<>(last.blocks());
        longer.addAll(inside);
        items.add(Blocks.item(longer, Block.Check.NONE));
      } else if (!inside.isEmpty()) {
        items.add(Blocks.item(inside, Block.Check.NONE));
      }
    }
    if (!items.isEmpty()) {
      blocks.add(new Block.BulletList(items, false, Audience.INTERNAL));
    }
  }

  /** Text of a node, CDATA included. */
  static String text(Node node) {
    return node instanceof CDataNode data
        ? data.getWholeText()
        : node instanceof TextNode text ? text.getWholeText() : "";
  }
}
