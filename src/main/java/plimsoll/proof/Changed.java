package plimsoll.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A source with canaries in the place of what is certainly internal.
 *
 * @param text as long in lines as the source
 * @param internal the lines, from 1, of which nothing is for customers
 * @param exchanged how many words were exchanged
 * @param left how many words customers do not read and that stay all the same
 * @param leftAt the lines, from 1, where they are
 */
record Changed(String text, BitSet internal, int exchanged, int left, List<Integer> leftAt) {
  /** Longer ones are not parsed, or not by everybody. */
  private static final int LONGEST = 1_000_000;

  private static final int LONGEST_LINE = 50_000;

  Changed {
    Objects.requireNonNull(text);
    leftAt = List.copyOf(leftAt);
  }

  /** Reads a document, the {@code file}th of all. */
  static Changed document(int file, String text) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    Exchange exchange = new Exchange(file);
    FrontMatterReader.Read head = FrontMatterReader.of(lines);
    boolean tooLong =
        text.length() > LONGEST || lines.stream().anyMatch(l -> l.length() > LONGEST_LINE);
    if (head.file() == Use.UNSURE || tooLong) {
      exchange.leave(text);
      return new Changed(text, new BitSet(), 0, exchange.left(), List.of(1));
    }
    return new Work(exchange, lines, head).changed();
  }

  /** One pass over the lines of a document. */
  private static final class Work {
    private final Exchange exchange;
    private final List<String> lines;
    private final FrontMatterReader.Read head;
    private final BodyReader.Read body;
    private static final BodyReader.Read NOTHING =
        new BodyReader.Read(new Use[0], new BitSet(), Map.of(), new Parts());

    private final BitSet internal = new BitSet();
    private final List<Integer> leftAt = new ArrayList<>();

    Work(Exchange exchange, List<String> lines, FrontMatterReader.Read head) {
      this.exchange = exchange;
      this.lines = lines;
      this.head = head;
      List<String> rest = lines.subList(head.body(), lines.size());
      this.body = head.file() == Use.PUBLIC ? BodyReader.of(rest) : NOTHING;
    }

    Changed changed() {
      StringBuilder out = new StringBuilder();
      int end = head.file() == Use.INTERNAL ? head.body() : lines.size();
      for (int i = 0; i < end; i++) {
        exchange.at(i);
        int left = exchange.left();
        out.append(i == 0 ? "" : "\n").append(line(i));
        if (exchange.left() > left) {
          leftAt.add(i + 1);
        }
      }
      if (end < lines.size()) {
        out.append(end == 0 ? "" : "\n").append(whole(end));
      }
      return new Changed(out.toString(), internal, exchange.exchanged(), exchange.left(), leftAt);
    }

    /** Of a text that nobody outside reads not even the form has to stay. */
    private String whole(int from) {
      exchange.at(from);
      internal.set(from + 1, lines.size() + 1);
      return exchange.sentence(String.join(" ", lines.subList(from, lines.size())));
    }

    private String line(int i) {
      String text = lines.get(i);
      int inBody = i - head.body();
      Use use = inBody < 0 ? head.uses()[i] : body.uses()[inBody];
      if (use == Use.UNSURE) {
        return exchange.leave(text);
      } else if (use == Use.INTERNAL) {
        internal.set(i + 1);
        return inBody < 0 ? FrontMatterReader.exchanged(text, exchange) : exchange.line(text);
      } else if (inBody < 0 || !body.prose().get(inBody)) {
        return text;
      }
      BitSet columns = body.columns().get(inBody);
      return columns == null || columns.isEmpty()
          ? Spans.exchanged(text, exchange)
          : cells(text, columns);
    }

    private String cells(String row, BitSet columns) {
      List<String> parts = Cells.parts(row);
      int first = Cells.first(row);
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < parts.size(); i++) {
        boolean hidden = i >= first && columns.get(i - first);
        String cell = parts.get(i);
        out.append(i == 0 ? "" : "|")
            .append(hidden ? exchange.words(cell) : Spans.exchanged(cell, exchange));
      }
      return out.toString();
    }
  }
}
