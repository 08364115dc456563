package plimsoll.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.work.Memories.Step;
import plimsoll.work.Memory;

/** What a build made is found by the next one, if all that it was made from is the same. */
class CacheTest {
  @TempDir private Path temp;

  private final List<String> taken = new ArrayList<>();

  private record Source(String text, Map<String, String> settings) {}

  private record Leaf(String word) {}

  private record Tree(List<Leaf> leaves, Map<Leaf, Integer> places, Optional<Leaf> first) {}

  private record Grown(Tree tree, Leaf best) {}

  private Tree tree(Source source) {
    taken.add("tree of " + source.text());
    List<Leaf> leaves = Stream.of(source.text().split(" ")).map(Leaf::new).toList();
    Map<Leaf, Integer> places = new IdentityHashMap<>();
    leaves.forEach(leaf -> places.put(leaf, places.size()));
    return new Tree(leaves, places, Optional.of(leaves.get(0)));
  }

  private Grown grown(Tree tree) {
    taken.add("grown of " + tree.leaves().size());
    return new Grown(tree, tree.leaves().get(tree.leaves().size() - 1));
  }

  private record Growing(Tree tree) {}

  /** Takes both steps in a process of its own, so to say. */
  private Grown build(String tool, String text, String setting) {
    Cache cache = Cache.in(Folder.of(temp.resolve("kept")), tool);
    Memory<Source, Tree> trees =
        cache.of(new Step<>("tree", source -> List.of(), tree -> List.of(tree)));
    Memory<Growing, Grown> all =
        cache.of(new Step<>("grown", growing -> List.of(growing.tree()), grown -> List.of()));
    Tree tree =
        trees.of("a.md", new Source(text, new LinkedHashMap<>(Map.of("k", setting))), this::tree);
    Grown grown = all.of("anything", new Growing(tree), growing -> grown(growing.tree()));
    assertSame(tree, grown.tree());
    assertEquals(tree.leaves().size() - 1, tree.places().get(grown.best()));
    assertSame(tree.leaves().get(0), tree.first().orElseThrow());
    cache.close();
    return grown;
  }

  private List<String> stepsOf(String tool, String text, String setting) {
    taken.clear();
    assertEquals(
        Stream.of(text.split(" ")).map(Leaf::new).toList(),
        build(tool, text, setting).tree().leaves());
    return List.copyOf(taken);
  }

  @Test
  void aStepIsTakenAgainOnlyIfItReadsSomethingElse() {
    List<String> both = List.of("tree of one two", "grown of 2");
    assertEquals(both, stepsOf("tool", "one two", "x"));
    assertEquals(List.of(), stepsOf("tool", "one two", "x"));
    assertEquals(both, stepsOf("tool", "one two", "y"));
    assertEquals(List.of("tree of one", "grown of 1"), stepsOf("tool", "one", "y"));
    assertEquals(List.of("tree of one", "grown of 1"), stepsOf("another tool", "one", "y"));
    assertEquals(List.of(), stepsOf("another tool", "one", "y"));
  }

  @Test
  void aDamagedEntryIsNone() throws IOException {
    List<String> both = List.of("tree of one two", "grown of 2");
    stepsOf("tool", "one two", "x");
    Path entry = entry();
    byte[] whole = Files.readAllBytes(entry);
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(entry, java.util.Arrays.copyOf(whole, length));
      assertEquals(both, stepsOf("tool", "one two", "x"), length + " bytes");
    }
    for (int at = 0; at < whole.length; at += 5) {
      byte[] other = whole.clone();
      other[at] ^= 0x55;
      Files.write(entry, other);
      List<String> taken = stepsOf("tool", "one two", "x"); // and it says the same
      assertTrue(taken.equals(both) || taken.isEmpty(), "byte " + at);
    }
    Files.writeString(entry, "no bytes of ours");
    assertEquals(both, stepsOf("tool", "one two", "x"));
    assertEquals(List.of(), stepsOf("tool", "one two", "x"));
  }

  @Test
  void theFolderIsItsOwnersAlone() throws IOException {
    stepsOf("tool", "one two", "x");
    Path folder = temp.resolve("kept");
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    stepsOf("tool", "one two", "x");
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    assertEquals("*\n", Files.readString(folder.resolve(".gitignore")));
  }

  @Test
  void whatNobodyAsksForIsDeleted() throws IOException {
    stepsOf("tool", "one two", "x");
    Path folder = temp.resolve("kept");
    Files.writeString(folder.resolve("0123.new"), "left by a build that was killed");
    stepsOf("tool", "one two", "x");
    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(
          Set.of(".gitignore", entry().getFileName().toString()),
          Set.copyOf(all.map(file -> file.getFileName().toString()).toList()));
    }
  }

  @Test
  void aFolderThatCannotBeWrittenCostsTimeAndNothingElse() throws IOException {
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("theirs"), "theirs");
    Files.createSymbolicLink(temp.resolve("kept"), elsewhere);
    List<String> both = List.of("tree of one two", "grown of 2");
    assertEquals(both, stepsOf("tool", "one two", "x"));
    assertEquals(both, stepsOf("tool", "one two", "x"));
    try (Stream<Path> all = Files.list(elsewhere)) {
      assertEquals(List.of(elsewhere.resolve("theirs")), all.toList());
    }
    assertEquals(elsewhere, Files.readSymbolicLink(temp.resolve("kept")));
    Files.delete(temp.resolve("kept"));
    assertEquals(both, stepsOf("tool", "one two", "x"));
    Path entry = entry();
    Files.delete(entry);
    Files.createDirectory(entry);
    Files.writeString(entry.resolve("in"), "the way");
    assertEquals(both, stepsOf("tool", "one two", "x"));
    assertEquals(both, stepsOf("tool", "one two", "x"));
  }

  private Path entry() throws IOException {
    try (Stream<Path> all = Files.list(temp.resolve("kept"))) {
      return all.filter(file -> !file.getFileName().toString().startsWith("."))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void digestsTellDataApart() {
    Digests digests = new Digests("tool");
    Digests others = new Digests("tool");
    record Key(Object part) {}
    List<Object> different = new ArrayList<>();
    different.add(null);
    different.addAll(
        List.of(
            "",
            "a",
            List.of("a", "b"),
            List.of("ab"),
            List.of(List.of("a"), "b"),
            List.of("b", "a"),
            Optional.empty(),
            Optional.of("a"),
            Set.of("a", "b"),
            Map.of("a", "b"),
            Map.of("b", "a"),
            new Leaf("a"),
            new Growing(new Tree(List.of(), Map.of(), Optional.empty())),
            1,
            1L,
            true,
            'a',
            new byte[] {1},
            new byte[] {1, 0},
            java.time.LocalDate.of(2026, 11, 29)));
    List<String> all = different.stream().map(part -> digests.ofKey(new Key(part))).toList();
    assertEquals(all.size(), Set.copyOf(all).size());
    assertEquals(all, different.stream().map(part -> others.ofKey(new Key(part))).toList());
    assertEquals(
        digests.of(Map.of("a", 1, "b", 2, "c", 3)), digests.of(Map.of("c", 3, "b", 2, "a", 1)));
    assertNotEquals(
        digests.of(new LinkedHashMap<>(Map.of("a", 1))), new Digests("x").of(Map.of("a", 1)));
    assertThrows(IllegalArgumentException.class, () -> digests.of(new Object()));
  }

  @Test
  void onlyPlainDataIsKept() {
    Graphs graphs = new Graphs();
    assertThrows(RuntimeException.class, () -> graphs.bytes(List.of(new StringBuilder("a"))));
    assertThrows(RuntimeException.class, () -> graphs.bytes(List.of(Path.of("a"))));
    byte[] bytes = new Graphs().bytes(List.of(new Leaf("word")));
    assertEquals(Optional.of(List.of(new Leaf("word"))), graphs.graph(bytes));
  }
}
