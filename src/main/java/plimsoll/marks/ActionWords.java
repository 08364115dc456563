package plimsoll.marks;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import plimsoll.source.MarkedWords;
import plimsoll.vocabulary.SpokenFields;

/**
 * Leaves owner, ticket, reason and priority of an action out of the words that customers read,
 * wherever they are said. Words that the author wrote for customers in place of others stay.
 */
final class ActionWords {
  private static final Set<SpokenFields.Kind> DOER_OR_TICKET =
      EnumSet.of(SpokenFields.Kind.OWNER, SpokenFields.Kind.TICKET, SpokenFields.Kind.ADDRESS);

  private final Marking marking;
  private final Faults faults;

  ActionWords(Marking marking, Faults faults) {
    this.marking = marking;
    this.faults = faults;
  }

  /**
   * Marks the words of a block that only the company reads.
   *
   * @param action whether it is known to be an action
   * @param perhaps whether it may be one all the same: its owner and tickets are internal
   */
  void read(Node block, boolean action, boolean perhaps) {
    NodeText words = NodeText.of(block, marking);
    String text = words.text();
    if (text.isBlank()) {
      return;
    }
    BitSet gone = new BitSet(text.length());
    for (Stretches.Stretch part : Stretches.of(text)) {
      stretch(words, part.from(), part.to(), action, perhaps, gone);
    }
    if (!gone.isEmpty()) {
      int behind = 0;
      for (NodeText.Piece piece : words.pieces()) {
        // What stands in a node that goes as a whole goes with it.
        if (piece.from() >= behind && leaveOut(piece, gone)) {
          behind = piece.to();
        }
      }
      if (!action) {
        faults.withheld(block);
      }
    }
    if (action) {
      refuseHandles(words, gone);
    }
  }

  /** Somebody who is named in the middle of an action: only its author knows who may read that. */
  private void refuseHandles(NodeText words, BitSet gone) {
    for (int at : SpokenFields.handles(words.text())) {
      List<NodeText.Piece> around =
          words.pieces().stream().filter(p -> p.from() <= at && at < p.to()).toList();
      boolean marked =
          around.stream()
              .anyMatch(
                  p ->
                      p.node() instanceof MarkedWords
                          || p.node() instanceof Code
                          || marking.inlineMark(p.node()).isPresent());
      if (!gone.get(at) && !marked && !around.isEmpty()) {
        NodeText.Piece piece = around.get(around.size() - 1);
        int start = piece.node().getStartOffset() + at - piece.from();
        faults.at(
            start,
            start + 1,
            plimsoll.problem.Code.RISKY_UNMARKED,
            "an action for customers names somebody by a handle that has no mark",
            "write [@name]{.internal as=\"…\"}, or [@name]{.customer} if it may be read");
      }
    }
  }

  private void stretch(
      NodeText words, int start, int end, boolean action, boolean perhaps, BitSet gone) {
    String text = words.text().substring(start, end);
    List<SpokenFields.Link> links =
        words.links().stream()
            .filter(l -> l.from() >= start && l.to() <= end)
            .map(l -> new SpokenFields.Link(l.from() - start, l.to() - start, l.address()))
            .toList();
    BitSet here = new BitSet(text.length());
    List<SpokenFields.Field> addresses = new ArrayList<>();
    for (SpokenFields.Field field : fields(text, links, action, perhaps)) {
      int from = field.from() + start;
      int to = field.to() + start;
      boolean written =
          words.worded().stream()
              .anyMatch(w -> w.from() < w.to() && w.from() < to && w.to() > from);
      if (!field.isWithheld() || written) {
        continue;
      }
      if (field.kind() == SpokenFields.Kind.ADDRESS) {
        addresses.add(field);
      } else {
        here.set(field.from(), field.to());
      }
    }
    if (!here.isEmpty()) {
      Gaps.close(text, here);
      here.stream().forEach(i -> gone.set(start + i));
    }
    addresses.forEach(field -> unlink(words, field.from() + start, field.to() + start, gone));
  }

  private static List<SpokenFields.Field> fields(
      String text, List<SpokenFields.Link> links, boolean action, boolean perhaps) {
    List<SpokenFields.Field> fields =
        new ArrayList<>(
            action ? SpokenFields.withPeople(text, links) : SpokenFields.of(text, links, false));
    if (perhaps && !action) {
      SpokenFields.of(text, links, true).stream()
          .filter(field -> DOER_OR_TICKET.contains(field.kind()))
          .forEach(fields::add);
    }
    return fields;
  }

  /** The words of the link stay, without its address and what else is internal. */
  private void unlink(NodeText words, int from, int to, BitSet gone) {
    StringBuilder left = new StringBuilder();
    for (int i = gone.nextClearBit(from); i < to; i = gone.nextClearBit(i + 1)) {
      left.append(words.text().charAt(i));
    }
    String wording = left.toString().strip();
    words.pieces().stream()
        .filter(p -> p.from() == from && p.to() == to)
        .filter(p -> !(p.node() instanceof TextBase || p.node() instanceof Text))
        .findFirst()
        .ifPresent(p -> marking.setMark(p.node(), new InlineMark(true, wording)));
  }

  /** Whether all of a node goes. */
  private boolean leaveOut(NodeText.Piece piece, BitSet gone) {
    Node node = piece.node();
    boolean marked = marking.inlineMark(node).isPresent() || node instanceof MarkedWords;
    if (node instanceof TextBase || marked && piece.from() < piece.to()) {
      return false;
    }
    int next = gone.nextSetBit(piece.from());
    boolean some = next >= 0 && next < piece.to();
    boolean all = some && gone.nextClearBit(piece.from()) >= piece.to();
    // What has no width of its own, a footnote's call, belongs to the words before it.
    boolean at = piece.from() == piece.to() && piece.from() > 0 && gone.get(piece.from() - 1);
    if (node instanceof Text && some) {
      marking.setCut(node, gone.get(piece.from(), piece.to()));
    } else if (all || at) {
      marking.setMark(node, new InlineMark(true, ""));
    }
    return all;
  }

  /** Whether what a cell says is tickets and nothing else. */
  static boolean isTickets(NodeText words) {
    String text = words.text().strip();
    boolean links =
        words.links().stream().anyMatch(l -> l.from() == 0 && l.to() == words.text().length());
    return links
        || List.of(text.split("[\\s,;/&]+")).stream()
            .allMatch(
                w ->
                    plimsoll.vocabulary.TicketKeys.isTicket(w)
                        || plimsoll.vocabulary.TicketKeys.isAddress(w)
                        || w.matches("[0-9]{2,7}|\\p{L}{2,20}[-#][0-9]{1,7}"));
  }
}
