package plimsoll.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.content.PlainText;
import plimsoll.forbid.Allowed;
import plimsoll.problem.Problems;
import plimsoll.problem.Span;
import plimsoll.source.Body;
import plimsoll.source.Draft;

/** Copies a whole draft for one audience. */
final class PageCopier {
  private final ViewContext library;
  private final Metas metas;

  PageCopier(ViewContext library, Metas metas) {
    this.library = library;
    this.metas = metas;
  }

  CopiedPage copy(Draft draft, Body body, Marking marking, Faults faults, String publishedSlug) {
    boolean customers = library.audience() == Audience.CUSTOMER;
    Problems told = new Problems();
    Meta meta = metas.of(draft.header(), told);
    faults.addAll(told.sorted());
    String slug = metas.slug(draft.header());
    if (body.tree().isEmpty()) {
      return verbatim(draft, body, meta, slug, publishedSlug);
    }
    Reading reading =
        new Reading(
            draft, body.source(), body.tree().get(), marking, library.audience(), library, faults);
    BlockCopier copier = new BlockCopier(reading);
    List<Block> blocks = copier.children(body.tree().get());
    blocks = customers ? withoutEmptySections(blocks) : withoutTitle(draft, meta, blocks, reading);
    List<List<Block>> footnotes = reading.footnotes.texts(copier);
    if (customers) {
      screen(draft, meta, blocks, footnotes, reading, faults);
    }
    Document document =
        new Document(
            draft.header().type(),
            slug,
            customers ? slug : draft.header().id(),
            customers ? "" : draft.header().path(),
            customers ? "" : publishedSlug,
            meta,
            blocks,
            footnotes);
    return new CopiedPage(
        draft,
        document,
        reading.places(),
        List.copyOf(reading.assets.values()),
        Map.copyOf(reading.meanings),
        List.copyOf(reading.headingLinks));
  }

  /** A text that could not be parsed: the company reads it as it stands, customers nothing. */
  private CopiedPage verbatim(
      Draft draft, Body body, Meta meta, String slug, String publishedSlug) {
    boolean customers = library.audience() == Audience.CUSTOMER;
    Block block = new Block.Verbatim(body.source().markdown(), Audience.INTERNAL);
    Document document =
        new Document(
            draft.header().type(),
            slug,
            customers ? slug : draft.header().id(),
            customers ? "" : draft.header().path(),
            customers ? "" : publishedSlug,
            meta,
            customers ? List.of() : List.of(block),
            List.of());
    return new CopiedPage(
        draft, document, Map.of(block, body.source().span(0, 1)), List.of(), Map.of(), List.of());
  }

  /** The heading that gave the page its title is not repeated below it. */
  private static List<Block> withoutTitle(
      Draft draft, Meta meta, List<Block> blocks, Reading reading) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Heading heading && heading.level() == 1) {
        Span place = reading.places().get(heading);
        boolean same = PlainText.of(heading.text()).equals(meta.title());
        if (same || place != null && place.line() == draft.header().titleLine()) {
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

  private void screen(
      Draft draft,
      Meta meta,
      List<Block> blocks,
      List<List<Block>> footnotes,
      Reading reading,
      Faults faults) {
    ForbiddenCheck screen = faults.screen(library);
    metas.customerWords(draft.header()).forEach(screen::unmarked);
    ForbiddenCheck text = screen.with(Allowed.of(reading.meant));
    text.blocks(blocks, reading::spots);
    footnotes.forEach(footnote -> text.blocks(footnote, reading::spots));
  }
}
