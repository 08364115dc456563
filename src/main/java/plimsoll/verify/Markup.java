package plimsoll.verify;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Reads HTML and XML as a browser does: the text of each block in one piece, whatever markup it is
 * cut by, every attribute with its escapes undone, comments, scripts and styles.
 */
final class Markup implements NodeVisitor {
  private static final Set<String> LINKED_TEXTS = Set.of("loc", "icon", "logo", "image");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");

  private final FileReport report;
  private final JoinedText joined;

  private Markup(FileReport report) {
    this.report = report;
    this.joined = new JoinedText(report);
  }

  /** A page, in UTF-8. */
  static void html(byte[] page, FileReport report) {
    report.raw(page, PageReader.read(page, report));
  }

  /** A feed, a site map, a drawing. */
  static void xml(String text, FileReport report) {
    Markup markup = new Markup(report);
    NodeTraversor.traverse(markup, Parser.xmlParser().parseInput(text, ""));
    markup.joined.flush();
    report.raw(text.getBytes(StandardCharsets.UTF_8), Spans.NONE);
  }

  /** A text that may be a piece of a page. */
  static void textOrHtml(String text, FileReport report) {
    if (holdsTags(text)) {
      PageReader.read(text.getBytes(StandardCharsets.UTF_8), report);
    } else {
      report.lines(text);
    }
  }

  /** What an attribute says, and where it leads. */
  static void attribute(HtmlName element, HtmlName key, String value, FileReport report) {
    if (key.isTechnical()) {
      report.code(value);
    } else {
      report.prose(value);
    }
    LinkAttributes.tell(element.text(), key.text(), value, report);
  }

  private static boolean holdsTags(String text) {
    return text.indexOf('<') >= 0 && TAG.matcher(text).find();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(text);
    } else if (node instanceof Element element) {
      element(element);
    } else if (node instanceof Comment comment) {
      textOrHtml(comment.getData(), report);
    } else if (node instanceof DataNode data) {
      report.lines(data.getWholeData());
    } else if (node instanceof DocumentType || node instanceof XmlDeclaration) {
      report.code(node.outerHtml());
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      joined.border(name(element));
    }
  }

  private void text(TextNode node) {
    String text = node.getWholeText();
    boolean telling = node.parentNode() instanceof Element;
    if (telling && LINKED_TEXTS.contains(name((Element) node.parentNode()).text())) {
      report.link(text);
    }
    if (telling && holdsTags(text)) {
      textOrHtml(text, report);
    } else {
      joined.append(text);
    }
  }

  private void element(Element element) {
    HtmlName name = name(element);
    joined.border(name);
    for (Attribute attribute : element.attributes()) {
      attribute(
          name, named(attribute.getKey().toLowerCase(Locale.ROOT)), attribute.getValue(), report);
    }
  }

  private HtmlName name(Element element) {
    return named(element.tagName().toLowerCase(Locale.ROOT));
  }

  private HtmlName named(String name) {
    return report.seeker().names().of(name);
  }
}
