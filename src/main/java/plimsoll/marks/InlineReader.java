package plimsoll.marks;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plimsoll.content.Inline;
import plimsoll.source.Brace;
import plimsoll.source.MarkedWords;
import plimsoll.source.SourceText;

/**
 * Copies the parser's inlines into ours, with the marks on them. A kind of text that is not named
 * here is {@link MarkedInline.Unknown}.
 */
final class InlineReader {
  private final SourceText source;
  private final Marking marking;
  private final Definitions definitions;
  private final List<Marked.Named> addresses = new ArrayList<>();

  InlineReader(SourceText source, Marking marking, Definitions definitions) {
    this.source = source;
    this.marking = marking;
    this.definitions = definitions;
  }

  /** What the links and pictures that were read so far lead to. */
  List<Marked.Named> addresses() {
    return addresses;
  }

  /** The inlines of a node. */
  List<MarkedInline> children(Node parent) {
    return between(parent.getFirstChild(), null);
  }

  /** The inlines from {@code first} up to {@code end}, exclusive. */
  private List<MarkedInline> between(@Nullable Node first, @Nullable Node end) {
    List<MarkedInline> read = new ArrayList<>();
    for (Node node = first; node != null && node != end; ) {
      node = read(node, read);
    }
    return read;
  }

  /** Reads a node and returns the next one to look at. */
  private @Nullable Node read(Node node, List<MarkedInline> read) {
    if (node instanceof Text) {
      // Most nodes are, and few of them hold anything internal.
      text(node, read);
      return node.getNext();
    }
    Optional<InlineMark> mark = marking.inlineMark(node).filter(InlineMark::internal);
    if (node instanceof HtmlInlineBase && mark.isEmpty()) {
      return html(node, read);
    }
    MarkedInline plain = plain(node);
    read.add(mark.isPresent() ? new MarkedInline.Internal(plain, mark.get().wording()) : plain);
    return node.getNext();
  }

  /** A text, in parts if customers do not get all of it. */
  private void text(Node node, List<MarkedInline> read) {
    String text = UnescapedText.unescaped(node.getChars());
    BitSet cut = marking.cut(node);
    for (int from = 0; from < text.length(); ) {
      boolean internal = cut.get(from);
      int end = internal ? cut.nextClearBit(from) : cut.nextSetBit(from);
      int to = end < 0 ? text.length() : Math.min(end, text.length());
      String part = text.substring(from, to);
      read.add(internal ? new MarkedInline.Unmarked(part) : new MarkedInline.Text(part));
      from = to;
    }
  }

  private MarkedInline plain(Node node) {
    if (node instanceof HtmlInlineBase) {
      return AllowedHtml.isBreak(node.getChars())
          ? new MarkedInline.Break(true)
          : new MarkedInline.Html(node.getChars().toString(), false, place(node));
    }
    if (node instanceof TextBase) {
      return group(node);
    }
    if (node instanceof MarkedWords words) {
      return markedWords(words);
    }
    if (node instanceof HtmlEntity) {
      return new MarkedInline.Text(node.getChars().unescape());
    }
    if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      return new MarkedInline.Break(node instanceof HardLineBreak);
    }
    if (node instanceof Code code) {
      return new MarkedInline.Code(codeText(unpiped(code)));
    }
    if (node instanceof Emphasis) {
      return new MarkedInline.Styled(Inline.Style.EMPHASIS, children(node));
    }
    if (node instanceof StrongEmphasis) {
      return new MarkedInline.Styled(Inline.Style.STRONG, children(node));
    }
    if (node instanceof Strikethrough) {
      return new MarkedInline.Styled(Inline.Style.STRIKE, children(node));
    }
    if (node instanceof Brace brace) {
      // A mark is never text; other braces are, and for customers they have been reported.
      return marking.isMark(brace)
          ? new MarkedInline.Mark()
          : new MarkedInline.Text(brace.getChars().toString());
    }
    if (node instanceof Footnote call) {
      return footnote(call);
    }
    return linkOrUnknown(node);
  }

  private MarkedInline linkOrUnknown(Node node) {
    if (node instanceof Link link) {
      return link(
          node, MarkedInline.Address.written(link.getUrl().unescape(), link.getTitle().unescape()));
    }
    if (node instanceof Image image) {
      return image(
          node,
          MarkedInline.Address.written(image.getUrl().unescape(), image.getTitle().unescape()));
    }
    if (node instanceof LinkRef || node instanceof ImageRef) {
      RefNode ref = (RefNode) node;
      Optional<MarkedInline.Address> address = definitions.reference(ref).map(this::address);
      if (address.isEmpty()) {
        return undefined(ref);
      }
      return node instanceof LinkRef ? link(node, address.get()) : image(node, address.get());
    }
    if (node instanceof AutoLink || node instanceof MailLink) {
      return bareLink(node);
    }
    return new MarkedInline.Unknown(node.getChars().toString(), place(node));
  }

  private MarkedInline.Address address(Reference reference) {
    return new MarkedInline.Address(
        reference.getUrl().unescape(),
        reference.getTitle().unescape(),
        Definitions.label(reference.getReference()),
        marking.reach(reference),
        marking.isUnmarked(reference));
  }

  private MarkedInline link(Node node, MarkedInline.Address address) {
    boolean forCustomers = isForCustomers(node);
    addresses.add(new Marked.Named(address.url(), false, forCustomers));
    return new MarkedInline.Link(
        children(node), address, forCustomers, marking.isToldBehind(node), place(node));
  }

  private MarkedInline image(Node node, MarkedInline.Address address) {
    boolean forCustomers = isForCustomers(node);
    addresses.add(new Marked.Named(address.url(), true, forCustomers));
    return new MarkedInline.Image(
        children(node), address, forCustomers, marking.isToldBehind(node), place(node));
  }

  private boolean isForCustomers(Node node) {
    return marking.inlineMark(node).filter(mark -> !mark.internal()).isPresent();
  }

  private MarkedInline bareLink(Node node) {
    String text = ((DelimitedLinkNode) node).getText().toString();
    String url = text;
    if (node instanceof MailLink && !text.startsWith("mailto:")) {
      url = "mailto:" + text;
    } else if (node instanceof AutoLink && text.startsWith("www.")) {
      url = "http://" + text;
    }
    return new MarkedInline.BareLink(text, url, marking.isToldBehind(node), place(node));
  }

  /** Brackets without a definition are brackets. */
  private MarkedInline undefined(RefNode node) {
    Node first = node.getFirstChild();
    BasedSequence chars = node.getChars();
    if (first == null) {
      return new MarkedInline.Text(chars.unescape());
    }
    int start = node.getStartOffset();
    String before = chars.subSequence(0, first.getStartOffset() - start).toString();
    String after = chars.subSequence(node.getLastChild().getEndOffset() - start).unescape();
    return around(before, group(node), after);
  }

  /** Words in brackets that are also the label of a definition are a link. */
  private MarkedInline markedWords(MarkedWords node) {
    if (marking.inlineMark(node).isEmpty()) {
      String after = "]" + node.getChars().subSequence(node.words().length() + 2);
      return around("[", group(node), after);
    }
    Optional<MarkedInline.Address> address = definitions.reference(node.words()).map(this::address);
    if (address.isPresent()) {
      return link(node, address.get());
    }
    return isForCustomers(node) ? new MarkedInline.Meant(children(node)) : group(node);
  }

  private MarkedInline footnote(Footnote call) {
    Optional<FootnoteBlock> note = definitions.note(call);
    // What stands in the brackets of a call that names nothing is text, and may bear marks.
    return note.isPresent()
        ? new MarkedInline.FootnoteCall(definitions.number(note.get()), place(call))
        : around("[^", group(call), "]");
  }

  private MarkedInline group(Node node) {
    return new MarkedInline.Group(children(node));
  }

  private static MarkedInline around(String before, MarkedInline words, String after) {
    return new MarkedInline.Group(
        List.of(new MarkedInline.Text(before), words, new MarkedInline.Text(after)));
  }

  private @Nullable Node html(Node node, List<MarkedInline> read) {
    CharSequence tag = node.getChars();
    if (AllowedHtml.isBreak(tag)) {
      read.add(new MarkedInline.Break(true));
      return node.getNext();
    }
    Optional<Inline.Style> opens = AllowedHtml.opens(tag);
    Node close = opens.isPresent() ? closing(node, opens.get()) : null;
    if (close != null) {
      read.add(new MarkedInline.Styled(opens.get(), between(node.getNext(), close)));
      return close.getNext();
    }
    if (RawHtml.isText(node, source.markdown())) {
      read.add(new MarkedInline.Text(tag.toString()));
      return node.getNext();
    }
    read.add(new MarkedInline.Html(tag.toString(), AllowedHtml.isAllowed(tag), place(node)));
    return node.getNext();
  }

  private static @Nullable Node closing(Node open, Inline.Style style) {
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
  private static String unpiped(Code code) {
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

  private Place place(Node node) {
    int start = node.getStartOffset();
    int end = node.getEndOffset();
    return new Place(start, end, source.span(start, end));
  }
}
