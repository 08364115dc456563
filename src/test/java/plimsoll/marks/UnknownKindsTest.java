package plimsoll.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plimsoll.config.Config;
import plimsoll.gate.Policies;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.source.Body;
import plimsoll.source.Draft;
import plimsoll.source.Header;
import plimsoll.source.Headers;
import plimsoll.vocabulary.SectionHeadings;

/** A parser's node that nobody thought of is known as that, and nothing in it is looked at. */
class UnknownKindsTest {
  private static final class StrangeBlock extends Block {
    StrangeBlock(BasedSequence chars) {
      super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  private static final class StrangeInline extends Node {
    StrangeInline(BasedSequence chars) {
      super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  @Test
  void aNodeThatNobodyThoughtOfIsUnknownWithAllThatStandsInIt() {
    String text = "---\naudience: customer\n---\n## A {.customer}\n\nOne.\n\nsecret\n";
    Config config = Policies.with(List.of(), List.of(), List.of());
    Header header = Headers.read("case.md", text, config, new Problems());
    Body body = new Draft(header, text).parse(new Problems());
    Document tree = body.tree().orElseThrow();
    Node last = tree.getLastChild();
    Node strange = new StrangeBlock(last.getChars());
    tree.appendChild(strange);
    strange.appendChild(last);
    Node first = tree.getFirstChild().getNext();
    Node inline = new StrangeInline(first.getChars());
    inline.appendChild(first.getFirstChild());
    first.appendChild(inline);

    Faults faults = new Faults(body.source(), Severity.ERROR);
    List<MarkedBlock> blocks =
        Marks.read(header, body, SectionHeadings.with(Map.of()), faults).marked().blocks();
    assertEquals(3, blocks.size());
    MarkedBlock.Paragraph one = (MarkedBlock.Paragraph) blocks.get(1);
    assertEquals("One.", ((MarkedInline.Unknown) one.text().get(0)).written().strip());
    assertEquals("secret", ((MarkedBlock.Unknown) blocks.get(2)).written());
    assertFalse(blocks.stream().anyMatch(MarkedBlock.Raw.class::isInstance));
  }
}
