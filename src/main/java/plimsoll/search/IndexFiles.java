package plimsoll.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import plimsoll.output.OutFile;
import plimsoll.work.InParallel;

/**
 * The index as files. The manifest always has one address; all else is in a folder that is named by
 * its content, so that no cache can mix two builds.
 */
final class IndexFiles {
  /** The form of the files; the script refuses another one. */
  private static final int VERSION = 3;

  /** Room for a page's excerpt and its other fields; usually enough. */
  private static final int FRAGMENT = 4_000;

  /** The folder of whole texts. */
  private static final String WHOLE = "x/";

  /** How hard files are compressed: 9 would take half as long again for a thousandth of them. */
  private static final int WELL = 6;

  /**
   * The same for what is fetched for phrases alone. It is most of the bytes: 9 would take four
   * times as long, a sixth of what the whole search takes, for 7 % less of it.
   */
  private static final int QUICKLY = 4;

  private final NumberedPages pages;
  private final Layout layout;
  private final List<String> facets;
  private final Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();

  private IndexFiles(NumberedPages pages, Layout layout, List<String> facets) {
    this.pages = pages;
    this.layout = layout;
    this.facets = facets;
  }

  static Stream<OutFile> of(NumberedPages pages, Layout layout, List<String> facets) {
    return new IndexFiles(pages, layout, facets).files();
  }

  private Stream<OutFile> files() {
    SortedMap<String, String> words = words();
    number("t/", layout.starts().length, layout::shard);
    number("f/", pages.files(), this::fragments);
    number(WHOLE, pages.wholeFiles(), file -> JsonBytes.of(pages.whole(file)));
    words.forEach((letter, list) -> files.put("z/" + letter, () -> utf8(list)));
    facets.forEach(facet -> files.put("facet/" + facet, () -> facet(facet)));
    files.put("facet/order", this::order);
    if (layout.chinese()) {
      files.put("han", this::han);
    }
    List<Made> made =
        InParallel.map(List.copyOf(files.entrySet()), f -> made(f.getKey(), f.getValue().get()));
    String hash = hash(made);
    OutFile manifest =
        OutFile.bytes("search/m", Wire.deflate(manifest(hash, words.keySet()), WELL));
    return Stream.concat(
        Stream.of(manifest),
        made.stream().map(f -> OutFile.bytes("search/" + hash + "/" + f.name(), f.packed())));
  }

  private void number(String folder, int count, IntFunction<byte[]> content) {
    for (int i = 0; i < count; i++) {
      int number = i;
      files.put(folder + i, () -> content.apply(number));
    }
  }

  /** A file; the sums are those of what is compressed: another zlib gives the same names. */
  private record Made(String name, String sums, byte[] packed) {}

  private static Made made(String name, byte[] raw) {
    int level = name.startsWith(WHOLE) ? QUICKLY : WELL;
    return new Made(name, sums(raw), Wire.deflate(raw, level));
  }

  /**
   * What tells this content from another one. It is there for caches and nobody has a reason to
   * deceive his own, so that two checksums do which take a twentieth of the time of a digest.
   */
  private static String sums(byte[] raw) {
    CRC32 crc = new CRC32();
    crc.update(raw);
    Adler32 adler = new Adler32();
    adler.update(raw);
    return raw.length + " " + crc.getValue() + " " + adler.getValue();
  }

  /** The name of the folder: a digest of the files' names and sums. */
  private static String hash(List<Made> files) {
    StringBuilder all = new StringBuilder();
    files.forEach(file -> all.append(file.name()).append(' ').append(file.sums()).append('\n'));
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(utf8(all.toString())), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] manifest(String hash, Set<String> letters) {
    TreeMap<Integer, List<String>> common = layout.commonByPower();
    int power = common.isEmpty() ? 1 : common.firstKey();
    JsonBytes json = new JsonBytes(1 << 14).begin('{');
    json.name("v").number(VERSION).name("hash").text(hash);
    json.name("n").number(pages.entries().size());
    json.name("shared")
        .number(pages.shared())
        .name("whole")
        .number(pages.wholeFiles() > 0 ? NumberedPages.WHOLE : 0);
    json.name("facets").texts(facets);
    json.name("letters").text(String.join("", letters));
    json.name("borders").text(String.join(" ", layout.borders()));
    json.name("ends").text(layout.endings().toString());
    json.name("same").texts(layout.thesaurus().lines());
    json.name("han").number(layout.chinese() ? 1 : 0);
    json.name("power").number(power).name("common").begin('[');
    for (int p = power; !common.isEmpty() && p <= common.lastKey(); p++) {
      json.text(String.join(" ", common.getOrDefault(p, List.of())));
    }
    return json.end(']').end('}').toBytes();
  }

  /** Per page: address, title, what helped, values of facets, text. */
  private byte[] fragments(int file) {
    JsonBytes json = new JsonBytes(FRAGMENT * pages.shared()).begin('[');
    pages.of(file).forEach(page -> fragment(page, json));
    return json.end(']').toBytes();
  }

  private void fragment(int page, JsonBytes json) {
    Findable entry = pages.entries().get(page);
    json.begin('[').text(entry.url()).text(entry.title());
    if (entry.helped().outcome()) {
      json.texts(List.of(entry.helped().text()));
    } else {
      json.text(entry.helped().text());
    }
    json.begin('{');
    for (String facet : facets) {
      List<Findable.Label> labels = entry.labels(facet);
      if (!labels.isEmpty()) {
        json.name(facet).texts(labels.stream().map(Findable.Label::name).toList());
      }
    }
    json.end('}').text(pages.shown(page)).end(']');
  }

  /** Words by first letter; a line holds those with one power of two of pages, the first 0. */
  private SortedMap<String, String> words() {
    TreeMap<String, TreeMap<Integer, List<String>>> byLetter = new TreeMap<>();
    layout
        .postings()
        .surfaces()
        .forEach(
            (word, pages) ->
                byLetter
                    .computeIfAbsent(Correction.letter(word.charAt(0)), l -> new TreeMap<>())
                    .computeIfAbsent(Layout.log(pages), l -> new ArrayList<>())
                    .add(word));
    TreeMap<String, String> words = new TreeMap<>();
    byLetter.forEach(
        (letter, byPower) ->
            words.put(
                letter,
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
    pages
        .entries()
        .forEach(e -> e.labels(facet).forEach(l -> names.putIfAbsent(l.slug(), l.name())));
    Map<String, Integer> numbers = new HashMap<>();
    JsonBytes json = new JsonBytes(1 << 12).begin('[').begin('[');
    names.forEach(
        (slug, name) -> {
          numbers.put(slug, numbers.size());
          json.texts(List.of(slug, name));
        });
    json.end(']').begin('[');
    for (Findable entry : pages.entries()) {
      json.numbers(entry.labels(facet).stream().mapToInt(l -> numbers.get(l.slug())).sorted());
    }
    return json.end(']').end(']').toBytes();
  }

  /** The numbers of the pages, the newest first. */
  private byte[] order() {
    return new JsonBytes(1 << 12).numbers(IntStream.of(pages.newest())).toBytes();
  }

  /** The traditional characters whose simplified ones pages have, and those. */
  private byte[] han() {
    BitSet used = new BitSet();
    layout.postings().terms().forEach(term -> term.chars().forEach(used::set));
    return new JsonBytes(1 << 12).texts(Simplified.pairs(used::get)).toBytes();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
