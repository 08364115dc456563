package plimsoll.gate;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import plimsoll.content.Block;
import plimsoll.problem.Code;
import plimsoll.source.Nodes;

/** Footnotes, numbered by the calls that this audience reads. */
final class Footnotes {
  private final Reading reading;
  private final Set<Node> called = new HashSet<>();
  private final Set<Node> told = new HashSet<>();
  private final Map<FootnoteBlock, Integer> numbers = new HashMap<>();

  /** The called ones by their numbers; it grows while their texts are copied. */
  private final List<FootnoteBlock> order = new ArrayList<>();

  Footnotes(Reading reading) {
    this.reading = reading;
    if (FootnoteExtension.FOOTNOTES.get(reading.tree).isEmpty()) {
      return;
    }
    for (Node node = reading.tree.getFirstChild(); node != null; node = Nodes.next(node)) {
      if (node instanceof Footnote call && definition(call) != null) {
        called.add(definition(call));
      }
    }
  }

  /** The number of a call's footnote; none if it is not defined, or not for this audience. */
  OptionalInt call(Footnote call) {
    FootnoteBlock block = definition(call);
    if (block == null) {
      return OptionalInt.empty();
    }
    if (!reading.isRead(block)) {
      if (told.add(block)) {
        reading.faults.at(
            call,
            Code.REF_CROSS,
            "the text of this footnote stands outside the sections for customers",
            "move it into one of them, or write {.internal} right behind the call");
      }
      return OptionalInt.empty();
    }
    return OptionalInt.of(numbers.computeIfAbsent(block, this::numbered));
  }

  private int numbered(FootnoteBlock block) {
    order.add(block);
    return order.size();
  }

  private @org.jspecify.annotations.Nullable FootnoteBlock definition(Footnote call) {
    var repository = FootnoteExtension.FOOTNOTES.get(reading.tree);
    return repository.get(repository.normalizeKey(call.getText()));
  }

  boolean isDefined(Footnote call) {
    return definition(call) != null;
  }

  /** Whether any call names this footnote, so that it is shown below the page. */
  boolean isCalled(Node block) {
    return called.contains(block);
  }

  /** The texts of the called footnotes; one may call the next. */
  List<List<Block>> texts(BlockCopier copier) {
    List<List<Block>> texts = new ArrayList<>();
    while (texts.size() < order.size()) {
      texts.add(copier.children(order.get(texts.size())));
    }
    return texts;
  }
}
