package plimsoll.lsp;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import plimsoll.content.Document;
import plimsoll.retrospective.Hope;
import plimsoll.text.Resource;

/** What may be written at a place. */
final class Completions {
  private static final Pattern KEY = Pattern.compile("(\\s*)([\\w-]*)");
  private static final Pattern VALUE =
      Pattern.compile("\\s*([\\w-]+):\\s*(?:\\[(?:[^\\]]*,)?\\s*)?([^,\\[\\]]*)");
  private static final Pattern ITEM = Pattern.compile("\\s+-\\s+(\\S*)");
  private static final Pattern MARK = Pattern.compile(".*\\{\\.([\\w-]*)");
  private static final Pattern CONTAINER = Pattern.compile("\\s*:::([\\w-]*)");
  private static final Pattern HOPE = Pattern.compile(".*\\{(?:[^}]*\\s)?hope=([\\w-]*)");
  private static final Pattern FIELD = Pattern.compile(".*[^\\s].*\\{(?:[^}.]*\\s)?([a-z-]*)");
  private static final Pattern LINK = Pattern.compile(".*\\]\\(([^)\\s]*)");

  private static final List<Row> ROWS = rows();

  private final Reading reading;
  private final Lines lines;
  private final Position position;

  private Completions(Reading reading, Lines lines, Position position) {
    this.reading = reading;
    this.lines = lines;
    this.position = position;
  }

  /** A line of {@code completions.tsv}. */
  private record Row(String place, String text, String about) {}

  /** What completes the text before a position. */
  static List<CompletionItem> at(Reading reading, Lines lines, Position position) {
    return new Completions(reading, lines, position).items();
  }

  private List<CompletionItem> items() {
    String before = lines.before(position);
    int line = position.getLine();
    if (line > 0 && line < lines.frontMatterEnd()) {
      return frontMatter(before, line);
    }
    Matcher mark = MARK.matcher(before);
    Matcher container = CONTAINER.matcher(before);
    Matcher hope = HOPE.matcher(before);
    Matcher link = LINK.matcher(before);
    Matcher field = FIELD.matcher(before);
    if (mark.matches()) {
      return rows("mark", mark.group(1));
    } else if (container.matches()) {
      return rows("container", container.group(1));
    } else if (hope.matches()) {
      return hopes(hope.group(1));
    } else if (link.matches()) {
      return documents(link.group(1), false);
    } else if (field.matches()) {
      return rows("field", field.group(1));
    }
    return List.of();
  }

  private List<CompletionItem> frontMatter(String before, int line) {
    Matcher key = KEY.matcher(before);
    if (key.matches()) {
      boolean customers = !key.group(1).isEmpty() && parent(line).equals("customer");
      return rows(customers ? "customer" : "key", key.group(2));
    }
    Matcher value = VALUE.matcher(before);
    if (value.matches()) {
      return values(value.group(1), value.group(2));
    }
    Matcher item = ITEM.matcher(before);
    return item.matches() ? values(parent(line), item.group(1)) : List.of();
  }

  /** The key that the lines above belong to, at the left edge. */
  private String parent(int line) {
    for (int i = line - 1; i > 0; i--) {
      Matcher key = Pattern.compile("([\\w-]+):.*").matcher(lines.at(i));
      if (key.matches()) {
        return key.group(1);
      }
    }
    return "";
  }

  private List<CompletionItem> values(String key, String typed) {
    return switch (key) {
      case "audience", "kind", "status" -> rows(key, typed);
      case "severity" ->
          reading.settings().severities().stream()
              .map(level -> item(level.slug(), level.name(), typed))
              .toList();
      case "services" ->
          reading.settings().services().stream()
              .map(service -> item(service.slug(), service.name(), typed))
              .toList();
      case "factors" ->
          reading.settings().factors().stream()
              .map(factor -> item(factor.slug(), factor.name(), typed))
              .toList();
      case "related", "unrelated" -> documents(typed, true);
      case "hopes" -> hopes(typed);
      case "tags" ->
          reading.documents().stream()
              .flatMap(document -> document.meta().tags().stream())
              .map(tag -> tag.name())
              .distinct()
              .sorted()
              .map(tag -> item(tag, "", typed))
              .toList();
      default -> List.of();
    };
  }

  private List<CompletionItem> documents(String typed, boolean ids) {
    return reading.documents().stream()
        .filter(document -> !ids || document.type() == Document.Type.RETROSPECTIVE)
        .map(
            document ->
                item(ids ? document.id() : "/" + document.source(), document.meta().title(), typed))
        .toList();
  }

  private List<CompletionItem> hopes(String typed) {
    return reading.understood().stream()
        .flatMap(review -> review.hopes().stream())
        .map(Hope::id)
        .filter(id -> !id.isEmpty())
        .distinct()
        .sorted()
        .map(id -> item(id, "", typed))
        .toList();
  }

  private List<CompletionItem> rows(String place, String typed) {
    return ROWS.stream()
        .filter(row -> row.place().equals(place))
        .map(row -> item(row.text(), row.about(), typed))
        .toList();
  }

  /** Replaces what is typed already; the editor shows those that go with it. */
  private CompletionItem item(String text, String about, String typed) {
    CompletionItem item = new CompletionItem(text.strip());
    item.setDetail(about);
    Position start =
        new Position(position.getLine(), Math.max(0, position.getCharacter() - typed.length()));
    item.setFilterText(text);
    item.setTextEdit(Either.forLeft(new TextEdit(new Range(start, position), text)));
    return item;
  }

  private static List<Row> rows() {
    return Resource.rows(Completions.class, "completions.tsv").stream()
        .map(row -> new Row(row[0], row[1], row[2]))
        .toList();
  }
}
