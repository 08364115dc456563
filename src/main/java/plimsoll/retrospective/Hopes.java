package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import plimsoll.content.Block;
import plimsoll.problem.Code;

/** Finds what worked although nobody had a reason to count on it. */
final class Hopes {
  private Hopes() {}

  /** Remarks on {@code hopes:} that no review has. */
  static List<Retrospective> checked(List<Retrospective> reviews) {
    Set<String> known = new HashSet<>();
    reviews.forEach(review -> review.hopes().forEach(hope -> known.add(hope.id())));
    return reviews.stream().map(review -> checked(review, known)).toList();
  }

  private static Retrospective checked(Retrospective review, Set<String> known) {
    boolean all = known.containsAll(review.document().meta().hopes());
    if (all || review.document().body().isEmpty()) {
      return review;
    }
    List<Remark> remarks = new ArrayList<>(review.remarks());
    remarks.add(
        new Remark(
            review.document().body().get(0),
            Code.UNKNOWN_HOPE,
            "hopes: names an id that no review has",
            "write the id at the end of the hope, as in {hope=queue-drains-by-itself}"));
    return review.with(remarks);
  }

  static List<Hope> of(List<Outline> outlines) {
    return outlines.stream()
        .flatMap(outline -> Stream.concat(in(outline).stream(), of(outline.below()).stream()))
        .toList();
  }

  /** The items of lists below a heading for hopes; elsewhere those that have an id. */
  private static List<Hope> in(Outline outline) {
    List<Hope> hopes = new ArrayList<>();
    boolean headed = outline.role() == Role.HOPES;
    for (Block block : outline.blocks()) {
      for (Block.Item item : items(block)) {
        String id = item.fields().hope();
        if (headed || !id.isEmpty()) {
          hopes.add(new Hope(id, item.blocks(), outline.anchor()));
        }
      }
    }
    if (headed && hopes.isEmpty()) {
      outline.blocks().stream()
          .filter(Block.Paragraph.class::isInstance)
          .forEach(block -> hopes.add(new Hope("", List.of(block), outline.anchor())));
    }
    return hopes;
  }

  private static List<Block.Item> items(Block block) {
    if (block instanceof Block.BulletList list) {
      return list.items();
    }
    return block instanceof Block.OrderedList list ? list.items() : List.of();
  }
}
