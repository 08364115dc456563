package plimsoll.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.content.PlainText;
import plimsoll.marks.Place;
import plimsoll.source.Header;

/** A whole draft as one audience reads it. */
final class PageProjection {
  private final Reading reading;
  private final Header header;
  private final boolean customers;

  PageProjection(Reading reading) {
    this.reading = reading;
    this.header = reading.marked.header();
    this.customers = reading.forCustomers();
  }

  GatedPage page(GatedHeader said, String publishedSlug) {
    Meta meta = said.meta();
    reading.problems.addAll(said.problems());
    String slug = said.slug();
    BlockProjection projection = new BlockProjection(reading);
    List<Block> blocks = projection.all(reading.marked.blocks());
    blocks = customers ? withoutEmptySections(blocks) : withoutTitle(meta, blocks);
    Document document =
        new Document(
            header.type(),
            slug,
            customers ? slug : header.id(),
            customers ? "" : header.path(),
            customers ? "" : publishedSlug,
            meta,
            blocks,
            reading.footnotes.texts(projection));
    return new GatedPage(
        header,
        document,
        reading.places,
        reading.files,
        reading.headingLinks,
        reading.meant,
        reading.problems);
  }

  /** The heading that gave the page its title is not repeated below it. */
  private List<Block> withoutTitle(Meta meta, List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Heading heading && heading.level() == 1) {
        Place place = reading.places.get(heading);
        boolean same = PlainText.of(heading.text()).equals(meta.title());
        if (same || place != null && place.span().line() == header.titleLine()) {
          List<Block> rest = new ArrayList<>(blocks);
          rest.remove(i);
          return rest;
        }
        return blocks;
      }
    }
    return blocks;
  }

  /** A heading of which customers read nothing but itself would mark a removed place. */
  private static List<Block> withoutEmptySections(List<Block> blocks) {
    ArrayDeque<Block> kept = new ArrayDeque<>();
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      if (!(block instanceof Block.Heading heading && isEmpty(kept.peekFirst(), heading))) {
        kept.addFirst(block);
      }
    }
    return List.copyOf(kept);
  }

  /** Whether the next block ends the section that {@code heading} opens. */
  private static boolean isEmpty(@Nullable Block following, Block.Heading heading) {
    return following == null
        || following instanceof Block.Heading next && next.level() <= heading.level();
  }
}
