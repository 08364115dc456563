package plimsoll.marks;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.problem.Code;
import plimsoll.source.Attributes;
import plimsoll.source.Brace;
import plimsoll.text.Folded;

/** The marks of a section, which stand at the end of its heading. */
final class HeadingMarks {
  private static final String SENTENCE_ENDS = ".,;。、；";

  private final Marking marking;
  private final Faults faults;

  HeadingMarks(Marking marking, Faults faults) {
    this.marking = marking;
    this.faults = faults;
  }

  /** The marks at a heading's end, the last first. */
  List<Brace> marks(Heading heading) {
    List<Brace> marks = new ArrayList<>();
    for (Node last = heading.getLastChild();
        last instanceof Brace || last != null && last.getChars().isBlank();
        last = last.getPrevious()) {
      if (!(last instanceof Brace brace)) {
        continue;
      }
      Attributes attributes = brace.attributes();
      if (!isHeadingMark(attributes)) {
        break;
      }
      marking.consume(brace);
      marks.add(brace);
    }
    return marks;
  }

  /** Audiences, and an {@code {#id}}, which is dropped if it is no audience itself. */
  private static boolean isHeadingMark(Attributes attributes) {
    List<String> classes = attributes.classes();
    boolean slip = classes.isEmpty() && MarkLike.isNear(Folded.of(attributes.id()).toString());
    return attributes.wellFormed()
        && attributes.values().isEmpty()
        && !slip
        && classes.stream().allMatch(InlineMarks::isAudience);
  }

  /** Whether a heading, by the line of dashes below it, reads like text. */
  static boolean isSentence(Heading heading) {
    String words = heading.getText().toString().strip();
    return heading.isSetextHeading()
        && !words.isEmpty()
        && (words.indexOf('\n') >= 0
            || SENTENCE_ENDS.indexOf(words.charAt(words.length() - 1)) >= 0);
  }

  Optional<Reach> reach(List<Brace> marks) {
    boolean internal = marks.stream().anyMatch(m -> m.attributes().has("internal"));
    boolean customer = marks.stream().anyMatch(m -> m.attributes().has("customer"));
    if (internal && customer) {
      faults.at(
          marks.get(0),
          Code.CONFLICT,
          "a heading is marked for customers and as internal",
          "keep one of the two marks");
    }
    return internal
        ? Optional.of(Reach.INTERNAL)
        : customer ? Optional.of(Reach.CUSTOMER) : Optional.empty();
  }
}
