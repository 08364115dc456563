package plimsoll.marks;

import java.util.List;
import java.util.Objects;
import plimsoll.content.Audience;
import plimsoll.source.Header;

/**
 * A draft with its marks understood: plain data of our own that is copied once and serves every
 * audience.
 *
 * @param blocks the text from top to bottom
 * @param footnotes the footnotes that can be called, by {@link MarkedBlock.Footnote#number()};
 *     wherever they stand they are among the blocks as well
 * @param addresses what links and pictures lead to
 */
public record Marked(
    Header header,
    List<MarkedBlock> blocks,
    List<MarkedBlock.Footnote> footnotes,
    List<Named> addresses) {
  public Marked {
    Objects.requireNonNull(header);
    blocks = List.copyOf(blocks);
    footnotes = List.copyOf(footnotes);
    addresses = List.copyOf(addresses);
  }

  /** What a link or a picture leads to, and whether it is marked for customers. */
  public record Named(String url, boolean picture, boolean forCustomers) {
    public Named {
      Objects.requireNonNull(url);
    }
  }

  /** Whether marks count: those of an internal file do nothing. */
  public boolean marksCount() {
    return header.audience() == Audience.CUSTOMER;
  }

  /** Says nothing of the text. */
  @Override
  public String toString() {
    return header.path();
  }
}
