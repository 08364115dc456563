package plimsoll.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Inline;
import plimsoll.content.Meta;
import plimsoll.markdown.Markdown;
import plimsoll.vocabulary.SectionHeadings;

/**
 * The one place that writes an item down: front matter, sections, timeline, actions. The audience
 * is always internal, whoever could read the item where it comes from.
 */
final class MarkdownFile {
  /** A fact that is longer than a line is read better as a section. */
  private static final int LONGEST_FACT = 300;

  private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}(#{1,6})[ \\t]+(.*)$");
  private static final String FENCE = "(?ms)^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\\1|\\z)";
  private static final SectionHeadings HEADINGS = SectionHeadings.with(Map.of());

  private static final DumpSettings BLOCK = style(FlowStyle.BLOCK);
  private static final DumpSettings FLOW = style(FlowStyle.AUTO);

  private final Imported item;

  private MarkdownFile(Imported item) {
    this.item = item;
  }

  /** The whole file. */
  static String of(Imported item) {
    return new MarkdownFile(item).text();
  }

  private String text() {
    List<Block> blocks = new ArrayList<>(item.body());
    Map<String, Object> head = head();
    List<Block> rest = longFacts(head);
    timeline(blocks);
    actions(blocks);
    if (!rest.isEmpty()) {
      blocks.add(Blocks.heading(2, "Other fields"));
      blocks.addAll(rest);
    }
    String body = String.join("\n", Markdown.lines(blocks)).stripTrailing();
    return "---\n" + yaml(head) + "---\n" + (body.isEmpty() ? "" : "\n" + body + "\n");
  }

  private Map<String, Object> head() {
    Map<String, Object> head = new LinkedHashMap<>();
    put(head, "title", item.title());
    head.put("audience", "internal");
    put(head, "kind", item.kind());
    put(head, "summary", item.summary());
    put(head, "severity", item.severity());
    for (Meta.Milestone milestone : Meta.Milestone.values()) {
      When when = item.times().getOrDefault(milestone, When.UNKNOWN);
      put(head, milestone.name().toLowerCase(Locale.ROOT), when.text());
    }
    put(head, "services", item.services());
    put(head, "tags", item.tags());
    put(head, "authors", item.authors());
    put(head, "language", item.language());
    item.facts().forEach((key, value) -> head.putIfAbsent(key, value));
    head.put("imported-from", item.from());
    return head;
  }

  private static void put(Map<String, Object> head, String key, String value) {
    if (!value.isEmpty()) {
      head.put(key, value);
    }
  }

  private static void put(Map<String, Object> head, String key, Collection<String> values) {
    if (!values.isEmpty()) {
      head.put(key, List.copyOf(values));
    }
  }

  /** Takes long texts out of the front matter. */
  private static List<Block> longFacts(Map<String, Object> head) {
    List<Block> blocks = new ArrayList<>();
    for (Map.Entry<String, Object> fact : List.copyOf(head.entrySet())) {
      if (fact.getValue() instanceof String text
          && !fact.getKey().equals("title")
          && text.length() > LONGEST_FACT) {
        head.remove(fact.getKey());
        blocks.add(Blocks.heading(3, fact.getKey()));
        blocks.addAll(Blocks.prose(text));
      }
    }
    return blocks;
  }

  private static String yaml(Map<String, Object> head) {
    Dump block = new Dump(BLOCK);
    Dump flow = new Dump(FLOW);
    StringBuilder out = new StringBuilder();
    // One key at a time: lists of words in one line, everything else in block style.
    head.forEach(
        (key, value) ->
            out.append((value instanceof List ? flow : block).dumpToString(Map.of(key, value))));
    return out.toString();
  }

  private static DumpSettings style(FlowStyle style) {
    return DumpSettings.builder()
        .setDefaultFlowStyle(style)
        .setSchema(new CoreSchema())
        .setWidth(10_000)
        .setSplitLines(false)
        .setMaxSimpleKeyLength(1_000)
        .build();
  }

  private void timeline(List<Block> blocks) {
    if (item.updates().isEmpty()) {
      return;
    }
    List<Imported.Update> updates = new ArrayList<>(item.updates());
    if (updates.stream().allMatch(u -> u.at().isKnown())) {
      updates.sort(Comparator.comparingLong(u -> u.at().order()));
    }
    // The first timeline of a document is the one that is drawn: an author's own comes first.
    blocks.add(Blocks.heading(2, hasTimeline(blocks) ? "Status updates" : "Timeline"));
    boolean zoned = updates.stream().allMatch(u -> u.at().isZoned() || !u.at().isKnown());
    if (updates.stream()
        .allMatch(u -> u.text().stream().allMatch(Block.Paragraph.class::isInstance))) {
      blocks.add(table(updates, zoned));
      return;
    }
    for (Imported.Update update : updates) {
      String zone = update.at().isZoned() ? " UTC" : "";
      blocks.add(Blocks.heading(3, update.at().cell() + zone));
      blocks.addAll(said(update));
    }
  }

  /** Its status before its words: in the heading it would be read as that of a section. */
  private static List<Block> said(Imported.Update update) {
    List<Block> blocks = new ArrayList<>(update.text());
    if (!update.status().isEmpty()) {
      List<Inline> first = new ArrayList<>(List.of(Blocks.strong(update.status() + ":")));
      if (!blocks.isEmpty() && blocks.get(0) instanceof Block.Paragraph paragraph) {
        first.add(new Inline.Text(" "));
        first.addAll(paragraph.text());
        blocks.remove(0);
      }
      blocks.add(0, Blocks.paragraph(first));
    }
    return blocks;
  }

  private static boolean hasTimeline(List<Block> blocks) {
    return blocks.stream().anyMatch(MarkdownFile::isTimeline);
  }

  private static boolean isTimeline(Block block) {
    if (block instanceof Block.Heading heading) {
      return isTimeline(Blocks.text(heading.text()));
    } else if (block instanceof Block.Verbatim text) {
      Matcher headings = HEADING.matcher(text.text().replaceAll(FENCE, ""));
      return headings.results().anyMatch(h -> isTimeline(h.group(2)));
    }
    return false;
  }

  private static boolean isTimeline(String title) {
    return HEADINGS.roleOf(title.strip()).equals("TIMELINE");
  }

  private static Block.Table table(List<Imported.Update> updates, boolean zoned) {
    List<Block.Row> rows = new ArrayList<>();
    for (Imported.Update update : updates) {
      String zone = !zoned && update.at().isZoned() ? " UTC" : "";
      List<Inline> what = new ArrayList<>();
      if (!update.status().isEmpty()) {
        what.add(Blocks.strong(update.status() + ":"));
      }
      for (Block block : update.text()) {
        if (!what.isEmpty()) {
          what.add(
              what.size() == 1 && !update.status().isEmpty()
                  ? new Inline.Text(" ")
                  : new Inline.Break(true));
        }
        what.addAll(((Block.Paragraph) block).text());
      }
      rows.add(Blocks.row(List.of(Blocks.inline(update.at().cell() + zone), Blocks.merged(what))));
    }
    boolean utc = zoned && updates.stream().anyMatch(u -> u.at().isZoned());
    return new Block.Table(
        List.of(Block.Alignment.NONE, Block.Alignment.NONE),
        Blocks.row(
            List.of(Blocks.inline(utc ? "Time (UTC)" : "Time"), Blocks.inline("What happened"))),
        rows,
        Audience.INTERNAL);
  }

  private void actions(List<Block> blocks) {
    if (item.actions().isEmpty()) {
      return;
    }
    blocks.add(Blocks.heading(2, "Actions"));
    List<Block.Item> items = new ArrayList<>();
    for (Imported.Action action : item.actions()) {
      List<Block> inside = new ArrayList<>();
      inside.add(Blocks.paragraph(Blocks.inline(action.text())));
      inside.addAll(action.more());
      items.add(
          new Block.Item(
              inside,
              action.done() ? Block.Check.DONE : Block.Check.OPEN,
              new Block.Fields(action.owner(), "", action.due(), "", action.ticket(), ""),
              Audience.INTERNAL));
    }
    boolean tight = item.actions().stream().allMatch(a -> a.more().isEmpty());
    blocks.add(new Block.BulletList(items, tight, Audience.INTERNAL));
  }
}
