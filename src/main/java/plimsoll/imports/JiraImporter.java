package plimsoll.imports;

import java.io.IOException;
import java.util.List;

/** Issues of Jira as JSON, or single texts in its wiki markup. */
final class JiraImporter extends Documents {
  private final JsonImporter json = new JsonImporter("jira");

  JiraImporter() {
    super(List.of("txt", "jira", "wiki", "confluence"));
  }

  @Override
  public void read(Source source, Importing importing) throws IOException {
    boolean text =
        source.isMany() ? hasTexts(source, importing) : isDocument(source.place().file());
    if (text) {
      super.read(source, importing);
    }
    if (!text || source.isMany()) {
      json.read(source, importing);
    }
  }

  private boolean hasTexts(Source source, Importing importing) throws IOException {
    return source.entries(importing).keySet().stream().anyMatch(this::isDocument);
  }

  @Override
  void document(Source.Entry entry, Source source, Importing importing) throws IOException {
    Imported item = new Imported(entry.place(), "jira", entry.path());
    item.path(stem(entry.path()));
    item.title(stem(entry.name()).replace('-', ' ').replace('_', ' '));
    Beside beside = new Beside(entry, source, this, item, importing);
    item.body().addAll(HtmlBlocks.of(JiraMarkup.html(text(entry), 2), beside));
    importing.add(item);
  }
}
