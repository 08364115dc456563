package plimsoll.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Inline;

/**
 * Notion's export as Markdown and CSV: names end with an id, properties are lines below the title,
 * and a database in a page is a link to a table beside it.
 */
final class NotionImporter extends Documents {
  private static final Pattern ID = Pattern.compile("[ _-]?[0-9a-f]{32}(?=$|/|\\.|_all)");
  private static final Pattern PROPERTY =
      Pattern.compile("([\\p{L}\\p{N}][^:\\n`*\\[\\]]{0,60}): (.*)");
  private static final Pattern TABLE =
      Pattern.compile("\\[([^\\]\\n]{0,300}+)\\]\\(<?([^)\\n>]{1,600}\\.csv)>?\\)");

  /** {@code March 2, 2026 1:02 AM (UTC) → 3:00 AM}. */
  private static final Pattern RANGE = Pattern.compile("(?<!\\s)\\s++→\\s++");

  NotionImporter() {
    super(List.of("md"));
  }

  @Override
  String stem(String path) {
    return ID.matcher(super.stem(path)).replaceAll("");
  }

  @Override
  boolean isSkipped(Source.Entry entry) {
    return false;
  }

  @Override
  public void read(Source source, Importing importing) throws IOException {
    super.read(source, importing);
    if (source.isMany()) {
      rows(source, importing);
    }
  }

  @Override
  void document(Source.Entry entry, Source source, Importing importing) throws IOException {
    Matter matter = Matter.of(text(entry), entry.path());
    List<String> lines = new ArrayList<>(matter.body().strip().lines().toList());
    Matcher id = ID.matcher(super.stem(entry.path()));
    String name = "";
    while (id.find()) {
      name = id.group().replaceAll("[ _-]", "");
    }
    Imported item = new Imported(entry.place(), "notion", name.isEmpty() ? entry.path() : name);
    item.path(stem(entry.path()));
    if (!lines.isEmpty() && lines.get(0).startsWith("# ")) {
      item.title(lines.remove(0).substring(2));
    } else {
      item.title(stem(entry.name()));
    }
    matter.values().forEach((key, value) -> item.facts().put(Matter.key("notion", key), value));
    properties(item, lines, importing);
    Beside beside = new Beside(entry, source, this, item, importing);
    String text = String.join("\n", lines).strip();
    if (text.isEmpty() && isRow(entry, source)) {
      return; // all that it says is in the table of its database
    }
    body(item, text, beside, entry, source);
    Understood.add(item, "document.md", text, 0, importing);
    importing.add(item);
  }

  /** Lines of {@code Name: value} up to the first empty one. */
  private static void properties(Imported item, List<String> lines, Importing importing) {
    while (!lines.isEmpty() && lines.get(0).isBlank()) {
      lines.remove(0);
    }
    int end = 0;
    while (end < lines.size() && PROPERTY.matcher(lines.get(end)).matches()) {
      end++;
    }
    if (end == 0 || end < lines.size() && !lines.get(end).isBlank()) {
      return; // a paragraph that has a colon
    }
    for (String line : lines.subList(0, end)) {
      Matcher property = PROPERTY.matcher(line);
      if (property.matches()) {
        property(item, property.group(1), property.group(2), importing);
      }
    }
    lines.subList(0, end).clear();
  }

  private static void property(Imported item, String name, String value, Importing importing) {
    String key = Texts.line(name).toLowerCase(Locale.ROOT);
    switch (key) {
      case "severity", "sev", "priority", "impact level" ->
          item.severity(importing.labels().severity(value));
      case "service", "services", "affected services", "component", "components", "affected" ->
          list(value).forEach(s -> item.services().add(importing.labels().service(s)));
      case "tag", "tags", "labels", "label" ->
          list(value).forEach(label -> importing.labels().label(item, label));
      case "author", "authors", "owner", "lead", "incident lead" -> {
        list(value).forEach(item.authors()::add);
        if (!key.startsWith("author")) {
          item.facts().put("notion-" + key.replace(' ', '-'), value);
        }
      }
      case "date", "when", "incident date" -> date(item, key, value, importing);
      case "status" -> item.facts().put("notion-status", value);
      default -> fact(item, key.replace(' ', '-'), value, importing);
    }
  }

  /** The day that a page is filed under is the one it happened on. */
  private static void date(Imported item, String key, String value, Importing importing) {
    Optional<When> day = When.read(value);
    if (day.isPresent()) {
      item.time(plimsoll.content.Meta.Milestone.STARTED, day.get());
      importing.guessed(item.place(), "the date of the page is taken for the start");
    } else {
      fact(item, key, value, importing);
    }
  }

  private static List<String> list(String value) {
    return List.of(value.split("\\s*,\\s*"));
  }

  /** Dates as ISO writes them; a range is a beginning and an end. */
  private static void fact(Imported item, String key, String value, Importing importing) {
    String[] ends = RANGE.split(value, 2);
    Optional<When> from = When.read(ends[0]);
    if (from.isEmpty()) {
      item.facts().put(Matter.key("notion", key), value);
      return;
    }
    if (ends.length == 1) {
      item.facts().put(Matter.key("notion", key), from.get().text());
      return;
    }
    String day = ends[0].replaceFirst("\\s+\\d{1,2}:\\d{2}.*$", " ");
    Optional<When> to = When.read(ends[1]).or(() -> When.read(day + ends[1]));
    item.time(plimsoll.content.Meta.Milestone.STARTED, from.get());
    to.ifPresent(end -> item.time(plimsoll.content.Meta.Milestone.RESOLVED, end));
    if (to.isEmpty()) {
      item.facts().put(Matter.key("notion", key), value);
    } else {
      importing.guessed(item.place(), "a range of dates is taken for start and end");
    }
  }

  /** The text, each link to a table replaced by the table. */
  private void body(Imported item, String text, Beside beside, Source.Entry entry, Source source)
      throws IOException {
    MarkdownLinks links = new MarkdownLinks(beside);
    StringBuilder open = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      Matcher table = TABLE.matcher(line.strip());
      Optional<Source.Entry> csv = table.matches() ? beside.file(table.group(2)) : Optional.empty();
      if (csv.isEmpty()) {
        open.append(line).append('\n');
        continue;
      }
      verbatim(item, links.led(open.toString()));
      open.setLength(0);
      item.body().add(Blocks.heading(2, table.group(1)));
      table(text(csv.get())).ifPresent(item.body()::add);
    }
    verbatim(item, links.led(open.toString()));
  }

  private static void verbatim(Imported item, String text) {
    if (!text.isBlank()) {
      item.body().add(new Block.Verbatim(Foreign.unmarked(text).strip(), Audience.INTERNAL));
    }
  }

  private static Optional<Block> table(String csv) {
    List<List<String>> rows = Csv.rows(Texts.clean(csv));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    int width = rows.stream().mapToInt(List::size).max().orElse(1);
    List<Block.Row> lines = new ArrayList<>();
    for (List<String> row : rows) {
      List<List<Inline>> cells = new ArrayList<>();
      for (int i = 0; i < width; i++) {
        cells.add(i < row.size() ? cell(row.get(i)) : List.of());
      }
      lines.add(Blocks.row(cells));
    }
    return Optional.of(
        new Block.Table(
            Collections.nCopies(width, Block.Alignment.NONE),
            lines.get(0),
            lines.subList(1, lines.size()),
            Audience.INTERNAL));
  }

  /** A day as we write days, so that it is read as one. */
  private static List<Inline> cell(String text) {
    Optional<When> day = When.read(text).filter(When::isDay);
    return day.isPresent() ? Blocks.inline(day.get().text()) : HtmlInlines.flat(Blocks.prose(text));
  }

  /** Whether a page is a row of a database that another page shows. */
  private boolean isRow(Source.Entry entry, Source source) {
    int slash = entry.path().lastIndexOf('/');
    String folder = slash < 0 ? "" : entry.path().substring(0, slash);
    return folder.indexOf('/') > 0 && source.paths().stream().anyMatch(p -> isTableOf(p, folder));
  }

  /** The folder of a database has the name of its table, with or without the id. */
  private static boolean isTableOf(String path, String folder) {
    String stem = path.replaceFirst("(?:_all)?\\.csv$", "");
    return !stem.equals(path)
        && (stem.equals(folder) || ID.matcher(stem).replaceAll("").equals(folder));
  }

  /** Rows of databases at the top that have no page. */
  private void rows(Source source, Importing importing) throws IOException {
    Set<String> pages = new TreeSet<>();
    source.paths().stream()
        .filter(this::isDocument)
        .forEach(path -> pages.add(folded(stem(path.substring(path.lastIndexOf('/') + 1)))));
    Set<String> shown = shown(source);
    for (String path : source.paths()) {
      boolean all = source.paths().contains(path.replace(".csv", "_all.csv"));
      if (!path.endsWith(".csv")
          || all
          || shown.contains(path)
          || shown.contains(path.replace("_all.csv", ".csv"))) {
        continue;
      }
      Source.Entry csv = source.entry(path).orElseThrow();
      List<List<String>> rows = Csv.rows(Texts.clean(text(csv)));
      for (int i = 1; i < rows.size(); i++) {
        if (!pages.contains(folded(rows.get(i).get(0)))) {
          row(rows.get(0), rows.get(i), csv, i, importing);
        }
      }
    }
  }

  private static String folded(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /** Tables that a page links to. */
  private Set<String> shown(Source source) throws IOException {
    Set<String> shown = new TreeSet<>();
    for (String path : source.paths()) {
      if (isDocument(path)) {
        Source.Entry page = source.entry(path).orElseThrow();
        for (MatchResult link : TABLE.matcher(text(page)).results().toList()) {
          Beside.file(page, source, link.group(2)).ifPresent(e -> shown.add(e.path()));
        }
      }
    }
    return shown;
  }

  private void row(
      List<String> names, List<String> row, Source.Entry csv, int number, Importing importing)
      throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 1; i < Math.min(names.size(), row.size()); i++) {
      if (!row.get(i).isBlank()) {
        values.put(names.get(i), row.get(i).strip());
      }
    }
    Imported item =
        new Imported(csv.place().line(number + 1), "notion", csv.path() + " row " + row.get(0));
    item.title(row.get(0));
    values.forEach((name, value) -> property(item, name, value, importing));
    importing.add(item);
  }
}
