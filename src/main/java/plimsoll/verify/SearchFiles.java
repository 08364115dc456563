package plimsoll.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Reads the files of the search, which are raw deflate: the manifest, shards of terms, lists of
 * words, values of facets, and the pages' texts that results are shown with.
 */
final class SearchFiles {
  /** A reader of tokens: what makes trees of them takes a quarter of a second to be loaded. */
  private static final JsonFactory JSON = new JsonFactory();

  private static final Pattern TERMS = Pattern.compile("search/[0-9a-f]+/t/\\d+");
  private static final Pattern WORDS = Pattern.compile("search/[0-9a-f]+/z/\\d+");
  private static final Pattern FACETS = Pattern.compile("search/[0-9a-f]+/facet/[a-z]+");
  private static final Pattern PAGES = Pattern.compile("search/[0-9a-f]+/[fx]/\\d+");

  /** Between parts of a text that do not follow each other on the page. */
  private static final String GAP = " … ";

  private SearchFiles() {}

  static void read(String path, byte[] bytes, FileReport report) throws Malformed {
    byte[] raw = Inflated.raw(bytes);
    if (TERMS.matcher(path).matches()) {
      terms(raw, report);
    } else if (WORDS.matcher(path).matches()) {
      report.terms(FileReaders.utf8(raw));
    } else if (FACETS.matcher(path).matches()) {
      JsonFile.read(FileReaders.utf8(raw), report);
    } else if (isOfPages(path)) {
      pages(raw, report);
    } else if (path.equals("search/m")) {
      manifest(raw, report);
    } else {
      report.fault(Fault.UNKNOWN);
    }
  }

  static boolean isOfPages(String path) {
    return PAGES.matcher(path).matches();
  }

  /** A shard is its terms and for each of them pages and weights; nothing else may be in it. */
  private static void terms(byte[] raw, FileReport report) throws Malformed {
    Numbers numbers = new Numbers(raw);
    int length = numbers.next();
    String terms = numbers.text(length);
    report.terms(terms);
    int count = terms.isEmpty() ? 0 : terms.split(" ", -1).length;
    for (int term = 0; term < count; term++) {
      int pages = numbers.next();
      for (int page = 0; page < pages; page++) {
        numbers.next();
      }
      numbers.skip((pages + 1) / 2);
    }
    numbers.end();
  }

  /** Per page: address, title, what helped, values of facets, text; or its whole text alone. */
  private static void pages(byte[] raw, FileReport report) throws Malformed {
    try (JsonParser parser = JSON.createParser(Utf8.chars(raw))) {
      int depth = 0;
      boolean first = false;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (first) {
          report.rootLink(token.isScalarValue() ? parser.getText() : "");
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        first = depth == 2 && token == JsonToken.START_ARRAY;
        if (token == JsonToken.FIELD_NAME) {
          report.prose(parser.currentName());
        } else if (token == JsonToken.VALUE_STRING && report.seeker().seeks()) {
          report.lines(parser.getText().replace(GAP, "\n"));
        }
      }
    } catch (IOException e) {
      throw new Malformed();
    }
  }

  /** Names and values, however deep. */
  private static void manifest(byte[] raw, FileReport report) throws Malformed {
    try (JsonParser parser = JSON.createParser(FileReaders.utf8(raw))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          report.prose(parser.currentName());
        } else if (token.isScalarValue()) {
          report.terms(parser.getText());
        }
      }
    } catch (IOException e) {
      throw new Malformed();
    }
  }

  /** Reads numbers of seven bits a byte, low ones first, the high bit on all but the last. */
  private static final class Numbers {
    private final byte[] raw;
    private int at;

    Numbers(byte[] raw) {
      this.raw = raw;
    }

    int next() throws Malformed {
      int value = 0;
      for (int shift = 0; shift < 35; shift += 7) {
        if (at == raw.length) {
          throw new Malformed();
        }
        byte b = raw[at++];
        value |= (b & 0x7F) << shift;
        if (b >= 0) {
          return value;
        }
      }
      throw new Malformed();
    }

    String text(int length) throws Malformed {
      int start = at;
      skip(length);
      return new String(raw, start, length, StandardCharsets.UTF_8);
    }

    void skip(int length) throws Malformed {
      if (length < 0 || length > raw.length - at) {
        throw new Malformed();
      }
      at += length;
    }

    void end() throws Malformed {
      if (at != raw.length) {
        throw new Malformed();
      }
    }
  }
}
