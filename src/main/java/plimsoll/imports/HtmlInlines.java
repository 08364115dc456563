package plimsoll.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import plimsoll.content.Block;
import plimsoll.content.Inline;

/** Running text of HTML: white space as a browser folds it, styles without empty ends. */
final class HtmlInlines {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern BOLD =
      Pattern.compile("(?i)font-weight\\s*:\\s*(?:bold|bolder|[6-9]00)");
  private static final Pattern ITALIC = Pattern.compile("(?i)font-style\\s*:\\s*italic");
  private static final Pattern STRUCK = Pattern.compile("(?i)text-decoration[^;]*line-through");

  private final HtmlLinks links;

  HtmlInlines(HtmlLinks links) {
    this.links = links;
  }

  /** Nodes that are in one paragraph; empty if nothing is to be seen. */
  List<Inline> of(List<Node> nodes) {
    List<Inline> out = new ArrayList<>();
    nodes.forEach(node -> add(node, out));
    return trimmed(out);
  }

  /** The same without line breaks. */
  List<Inline> oneLine(List<Node> nodes) {
    return trimmed(
        of(nodes).stream().map(i -> i instanceof Inline.Break ? new Inline.Text(" ") : i).toList());
  }

  private void add(Node node, List<Inline> out) {
    if (node instanceof TextNode) {
      out.addAll(Blocks.linked(SPACES.matcher(HtmlBlocks.text(node)).replaceAll(" ")));
    } else if (node instanceof Element element
        && !HtmlBlocks.SILENT.contains(element.normalName())) {
      element(element, out);
    }
  }

  private void element(Element element, List<Inline> out) {
    switch (element.normalName()) {
      case "br" -> out.add(new Inline.Break(true));
      case "b", "strong" -> styled(Inline.Style.STRONG, element, out);
      case "i", "em", "cite", "dfn", "var" -> styled(Inline.Style.EMPHASIS, element, out);
      case "s", "strike", "del" -> styled(Inline.Style.STRIKE, element, out);
      case "kbd" -> styled(Inline.Style.KEYBOARD, element, out);
      case "sub" -> styled(Inline.Style.SUBSCRIPT, element, out);
      case "sup" -> styled(Inline.Style.SUPERSCRIPT, element, out);
      case "code", "tt", "samp" -> code(element, out);
      case "a" -> link(element, out);
      case "img", "ac:image" -> image(element, out);
      case "time" -> time(element, out);
      case "input" -> {}
      case "iframe", "video", "audio", "embed" -> embedded(element, out);
      default -> span(element, out);
    }
  }

  private void children(Element element, List<Inline> out) {
    element.childNodes().forEach(child -> add(child, out));
  }

  /** Styles that word processors write as properties. */
  private void span(Element element, List<Inline> out) {
    String style = element.attr("style");
    if (BOLD.matcher(style).find()) {
      styled(Inline.Style.STRONG, element, out);
    } else if (ITALIC.matcher(style).find()) {
      styled(Inline.Style.EMPHASIS, element, out);
    } else if (STRUCK.matcher(style).find()) {
      styled(Inline.Style.STRIKE, element, out);
    } else {
      boolean apart = HtmlBlocks.isBlock(element);
      if (apart) {
        out.add(new Inline.Text(" "));
      }
      children(element, out);
      if (apart) {
        out.add(new Inline.Text(" "));
      }
    }
  }

  /** White space at the ends is outside, where Markdown wants it. */
  private void styled(Inline.Style style, Element element, List<Inline> out) {
    List<Inline> inside = new ArrayList<>();
    children(element, inside);
    List<Inline> merged = Blocks.merged(inside);
    List<Inline> words = trimmed(merged);
    if (words.isEmpty()) {
      out.addAll(merged);
      return;
    }
    if (startsBlank(merged)) {
      out.add(new Inline.Text(" "));
    }
    boolean again =
        words.size() == 1 && words.get(0) instanceof Inline.Styled s && s.style() == style;
    out.add(again ? words.get(0) : new Inline.Styled(style, words));
    if (endsBlank(merged)) {
      out.add(new Inline.Text(" "));
    }
  }

  private static boolean startsBlank(List<Inline> inlines) {
    return inlines.get(0) instanceof Inline.Text text && text.text().startsWith(" ")
        || inlines.get(0) instanceof Inline.Break;
  }

  private static boolean endsBlank(List<Inline> inlines) {
    Inline last = inlines.get(inlines.size() - 1);
    return last instanceof Inline.Text text && text.text().endsWith(" ")
        || last instanceof Inline.Break;
  }

  private void code(Element element, List<Inline> out) {
    boolean linked = element.selectFirst("a[href], img") != null;
    String text = SPACES.matcher(element.wholeText()).replaceAll(" ").strip();
    if (linked) {
      children(element, out);
    } else if (!text.isEmpty()) {
      out.add(new Inline.Code(text));
    }
  }

  private void link(Element element, List<Inline> out) {
    List<Inline> inside = new ArrayList<>();
    element.childNodes().forEach(child -> unlinked(child, inside));
    List<Inline> merged = Blocks.merged(inside);
    Optional<Inline.Target> target = links.link(element.attr("href"));
    List<Inline> words = trimmed(merged);
    if (target.isEmpty() || words.isEmpty()) {
      out.addAll(merged);
      return;
    }
    if (startsBlank(merged)) {
      out.add(new Inline.Text(" "));
    }
    String title = Texts.line(element.attr("title"));
    out.add(new Inline.Link(words, target.get(), Blocks.text(words).equals(title) ? "" : title));
    if (endsBlank(merged)) {
      out.add(new Inline.Text(" "));
    }
  }

  /** No link holds another. */
  private void unlinked(Node node, List<Inline> out) {
    List<Inline> inside = new ArrayList<>();
    add(node, inside);
    inside.forEach(
        inline -> {
          if (inline instanceof Inline.Link link) {
            out.addAll(link.children());
          } else {
            out.add(inline);
          }
        });
  }

  private void image(Element element, List<Inline> out) {
    Element attachment = element.selectFirst("ri|attachment");
    String address = attachment == null ? element.attr("src") : attachment.attr("ri:filename");
    String alt = Texts.line(element.attr("alt"));
    boolean emoji =
        element.hasClass("emoticon")
            || element.hasClass("emoji")
            || element.hasAttr("data-emoji-fallback");
    if (emoji) {
      out.add(
          new Inline.Text(
              element.hasAttr("data-emoji-fallback") ? element.attr("data-emoji-fallback") : alt));
      return;
    }
    Optional<String> own = links.picture(address);
    Optional<Inline.Target> web = HtmlLinks.web(address);
    if (own.isPresent()) {
      out.add(new Inline.Image(alt, own.get(), Texts.line(element.attr("title")), 0, 0));
    } else if (web.isPresent()) {
      out.add(
          new Inline.Link(
              List.of(new Inline.Text(alt.isEmpty() ? "picture" : alt)), web.get(), ""));
    } else if (!alt.isEmpty()) {
      out.add(new Inline.Text(alt));
    }
  }

  private void time(Element element, List<Inline> out) {
    if (element.wholeText().isBlank()) {
      out.add(new Inline.Text(Texts.line(element.attr("datetime"))));
    } else {
      children(element, out);
    }
  }

  private void embedded(Element element, List<Inline> out) {
    Optional<Inline.Target> target = HtmlLinks.web(element.attr("src"));
    if (target.isPresent() && target.get() instanceof Inline.Target.External web) {
      out.addAll(Blocks.linked(web.url()));
    }
    children(element, out);
  }

  /** Text without blanks at its ends and at line breaks, and no two blanks in a row. */
  static List<Inline> trimmed(List<Inline> inlines) {
    List<Inline> out = new ArrayList<>();
    boolean blank = true;
    for (Inline inline : Blocks.merged(inlines)) {
      if (inline instanceof Inline.Text text) {
        String words = text.text().replaceAll(" {2,}", " ");
        words = blank ? words.stripLeading() : words;
        if (!words.isEmpty()) {
          out.add(new Inline.Text(words));
          blank = words.endsWith(" ");
        }
      } else if (inline instanceof Inline.Break) {
        strip(out);
        if (!out.isEmpty()) {
          out.add(inline);
        }
        blank = true;
      } else {
        out.add(inline);
        blank = false;
      }
    }
    strip(out);
    while (!out.isEmpty() && out.get(out.size() - 1) instanceof Inline.Break) {
      out.remove(out.size() - 1);
      strip(out);
    }
    return Blocks.merged(out);
  }

  private static void strip(List<Inline> out) {
    if (!out.isEmpty() && out.get(out.size() - 1) instanceof Inline.Text text) {
      String words = text.text().stripTrailing();
      out.remove(out.size() - 1);
      if (!words.isEmpty()) {
        out.add(new Inline.Text(words));
      }
    }
  }

  /** Blocks in one paragraph, for a cell: lines for paragraphs, bullets for items. */
  static List<Inline> flat(List<Block> blocks) {
    List<Inline> out = new ArrayList<>();
    for (Block block : blocks) {
      if (!out.isEmpty()) {
        out.add(new Inline.Break(true));
      }
      if (block instanceof Block.Paragraph paragraph) {
        out.addAll(paragraph.text());
      } else if (block instanceof Block.Heading heading) {
        out.addAll(heading.text());
      } else if (block instanceof Block.Code code) {
        lines(code.text(), out);
      } else if (block instanceof Block.Quote quote) {
        out.addAll(flat(quote.blocks()));
      } else if (block instanceof Block.BulletList list) {
        items(list.items(), 0, out);
      } else if (block instanceof Block.OrderedList list) {
        items(list.items(), list.start(), out);
      }
    }
    return trimmed(out);
  }

  private static void items(List<Block.Item> items, int start, List<Inline> out) {
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        out.add(new Inline.Break(true));
      }
      String box =
          switch (items.get(i).check()) {
            case NONE -> start > 0 ? (start + i) + ". " : "• ";
            case OPEN -> "☐ ";
            case DONE -> "☑ ";
          };
      out.add(new Inline.Text(box));
      out.addAll(flat(items.get(i).blocks()));
    }
  }

  private static void lines(String code, List<Inline> out) {
    for (String line : code.split("\n")) {
      if (!line.isBlank()) {
        out.add(new Inline.Code(line.strip()));
        out.add(new Inline.Break(true));
      }
    }
  }
}
