package plimsoll.verify;

import java.util.ArrayList;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML and XML as a browser does: the text of each block in one piece, whatever markup it is
 * cut by, every attribute with its escapes undone, comments, scripts and styles.
 */
final class Markup implements NodeVisitor, HtmlReader.Sink {
  /** Elements that do not end a text. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i",
          "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
          "time", "tspan", "tt", "u", "var", "wbr");

  /** Attributes whose values are words of the formats, numbers or names of styles. */
  private static final Set<String> TECHNICAL =
      Set.of(
          "class",
          "style",
          "rel",
          "type",
          "lang",
          "hreflang",
          "dir",
          "role",
          "charset",
          "media",
          "http-equiv",
          "as",
          "loading",
          "decoding",
          "method",
          "enctype",
          "autocomplete",
          "target",
          "scope",
          "datetime",
          "width",
          "height",
          "d",
          "points",
          "transform",
          "viewbox",
          "version",
          "preserveaspectratio",
          "text-anchor",
          "dominant-baseline",
          "font-family",
          "font-weight",
          "font-style",
          "fill",
          "stroke",
          "color",
          "clip-path",
          "mask",
          "filter",
          "offset",
          "spreadmethod",
          "gradientunits",
          "gradienttransform",
          "patternunits",
          "markerunits",
          "orient",
          "in",
          "in2",
          "result",
          "mode",
          "operator",
          "values",
          "encoding",
          "xmlns",
          "xml:lang",
          "xml:space",
          "xml:base",
          "term",
          "scheme");

  private static final Set<String> LINKED_TEXTS = Set.of("loc", "icon", "logo", "image");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");

  private final FileReport report;
  private final StringBuilder joined = new StringBuilder();
  private final List<Integer> cuts = new ArrayList<>();
  private boolean cut;
  private KnownLines.@Nullable Line line;
  private final List<Reference> references = new ArrayList<>();
  private int lineEnd;
  private int toldBefore;

  private Markup(FileReport report) {
    this.report = report;
  }

  /** A page. */
  static void html(char[] text, FileReport report) {
    page(text, report);
    report.raw(text);
  }

  /** A feed, a site map, a drawing. */
  static void xml(String text, FileReport report) {
    read(Parser.xmlParser().parseInput(text, ""), report);
    report.raw(text.toCharArray());
  }

  /** A text that may be a piece of a page. */
  static void textOrHtml(String text, FileReport report) {
    if (holdsTags(text)) {
      page(text.toCharArray(), report);
    } else {
      report.lines(text);
    }
  }

  private static boolean holdsTags(String text) {
    return text.indexOf('<') >= 0 && TAG.matcher(text).find();
  }

  private static void page(char[] html, FileReport report) {
    Markup markup = new Markup(report);
    HtmlReader.read(html, markup);
    markup.forget();
    markup.flush();
  }

  private static void read(Node root, FileReport report) {
    Markup markup = new Markup(report);
    NodeTraversor.traverse(markup, root);
    markup.flush();
  }

  /** Where nothing is withheld, links are all there is to check. */
  @Override
  public boolean reads() {
    return report.seeker().seeks();
  }

  /**
   * A line that is markup and nothing else is read once, wherever it stands: no text goes on into
   * it, and none goes on behind it.
   */
  @Override
  public int lineBegins(char[] html, int start) {
    forget();
    if (!isBetweenTexts()) {
      return start;
    }
    int end = start;
    while (end < html.length && html[end] != '\n') {
      end++;
    }
    KnownLines.Line found = report.seeker().lines().at(html, start, end);
    List<Reference> known = found == null ? null : found.references();
    if (known == null) {
      remember(found, end);
      return start;
    }
    known.forEach(report::refer);
    return end;
  }

  private void remember(KnownLines.@Nullable Line found, int end) {
    line = found;
    lineEnd = end;
    toldBefore = report.told();
    report.record(found == null ? null : references);
  }

  @Override
  public void lineEnds(int end) {
    if (line != null && end == lineEnd && isBetweenTexts() && report.told() == toldBefore) {
      line.setReferences(references);
    }
    forget();
  }

  private void forget() {
    line = null;
    references.clear();
    report.record(null);
  }

  /** Whether nothing has been read of a text but space, which then says nothing. */
  private boolean isBetweenTexts() {
    for (int i = 0; i < joined.length(); i++) {
      if (!isSpace(joined.charAt(i))) {
        return false;
      }
    }
    joined.setLength(0);
    return cuts.isEmpty();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  @Override
  public boolean wants(String element, String attribute) {
    return reads() || Links.mayLead(attribute);
  }

  @Override
  public void attribute(String element, String key, String value) {
    if (reads()) {
      if (TECHNICAL.contains(key) || key.startsWith("xmlns")) {
        report.code(value);
      } else {
        report.prose(value);
      }
    }
    Links.tell(element, key, value, report);
  }

  @Override
  public void opened(String element) {
    border(element);
  }

  @Override
  public void closed(String element) {
    border(element);
  }

  private void border(String element) {
    if (INLINE.contains(element)) {
      cut = true;
    } else {
      flush();
    }
  }

  @Override
  public void text(String text) {
    append(text);
  }

  @Override
  public void comment(String comment) {
    if (reads()) {
      textOrHtml(comment, report);
    }
  }

  @Override
  public void declaration(String declaration) {
    report.code(declaration);
  }

  @Override
  public void data(String element, String type, String data) {
    if (!type.toLowerCase(Locale.ROOT).contains("json")) {
      report.lines(data);
      return;
    }
    try {
      JsonFile.read(data, report);
    } catch (Malformed e) {
      report.fault(Fault.MALFORMED);
    }
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
      border(name(element));
    }
  }

  private void text(TextNode node) {
    String text = node.getWholeText();
    boolean telling = node.parentNode() instanceof Element;
    if (telling && LINKED_TEXTS.contains(name((Element) node.parentNode()))) {
      report.link(text);
    }
    if (telling && holdsTags(text)) {
      textOrHtml(text, report);
    } else {
      append(text);
    }
  }

  /** A word may be cut by markup, or touch another one only because of it. */
  private void append(String text) {
    boolean within =
        cut
            && !text.isEmpty()
            && joined.length() > 0
            && Character.isLetterOrDigit(text.charAt(0))
            && Character.isLetterOrDigit(joined.charAt(joined.length() - 1));
    if (within) {
      cuts.add(joined.length());
    }
    cut = false;
    joined.append(text);
  }

  private void element(Element element) {
    border(name(element));
    for (Attribute attribute : element.attributes()) {
      attribute(name(element), attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue());
    }
  }

  private static String name(Element element) {
    return element.tagName().toLowerCase(Locale.ROOT);
  }

  private void flush() {
    report.prose(joined.toString());
    if (!cuts.isEmpty()) {
      StringBuilder apart = new StringBuilder(joined);
      for (int i = cuts.size() - 1; i >= 0; i--) {
        apart.insert(cuts.get(i), " ");
      }
      report.prose(apart.toString());
    }
    joined.setLength(0);
    cuts.clear();
    cut = false;
  }
}
