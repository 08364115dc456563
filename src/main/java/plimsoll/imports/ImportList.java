package plimsoll.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was imported into a folder: for each file where it came from and the digest of what was
 * written. It is one file beside the others and not a key of theirs: their front matter is the
 * author's, an author may rename a title, and a file that was deleted is remembered.
 */
final class ImportList {
  /** Hidden, so that no build reads it. */
  static final String NAME = ".plimsoll-import";

  /** One file. */
  record Line(String file, String key, String digest) {}

  private final Map<String, Line> byFile = new TreeMap<>();
  private final Map<String, Line> byKey = new HashMap<>();

  /** Reads the list of a folder; empty where nothing was imported. */
  static ImportList of(Path folder) throws IOException {
    ImportList list = new ImportList();
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return list;
    }
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        try {
          JsonNode node = json.readTree(line);
          list.put(
              new Line(
                  node.path("file").asText(),
                  node.path("key").asText(),
                  node.path("sha256").asText()));
        } catch (JsonProcessingException e) {
          throw new IOException(file + ": this list cannot be read; restore it, or delete it");
        }
      }
    }
    return list;
  }

  Optional<Line> byKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  Optional<Line> byFile(String file) {
    return Optional.ofNullable(byFile.get(file));
  }

  void put(Line line) {
    byFile.put(line.file(), line);
    byKey.put(line.key(), line);
  }

  /** One line of JSON a file, sorted by file, so that two imports give the same bytes. */
  String text() {
    StringBuilder out = new StringBuilder();
    ObjectMapper json = new ObjectMapper();
    for (Line line : byFile.values()) {
      ObjectNode node = json.createObjectNode();
      node.put("file", line.file()).put("key", line.key()).put("sha256", line.digest());
      out.append(node).append('\n');
    }
    return out.toString();
  }
}
