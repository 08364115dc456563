package plimsoll.gate;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import plimsoll.content.Inline;
import plimsoll.problem.Code;
import plimsoll.source.Brace;
import plimsoll.source.MarkedWords;

/**
 * Copies the inlines that an audience may read. A node that no rule names is refused with all that
 * stands in it.
 */
final class InlineCopier {
  private final Reading reading;
  private final LinkCopier links;

  InlineCopier(Reading reading) {
    this.reading = reading;
    this.links = new LinkCopier(reading, this);
  }

  /** The inlines of a block, tidy: no double spaces where something was, nothing empty. */
  List<Inline> copy(Node parent) {
    return children(parent.getFirstChild(), null).finish();
  }

  /** The inlines of a link or a picture's description, whose ends may be spaces. */
  List<Inline> inside(Node parent) {
    return children(parent.getFirstChild(), null).finishInside();
  }

  /** Adds the inlines of a node to words that go on. */
  void into(Node parent, Phrasing words) {
    words.addAll(children(parent.getFirstChild(), null));
  }

  /** The inlines from {@code first} up to {@code end}, exclusive. */
  private Phrasing children(Node first, Node end) {
    Phrasing words = new Phrasing(reading.library);
    for (Node node = first; node != null && node != end; ) {
      node = copy(node, words);
    }
    return words;
  }

  /** Copies a node and returns the next one to look at. */
  private Node copy(Node node, Phrasing words) {
    if (node instanceof Text) {
      // Most nodes are, and few of them hold anything internal.
      BitSet cut = reading.marking.cut(node);
      if (cut.isEmpty()) {
        words.text(UnescapedText.unescaped(node.getChars()));
      } else {
        inParts(UnescapedText.unescaped(node.getChars()), cut, words);
      }
      return node.getNext();
    }
    Optional<InlineMark> mark = reading.marking.inlineMark(node);
    if (node instanceof HtmlInlineBase && mark.isEmpty()) {
      return html(node, words);
    }
    if (mark.isPresent() && mark.get().internal()) {
      marked(node, mark.get(), words);
    } else {
      plain(node, words);
    }
    return node.getNext();
  }

  /** A text of which customers do not get all. */
  private void inParts(String text, BitSet cut, Phrasing words) {
    for (int from = 0; from < text.length(); ) {
      boolean internal = cut.get(from);
      int end = internal ? cut.nextClearBit(from) : cut.nextSetBit(from);
      int to = end < 0 ? text.length() : Math.min(end, text.length());
      String part = text.substring(from, to);
      if (!internal || !reading.forCustomers() && !reading.marksCount()) {
        words.text(part);
      } else if (reading.forCustomers()) {
        words.replaced("");
      } else {
        words.add(new Inline.Masked(List.of(new Inline.Text(part)), ""));
      }
      from = to;
    }
  }

  private void marked(Node node, InlineMark mark, Phrasing words) {
    if (reading.forCustomers()) {
      words.replaced(mark.wording());
      return;
    }
    Phrasing inner = new Phrasing(reading.library);
    plain(node, inner);
    if (reading.marksCount()) {
      words.add(new Inline.Masked(inner.finish(), mark.wording()));
    } else {
      words.addAll(inner.finish());
    }
  }

  private void plain(Node node, Phrasing words) {
    if (node instanceof HtmlInlineBase) {
      html(node, words);
    } else if (node instanceof TextBase) {
      words.addAll(children(node.getFirstChild(), null));
    } else if (node instanceof MarkedWords marked) {
      markedWords(marked, words);
    } else if (node instanceof HtmlEntity) {
      words.text(node.getChars().unescape());
    } else if (node instanceof SoftLineBreak) {
      words.lineBreak(false);
    } else if (node instanceof HardLineBreak) {
      words.lineBreak(true);
    } else if (node instanceof com.vladsch.flexmark.ast.Code code) {
      words.add(new Inline.Code(codeText(unpiped(code))));
    } else if (node instanceof Emphasis) {
      styled(Inline.Style.EMPHASIS, node, words);
    } else if (node instanceof StrongEmphasis) {
      styled(Inline.Style.STRONG, node, words);
    } else if (node instanceof Strikethrough) {
      styled(Inline.Style.STRIKE, node, words);
    } else if (node instanceof Brace brace) {
      brace(brace, words);
    } else if (node instanceof Footnote footnote) {
      footnote(footnote, words);
    } else {
      linkOrRefused(node, words);
    }
  }

  private void linkOrRefused(Node node, Phrasing words) {
    if (node instanceof Link link) {
      links.link(link, link.getUrl().unescape(), link.getTitle().unescape(), words);
    } else if (node instanceof LinkRef link) {
      links.linkRef(link, words);
    } else if (node instanceof Image image) {
      links.image(image, image.getUrl().unescape(), image.getTitle().unescape(), words);
    } else if (node instanceof ImageRef image) {
      links.imageRef(image, words);
    } else if (node instanceof AutoLink || node instanceof MailLink) {
      links.address(node, words);
    } else if (reading.forCustomers()) {
      reading.faults.at(
          node, Code.REFUSED, "this kind of text cannot be published", "write it in plain words");
    } else {
      words.text(node.getChars().toString());
    }
  }

  /** Phrasing in brackets that are also the label of a definition are a link. */
  private void markedWords(MarkedWords node, Phrasing words) {
    boolean isMark = reading.marking.inlineMark(node).isPresent();
    if (isMark && reading.references.isDefined(node.words())) {
      links.defined(node, node.words(), words);
      return;
    }
    Phrasing inner = children(node.getFirstChild(), null);
    if (isMark) {
      words.addAll(inner);
    } else {
      words.text("[");
      words.addAll(inner);
      words.text("]" + node.getChars().subSequence(node.words().length() + 2));
    }
  }

  private void styled(Inline.Style style, Node node, Phrasing words) {
    List<Inline> inner = inside(node);
    if (!inner.isEmpty()) {
      words.add(new Inline.Styled(style, inner));
    } else {
      words.replaced("");
    }
  }

  /** A mark is never text; other braces are, and for customers they have been reported. */
  private void brace(Brace brace, Phrasing words) {
    if (reading.marking.isMark(brace)) {
      words.mark();
    } else {
      words.text(brace.getChars().toString());
    }
  }

  private void footnote(Footnote footnote, Phrasing words) {
    if (!reading.footnotes.isDefined(footnote)) {
      // What stands in the brackets is text, and may bear marks.
      words.text("[^");
      into(footnote, words);
      words.text("]");
      return;
    }
    OptionalInt number = reading.footnotes.call(footnote);
    number.ifPresent(n -> words.add(new Inline.FootnoteCall(n)));
  }

  private Node html(Node node, Phrasing words) {
    CharSequence tag = node.getChars();
    if (AllowedHtml.isBreak(tag)) {
      words.lineBreak(true);
      return node.getNext();
    }
    Optional<Inline.Style> opens = AllowedHtml.opens(tag);
    Node close = opens.isPresent() ? closing(node, opens.get()) : null;
    if (close != null) {
      List<Inline> inner = children(node.getNext(), close).finishInside();
      if (inner.isEmpty()) {
        words.replaced("");
      } else {
        words.add(new Inline.Styled(opens.get(), inner));
      }
      return close.getNext();
    }
    if (reading.forCustomers()) {
      if (AllowedHtml.isAllowed(tag)) {
        reading.faults.at(
            node, Code.RAW_HTML, "this tag has no counterpart", "close it in the same paragraph");
      }
    } else {
      words.text(tag.toString());
    }
    return node.getNext();
  }

  private static @org.jspecify.annotations.Nullable Node closing(Node open, Inline.Style style) {
    int depth = 0;
    for (Node node = open.getNext(); node != null; node = node.getNext()) {
      if (node instanceof HtmlInlineBase) {
        if (AllowedHtml.opens(node.getChars()).filter(style::equals).isPresent()) {
          depth++;
        } else if (AllowedHtml.closes(node.getChars()).filter(style::equals).isPresent()
            && depth-- == 0) {
          return node;
        }
      }
    }
    return null;
  }

  /** In a table even the pipes of code are written with a backslash. */
  private static String unpiped(com.vladsch.flexmark.ast.Code code) {
    String text = code.getText().toString();
    boolean escaped = text.contains("\\|") && code.getAncestorOfType(TableCell.class) != null;
    return escaped ? text.replace("\\|", "|") : text;
  }

  /** As CommonMark reads a code span: line ends are spaces, one space at both ends is padding. */
  private static String codeText(String raw) {
    String text = raw.replace('\n', ' ');
    boolean padded =
        text.length() > 2 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
    return padded ? text.substring(1, text.length() - 1) : text;
  }
}
