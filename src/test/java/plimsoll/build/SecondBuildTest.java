package plimsoll.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.content.Audience;

/** A second build of the sample gives what a first one gives, whatever became of the cache. */
class SecondBuildTest {
  private static final Set<Audience> BOTH = EnumSet.allOf(Audience.class);

  @TempDir private Path temp;
  private Path content;
  private Path out;

  @BeforeEach
  void copyTheSample() throws IOException {
    content = temp.resolve("content");
    out = temp.resolve("out");
    Path sample = Path.of("content");
    try (Stream<Path> all = Files.walk(sample, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : all.toList()) {
        Files.copy(file, content.resolve(sample.relativize(file)));
      }
    }
  }

  private Outcome build(Path folder) throws IOException {
    return new Pipeline()
        .build(new Request(content, "harbour", folder, BOTH, 2, ""), Progress.NONE);
  }

  private Path cache() {
    return out.resolve(".plimsoll-cache");
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> all = Files.list(cache())) {
      return all.filter(file -> !file.endsWith(".gitignore")).sorted().toList();
    }
  }

  /** Builds again, and compares with a build that knows nothing. */
  private void assertSecondBuildIsAFirstOne(String why) throws IOException {
    Path fresh = Files.createTempDirectory(temp, "fresh");
    Outcome first = build(fresh);
    Outcome second = build(out);
    assertEquals(first.problems(), second.problems(), why);
    assertEquals(first.proof(), second.proof(), why);
    assertEquals(first.views(), second.views(), why);
    SortedMap<String, byte[]> expected = files(fresh);
    SortedMap<String, byte[]> found = files(out);
    assertEquals(expected.keySet(), found.keySet(), why);
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, found.get(name), why + name));
  }

  private static SortedMap<String, byte[]> files(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String view : List.of("customer", "internal")) {
      try (Stream<Path> all = Files.walk(folder.resolve(view))) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  @Test
  void aCacheCanBeDamagedAndDeletedAtAnyTime() throws IOException {
    build(out);
    for (Path entry : entries()) {
      byte[] bytes = Files.readAllBytes(entry);
      Files.write(entry, Arrays.copyOf(bytes, bytes.length / 2));
    }
    assertSecondBuildIsAFirstOne("cut in half: ");
    for (Path entry : entries()) {
      Files.writeString(entry, "rubbish");
    }
    assertSecondBuildIsAFirstOne("rubbish: ");
    List<Path> all = entries();
    byte[] other = Files.readAllBytes(all.get(0));
    for (Path entry : all) {
      byte[] mine = Files.readAllBytes(entry);
      Files.write(entry, other);
      other = mine;
    }
    assertSecondBuildIsAFirstOne("exchanged: ");
    for (Path entry : entries()) {
      Files.delete(entry);
    }
    assertSecondBuildIsAFirstOne("deleted: ");
  }

  @Test
  void whatSomebodyWroteIntoASiteDoesNotStay() throws IOException {
    build(out);
    for (String view : List.of("customer", "internal")) {
      try (Stream<Path> all = Files.walk(out.resolve(view))) {
        for (Path file : all.filter(file -> file.toString().endsWith(".html")).toList()) {
          byte[] bytes = Files.readAllBytes(file);
          bytes[bytes.length / 2] ^= 1; // the same size, and a page that nothing else has changed
          Files.write(file, bytes);
        }
      }
    }
    assertSecondBuildIsAFirstOne("");
  }

  @Test
  void anAttachmentOfTheSameSizeAndTimeIsReadAgain() throws IOException {
    Path file = content.resolve("retrospectives/attached.md");
    Path attached = content.resolve("retrospectives/attached.csv");
    Files.writeString(file, "# Attached\n\nSee [the numbers](attached.csv).\n");
    Files.writeString(attached, "1,2,3\n");
    build(out);
    FileTime time = Files.getLastModifiedTime(attached);
    Files.writeString(attached, "1,2,4\n");
    Files.setLastModifiedTime(attached, time);
    assertSecondBuildIsAFirstOne("");
  }

  @Test
  void aSiteThatWasWithheldIsMadeWhenItsErrorIsGone() throws IOException {
    build(out);
    Path file = content.resolve("pages/about.md");
    if (!Files.exists(file)) {
      file = firstForCustomers();
    }
    String before = Files.readString(file);
    Files.writeString(file, before + "\n## Impact {.costumer}\n\nWords.\n");
    Outcome withheld = build(out);
    assertFalse(withheld.views().get(0).published());
    Files.writeString(file, before);
    assertSecondBuildIsAFirstOne("");
  }

  private Path firstForCustomers() throws IOException {
    try (Stream<Path> all = Files.walk(content)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        if (Files.readString(file).contains("audience: customer")) {
          return file;
        }
      }
    }
    throw new IllegalStateException("no file is for customers");
  }

  @Test
  void theCacheIsNoLargerThanThreeTimesTheSource() throws IOException {
    build(out);
    assertTrue(size(cache()) < 3 * size(content), size(cache()) + " of " + size(content));
    for (String view : List.of("customer", "internal")) {
      assertFalse(Files.exists(out.resolve(view).resolve(".plimsoll-cache")));
    }
    assertTrue(Files.isDirectory(cache(), LinkOption.NOFOLLOW_LINKS));
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  @Test
  void aBuildThatIsKilledLeavesNothingThatMatters() throws IOException, InterruptedException {
    for (int files : new int[] {1, 10, 25}) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "plimsoll.Main",
                  "build",
                  "--content",
                  content.toString(),
                  "--out",
                  out.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      while (process.isAlive() && (!Files.isDirectory(cache()) || entries().size() < files)) {
        process.waitFor(1, TimeUnit.MILLISECONDS);
      }
      process.destroyForcibly().waitFor();
      assertSecondBuildIsAFirstOne("killed after " + files + " files: ");
      Files.writeString(
          content.resolve("site.yaml"),
          Files.readString(content.resolve("site.yaml")) + "# " + files + "\n",
          StandardCharsets.UTF_8);
      try (Stream<Path> all = Files.walk(cache())) {
        for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
