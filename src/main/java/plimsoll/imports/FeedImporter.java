package plimsoll.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import plimsoll.problem.Code;

/** The history that Azure and others give as RSS or Atom: one item for each event. */
final class FeedImporter implements Importer {
  private final String format;

  FeedImporter(String format) {
    this.format = format;
  }

  @Override
  public void read(Source source, Importing importing) throws IOException {
    if (!source.isMany()) {
      read(source.open(), source.place(), importing);
      return;
    }
    for (Source.Entry entry : source.entries(importing).values()) {
      if (entry.path().toLowerCase(Locale.ROOT).matches(".*\\.(?:xml|rss|atom)")) {
        read(entry.opener().open(), entry.place(), importing);
      }
    }
  }

  private void read(InputStream stream, Place place, Importing importing) throws IOException {
    Limits.Counted bytes = new Limits.Counted(stream);
    try (stream) {
      XMLStreamReader xml = factory().createXMLStreamReader(bytes);
      boolean feed = false;
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          throw new ImportFailure(
              at(place, xml.getLocation()), "a feed has no document type", "export it again");
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          String name = xml.getLocalName();
          feed |= name.equals("rss") || name.equals("feed") || name.equals("RDF");
          if (name.equals("item") || name.equals("entry")) {
            bytes.again();
            item(xml, name, at(place, xml.getLocation()), importing);
          }
        }
      }
      if (!feed) {
        throw new ImportFailure(place, "this is no feed", "is it the right format?");
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof Limits.Exceeded) {
        throw new ImportFailure(
            place, Code.TOO_LARGE, "one item is too large to be read", "take it out, or split it");
      }
      throw new ImportFailure(
          at(place, e.getLocation()),
          "this is not XML from here on, or it breaks off",
          "export it again");
    } catch (Limits.Exceeded e) {
      throw new ImportFailure(
          place, Code.TOO_LARGE, "one item is too large to be read", "take it out, or split it");
    }
  }

  /** Entities of others are a way to read files of this machine. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static Place at(Place place, Location location) {
    return location == null
        ? place
        : new Place(place.file(), location.getLineNumber(), location.getColumnNumber());
  }

  private void item(XMLStreamReader xml, String end, Place place, Importing importing)
      throws XMLStreamException, IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(end)) {
        break;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        String attributes = "";
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          attributes +=
              name.equals("link") || name.equals("category") ? xml.getAttributeValue(i) + " " : "";
        }
        String text = text(xml).strip();
        String value = text.isEmpty() ? attributes.strip() : text;
        fields.merge(name, value, (a, b) -> a + "\n" + b);
      }
    }
    importing.add(imported(fields, place));
  }

  /** All text of an element, that of elements in it too. */
  private static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  private Imported imported(Map<String, String> fields, Place place) {
    String title = fields.getOrDefault("title", "");
    String id = first(fields, "guid", "id", "link").orElse(title);
    Imported item = new Imported(place, format, Texts.line(id));
    item.title(title);
    Optional<String> written = first(fields, "pubDate", "published", "date", "updated");
    Optional<When> when = written.flatMap(When::read);
    when.ifPresent(w -> item.path(w.day() + "-" + title));
    String body = first(fields, "encoded", "content", "description", "summary").orElse("");
    Element html = Jsoup.parseBodyFragment(Texts.clean(body)).body();
    if (html.children().isEmpty()) {
      item.body().addAll(Blocks.prose(html.wholeText()));
    } else {
      HtmlBlocks.promote(html);
      item.body().addAll(HtmlBlocks.of(html, HtmlLinks.WEB));
    }
    for (String service : fields.getOrDefault("category", "").split("\n")) {
      if (!service.isBlank()) {
        item.services().add(Texts.line(service));
      }
    }
    fields.forEach(
        (name, value) -> {
          boolean told =
              name.equals("title")
                  || name.equals("category")
                  || value.isBlank()
                  || value.equals(body);
          if (!told) {
            item.facts().put(format + "-" + name.toLowerCase(Locale.ROOT), Texts.clean(value));
          }
        });
    return item;
  }

  private static Optional<String> first(Map<String, String> fields, String... names) {
    for (String name : names) {
      String value = fields.getOrDefault(name, "");
      if (!value.isBlank()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
