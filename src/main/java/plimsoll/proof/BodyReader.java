package plimsoll.proof;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a text for customers, and says of each whom it is for: by headings, fences,
 * containers and the marks that begin an item, a quotation or a row. Where Markdown leaves more
 * than one reading open it says that it cannot tell.
 */
final class BodyReader {
  private static final Pattern ROW_OF_DASHES =
      Pattern.compile(
          "[ \\t]*+\\|?+[ \\t]*+:?+-++:?+[ \\t]*+(?:\\|[ \\t]*+:?+-++:?+[ \\t]*+)*+\\|?+[ \\t]*+");
  private static final Pattern CHECK_BOX = Pattern.compile("\\[[ xX]\\][ \\t]+");
  private static final Pattern RAW_END =
      Pattern.compile("(?i)<(pre|script|style|textarea)\\b.*|<(\\?|![A-Z\\[]).*");
  private static final String INTERNAL = "{.internal}";
  private static final String CUSTOMER = "{.customer}";

  private final Line[] lines;
  private final Use[] uses;
  private final BitSet prose = new BitSet();
  private final Map<Integer, BitSet> columns = new HashMap<>();
  private final Headings headings = new Headings();
  private final Deque<Item> items = new ArrayDeque<>();
  private final Parts parts = new Parts();
  private @Nullable Use container;
  private int opened;
  private int paragraph = -1;

  private record Item(int offset, Use use) {}

  private BodyReader(List<String> text) {
    this.lines = text.stream().map(Line::of).toArray(Line[]::new);
    this.uses = new Use[lines.length];
    Arrays.fill(uses, Use.PUBLIC);
  }

  /**
   * What was found, for each line.
   *
   * @param prose the lines in which marks of words can be
   * @param columns of rows that customers read, the cells that they do not
   * @param parts what could be taken away
   */
  record Read(Use[] uses, BitSet prose, Map<Integer, BitSet> columns, Parts parts) {}

  static Read of(List<String> text) {
    BodyReader reader = new BodyReader(text);
    int next = 0;
    while (next < reader.lines.length) {
      next = reader.step(next);
    }
    return new Read(reader.uses, reader.prose, reader.columns, reader.parts);
  }

  private Use here() {
    return container != null ? container : headings.use();
  }

  /** From here on nothing is certain. */
  private int lost(int from) {
    Arrays.fill(uses, from, lines.length, Use.UNSURE);
    prose.clear(from, lines.length);
    return lines.length;
  }

  private int use(int line, Use use) {
    uses[line] = use;
    prose.set(line);
    return line + 1;
  }

  private int step(int i) {
    Line line = lines[i];
    if (line.isBlank()) {
      paragraph = -1;
      return i + 1;
    }
    if (opensRemark(line)) {
      return remark(i);
    }
    if (container != null && line.isNear() && line.rest().stripTrailing().equals(":::")) {
      parts.container(
          opened, i + 1, lines, container == Use.INTERNAL ? headings.use() : Use.UNSURE);
      container = null;
      items.clear();
      paragraph = -1;
      return i + 1;
    }
    boolean inList = !items.isEmpty();
    if (inList && line.indent() < items.peek().offset()) {
      if (!lines[i - 1].isBlank() && !line.interrupts()) {
        return use(i, items.peek().use() == here() ? here() : Use.UNSURE);
      }
      while (!items.isEmpty() && line.indent() < items.peek().offset()) {
        items.pop();
      }
    }
    if (!items.isEmpty()) {
      paragraph = -1;
      return inItem(i, items.peek());
    }
    return atTop(i, inList && line.indent() > 0);
  }

  private int atTop(int i, boolean doubtful) {
    Line line = lines[i];
    int level = line.underline();
    if (level > 0 && paragraph >= 0) {
      return underlined(i, level);
    }
    Matcher heading = line.heading();
    boolean text = !line.interrupts() || !line.isNear();
    if (!text) {
      int before = paragraph;
      paragraph = -1;
      if (heading.matches()) {
        String words = heading.group(2) == null ? "" : heading.group(2);
        if (doubtful || container != null) {
          unsure(i, heading.group(1).length());
        } else {
          headings.add(heading.group(1).length(), words);
          parts.heading(i, heading.group(1).length(), headings.use());
        }
        return use(i, here());
      } else if (!line.fence().isEmpty()) {
        return fence(i, line, here(), 0);
      } else if (line.isColons()) {
        return doubtful ? containerInItem(i, here()) : container(i);
      } else if (line.isQuote()) {
        return quote(i);
      } else if (line.isItem()) {
        return item(i, here());
      } else if (line.isHtml()) {
        return html(i, before);
      }
      return i + 1; // a rule
    }
    return paragraph < 0 && line.isDefinition() ? definition(i) : text(i);
  }

  private int text(int i) {
    if (paragraph < 0 && lines[i].isNear()) {
      paragraph = i;
    }
    boolean table =
        lines[i].rest().indexOf('|') >= 0
            && i + 1 < lines.length
            && lines[i + 1].rest().indexOf('-') >= 0
            && ROW_OF_DASHES.matcher(lines[i + 1].text()).matches()
            && lines[i + 1].rest().indexOf('|') >= 0;
    return table ? table(i) : use(i, here());
  }

  private void unsure(int line, int level) {
    headings.addUnsure(level);
    parts.heading(line, level, Use.UNSURE);
  }

  /** The paragraph above was a heading; of several lines it is left alone. */
  private int underlined(int i, int level) {
    int start = paragraph;
    paragraph = -1;
    if (start == i - 1 && container == null) {
      headings.add(level, lines[start].rest());
      parts.heading(start, level, headings.use());
      uses[start] = headings.use();
    } else {
      unsure(start, level);
      Arrays.fill(uses, start, i, Use.UNSURE);
    }
    return i + 1;
  }

  /** A definition acts on every section; its words may go on to the end of the paragraph. */
  private int definition(int from) {
    int i = from;
    while (i < lines.length && !lines[i].isBlank() && (i == from || !lines[i].interrupts())) {
      uses[i++] = Use.UNSURE;
    }
    return i;
  }

  private int fence(int from, Line opening, Use use, int least) {
    String signs = opening.fence();
    for (int i = from + 1; i < lines.length; i++) {
      Line line = lines[i];
      boolean ends = !line.isBlank() && line.indent() < least;
      if (ends || line.closes(signs) && line.indent() < least + 4) {
        boolean marked = opening.info().strip().endsWith(INTERNAL);
        Use inner = marked || use == Use.INTERNAL ? Use.INTERNAL : ends ? Use.UNSURE : use;
        Arrays.fill(uses, from + 1, i, inner);
        return ends ? i : i + 1;
      }
    }
    return lost(from);
  }

  private int container(int i) {
    String name = lines[i].rest().stripTrailing();
    if (container != null || !name.equals(":::internal") && !name.equals(":::customer-only")) {
      return lost(i);
    }
    opened = i;
    container = name.equals(":::internal") ? Use.INTERNAL : headings.use();
    return i + 1;
  }

  /** It may end with the item, or go on: its words are left alone. */
  private int containerInItem(int from, Use use) {
    for (int i = from + 1; i < lines.length; i++) {
      if (lines[i].rest().stripTrailing().equals(":::")) {
        Arrays.fill(uses, from, i + 1, use == Use.INTERNAL ? use : Use.UNSURE);
        return i + 1;
      }
    }
    return lost(from);
  }

  private int quote(int from) {
    Use outer = here();
    String first = lines[from].rest().substring(1).strip();
    Use own = outer.narrowed(mark(first));
    int i = from;
    while (i < lines.length && lines[i].isQuote() && lines[i].isNear() && !opensRemark(lines[i])) {
      i = use(i, own);
    }
    if (own == Use.INTERNAL && outer == Use.PUBLIC) {
      parts.alone(from, i, lines);
    }
    while (i < lines.length && !lines[i].interrupts() && !opensRemark(lines[i])) {
      i = use(i, own == outer ? outer : Use.UNSURE);
    }
    return i;
  }

  /** What the mark says that a text begins with; nothing narrower where there is none. */
  private static Use mark(String text) {
    if (text.startsWith(INTERNAL)) {
      return Use.INTERNAL;
    }
    return Use.PUBLIC;
  }

  private int item(int i, Use outer) {
    Line line = lines[i];
    Matcher item = line.item();
    if (!item.matches()) {
      return use(i, outer);
    }
    String words = item.group(3) == null ? "" : item.group(3).strip();
    Matcher box = CHECK_BOX.matcher(words);
    String text = box.lookingAt() ? words.substring(box.end()) : words;
    boolean odd = outer != Use.INTERNAL && text.startsWith("{") && mark(text) == Use.PUBLIC;
    Use use = odd && !text.startsWith(CUSTOMER) ? Use.UNSURE : outer.narrowed(mark(text));
    if (use == Use.INTERNAL && outer == Use.PUBLIC && items.isEmpty()) {
      parts.item(i, lines);
    }
    items.push(new Item(line.offset(), use));
    Line inner = Line.of(words);
    if (!inner.fence().isEmpty()) {
      return fence(i, inner, use, line.offset());
    } else if (inner.isColons()) {
      return containerInItem(i, use);
    }
    return use(i, use);
  }

  private int inItem(int i, Item item) {
    Line line = lines[i];
    if (line.isItem() && line.indent() < item.offset() + 4) {
      return item(i, item.use());
    } else if (!line.fence().isEmpty() && line.indent() < item.offset() + 4) {
      return fence(i, line, item.use(), item.offset());
    } else if (line.isColons()) {
      return containerInItem(i, item.use());
    }
    return use(i, item.use());
  }

  private int table(int from) {
    BitSet internal = new BitSet();
    List<String> header = Cells.of(lines[from].text());
    for (int c = 0; c < header.size(); c++) {
      internal.set(c, header.get(c).strip().endsWith(INTERNAL));
    }
    BitSet rows = new BitSet();
    int i = from;
    while (i < lines.length && lines[i].rest().indexOf('|') >= 0 && !opensRemark(lines[i])) {
      boolean row = i > from + 1 && Cells.of(lines[i].text()).get(0).strip().startsWith(INTERNAL);
      rows.set(i, row);
      use(i, row ? here().narrowed(Use.INTERNAL) : here());
      boolean plain = lines[i].text().indexOf('\\') < 0 && lines[i].text().indexOf('`') < 0;
      if (!row && plain && i != from + 1) {
        columns.put(i, internal);
      }
      i++;
    }
    if (here() == Use.PUBLIC && rows.cardinality() < i - from - 2) {
      parts.rows(rows);
    }
    paragraph = -1;
    return i;
  }

  /** A block of HTML, up to what ends it; a heading among its lines may be one or not. */
  private int html(int from, int openParagraph) {
    Line line = lines[from];
    if (line.rest().startsWith("<!--")) {
      // A remark alone on its line is as if it were not there.
      paragraph = openParagraph;
      boolean alone = endsRemark(line) && openParagraph < 0;
      return use(from, alone && line.text().indexOf('`') < 0 ? Use.INTERNAL : here());
    }
    Matcher raw = RAW_END.matcher(line.rest());
    boolean special = raw.matches();
    String end = !special ? "" : raw.group(1) != null ? "</" + raw.group(1) : ">";
    int i = from;
    while (i < lines.length && (special || !lines[i].isBlank())) {
      Line next = lines[i];
      if (!next.fence().isEmpty() || next.isColons() || opensRemark(next)) {
        return lost(i);
      }
      Matcher heading = next.heading();
      if (next.isNear() && heading.matches()) {
        unsure(i, heading.group(1).length());
      }
      uses[i++] = here();
      if (special
          && next.rest()
              .regionMatches(true, Math.max(0, next.rest().indexOf(end)), end, 0, end.length())) {
        return i;
      }
    }
    return special ? lost(from) : i;
  }

  /** Whether nothing follows the first end of a remark. */
  private static boolean endsRemark(Line line) {
    int end = line.rest().indexOf("-->");
    return end >= 0 && line.rest().substring(end + 3).isBlank();
  }

  private static boolean opensRemark(Line line) {
    int at = line.rest().lastIndexOf("<!--");
    return at >= 0 && line.rest().indexOf("-->", at) < 0;
  }

  /** A remark over several lines; what is in it is no heading. */
  private int remark(int from) {
    Line line = lines[from];
    int end = from + 1;
    while (end < lines.length && lines[end].rest().indexOf("-->") < 0) {
      end++;
    }
    if (end == lines.length || line.rest().indexOf('`') >= 0 || lines[end].isHeading()) {
      return lost(from);
    }
    boolean alone =
        line.rest().lastIndexOf("<!--") == 0
            && line.isNear()
            && (from == 0 || lines[from - 1].isBlank())
            && endsRemark(lines[end]);
    Arrays.fill(uses, from, end + 1, alone ? Use.INTERNAL : Use.UNSURE);
    for (int i = from; !alone && i <= end; i++) {
      Matcher heading = lines[i].heading();
      if (heading.matches()) {
        unsure(i, heading.group(1).length());
      }
    }
    return end + 1;
  }
}
