package plimsoll.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Inline;

/** Lists that somebody typed as lines of one paragraph, with dashes or numbers before them. */
final class LineLists {
  private static final Pattern BULLET = Pattern.compile("[-*•·–]\\s+(?=\\S)");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[.)]\\s+(?=\\S)");

  private LineLists() {}

  /** The paragraph, with its lists as lists. */
  static List<Block> of(List<Inline> text) {
    List<List<Inline>> lines = lines(text);
    List<Block> blocks = new ArrayList<>();
    List<Inline> open = new ArrayList<>();
    List<Block.Item> items = new ArrayList<>();
    boolean numbered =
        lines.size() > 1 && lines.stream().filter(l -> length(l, NUMBER) > 0).count() > 1;
    for (List<Inline> line : lines) {
      int bullet = length(line, BULLET);
      int number = numbered ? length(line, NUMBER) : 0;
      if (bullet == 0 && number == 0) {
        list(blocks, items, numbered);
        if (!open.isEmpty()) {
          open.add(new Inline.Break(true));
        }
        open.addAll(line);
        continue;
      }
      paragraph(blocks, open);
      List<Inline> words = new ArrayList<>(line);
      String first = ((Inline.Text) words.get(0)).text().substring(Math.max(bullet, number));
      words.set(0, new Inline.Text(first));
      items.add(
          Blocks.item(List.of(Blocks.paragraph(HtmlInlines.trimmed(words))), Block.Check.NONE));
    }
    paragraph(blocks, open);
    list(blocks, items, numbered);
    return blocks;
  }

  private static int length(List<Inline> line, Pattern marker) {
    if (line.isEmpty() || !(line.get(0) instanceof Inline.Text text)) {
      return 0;
    }
    Matcher matcher = marker.matcher(text.text());
    boolean more = line.size() > 1 && text.text().strip().length() <= 3;
    return matcher.lookingAt()
        ? matcher.end()
        : more && marker.matcher(text.text() + "x").lookingAt() ? text.text().length() : 0;
  }

  private static List<List<Inline>> lines(List<Inline> text) {
    List<List<Inline>> lines = new ArrayList<>();
    List<Inline> line = new ArrayList<>();
    for (Inline inline : text) {
      if (inline instanceof Inline.Break) {
        lines.add(line);
        line = new ArrayList<>();
      } else {
        line.add(inline);
      }
    }
    lines.add(line);
    return lines;
  }

  private static void paragraph(List<Block> blocks, List<Inline> open) {
    if (!open.isEmpty()) {
      blocks.add(Blocks.paragraph(open));
      open.clear();
    }
  }

  private static void list(List<Block> blocks, List<Block.Item> items, boolean numbered) {
    if (!items.isEmpty()) {
      blocks.add(
          numbered
              ? new Block.OrderedList(1, items, true, Audience.INTERNAL)
              : new Block.BulletList(items, true, Audience.INTERNAL));
      items.clear();
    }
  }
}
