package plimsoll.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Reads the files of the search, which are raw deflate: the manifest, shards of terms, lists of
 * words, values of facets, and the pages' texts that results are shown with.
 */
final class SearchFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
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
      pages(json(raw), report);
    } else if (path.equals("search/m")) {
      manifest(json(raw), report);
    } else {
      report.fault(Fault.UNKNOWN);
    }
  }

  static boolean isOfPages(String path) {
    return PAGES.matcher(path).matches();
  }

  static JsonNode json(byte[] raw) throws Malformed {
    try {
      return JSON.readTree(FileReaders.utf8(raw));
    } catch (IOException e) {
      throw new Malformed();
    }
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
  private static void pages(JsonNode pages, FileReport report) {
    for (JsonNode page : pages) {
      if (page.isArray()) {
        report.rootLink(page.path(0).asText());
      }
      prose(page, report);
    }
  }

  private static void manifest(JsonNode manifest, FileReport report) {
    manifest.fieldNames().forEachRemaining(report::prose);
    for (JsonNode value : manifest) {
      (value.isValueNode() ? java.util.List.of(value) : value)
          .forEach(node -> report.terms(node.asText()));
    }
  }

  private static void prose(JsonNode node, FileReport report) {
    node.fieldNames().forEachRemaining(report::prose);
    if (node.isTextual()) {
      report.lines(node.asText().replace(GAP, "\n"));
    }
    node.forEach(child -> prose(child, report));
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
