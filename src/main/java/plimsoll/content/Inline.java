package plimsoll.content;

import java.util.List;
import java.util.Objects;

/** A piece of running text. */
public sealed interface Inline {
  /** Calls the method for this case, so that a new case fails to compile in every visitor. */
  <R> R accept(Visitor<R> visitor);

  /** Words. Never empty, never two in a row. */
  record Text(String text) implements Inline {
    public Text {
      Objects.requireNonNull(text);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /** Text in some style. */
  record Styled(Style style, List<Inline> children) implements Inline {
    public Styled {
      Objects.requireNonNull(style);
      children = List.copyOf(children);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.styled(this);
    }
  }

  /** The styles of text; the last three come from the only raw HTML that is allowed. */
  enum Style {
    EMPHASIS,
    STRONG,
    STRIKE,
    KEYBOARD,
    SUBSCRIPT,
    SUPERSCRIPT
  }

  /** Code in running text. */
  record Code(String text) implements Inline {
    public Code {
      Objects.requireNonNull(text);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.code(this);
    }
  }

  /** A link. Its target is resolved: a page or asset that this audience may read. */
  record Link(List<Inline> children, Target target, String title) implements Inline {
    public Link {
      children = List.copyOf(children);
      Objects.requireNonNull(target);
      Objects.requireNonNull(title);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.link(this);
    }
  }

  /**
   * A picture that this view owns.
   *
   * @param asset the {@link Asset#name()}
   * @param width in pixels, 0 if unknown
   * @param height in pixels, 0 if unknown
   */
  record Image(String alt, String asset, String title, int width, int height) implements Inline {
    public Image {
      Objects.requireNonNull(alt);
      Objects.requireNonNull(asset);
      Objects.requireNonNull(title);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.image(this);
    }
  }

  /** The end of a source line ({@code hard} false), or a line break that shows. */
  record Break(boolean hard) implements Inline {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lineBreak(this);
    }
  }

  /** A call of a footnote; {@code number} is 1-based in the order of the view's first calls. */
  record FootnoteCall(int number) implements Inline {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.footnoteCall(this);
    }
  }

  /**
   * Words that customers do not get, in a block that they do. Only in an internal view.
   *
   * @param wording what customers read instead; empty if nothing
   */
  record Masked(List<Inline> children, String wording) implements Inline {
    public Masked {
      children = List.copyOf(children);
      Objects.requireNonNull(wording);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.masked(this);
    }
  }

  /** Where a link goes. */
  sealed interface Target {
    /** An address outside the site: {@code https}, {@code http} or {@code mailto}. */
    record External(String url) implements Target {
      public External {
        Objects.requireNonNull(url);
      }
    }

    /** A document of this view by {@link Document#slug()}; {@code anchor} may be empty. */
    record Page(Document.Type type, String slug, String anchor) implements Target {
      public Page {
        Objects.requireNonNull(type);
        Objects.requireNonNull(slug);
        Objects.requireNonNull(anchor);
      }
    }

    /** A heading of the same document, by {@link Anchors}. */
    record Anchor(String anchor) implements Target {
      public Anchor {
        Objects.requireNonNull(anchor);
      }
    }

    /** A file that this view owns, by {@link Asset#name()}. */
    record File(String asset) implements Target {
      public File {
        Objects.requireNonNull(asset);
      }
    }
  }

  /** One method a case. */
  interface Visitor<R> {
    R text(Text text);

    R styled(Styled styled);

    R code(Code code);

    R link(Link link);

    R image(Image image);

    R lineBreak(Break lineBreak);

    R footnoteCall(FootnoteCall call);

    R masked(Masked masked);
  }
}
