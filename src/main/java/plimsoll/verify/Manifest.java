package plimsoll.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was proven of a customers' site, so that it can be checked where it is published, without
 * the sources. It holds nothing internal but who approved a page.
 *
 * @param version Plimsoll's; empty if it was not packaged
 */
public record Manifest(String version, Hashes files, List<Page> pages, Coverage coverage) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final int FORM = 1;

  public Manifest {
    Objects.requireNonNull(version);
    Objects.requireNonNull(files);
    pages = List.copyOf(pages);
    Objects.requireNonNull(coverage);
  }

  /**
   * A page that customers have, and who approved it; empty words where nobody had to.
   *
   * @param address below the site
   * @param digest of what it means
   */
  public record Page(String address, String digest, String who, String when) {}

  /** How many words of documents and of settings were exchanged, and how many there are. */
  public record Coverage(int documents, int ofDocuments, int settings, int ofSettings) {}

  /**
   * Writes the manifest; a reader never sees half of it.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    ObjectNode all = JSON.createObjectNode();
    all.put("form", FORM).put("plimsoll", version);
    ObjectNode covered = all.putObject("coverage");
    covered
        .putObject("documents")
        .put("exchanged", coverage.documents())
        .put("all", coverage.ofDocuments());
    covered
        .putObject("settings")
        .put("exchanged", coverage.settings())
        .put("all", coverage.ofSettings());
    ObjectNode approved = all.putObject("pages");
    for (Page page : pages) {
      ObjectNode node = approved.putObject(page.address()).put("digest", page.digest());
      if (!page.who().isEmpty()) {
        node.put("who", page.who()).put("when", page.when());
      }
    }
    ObjectNode hashes = all.putObject("files");
    files.byPath().forEach(hashes::put);
    String text = JSON.writeValueAsString(all).replace("\r\n", "\n") + "\n";
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(aside, text, StandardCharsets.UTF_8);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /**
   * The hashes that a manifest names.
   *
   * @throws IOException if the file cannot be read, or is no manifest
   */
  public static Hashes read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    JsonNode files;
    try {
      JsonNode all = JSON.readTree(bytes);
      files = all.path("form").asInt() == FORM ? all.path("files") : all.path("");
    } catch (JsonProcessingException e) {
      throw notOne(file);
    }
    if (!files.isObject()) {
      throw notOne(file);
    }
    SortedMap<String, String> byPath = new TreeMap<>();
    files.properties().forEach(entry -> byPath.put(entry.getKey(), entry.getValue().asText()));
    return new Hashes(byPath);
  }

  private static IOException notOne(Path file) {
    return new IOException(file + ": this is no proof that Plimsoll wrote");
  }

  /** How a file of one folder differs from another folder's. */
  public record Difference(String path, Kind kind) {
    public Difference {
      Objects.requireNonNull(path);
      Objects.requireNonNull(kind);
    }

    /** What happened to it. */
    public enum Kind {
      MISSING,
      EXTRA,
      CHANGED
    }
  }

  /** The SHA-256 of each file of a folder by its path, with {@code /}. */
  public record Hashes(SortedMap<String, String> byPath) {
    public Hashes {
      byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
    }

    /**
     * Reads a folder. What is neither file nor folder has no hash.
     *
     * @throws IOException if it cannot be read
     */
    public static Hashes of(Path folder) throws IOException {
      Listing listing = Listing.of(folder);
      SortedMap<String, String> byPath = new TreeMap<>();
      for (String path : listing.files()) {
        byPath.put(path, sha256(Files.readAllBytes(folder.resolve(path))));
      }
      listing.odd().forEach(path -> byPath.put(path, ""));
      return new Hashes(byPath);
    }

    /** What differs from this in {@code other}, by path. */
    public List<Difference> differences(Hashes other) {
      TreeSet<String> all = new TreeSet<>(byPath.keySet());
      all.addAll(other.byPath.keySet());
      List<Difference> differences = new ArrayList<>();
      for (String path : all) {
        if (!other.byPath.containsKey(path)) {
          differences.add(new Difference(path, Difference.Kind.MISSING));
        } else if (!byPath.containsKey(path)) {
          differences.add(new Difference(path, Difference.Kind.EXTRA));
        } else if (!Objects.equals(byPath.get(path), other.byPath.get(path))) {
          differences.add(new Difference(path, Difference.Kind.CHANGED));
        }
      }
      return differences;
    }

    private static String sha256(byte[] bytes) {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }
  }
}
