package plimsoll.imports;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plimsoll.content.Meta;

/** Documents in AsciiDoc. */
final class AsciidocImporter extends Documents {
  AsciidocImporter() {
    super(List.of("adoc", "asciidoc", "asc"));
  }

  @Override
  void document(Source.Entry entry, Source source, Importing importing) throws IOException {
    Asciidoc document = Asciidoc.of(text(entry));
    Imported item = new Imported(entry.place(), "asciidoc", entry.path());
    item.path(stem(entry.path()));
    item.title(document.title().isEmpty() ? stem(entry.name()) : document.title());
    document.authors().forEach(item.authors()::add);
    for (Map.Entry<String, String> attribute : document.attributes().entrySet()) {
      attribute(item, attribute.getKey(), attribute.getValue());
    }
    for (int line : document.includes()) {
      importing.odd(
          entry.place().line(line), "another file is included here; only its name is kept");
    }
    Beside beside = new Beside(entry, source, this, item, importing);
    item.body().addAll(HtmlBlocks.of(document.body(), beside));
    importing.add(item);
  }

  private static void attribute(Imported item, String name, String value) {
    Optional<When> when = When.read(value);
    switch (name.toLowerCase(Locale.ROOT)) {
      case "severity" -> item.severity(value);
      case "services", "service" -> item.services().addAll(List.of(value.split("\\s*,\\s*")));
      case "tags", "keywords" -> item.tags().addAll(List.of(value.split("\\s*,\\s*")));
      case "author" -> item.authors().add(value);
      case "lang", "language" -> item.language(value);
      case "started", "detected", "mitigated", "resolved" -> {
        when.ifPresent(w -> item.time(Meta.Milestone.valueOf(name.toUpperCase(Locale.ROOT)), w));
        if (when.isEmpty()) {
          item.facts().put("asciidoc-" + name, value);
        }
      }
      default -> item.facts().put("asciidoc-" + name, value);
    }
  }
}
