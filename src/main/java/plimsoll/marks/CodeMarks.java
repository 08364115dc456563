package plimsoll.marks;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.problem.Code;
import plimsoll.source.Attributes;

/** The marks of code, which stand behind its fence: without one it is internal. */
final class CodeMarks {
  private final Marking marking;
  private final Faults faults;

  CodeMarks(Marking marking, Faults faults) {
    this.marking = marking;
    this.faults = faults;
  }

  void fenced(FencedCodeBlock code, Reach outer) {
    CodeInfo info = CodeInfo.of(code.getInfo().toString());
    if (info.attributes().isEmpty()) {
      marking.setReach(code, Reach.INTERNAL);
      if (outer != Reach.INTERNAL) {
        faults.risky(code, "a code block", "write {.customer} or {.internal} after its language");
      }
      return;
    }
    Attributes attributes = info.attributes().get();
    Optional<Reach> mark = BlockMarks.audience(attributes);
    int start = code.getInfo().getStartOffset() + code.getInfo().toString().indexOf('{');
    int end = code.getInfo().getEndOffset();
    if (mark.isEmpty()) {
      boolean conflict = attributes.has("internal") && attributes.has("customer");
      faults.at(
          start,
          end,
          conflict ? Code.CONFLICT : Code.UNKNOWN_MARK,
          "the braces after the fence are not a mark",
          "write {.customer} or {.internal}");
    }
    Reach reach = BlockMarks.narrowed(faults, start, end, outer, mark.orElse(Reach.INTERNAL));
    marking.setReach(code, reach);
  }

  void indented(Node code, Reach outer) {
    marking.setReach(code, Reach.INTERNAL);
    if (outer != Reach.INTERNAL) {
      faults.risky(code, "indented code", "put it between fences and mark it: ```text {.customer}");
    }
  }

  /** The info string of a fence: a language, and perhaps attributes. */
  record CodeInfo(String language, Optional<Attributes> attributes) {
    static CodeInfo of(String info) {
      int brace = info.indexOf('{');
      String words = (brace < 0 ? info : info.substring(0, brace)).strip();
      String language = words.isEmpty() ? "" : words.split("\\s+")[0];
      if (brace < 0) {
        return new CodeInfo(language, Optional.empty());
      }
      Optional<Attributes> read = Attributes.in(info, brace);
      // Anything else in braces, or after them, may be a mark gone wrong.
      boolean whole = read.isPresent() && info.substring(read.get().end()).isBlank();
      return new CodeInfo(
          language,
          Optional.of(
              whole ? read.get() : new Attributes(List.of(), Map.of(), "", false, info.length())));
    }
  }
}
