package plimsoll.imports;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import plimsoll.content.Audience;
import plimsoll.content.Block;

/** Reviews in Markdown, in whatever template: our front matter is added, the text stays. */
final class MarkdownImporter extends Documents {
  /** Keys of ours that mean the same in a file of somebody else. */
  private static final List<String> OURS =
      List.of("aliases", "hopes", "related", "unrelated", "kind", "id");

  private final String format;

  /** Plain Markdown, or a vault of Obsidian. */
  MarkdownImporter(String format) {
    super(
        format.equals("obsidian") ? List.of("md") : List.of("md", "markdown", "mdown", "mkd", ""));
    this.format = format;
  }

  @Override
  void document(Source.Entry entry, Source source, Importing importing) throws IOException {
    Matter matter = Matter.of(text(entry), entry.path());
    Imported item = new Imported(entry.place(), format, entry.path());
    item.path(stem(entry.path()));
    if (matter.broken()) {
      importing.odd(entry.place(), "this front matter cannot be read, and is kept as code");
    }
    for (Map.Entry<String, Object> value : matter.values().entrySet()) {
      head(item, value.getKey(), value.getValue(), importing);
    }
    int title = Understood.add(item, entry.name(), matter.body(), matter.lines(), importing);
    Beside beside = new Beside(entry, source, this, item, importing);
    String own = Understood.without(matter.body(), title);
    String linked = format.equals("obsidian") ? new WikiLinks(entry, source).led(own) : own;
    String body = new MarkdownLinks(beside).led(linked);
    String text = Foreign.unmarked(body).strip();
    if (!text.isEmpty()) {
      item.body().add(new Block.Verbatim(text, Audience.INTERNAL));
    }
    importing.add(item);
  }

  private void head(Imported item, String key, Object value, Importing importing) {
    if (key.equals("audience") && !value.equals("internal")) {
      importing.odd(item.place(), "the audience is internal now, whatever it was");
    }
    if (value.equals("") || key.equals("audience") && value.equals("internal")) {
      return;
    } else if (key.equals("title") && value instanceof String text) {
      item.title(text);
    } else {
      item.facts().put(OURS.contains(key) ? key : Matter.key(format, key), value);
    }
  }
}
