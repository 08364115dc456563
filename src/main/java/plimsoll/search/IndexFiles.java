package plimsoll.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plimsoll.output.OutFile;
import plimsoll.output.OutPath;

/**
 * The index as files. The manifest has one address for ever; all else lies in a folder that is
 * named by its content, so that no cache can mix two builds.
 */
final class IndexFiles {
  /** The form of the files; the script refuses another one. */
  private static final int VERSION = 1;

  /**
   * Up to so many pages each has a fragment file of its own; beyond, short ones share one: hosts
   * limit the number of files.
   */
  private static final int SINGLE = 4_000;

  /** Pages share a file while it stays below so many characters, and while there are few. */
  private static final int SHARED = 7_000;

  private static final int MOST_SHARED = 9;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Findable> entries;
  private final Layout layout;
  private final List<String> facets;

  /** The number of the first page of every fragment file, and after all the number of pages. */
  private final int[] starts;

  private final Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();

  private IndexFiles(List<Findable> entries, Layout layout, List<String> facets) {
    this.entries = entries;
    this.layout = layout;
    this.facets = facets;
    this.starts = starts(entries);
  }

  static Stream<OutFile> of(List<Findable> entries, Layout layout, List<String> facets) {
    IndexFiles index = new IndexFiles(entries, layout, facets);
    return index.files();
  }

  private Stream<OutFile> files() {
    for (int shard = 0; shard < layout.starts().length; shard++) {
      int number = shard;
      files.put("t/" + shard, () -> layout.shard(number));
    }
    for (int group = 0; group + 1 < starts.length; group++) {
      int number = group;
      files.put("f/" + group, () -> fragments(number));
    }
    words().forEach((length, words) -> files.put("z/" + length, () -> utf8(words)));
    facets.forEach(facet -> files.put("facet/" + facet, () -> facet(facet)));
    String hash = hash();
    byte[] manifest = json(manifest(hash));
    return Stream.concat(
        Stream.of(file("search/m", () -> manifest)),
        files.entrySet().stream()
            .map(f -> file("search/" + hash + "/" + f.getKey(), f.getValue())));
  }

  private static int[] starts(List<Findable> entries) {
    List<Integer> starts = new ArrayList<>();
    int size = 0;
    for (int page = 0; page < entries.size(); page++) {
      int length = entries.get(page).text().length();
      int pages = starts.isEmpty() ? 0 : page - starts.get(starts.size() - 1);
      if (entries.size() <= SINGLE
          || pages == 0
          || pages == MOST_SHARED
          || size + length > SHARED) {
        starts.add(page);
        size = 0;
      }
      size += length;
    }
    starts.add(entries.size());
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** How many pages each fragment file holds, a digit each; empty if each holds one. */
  private String groups() {
    if (entries.size() <= SINGLE) {
      return "";
    }
    StringBuilder groups = new StringBuilder();
    for (int group = 0; group + 1 < starts.length; group++) {
      groups.append(starts[group + 1] - starts[group]);
    }
    return groups.toString();
  }

  private static OutFile file(String path, Supplier<byte[]> raw) {
    return new OutFile(OutPath.of(path), out -> out.write(Wire.deflate(raw.get())));
  }

  /** Over what is compressed, not over compressed bytes: another zlib gives the same names. */
  private String hash() {
    List<byte[]> digests =
        files.entrySet().parallelStream()
            .map(f -> digest(List.of(utf8(f.getKey()), f.getValue().get())))
            .toList();
    return HexFormat.of().formatHex(digest(digests), 0, 8);
  }

  private static byte[] digest(List<byte[]> parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      parts.forEach(sha::update);
      return sha.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> manifest(String hash) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("v", VERSION);
    manifest.put("hash", hash);
    manifest.put("n", entries.size());
    manifest.put("groups", groups());
    manifest.put("facets", facets);
    manifest.put("lengths", words().keySet());
    manifest.put("borders", String.join(" ", layout.borders()));
    TreeMap<Integer, List<String>> common = layout.commonByPower();
    manifest.put("power", common.isEmpty() ? 1 : common.firstKey());
    manifest.put(
        "common",
        common.isEmpty()
            ? List.of()
            : IntStream.rangeClosed(common.firstKey(), common.lastKey())
                .mapToObj(p -> String.join(" ", common.getOrDefault(p, List.of())))
                .toList());
    return manifest;
  }

  /** Per page: address, title, what helped, values of facets, text. */
  private byte[] fragments(int group) {
    return json(
        entries.subList(starts[group], starts[group + 1]).stream().map(this::fragment).toList());
  }

  private List<Object> fragment(Findable entry) {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    for (String facet : facets) {
      if (!entry.labels(facet).isEmpty()) {
        labels.put(facet, entry.labels(facet).stream().map(Findable.Label::name).toList());
      }
    }
    return List.of(
        entry.url(), entry.title(), entry.helped(), labels, String.join("\n", entry.texts()));
  }

  /** Words by length; a line holds those with one power of two of pages, the first 0. */
  private TreeMap<Integer, String> words() {
    Map<Integer, TreeMap<Integer, List<String>>> byLength = new TreeMap<>();
    layout
        .postings()
        .surfaces()
        .forEach(
            (word, pages) ->
                byLength
                    .computeIfAbsent(word.length(), l -> new TreeMap<>())
                    .computeIfAbsent(Layout.log(pages), l -> new ArrayList<>())
                    .add(word));
    TreeMap<Integer, String> words = new TreeMap<>();
    byLength.forEach(
        (length, byPower) ->
            words.put(
                length,
                String.join(
                    "\n",
                    IntStream.rangeClosed(0, byPower.lastKey())
                        .mapToObj(p -> String.join(" ", byPower.getOrDefault(p, List.of())))
                        .toList())));
    return words;
  }

  /** The values, sorted, and for every page the numbers of its values. */
  private byte[] facet(String facet) {
    TreeMap<String, String> names = new TreeMap<>();
    entries.forEach(e -> e.labels(facet).forEach(l -> names.putIfAbsent(l.slug(), l.name())));
    List<String> slugs = List.copyOf(new TreeSet<>(names.keySet()));
    Map<String, Integer> numbers = new LinkedHashMap<>();
    slugs.forEach(slug -> numbers.put(slug, numbers.size()));
    return json(
        List.of(
            names.entrySet().stream().map(e -> List.of(e.getKey(), e.getValue())).toList(),
            entries.stream()
                .map(
                    e -> e.labels(facet).stream().map(l -> numbers.get(l.slug())).sorted().toList())
                .toList()));
  }

  private static byte[] json(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
