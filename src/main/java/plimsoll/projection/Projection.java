package plimsoll.projection;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import plimsoll.content.Block;
import plimsoll.gate.View;
import plimsoll.gate.Withheld;
import plimsoll.marks.Place;
import plimsoll.problem.Problem;
import plimsoll.problem.Span;

/**
 * A view, and beside it what must never enter one: places in the source, problems, and what to look
 * for in the written files.
 */
public final class Projection {
  private final View view;
  private @Nullable Supplier<Withheld> source;
  private final List<Problem> problems;
  private final Map<Block, Place> places;
  private @Nullable Withheld withheld;

  /** What is withheld is found out when it is asked for: only who writes a site needs it. */
  Projection(
      View view,
      Supplier<Withheld> withheld,
      List<Problem> problems,
      List<Map<Block, Place>> placesOfPages) {
    this.view = view;
    this.source = withheld;
    this.problems = List.copyOf(problems);
    this.places = new IdentityHashMap<>();
    placesOfPages.forEach(places::putAll);
  }

  /** What the audience may read. */
  public View view() {
    return view;
  }

  /** What must not be found in the view's files. When it is known, the sources are let go. */
  public synchronized Withheld withheld() {
    if (source != null) {
      withheld = source.get();
      source = null;
    }
    return Objects.requireNonNull(withheld);
  }

  /** What is wrong with the content, as far as this audience is concerned. */
  public List<Problem> problems() {
    return problems;
  }

  /** Where a block of the view stands in the source. */
  public Optional<Span> place(Block block) {
    return Optional.ofNullable(places.get(block)).map(Place::span);
  }
}
