package plimsoll.imports;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plimsoll.content.Meta;

/** Documents of Org mode. */
final class OrgImporter extends Documents {
  OrgImporter() {
    super(List.of("org"));
  }

  @Override
  void document(Source.Entry entry, Source source, Importing importing) throws IOException {
    OrgDocument document = OrgDocument.of(text(entry));
    Imported item = new Imported(entry.place(), "org", entry.path());
    item.path(stem(entry.path()));
    for (Map.Entry<String, String> keyword : document.keywords().entrySet()) {
      keyword(item, keyword.getKey(), keyword.getValue(), importing);
    }
    if (item.title().isEmpty()) {
      item.title(stem(entry.name()));
    }
    Beside beside = new Beside(entry, source, this, item, importing);
    item.body().addAll(HtmlBlocks.of(document.body(), beside));
    importing.add(item);
  }

  private static void keyword(Imported item, String name, String value, Importing importing) {
    switch (name) {
      case "title" -> item.title(value);
      case "author" -> item.authors().add(value);
      case "filetags" ->
          List.of(value.split("[:\\s]+")).stream()
              .filter(tag -> !tag.isEmpty())
              .forEach(tag -> importing.labels().label(item, tag));
      case "language" -> item.language(value);
      case "severity" -> item.severity(importing.labels().severity(value));
      case "services", "service" -> item.services().addAll(List.of(value.split("\\s*,\\s*")));
      case "started", "detected", "mitigated", "resolved" -> {
        Optional<When> when = When.read(OrgInline.time(value));
        when.ifPresent(w -> item.time(Meta.Milestone.valueOf(name.toUpperCase(Locale.ROOT)), w));
        if (when.isEmpty()) {
          item.facts().put("org-" + name, value);
        }
      }
      default -> item.facts().put("org-" + name, OrgInline.time(value));
    }
  }
}
