package plimsoll.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.content.Inline;

/** Visits what is inside blocks. */
final class Walk {
  private Walk() {}

  /** The links of blocks, at any depth. */
  static void links(List<Block> blocks, Consumer<Inline.Link> found) {
    blocks.stream().flatMap(Walk::texts).forEach(text -> linksIn(text, found));
  }

  /** The slug of the retrospective that a link leads to, if it leads to one. */
  static Optional<String> retrospective(Inline.Link link) {
    return link.target() instanceof Inline.Target.Page page
            && page.type() == Document.Type.RETROSPECTIVE
        ? Optional.of(page.slug())
        : Optional.empty();
  }

  /** The runs of text in a block, in reading order; code blocks are not running text. */
  static Stream<List<Inline>> texts(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return Stream.of(paragraph.text());
    }
    if (block instanceof Block.Heading heading) {
      return Stream.of(heading.text());
    }
    if (block instanceof Block.Quote quote) {
      return quote.blocks().stream().flatMap(Walk::texts);
    }
    if (block instanceof Block.BulletList list) {
      return items(list.items());
    }
    if (block instanceof Block.OrderedList list) {
      return items(list.items());
    }
    if (block instanceof Block.Table table) {
      return Stream.concat(Stream.of(table.header()), table.rows().stream())
          .flatMap(row -> row.cells().stream())
          .map(Block.Cell::text);
    }
    return Stream.empty();
  }

  private static Stream<List<Inline>> items(List<Block.Item> items) {
    return items.stream().flatMap(item -> item.blocks().stream()).flatMap(Walk::texts);
  }

  private static void linksIn(List<Inline> text, Consumer<Inline.Link> found) {
    for (Inline inline : text) {
      if (inline instanceof Inline.Link link) {
        found.accept(link);
      } else if (inline instanceof Inline.Styled styled) {
        linksIn(styled.children(), found);
      } else if (inline instanceof Inline.Masked masked) {
        linksIn(masked.children(), found);
      }
    }
  }
}
