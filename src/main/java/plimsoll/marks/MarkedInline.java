package plimsoll.marks;

import java.util.List;
import java.util.Objects;
import plimsoll.content.Inline;

/** A piece of running text as it is written, with the marks on it. */
public sealed interface MarkedInline {
  /** Calls the method for this case, so that a new case fails to compile in every visitor. */
  <R> R accept(Visitor<R> visitor);

  /** Words; escapes are undone. */
  record Text(String text) implements MarkedInline {
    public Text {
      Objects.requireNonNull(text);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /** The end of a line, or a line break that shows. */
  record Break(boolean hard) implements MarkedInline {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lineBreak(this);
    }
  }

  /** Code in running text. */
  record Code(String text) implements MarkedInline {
    public Code {
      Objects.requireNonNull(text);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.code(this);
    }
  }

  /** Text in some style, also by a pair of the tags that are allowed. */
  record Styled(Inline.Style style, List<MarkedInline> children) implements MarkedInline {
    public Styled {
      Objects.requireNonNull(style);
      children = List.copyOf(children);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.styled(this);
    }
  }

  /** Text that belongs together and shows no sign of it. */
  record Group(List<MarkedInline> children) implements MarkedInline {
    public Group {
      children = List.copyOf(children);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.group(this);
    }
  }

  /**
   * What is marked internal: words, a link, a picture, the call of a footnote.
   *
   * @param child what is marked
   * @param wording what customers read instead; empty for nothing
   */
  record Internal(MarkedInline child, String wording) implements MarkedInline {
    public Internal {
      Objects.requireNonNull(child);
      Objects.requireNonNull(wording);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.internal(this);
    }
  }

  /** Words of an action that only the company reads, though no mark says so: an owner, a ticket. */
  record Unmarked(String text) implements MarkedInline {
    public Unmarked {
      Objects.requireNonNull(text);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unmarked(this);
    }
  }

  /** Words that are marked for customers, although the denylist may know them. */
  record Meant(List<MarkedInline> children) implements MarkedInline {
    public Meant {
      children = List.copyOf(children);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.meant(this);
    }
  }

  /** Braces that marked something: they show nothing. */
  record Mark() implements MarkedInline {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.mark(this);
    }
  }

  /**
   * A link.
   *
   * @param address where it leads
   * @param forCustomers whether it is marked {@code {.customer}}
   * @param reported whether braces behind it are a mark gone wrong, which has been reported
   */
  record Link(
      List<MarkedInline> children,
      Address address,
      boolean forCustomers,
      boolean reported,
      Place place)
      implements MarkedInline {
    public Link {
      children = List.copyOf(children);
      Objects.requireNonNull(address);
      Objects.requireNonNull(place);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.link(this);
    }
  }

  /** An address that is its own text. */
  record BareLink(String text, String url, boolean reported, Place place) implements MarkedInline {
    public BareLink {
      Objects.requireNonNull(text);
      Objects.requireNonNull(url);
      Objects.requireNonNull(place);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bareLink(this);
    }
  }

  /** A picture; {@code alt} are the words in its brackets. Else as {@link Link}. */
  record Image(
      List<MarkedInline> alt, Address address, boolean forCustomers, boolean reported, Place place)
      implements MarkedInline {
    public Image {
      alt = List.copyOf(alt);
      Objects.requireNonNull(address);
      Objects.requireNonNull(place);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.image(this);
    }
  }

  /** The call of a footnote that is defined; {@code number} is {@link MarkedBlock.Footnote}'s. */
  record FootnoteCall(int number, Place place) implements MarkedInline {
    public FootnoteCall {
      Objects.requireNonNull(place);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.footnoteCall(this);
    }
  }

  /** A tag that is not one of a pair; {@code allowed} if it would be one with its other half. */
  record Html(String written, boolean allowed, Place place) implements MarkedInline {
    public Html {
      Objects.requireNonNull(written);
      Objects.requireNonNull(place);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.html(this);
    }
  }

  /** A kind of text that nobody thought of, with all that stands in it. */
  record Unknown(String written, Place place) implements MarkedInline {
    public Unknown {
      Objects.requireNonNull(written);
      Objects.requireNonNull(place);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unknown(this);
    }
  }

  /**
   * Where a link leads.
   *
   * @param url as it is written, escapes undone
   * @param title or empty
   * @param label of the definition that it stands in; empty if it stands in the link itself
   * @param reach who reads the definition; customers, if it stands in the link itself
   * @param unmarked whether no heading above the definition says who reads it
   */
  record Address(String url, String title, String label, Reach reach, boolean unmarked) {
    public Address {
      Objects.requireNonNull(url);
      Objects.requireNonNull(title);
      Objects.requireNonNull(label);
      Objects.requireNonNull(reach);
    }

    /** An address that stands in the link itself. */
    static Address written(String url, String title) {
      return new Address(url, title, "", Reach.CUSTOMER, false);
    }
  }

  /** One method a case. */
  interface Visitor<R> {
    R text(Text text);

    R lineBreak(Break lineBreak);

    R code(Code code);

    R styled(Styled styled);

    R group(Group group);

    R internal(Internal internal);

    R unmarked(Unmarked unmarked);

    R meant(Meant meant);

    R mark(Mark mark);

    R link(Link link);

    R bareLink(BareLink link);

    R image(Image image);

    R footnoteCall(FootnoteCall call);

    R html(Html html);

    R unknown(Unknown unknown);
  }
}
