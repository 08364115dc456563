package plimsoll.content;

import java.util.List;
import java.util.Objects;

/**
 * A document as one audience may read it.
 *
 * @param slug its name in URLs, unique among the view's documents of one type
 * @param id the source's id in an internal view; the slug again in a customer view
 * @param source the path below the content folder in an internal view; empty in a customer view
 * @param body the blocks in order; the title is in {@code meta} and not repeated here
 * @param footnotes the footnotes that are called, in the order of {@link Inline.FootnoteCall}
 * @param publishedSlug in an internal view the slug of the page that customers have of it; empty if
 *     they have none, and in a customer view
 */
public record Document(
    Type type,
    String slug,
    String id,
    String source,
    String publishedSlug,
    Meta meta,
    List<Block> body,
    List<List<Block>> footnotes) {
  public Document {
    Objects.requireNonNull(type);
    Objects.requireNonNull(slug);
    Objects.requireNonNull(id);
    Objects.requireNonNull(source);
    Objects.requireNonNull(publishedSlug);
    Objects.requireNonNull(meta);
    body = List.copyOf(body);
    footnotes = footnotes.stream().map(List::copyOf).toList();
  }

  /** The same text with other metadata. */
  public Document with(Meta other) {
    return new Document(type, slug, id, source, publishedSlug, other, body, footnotes);
  }

  /** What a source file is, by the folder that it is in. */
  public enum Type {
    RETROSPECTIVE,
    /** {@code pages/*.md} */
    PAGE,
    /** {@code services/*.md}; the slug is the service's. */
    SERVICE,
    /** {@code paths/*.md}, internal only. */
    PATH
  }
}
