package plimsoll.marks;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.source.Attributes;
import plimsoll.source.Brace;
import plimsoll.source.MarkedWords;
import plimsoll.vocabulary.SpokenFields;

/**
 * The words of a block as customers would read them, and which node each comes from. A line break
 * is {@code \n}; in place of internal words stands what customers read instead.
 */
final class NodeText {
  private final Marking marking;
  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Piece> worded = new ArrayList<>();
  private final List<SpokenFields.Link> links = new ArrayList<>();

  private NodeText(Marking marking) {
    this.marking = marking;
  }

  /** A node and the stretch of text that it gives, with all that stands in it. */
  record Piece(Node node, int from, int to) {}

  static NodeText of(Node block, Marking marking) {
    NodeText text = new NodeText(marking);
    block.getChildren().forEach(text::add);
    return text;
  }

  String text() {
    return text.toString();
  }

  /** All nodes that give or hold text, or stand at a place of it, outer ones first. */
  List<Piece> pieces() {
    return pieces;
  }

  /** The stretches that the author has written or marked for customers. */
  List<Piece> worded() {
    return worded;
  }

  List<SpokenFields.Link> links() {
    return links;
  }

  private void add(Node node) {
    int index = pieces.size();
    int from = text.length();
    pieces.add(new Piece(node, from, from));
    Optional<String> wording = wording(node);
    if (wording.isPresent()) {
      text.append(wording.get());
      worded.add(new Piece(node, from, text.length()));
    } else {
      write(node, from);
      if (node instanceof MarkedWords words && words.attributes().has("customer")) {
        worded.add(new Piece(node, from, text.length()));
      }
    }
    pieces.set(index, new Piece(node, from, text.length()));
  }

  private void write(Node node, int from) {
    if (node instanceof Text) {
      text.append(UnescapedText.unescaped(node.getChars()));
    } else if (node instanceof HtmlEntity) {
      text.append(node.getChars().unescape());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      text.append('\n');
    } else if (node instanceof HtmlInlineBase) {
      text.append(AllowedHtml.isBreak(node.getChars()) ? "\n" : "");
    } else if (node instanceof Code code) {
      text.append(code.getText());
    } else if (node instanceof Brace brace) {
      boolean mark = marking.isMark(brace) || audience(brace.attributes());
      text.append(mark ? "" : brace.getChars());
    } else if (node instanceof AutoLink || node instanceof MailLink) {
      String chars = node.getChars().toString();
      String address = chars.startsWith("<") ? chars.substring(1, chars.length() - 1) : chars;
      text.append(address);
      links.add(new SpokenFields.Link(from, text.length(), address));
    } else if (!(node instanceof Footnote)) {
      within(node, from);
    }
  }

  private void within(Node node, int from) {
    Optional<String> address = address(node);
    boolean bracketed = node instanceof LinkRef && address.isEmpty();
    text.append(bracketed ? "[" : "");
    if (node.hasChildren()) {
      node.getChildren().forEach(this::add);
    } else if (node instanceof LinkRef link) {
      text.append(link.getReference());
    } else if (!(node instanceof Image || node instanceof ImageRef)) {
      text.append(node instanceof Link ? "" : node.getChars());
    }
    text.append(bracketed ? "]" : "");
    address.ifPresent(a -> links.add(new SpokenFields.Link(from, text.length(), a)));
  }

  private Optional<String> address(Node node) {
    if (node instanceof Link link) {
      return Optional.of(link.getUrl().unescape());
    }
    if (node instanceof LinkRef link) {
      return marking.definition(link).map(definition -> definition.getUrl().unescape());
    }
    return Optional.empty();
  }

  /**
   * What customers read in place of a node that is marked internal, by the mark in or behind it.
   */
  private Optional<String> wording(Node node) {
    if (node instanceof MarkedWords words && words.attributes().has("internal")) {
      return Optional.of(words.attributes().values().getOrDefault("as", ""));
    }
    return marking
        .inlineMark(node)
        .filter(InlineMark::internal)
        .map(InlineMark::wording)
        .or(() -> behind(node));
  }

  private static Optional<String> behind(Node node) {
    boolean markable =
        node instanceof Link
            || node instanceof LinkRef
            || node instanceof Image
            || node instanceof ImageRef
            || node instanceof AutoLink
            || node instanceof MailLink;
    return markable
            && node.getNext() instanceof Brace brace
            && brace.getStartOffset() == node.getEndOffset()
            && brace.attributes().has("internal")
        ? Optional.of(brace.attributes().values().getOrDefault("as", ""))
        : Optional.empty();
  }

  private static boolean audience(Attributes attributes) {
    return attributes.classes().stream().anyMatch(InlineMarks::isAudience);
  }
}
