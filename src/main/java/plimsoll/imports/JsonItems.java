package plimsoll.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import plimsoll.problem.Code;

/**
 * The objects of a JSON export, one at a time: a list, a list within an object, one object, or
 * several of these after each other, as pages of an interface are when they are put together.
 */
final class JsonItems {
  private static final int DEEPEST = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Limits.ITEM)
                  .build())
          .build();

  /** Takes one object. */
  interface Items {
    void add(ObjectNode item, Place place) throws IOException;
  }

  private final JsonParser parser;
  private final Limits.Counted bytes;
  private final Place place;
  private final List<String> lists;
  private final Items items;

  private JsonItems(
      JsonParser parser, Limits.Counted bytes, Place place, List<String> lists, Items items) {
    this.parser = parser;
    this.bytes = bytes;
    this.place = place;
    this.lists = lists;
    this.items = items;
  }

  /**
   * Reads all.
   *
   * @param lists the fields of the outermost object that may hold the list
   */
  static void read(InputStream in, Place place, List<String> lists, Items items)
      throws IOException {
    Limits.Counted bytes = new Limits.Counted(in);
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      parser.setCodec(new ObjectMapper());
      new JsonItems(parser, bytes, place, lists, items).all();
    } catch (Limits.Exceeded e) {
      throw new ImportFailure(
          place, Code.TOO_LARGE, "one item is too large to be read", "take it out, or split it");
    } catch (JsonProcessingException e) {
      throw broken(e, place);
    } catch (CharConversionException e) {
      throw new ImportFailure(place, Code.ENCODING, "this is not text in UTF-8", "convert it");
    }
  }

  /** Where it breaks off; what it says there may be internal. */
  private static ImportFailure broken(JsonProcessingException e, Place place) {
    JsonLocation at = e.getLocation();
    Place where = at == null ? place : new Place(place.file(), at.getLineNr(), at.getColumnNr());
    boolean encoding = String.valueOf(e.getOriginalMessage()).startsWith("Invalid UTF-8");
    if (encoding) {
      return new ImportFailure(where, Code.ENCODING, "this is not text in UTF-8", "convert it");
    }
    return new ImportFailure(
        where, "this is not JSON from here on, or it breaks off", "export it again");
  }

  private void all() throws IOException {
    boolean any = false;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      any = true;
      if (token == JsonToken.START_ARRAY) {
        list();
      } else if (token == JsonToken.START_OBJECT) {
        object();
      } else {
        throw new ImportFailure(here(), "an object or a list is expected here", "");
      }
    }
    if (!any) {
      throw new ImportFailure(place, "this is empty", "is the export finished?");
    }
  }

  private Place here() {
    JsonLocation at = parser.currentTokenLocation();
    return new Place(place.file(), at.getLineNr(), at.getColumnNr());
  }

  private void list() throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == null) {
        throw new ImportFailure(here(), "the list breaks off here", "export it again");
      } else if (parser.currentToken() == JsonToken.START_OBJECT) {
        bytes.again();
        Place where = here();
        items.add(parser.readValueAsTree(), where);
      } else if (parser.currentToken() == JsonToken.START_ARRAY) {
        list(); // pages that were put together
      } else {
        throw new ImportFailure(here(), "an object is expected here", "");
      }
    }
  }

  /** An object that holds the list, or is the only item. */
  private void object() throws IOException {
    Place where = here();
    ObjectNode rest = new ObjectMapper().createObjectNode();
    boolean held = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      if (parser.currentToken() == null) {
        throw new ImportFailure(here(), "the object breaks off here", "export it again");
      }
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      bytes.again();
      if (lists.contains(name) && value == JsonToken.START_ARRAY) {
        held = true;
        list();
      } else if (lists.contains(name) && value == JsonToken.START_OBJECT) {
        held = true;
        Place at = here();
        items.add(parser.readValueAsTree(), at);
      } else if (held) {
        parser.skipChildren();
      } else {
        rest.set(name, parser.readValueAsTree());
      }
    }
    if (!held) {
      items.add(rest, where);
    }
  }
}
