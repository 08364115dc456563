package plimsoll.projection;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.gate.GatedPage;
import plimsoll.gate.View;
import plimsoll.marks.Place;
import plimsoll.problem.Problem;
import plimsoll.problem.Span;

/** A view, and beside it what must never enter one: places in the source, and problems. */
public final class Projection {
  private final View view;
  private final List<Problem> problems;
  private final Map<Document, Map<Block, Place>> places = new IdentityHashMap<>();

  Projection(View view, List<Problem> problems, List<GatedPage> pages) {
    this.view = view;
    this.problems = List.copyOf(problems);
    pages.forEach(page -> places.put(page.document(), page.places()));
  }

  /** What the audience may read. */
  public View view() {
    return view;
  }

  /** What is wrong with the content, as far as this audience is concerned. */
  public List<Problem> problems() {
    return problems;
  }

  /** Where a block of a document of the view is in the source. */
  public Optional<Span> place(Document document, Block block) {
    return Optional.ofNullable(places.getOrDefault(document, Map.of()).get(block)).map(Place::span);
  }
}
