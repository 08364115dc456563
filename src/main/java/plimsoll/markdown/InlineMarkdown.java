package plimsoll.markdown;

import java.util.List;
import java.util.regex.Pattern;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.content.Inline;

/** Inlines as Markdown that reads as the same inlines. */
public final class InlineMarkdown implements Inline.Visitor<Void> {
  private static final Pattern AUTOLINK = Pattern.compile("https?://[^\\s<>]+");
  private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

  /** Where inlines are: what may break there, and what has to be marked. */
  enum Place {
    PARAGRAPH,
    /** On one line. */
    HEADING,
    /** On one line, between pipes. */
    CELL
  }

  private final Style style;
  private final Place place;
  private final boolean marks;
  private final StringBuilder out = new StringBuilder();
  private int brackets;
  private int styles;
  private boolean closed;

  private InlineMarkdown(Style style, Place place, boolean marks) {
    this.style = style;
    this.place = place;
    this.marks = marks;
  }

  /**
   * Writes inlines.
   *
   * @param reach who reads the block around; files need a mark where that is customers
   */
  static String of(List<Inline> inlines, Style style, Place place, Audience reach) {
    InlineMarkdown writer = new InlineMarkdown(style, place, reach == Audience.CUSTOMER);
    writer.run(inlines);
    return writer.out.toString();
  }

  /** Plain words on one line. */
  static String plain(String words) {
    return Escapes.text(words.replace('\n', ' '), false);
  }

  private void run(List<Inline> inlines) {
    for (int i = 0; i < inlines.size(); i++) {
      Inline inline = inlines.get(i);
      if (inline instanceof Inline.Break lineBreak) {
        boolean alone =
            i > 0
                && i + 1 < inlines.size()
                && !(inlines.get(i - 1) instanceof Inline.Break)
                && !(inlines.get(i + 1) instanceof Inline.Break);
        lineBreak(lineBreak.hard(), alone);
      } else {
        inline.accept(this);
      }
    }
  }

  private void lineBreak(boolean hard, boolean alone) {
    if (!hard) {
      out.append(place == Place.PARAGRAPH || place == Place.HEADING ? "\n" : " ");
    } else {
      out.append(place == Place.PARAGRAPH && alone ? "\\\n" : "<br>");
    }
    closed = false;
  }

  @Override
  public Void lineBreak(Inline.Break lineBreak) {
    lineBreak(lineBreak.hard(), false);
    return null;
  }

  @Override
  public Void text(Inline.Text text) {
    String safe = Escapes.text(text.text(), brackets > 0 || isOpen(text.text()));
    safe = place == Place.CELL ? safe.replace("|", "\\|") : safe;
    if (closed && !safe.isEmpty() && Character.isLetterOrDigit(safe.codePointAt(0))) {
      // A delimiter after punctuation closes only before what is no letter in the source.
      int first = safe.codePointAt(0);
      safe = "&#" + first + ";" + safe.substring(Character.charCount(first));
    }
    closed = false;
    out.append(safe);
    return null;
  }

  /** Whether a bracket in a cell could be taken to close in the next one. */
  private boolean isOpen(String text) {
    return place == Place.CELL
        && text.chars().filter(c -> c == '[').count() != text.chars().filter(c -> c == ']').count();
  }

  @Override
  public Void styled(Inline.Styled styled) {
    switch (styled.style()) {
      case EMPHASIS -> delimited(delimiter(), styled.children());
      case STRONG -> delimited(delimiter().repeat(2), styled.children());
      case STRIKE -> delimited("~~", styled.children());
      case KEYBOARD -> tagged("kbd", styled.children());
      case SUBSCRIPT -> tagged("sub", styled.children());
      case SUPERSCRIPT -> tagged("sup", styled.children());
    }
    return null;
  }

  /** Stars, unless other stars would be next to them. */
  private String delimiter() {
    boolean taken = last() == '*' && !endsEscaped() || styles % 2 == 1;
    return taken && !Character.isLetterOrDigit(last()) ? "_" : "*";
  }

  private boolean endsEscaped() {
    return out.length() > 1 && out.charAt(out.length() - 2) == '\\';
  }

  private char last() {
    return out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
  }

  private void delimited(String delimiter, List<Inline> children) {
    int start = out.length();
    closed = false;
    styles++;
    run(children);
    styles--;
    closed = false;
    if (out.length() == start) {
      return;
    }
    for (int at : new int[] {out.length() - 1, start}) {
      if (Character.isWhitespace(out.charAt(at))) {
        out.replace(at, at + 1, "&#" + (int) out.charAt(at) + ";");
      }
    }
    char end = last();
    out.insert(opening(start), delimiter);
    out.append(delimiter);
    closed = delimiter.startsWith("_") || !Character.isLetterOrDigit(end);
  }

  /** Before punctuation a delimiter opens only after what is no letter in the source. */
  private int opening(int start) {
    if (start == 0
        || Character.isLetterOrDigit(out.charAt(start))
        || !Character.isLetterOrDigit(out.charAt(start - 1))) {
      return start;
    }
    int before = out.codePointBefore(start);
    int from = start - Character.charCount(before);
    String entity = "&#" + before + ";";
    out.replace(from, start, entity);
    return from + entity.length();
  }

  private void tagged(String tag, List<Inline> children) {
    out.append('<').append(tag).append('>');
    closed = false;
    run(children);
    closed = false;
    out.append("</").append(tag).append('>');
  }

  @Override
  public Void code(Inline.Code code) {
    String text = place == Place.CELL ? code.text().replace("|", "\\|") : code.text();
    String fence = "`".repeat(longestRun(text) + 1);
    boolean spaces = text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
    String pad = text.startsWith("`") || text.endsWith("`") || spaces ? " " : "";
    out.append(fence).append(pad).append(text).append(pad).append(fence);
    closed = false;
    return null;
  }

  static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  @Override
  public Void link(Inline.Link link) {
    closed = false;
    String url = url(link.target());
    if (isAutolink(link, url)) {
      out.append('<').append(url.startsWith("mailto:") ? url.substring(7) : url).append('>');
      return null;
    }
    out.append('[');
    brackets++;
    run(link.children());
    brackets--;
    closed = false;
    out.append("](").append(Escapes.address(url));
    title(link.title());
    out.append(')');
    mark(link.target() instanceof Inline.Target.File);
    return null;
  }

  private static boolean isAutolink(Inline.Link link, String url) {
    if (link.children().size() != 1
        || !(link.children().get(0) instanceof Inline.Text words)
        || !link.title().isEmpty()
        || !(link.target() instanceof Inline.Target.External)) {
      return false;
    }
    String text = words.text();
    return text.equals(url) && AUTOLINK.matcher(url).matches()
        || url.equals("mailto:" + text) && ADDRESS.matcher(text).matches();
  }

  private String url(Inline.Target target) {
    if (target instanceof Inline.Target.External external) {
      return external.url();
    } else if (target instanceof Inline.Target.Anchor anchor) {
      return "#" + anchor.anchor();
    } else if (target instanceof Inline.Target.File file) {
      return style.assets().apply(file.asset());
    }
    Inline.Target.Page page = (Inline.Target.Page) target;
    return style.pages().apply(page) + (page.anchor().isEmpty() ? "" : "#" + page.anchor());
  }

  /** Where a page's Markdown would be in a content folder. */
  public static String path(Document.Type type, String slug) {
    return switch (type) {
          case RETROSPECTIVE -> "retrospectives/";
          case PAGE -> "pages/";
          case SERVICE -> "services/";
          case PATH -> "paths/";
        }
        + slug
        + ".md";
  }

  @Override
  public Void image(Inline.Image image) {
    closed = false;
    out.append("![").append(Escapes.text(image.alt(), true)).append("](");
    out.append(Escapes.address(style.assets().apply(image.asset())));
    title(image.title());
    out.append(')');
    mark(true);
    return null;
  }

  private void title(String title) {
    if (!title.isEmpty()) {
      out.append(' ').append(Escapes.quoted(title));
    }
  }

  private void mark(boolean file) {
    if (file && marks) {
      out.append("{.customer}");
    }
  }

  @Override
  public Void footnoteCall(Inline.FootnoteCall call) {
    out.append("[^").append(call.number()).append(']');
    closed = false;
    return null;
  }

  @Override
  public Void masked(Inline.Masked masked) {
    if (!style.source()) {
      run(masked.children());
      return null;
    }
    closed = false;
    InlineMarkdown inner = new InlineMarkdown(style, place, false);
    inner.brackets = 1;
    inner.run(masked.children());
    String mark = "{.internal as=" + Escapes.quoted(masked.wording()) + "}";
    boolean itself =
        masked.children().size() == 1
            && (masked.children().get(0) instanceof Inline.Link
                || masked.children().get(0) instanceof Inline.Image);
    out.append(itself ? inner.out : "[" + inner.out + "]").append(mark);
    return null;
  }
}
