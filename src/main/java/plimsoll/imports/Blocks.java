package plimsoll.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Inline;

/** Makes blocks of what exports hold as plain text or as Markdown. */
final class Blocks {
  /** An address in running text; what ends a sentence or closes a bracket is not of it. */
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>\"\\\\|]*[^\\s<>\"\\\\|.,;:!?'*_)\\]}。、，）]");

  private static final Pattern BULLET = Pattern.compile("(?:[-*•·–]|\\d{1,3}[.)])\\s+(\\S.*)");

  /** One paragraph of text in which nothing is markup. */
  private static final Pattern PLAIN =
      Pattern.compile("(?![-+=:]|\\d+[.)])[^\\n*_`#\\[\\]<>|~\\\\{}&]+");

  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
  private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})([ \\t].*|)");

  private Blocks() {}

  static Block.Heading heading(int level, String text) {
    return new Block.Heading(Math.min(6, Math.max(1, level)), inline(text), Audience.INTERNAL);
  }

  static Block.Paragraph paragraph(List<Inline> text) {
    return new Block.Paragraph(merged(text), Audience.INTERNAL);
  }

  static Block.Code code(String language, String text) {
    return new Block.Code(
        language.replaceAll("[\\s`]", ""), Texts.clean(text).stripTrailing(), Audience.INTERNAL);
  }

  static Inline strong(String text) {
    return new Inline.Styled(Inline.Style.STRONG, List.of(new Inline.Text(text)));
  }

  static Block.Row row(List<List<Inline>> cells) {
    return new Block.Row(
        cells.stream().map(c -> new Block.Cell(c, Audience.INTERNAL)).toList(), Audience.INTERNAL);
  }

  static Block.Item item(List<Block> blocks, Block.Check check) {
    return new Block.Item(blocks, check, Block.Fields.NONE, Audience.INTERNAL);
  }

  /** One line of text, addresses in it as links. */
  static List<Inline> inline(String text) {
    return linked(Texts.line(text));
  }

  /** Text as it is, addresses in it as links. */
  static List<Inline> linked(String text) {
    List<Inline> inlines = new ArrayList<>();
    Matcher address = ADDRESS.matcher(text);
    int end = 0;
    while (address.find()) {
      add(inlines, text.substring(end, address.start()));
      inlines.add(
          new Inline.Link(
              List.of(new Inline.Text(address.group())),
              new Inline.Target.External(address.group()),
              ""));
      end = address.end();
    }
    add(inlines, text.substring(end));
    return inlines;
  }

  private static void add(List<Inline> inlines, String text) {
    if (!text.isEmpty()) {
      inlines.add(new Inline.Text(text));
    }
  }

  /** Text that nobody meant as markup: paragraphs, lines and lists as a reader sees them. */
  static List<Block> prose(String text) {
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : Texts.clean(text).strip().split("\\n\\s*\\n")) {
      List<String> lines = paragraph.lines().map(Texts::line).filter(l -> !l.isEmpty()).toList();
      if (!lines.isEmpty()) {
        lines(blocks, lines);
      }
    }
    return blocks;
  }

  private static void lines(List<Block> blocks, List<String> lines) {
    List<Inline> open = new ArrayList<>();
    List<Block.Item> items = new ArrayList<>();
    for (String line : lines) {
      Matcher bullet = BULLET.matcher(line);
      boolean listed = bullet.matches() && line.charAt(0) < '0' | line.charAt(0) > '9';
      if (listed) {
        flush(blocks, open);
        items.add(item(List.of(paragraph(inline(bullet.group(1)))), Block.Check.NONE));
        continue;
      }
      list(blocks, items);
      if (!open.isEmpty()) {
        open.add(new Inline.Break(true));
      }
      open.addAll(inline(line));
    }
    flush(blocks, open);
    list(blocks, items);
  }

  private static void flush(List<Block> blocks, List<Inline> open) {
    if (!open.isEmpty()) {
      blocks.add(paragraph(open));
      open.clear();
    }
  }

  private static void list(List<Block> blocks, List<Block.Item> items) {
    if (!items.isEmpty()) {
      blocks.add(new Block.BulletList(items, true, Audience.INTERNAL));
      items.clear();
    }
  }

  /**
   * Text that was written as Markdown, as it is but for its headings: the highest becomes one of a
   * level, and what is marked there as ours is text.
   */
  static List<Block> markdown(String text, int level) {
    String clean = Texts.clean(text).strip();
    if (clean.isEmpty()) {
      return List.of();
    }
    if (PLAIN.matcher(clean).matches()) {
      return List.of(paragraph(inline(clean)));
    }
    List<String> lines = clean.lines().toList();
    int highest = 7;
    for (String line : headings(lines)) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        highest = Math.min(highest, heading.group(1).length());
      }
    }
    int shift = highest == 7 ? 0 : level - highest;
    return List.of(new Block.Verbatim(Foreign.unmarked(shifted(lines, shift)), Audience.INTERNAL));
  }

  /** The lines outside code. */
  private static List<String> headings(List<String> lines) {
    List<String> found = new ArrayList<>();
    String fence = "";
    for (String line : lines) {
      fence = fence(line, fence);
      if (fence.isEmpty()) {
        found.add(line);
      }
    }
    return found;
  }

  private static String shifted(List<String> lines, int shift) {
    StringBuilder out = new StringBuilder();
    String fence = "";
    for (String line : lines) {
      fence = fence(line, fence);
      Matcher heading = HEADING.matcher(line);
      if (fence.isEmpty() && heading.matches()) {
        int level = Math.min(6, Math.max(1, heading.group(1).length() + shift));
        out.append("#".repeat(level)).append(heading.group(2)).append('\n');
      } else {
        out.append(line).append('\n');
      }
    }
    return out.toString().stripTrailing();
  }

  /** The fence that is open after a line; empty outside code. */
  static String fence(String line, String open) {
    Matcher fence = FENCE.matcher(line);
    if (!fence.matches()) {
      return open;
    } else if (open.isEmpty()) {
      return fence.group(1);
    }
    boolean closes = line.strip().startsWith(open) && line.strip().equals(fence.group(1));
    return closes ? "" : open;
  }

  /** The words of inlines. */
  static String text(List<Inline> inlines) {
    StringBuilder out = new StringBuilder();
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Text text) {
        out.append(text.text());
      } else if (inline instanceof Inline.Styled styled) {
        out.append(text(styled.children()));
      } else if (inline instanceof Inline.Code code) {
        out.append(code.text());
      } else if (inline instanceof Inline.Link link) {
        out.append(text(link.children()));
      } else if (inline instanceof Inline.Break) {
        out.append(' ');
      }
    }
    return out.toString();
  }

  /** No text is empty, and none follows another. */
  static List<Inline> merged(List<Inline> inlines) {
    List<Inline> out = new ArrayList<>();
    for (Inline inline : inlines) {
      Inline last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (inline instanceof Inline.Text text) {
        if (last instanceof Inline.Text before) {
          out.set(out.size() - 1, new Inline.Text(before.text() + text.text()));
        } else if (!text.text().isEmpty()) {
          out.add(text);
        }
      } else {
        out.add(inline);
      }
    }
    return out;
  }
}
