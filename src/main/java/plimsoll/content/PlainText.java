package plimsoll.content;

import java.util.List;

/** The words of inline text without their markup, as an audience hears them. */
public final class PlainText {
  private static final String CLOSING = ",.;:!?)]}»”、。，；：！？）」』";

  private static final String OPENING = "([{«“‘„（「『";

  private PlainText() {}

  /** Whether a character is right before a word, so that no space is left after it. */
  public static boolean isOpening(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  /** Whether a character is right behind a word, so that no space is left before it. */
  public static boolean isClosing(char c) {
    return CLOSING.indexOf(c) >= 0;
  }

  /** The text of {@code inlines}; a line break is a space, a picture is its alternative text. */
  public static String of(List<Inline> inlines) {
    if (inlines.size() == 1 && inlines.get(0) instanceof Inline.Text text) {
      return text.text();
    }
    StringBuilder out = new StringBuilder();
    new Writer(out).append(inlines);
    return out.toString();
  }

  private record Writer(StringBuilder out) implements Inline.Visitor<Void> {
    void append(List<Inline> inlines) {
      for (Inline inline : inlines) {
        inline.accept(this);
      }
    }

    @Override
    public Void text(Inline.Text text) {
      out.append(text.text());
      return null;
    }

    @Override
    public Void styled(Inline.Styled styled) {
      append(styled.children());
      return null;
    }

    @Override
    public Void code(Inline.Code code) {
      out.append(code.text());
      return null;
    }

    @Override
    public Void link(Inline.Link link) {
      append(link.children());
      return null;
    }

    @Override
    public Void image(Inline.Image image) {
      out.append(image.alt());
      return null;
    }

    @Override
    public Void lineBreak(Inline.Break lineBreak) {
      out.append(' ');
      return null;
    }

    @Override
    public Void footnoteCall(Inline.FootnoteCall call) {
      return null;
    }

    @Override
    public Void masked(Inline.Masked masked) {
      append(masked.children());
      return null;
    }
  }
}
