package plimsoll.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.Pipes;

class OutputTest {
  private static final Set<String> VIEWS = Set.of("customer", "internal");
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-02-03T04:05:06Z"));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/etc", "/usr/../usr"})
  void aFolderThatHoldsOtherThingsIsNotTaken(String folder) {
    IOException e =
        assertThrows(IOException.class, () -> Output.open(Path.of(folder), Set.of("customer")));
    assertTrue(e.getMessage().contains("holds other things"), e.getMessage());
  }

  @Test
  void aPublishedViewHoldsExactlyTheFilesThatWereStaged() throws IOException {
    publish("customer", page("index.html", "home"), page("a/b/index.html", "deep"));

    assertEquals(
        new TreeMap<>(Map.of("index.html", "home", "a/b/index.html", "deep")), files("customer"));
  }

  @Test
  void nothingIsPublishedBeforePublish() throws IOException {
    publish("customer", page("index.html", "good"));
    try (Output output = open()) {
      output.stage("customer", Stream.of(page("index.html", "staged")));
      assertEquals("good", files("customer").get("index.html"));
    }
  }

  @Test
  void aDiscardedViewLeavesNoTrace() throws IOException {
    try (Output output = open()) {
      output.discard(output.stage("customer", Stream.of(page("index.html", "bad"))));
    }
    assertEquals(List.of(".plimsoll"), names());
  }

  @Test
  void filesOfAnEarlierBuildThatNoLongerBelongAreGone() throws IOException {
    publish("customer", page("index.html", "1"), page("withdrawn/index.html", "x"));
    publish("customer", page("index.html", "2"));

    assertEquals(Set.of("index.html"), files("customer").keySet());
    assertFalse(Files.exists(view("customer").resolve("withdrawn")));
    assertEquals(List.of(".plimsoll", "customer"), names());
  }

  @Test
  void anUnchangedFileKeepsItsModificationTimeAndAChangedOneDoesNot() throws IOException {
    publish("customer", page("same.html", "same"), page("other.html", "old"));
    Files.setLastModifiedTime(view("customer").resolve("same.html"), LONG_AGO);
    Files.setLastModifiedTime(view("customer").resolve("other.html"), LONG_AGO);

    publish("customer", page("same.html", "same"), page("other.html", "new"));

    assertEquals(LONG_AGO, Files.getLastModifiedTime(view("customer").resolve("same.html")));
    assertTrue(
        Files.getLastModifiedTime(view("customer").resolve("other.html")).compareTo(LONG_AGO) > 0);
    assertEquals("new", files("customer").get("other.html"));
  }

  @Test
  void foldersTellNoTimeAndABuildThatChangesNothingChangesNoTime() throws IOException {
    publish("customer", page("index.html", "same"), page("a/b/index.html", "deep"));
    Map<String, FileTime> before = times("customer");
    assertEquals(StagedFiles.FOLDER_TIME, before.get("a/b"));
    assertEquals(StagedFiles.FOLDER_TIME, before.get(""));
    Files.setLastModifiedTime(view("customer").resolve("index.html"), LONG_AGO);
    before.put("index.html", LONG_AGO);

    publish("customer", page("index.html", "same"), page("a/b/index.html", "deep"));
    assertEquals(before, times("customer"));
  }

  @Test
  @Timeout(20)
  void aMarkerThatIsAPipeIsRefusedAndNotOpened() throws Exception {
    Pipes.make(Files.createDirectories(folder.resolve("out")).resolve(".plimsoll"));
    assertThrows(FileSystemException.class, this::open);
  }

  private Map<String, FileTime> times(String name) throws IOException {
    Map<String, FileTime> times = new TreeMap<>();
    try (Stream<Path> all = Files.walk(view(name))) {
      for (Path path : all.toList()) {
        times.put(view(name).relativize(path).toString(), Files.getLastModifiedTime(path));
      }
    }
    return times;
  }

  /** What is written as it comes is compared and taken over like any other file. */
  @ParameterizedTest
  @ValueSource(ints = {100, StagedBytes.MOST, StagedBytes.MOST + 5, 3 * StagedBytes.MOST / 2})
  void aFileOfAnySizeIsWrittenWholeAndKeepsItsTimeWhileItIsTheSame(int size) throws IOException {
    publish("customer", file(new Large(size, 'a')));
    Path written = view("customer").resolve("large.json");
    assertArrayEquals(new Large(size, 'a').bytes(), Files.readAllBytes(written));
    Files.setLastModifiedTime(written, LONG_AGO);

    publish("customer", file(new Large(size, 'a')));
    assertArrayEquals(new Large(size, 'a').bytes(), Files.readAllBytes(written));
    assertEquals(LONG_AGO, Files.getLastModifiedTime(written));

    publish("customer", file(new Large(size, 'b')));
    assertArrayEquals(new Large(size, 'b').bytes(), Files.readAllBytes(written));
    assertTrue(Files.getLastModifiedTime(written).compareTo(LONG_AGO) > 0);
  }

  @Test
  void noMoreOfALargeFileIsHeldThanALimit() throws IOException {
    Path target = folder.resolve("large");
    try (StagedBytes bytes = new StagedBytes(target)) {
      byte[] piece = new byte[1000];
      for (int written = 0; written <= StagedBytes.MOST; written += piece.length) {
        bytes.write(piece);
      }
      assertTrue(Files.size(target) >= StagedBytes.MOST - piece.length);
    }
  }

  @Test
  void oneViewIsSwappedWithoutTouchingTheOther() throws IOException {
    publish("customer", page("index.html", "customer"));
    publish("internal", page("index.html", "internal"));

    assertEquals("customer", files("customer").get("index.html"));
    assertEquals("internal", files("internal").get("index.html"));
  }

  @Test
  void aFileThatFailsKeepsTheLastGoodViewAndLeavesNothingAside() throws IOException {
    publish("customer", page("index.html", "good"));
    OutFile full =
        new OutFile(
            OutPath.of("b.html"),
            out -> {
              throw new IOException("No space left on device");
            });
    try (Output output = open()) {
      FileSystemException e =
          assertThrows(
              FileSystemException.class,
              () -> output.stage("customer", Stream.of(page("a.html", "a"), full)));
      assertEquals("No space left on device", e.getReason());
    }
    assertEquals("good", files("customer").get("index.html"));
    assertEquals(List.of(".plimsoll", "customer"), names());
  }

  /** Names of pages may be words of their authors, and messages stand in logs. */
  @Test
  void aFailureTellsTheViewAndNotTheNameOfAPage() throws IOException {
    try (Output output = open()) {
      OutFile tooLong = page("retrospectives/kestrel-" + "k".repeat(300) + "/index.html", "x");
      FileSystemException e =
          assertThrows(
              FileSystemException.class, () -> output.stage("internal", Stream.of(tooLong)));
      assertFalse(e.toString().contains("kestrel"), e.toString());
      assertEquals(folder.toRealPath().resolve("out/.internal.new").toString(), e.getFile());
    }
  }

  @Test
  void aLinkThatLeadsNowhereIsNoFolder() throws IOException {
    Path out = Files.createSymbolicLink(folder.resolve("site"), Path.of("nowhere"));
    FileSystemException e =
        assertThrows(FileSystemException.class, () -> Output.open(out, VIEWS).close());
    assertEquals("the output has to be a folder", e.getReason());
  }

  @Test
  void pathsThatDifferOnlyInCaseAreABug() throws IOException {
    try (Output output = open()) {
      assertThrows(
          IllegalStateException.class,
          () -> output.stage("customer", Stream.of(page("A.html", "1"), page("a.html", "2"))));
    }
  }

  @Test
  void pathsThatDifferOnlyInUnicodeCompositionAreABug() throws IOException {
    try (Output output = open()) {
      assertThrows(
          IllegalStateException.class,
          () ->
              output.stage(
                  "customer",
                  Stream.of(page("caf\u00e9.html", "1"), page("cafe\u0301.html", "2"))));
    }
  }

  @Test
  void manyFilesInManyFoldersAreWrittenInParallel() throws IOException {
    OutFile[] pages =
        IntStream.range(0, 600)
            .mapToObj(i -> page("p" + i % 40 + "/q" + i % 7 + "/" + i + ".html", "page " + i))
            .toArray(OutFile[]::new);
    publish("internal", pages);

    assertEquals(600, files("internal").size());
    assertEquals("page 321", files("internal").get("p1/q6/321.html"));
  }

  @Test
  void aFolderThatPlimsollDidNotWriteIsRefusedAndUntouched() throws IOException {
    Files.createDirectories(view("internal"));
    Files.writeString(view("internal").resolve("thesis.txt"), "mine");

    FileSystemException e = assertThrows(FileSystemException.class, this::open);

    assertEquals(view("internal").toString(), e.getFile());
    assertEquals(
        "this folder was not written by Plimsoll; empty it or choose another --out", e.getReason());
    assertEquals(List.of("internal"), names());
    assertEquals("mine", files("internal").get("thesis.txt"));
  }

  @Test
  void anEmptyFolderIsTaken() throws IOException {
    Files.createDirectories(view("customer"));
    publish("customer", page("index.html", "home"));
    assertEquals("home", files("customer").get("index.html"));
  }

  @Test
  void aViewThatIsALinkIsRefusedAndItsTargetUntouched(@TempDir Path elsewhere) throws IOException {
    publish("internal", page("index.html", "x"));
    Files.writeString(elsewhere.resolve("mine.txt"), "mine");
    Files.createSymbolicLink(view("customer"), elsewhere);

    FileSystemException e = assertThrows(FileSystemException.class, this::open);

    assertEquals(view("customer").toString(), e.getFile());
    assertEquals("mine", Files.readString(elsewhere.resolve("mine.txt")));
  }

  @Test
  void aViewThatIsAFileIsRefused() throws IOException {
    Files.createDirectories(out());
    Files.writeString(view("customer"), "a file");
    assertThrows(FileSystemException.class, this::open);
    assertEquals("a file", Files.readString(view("customer")));
  }

  @Test
  void anOutputThatIsAFileIsRefused() throws IOException {
    Files.writeString(out(), "a file");
    assertThrows(FileSystemException.class, this::open);
    assertEquals("a file", Files.readString(out()));
  }

  @Test
  void twoBuildsCannotHoldOneFolder() throws IOException {
    try (Output first = open()) {
      FileSystemException e = assertThrows(FileSystemException.class, this::open);
      assertEquals("another build is writing to this folder; wait for it to end", e.getReason());
      first.publish(first.stage("customer", Stream.of(page("index.html", "first"))));
    }
    publish("customer", page("index.html", "second"));
    assertEquals("second", files("customer").get("index.html"));
  }

  @Test
  void thereIsASiteAtEveryMoment() throws Exception {
    Path one = Files.createDirectories(folder.resolve("one"));
    assumeTrue(
        Exchange.of(one, Files.createDirectories(folder.resolve("two"))),
        "this file system cannot exchange two folders");
    publish("customer", page("index.html", "0"));
    AtomicBoolean ended = new AtomicBoolean();
    CompletableFuture<Integer> missing =
        CompletableFuture.supplyAsync(
            () -> {
              int times = 0;
              while (!ended.get()) {
                times += Files.exists(view("customer").resolve("index.html")) ? 0 : 1;
              }
              return times;
            });
    try (Output output = open()) {
      for (int i = 1; i <= 500; i++) {
        output.publish(output.stage("customer", Stream.of(page("index.html", "" + i))));
      }
    }
    ended.set(true);
    assertEquals(0, missing.get());
    assertEquals("500", files("customer").get("index.html"));
    assertEquals(List.of(".plimsoll", "customer"), names());
  }

  @ParameterizedTest
  @CsvSource({"false, false, old", "false, true, new", "true, false, old", "true, true, new"})
  void whoeverIsKilledAroundTheSwapLeavesAWholeSiteInPlace(
      boolean deep, boolean after, String expected) throws IOException {
    publish("customer", page(deep ? "a/b.html" : "index.html", "old"));
    BiPredicate<Path, Path> killed =
        (staged, target) -> {
          if (after) {
            assumeTrue(Exchange.of(staged, target), "this file system cannot exchange two folders");
          }
          throw new IllegalStateException("killed");
        };
    try (Output output = Output.open(out(), VIEWS, killed)) {
      Path staged =
          output.stage("customer", Stream.of(page(deep ? "a/b.html" : "index.html", "new")));
      assertThrows(IllegalStateException.class, () -> output.publish(staged));
    }
    assertEquals(List.of(expected), List.copyOf(files("customer").values()));

    open().close();

    assertEquals(List.of(expected), List.copyOf(files("customer").values()));
    assertEquals(List.of(".plimsoll", "customer"), names());
  }

  @Test
  void whereFoldersCannotBeExchangedTheSwapIsTwoRenames() throws IOException {
    for (String text : List.of("one", "two")) {
      try (Output output = Output.open(out(), VIEWS, (staged, target) -> false)) {
        output.publish(output.stage("customer", Stream.of(page("index.html", text))));
      }
      assertEquals(text, files("customer").get("index.html"));
    }
    assertEquals(List.of(".plimsoll", "customer"), names());
  }

  @Test
  void foldersWithAnyNameAreExchanged() throws IOException {
    Path one = Files.createDirectories(folder.resolve("eins ü 文 '\""));
    Path two = Files.createDirectories(folder.resolve("zwei"));
    Files.writeString(one.resolve("x"), "1");
    assumeTrue(Exchange.of(one, two), "this file system cannot exchange two folders");
    assertTrue(Files.exists(two.resolve("x")));
    assertFalse(Exchange.of(one, folder.resolve("not there")));
    assertTrue(Files.exists(one));
  }

  @Test
  void aBuildThatDiedBetweenTheTwoRenamesIsTakenBack() throws IOException {
    publish("customer", page("index.html", "last good"));
    Files.move(view("customer"), out().resolve(".customer.old"));
    Files.createDirectories(out().resolve(".customer.new/half"));

    open().close();

    assertEquals("last good", files("customer").get("index.html"));
    assertEquals(List.of(".plimsoll", "customer"), names());
  }

  @Test
  void aBuildThatDiedBeforeItsCleaningIsCompleted() throws IOException {
    publish("customer", page("index.html", "new"));
    Files.createDirectories(out().resolve(".customer.old/sub"));
    Files.writeString(out().resolve(".customer.old/sub/index.html"), "old");

    open().close();

    assertEquals("new", files("customer").get("index.html"));
    assertEquals(List.of(".plimsoll", "customer"), names());
  }

  @Test
  void aLinkInsideAnOldViewIsRemovedWithoutFollowingIt(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("mine.txt"), "mine");
    publish("customer", page("index.html", "1"));
    Files.createSymbolicLink(view("customer").resolve("link"), elsewhere);

    publish("customer", page("index.html", "2"));

    assertEquals("mine", Files.readString(elsewhere.resolve("mine.txt")));
    assertEquals(Set.of("index.html"), files("customer").keySet());
  }

  @Test
  void aFileBehindALinkOfTheOldViewIsNotTakenOver(@TempDir Path elsewhere) throws IOException {
    publish("customer", page("index.html", "same"));
    Files.writeString(elsewhere.resolve("target"), "same");
    Files.delete(view("customer").resolve("index.html"));
    Files.createSymbolicLink(view("customer").resolve("index.html"), elsewhere.resolve("target"));

    publish("customer", page("index.html", "same"));

    assertFalse(Files.isSymbolicLink(view("customer").resolve("index.html")));
    assertEquals("same", files("customer").get("index.html"));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Path view(String view) {
    return out().resolve(view);
  }

  private Output open() throws IOException {
    return Output.open(out(), VIEWS);
  }

  private void publish(String view, OutFile... files) throws IOException {
    try (Output output = open()) {
      output.publish(output.stage(view, Stream.of(files)));
    }
  }

  /** A file whose bytes come in pieces of several sizes, the last of which is {@code last}. */
  private record Large(int size, char last) {
    void writeTo(OutputStream out) throws IOException {
      byte[] bytes = bytes();
      for (int at = 0, piece = 1; at < bytes.length; at += piece, piece = piece * 3 % 200_003 + 1) {
        out.write(bytes, at, Math.min(piece, bytes.length - at));
      }
    }

    byte[] bytes() {
      byte[] bytes = new byte[size];
      for (int i = 0; i < size; i++) {
        bytes[i] = (byte) i;
      }
      bytes[size - 1] = (byte) last;
      return bytes;
    }
  }

  private static OutFile file(Large large) {
    return new OutFile(OutPath.of("large.json"), large::writeTo);
  }

  private static OutFile page(String path, String text) {
    return OutFile.text(path, text);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(out())) {
      return entries.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  private TreeMap<String, String> files(String view) throws IOException {
    TreeMap<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(view(view))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        found.put(view(view).relativize(file).toString(), Files.readString(file));
      }
    }
    return found;
  }
}
