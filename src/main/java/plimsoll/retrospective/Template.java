package plimsoll.retrospective;

import java.util.List;
import java.util.Locale;
import plimsoll.content.Block;
import plimsoll.content.BlockText;
import plimsoll.content.Document;
import plimsoll.content.Inline;
import plimsoll.content.PlainText;
import plimsoll.problem.Code;
import plimsoll.vocabulary.LabelKey;

/**
 * Tells a form that nobody has filled in from a review, however short: by what it still asks for,
 * or by the name of its file.
 */
final class Template {
  private static final List<String> NAMES =
      List.of("template", "vorlage", "modele", "plantilla", "模板", "テンプレート", "雛形");
  private static final List<String> TITLES =
      List.of("title", "issue name", "incident title", "incident name", "name of the incident");
  private static final List<String> PLACEHOLDERS =
      List.of(
          "{{ ",
          "yyyy",
          "hh:mm",
          "dd/mm",
          "20xx",
          "lorem ipsum",
          "xxx",
          "<short",
          "<include",
          "<your",
          "<describe",
          "<put ",
          "<link",
          "（标题）",
          "to be done",
          "tbd",
          "todo");

  /** Fewer words than this below a template's file name are the template's own. */
  private static final int FEW = 40;

  private Template() {}

  static boolean is(Document document, List<Timeline.Entry> entries) {
    boolean dated = entries.stream().anyMatch(entry -> entry.start().isPresent());
    if (document.body().isEmpty() || dated) {
      return false;
    }
    int words = document.body().stream().mapToInt(Template::filled).sum();
    return words == 0
        || isNamedSo(document) && placeholders(document) >= 2
        || isFileNamedSo(document) && words < FEW;
  }

  /** What the author is told; the first block stands for the file. */
  static Remark remark(Document document) {
    return new Remark(
        document.body().get(0),
        Code.EMPTY_TEMPLATE,
        "this template has not been filled in, so it is left out of lists and counts",
        "fill it in, or delete it");
  }

  private static boolean isNamedSo(Document document) {
    String title = LabelKey.of(document.meta().title());
    String name = LabelKey.of(lastOf(document.source()) + " " + lastOf(document.id()));
    boolean titled =
        TITLES.stream().anyMatch(t -> LabelKey.startsWith(title, t) && title.length() < 40)
            || isPlaceholder(document.meta().title());
    return titled || NAMES.stream().anyMatch(n -> name.contains(n) || title.contains(n));
  }

  /** A file that is named so is a template; one with a date or number is a review of templates. */
  private static boolean isFileNamedSo(Document document) {
    String name = lastOf(document.source()).replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT);
    return NAMES.stream().anyMatch(name::contains)
        && name.codePoints().noneMatch(Character::isDigit);
  }

  private static String lastOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static int placeholders(Document document) {
    String text =
        (document.meta().title() + "\n" + BlockText.of(document.body())).toLowerCase(Locale.ROOT);
    return (int) PLACEHOLDERS.stream().filter(text::contains).count();
  }

  private static boolean isPlaceholder(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return PLACEHOLDERS.stream().anyMatch(small::contains);
  }

  /** How many words somebody wrote; headings, captions and questions are the form's. */
  private static int filled(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return filled(paragraph.text());
    }
    if (block instanceof Block.BulletList list) {
      return items(list.items());
    }
    if (block instanceof Block.OrderedList list) {
      return items(list.items());
    }
    if (block instanceof Block.Table table) {
      return table.rows().stream().mapToInt(Template::filled).sum();
    }
    if (block instanceof Block.Quote quote) {
      return quote.blocks().stream().mapToInt(Template::filled).sum();
    }
    boolean form = block instanceof Block.Heading || block instanceof Block.Rule;
    return form ? 0 : words(BlockText.of(List.of(block)));
  }

  private static int items(List<Block.Item> items) {
    return items.stream().flatMap(i -> i.blocks().stream()).mapToInt(Template::filled).sum();
  }

  /** A row with an empty cell still waits for it. */
  private static int filled(Block.Row row) {
    List<String> cells = row.cells().stream().map(c -> PlainText.of(c.text()).strip()).toList();
    boolean waits = cells.stream().anyMatch(String::isEmpty);
    return waits ? 0 : cells.stream().mapToInt(Template::spoken).sum();
  }

  private static int filled(List<Inline> text) {
    if (text.stream().anyMatch(Inline.Image.class::isInstance)) {
      return 1;
    }
    boolean question =
        text.stream()
            .allMatch(
                inline ->
                    inline instanceof Inline.Styled styled
                        && styled.style() == Inline.Style.EMPHASIS);
    String said = PlainText.of(text).strip();
    boolean asks = question && said.matches("(?s).*[?？…)）]|(?s).*\\.\\.\\.");
    return asks ? 0 : spoken(said);
  }

  /** {@code Date:} and {@code By: (Names)} ask; they say nothing. */
  private static int spoken(String text) {
    String small = text.strip();
    int aside = small.endsWith(")") ? small.lastIndexOf('(') : -1;
    String asked = aside > 0 ? small.substring(0, aside).strip() : small;
    boolean asks =
        asked.endsWith(":") || asked.endsWith("：") || asked.endsWith("?") || asked.endsWith("…");
    boolean blank =
        aside == 0
            || small.startsWith("<") && small.endsWith(">")
            || small.length() < 60 && isPlaceholder(small);
    return asks || blank ? 0 : words(small);
  }

  private static int words(String text) {
    String folded = LabelKey.words(text.length() > 2000 ? text.substring(0, 2000) : text);
    int han = (int) folded.chars().filter(c -> Cursor.isHan((char) c)).count();
    return folded.isEmpty() ? 0 : folded.split(" ").length + han / 2;
  }
}
