package plimsoll.source;

import com.vladsch.flexmark.util.ast.Document;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of a draft, parsed. Large: it is made when it is needed and not kept. */
public final class Body {
  private final SourceText source;
  private final @Nullable Document tree;
  private final List<Comment> comments;

  private Body(SourceText source, @Nullable Document tree, List<Comment> comments) {
    this.source = source;
    this.tree = tree;
    this.comments = List.copyOf(comments);
  }

  static Body parsed(Comments.Result result) {
    return new Body(result.source(), result.tree(), result.comments());
  }

  /** A text that could not be parsed: it is shown as it is. */
  static Body verbatim(SourceText source) {
    return new Body(source, null, List.of());
  }

  /** The text, and the places of the tree's nodes in the file. */
  public SourceText source() {
    return source;
  }

  /** The Markdown's tree; none if the text is to be shown as it is. */
  public Optional<Document> tree() {
    return Optional.ofNullable(tree);
  }

  /** The HTML comments that were taken out; for advice, never for a view. */
  public List<Comment> comments() {
    return comments;
  }
}
