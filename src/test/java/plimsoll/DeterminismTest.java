package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One source gives one pair of sites, wherever and whenever it is built. */
class DeterminismTest {
  private static final Path SAMPLE = Path.of("content");

  @TempDir private Path folder;

  /**
   * Once here with two threads; once in another process with one thread, in another zone, language
   * and charset (Turkish has its own small i), from a copy whose files were made in another order
   * and at other times, below a folder of another name.
   */
  @Test
  void everyBuildOfTheSampleGivesTheSameBytes() throws Exception {
    Path copy = copy(folder.resolve("another folder/content"));
    Process elsewhere = elsewhere(copy, folder.resolve("b"));
    Ran here =
        CommandLineRun.in(Path.of("").toAbsolutePath())
            .run("build", "--out", folder.resolve("a").toString(), "--jobs", "2");
    assertEquals(0, here.exitCode(), here.err());
    assertTrue(elsewhere.waitFor(5, TimeUnit.MINUTES));
    assertEquals(0, elsewhere.exitValue(), Files.readString(folder.resolve("said")));

    for (String view : List.of("customer", "internal")) {
      Tree one = Tree.of(folder.resolve("a").resolve(view));
      Tree other = Tree.of(folder.resolve("b").resolve(view));
      assertTrue(one.files().containsKey("index.html"));
      assertEquals("", one.difference(other), "the " + view + " site");
    }
  }

  private Process elsewhere(Path content, Path out) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=ISO-8859-1",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Apia",
            "-cp",
            classPath(),
            "plimsoll.Main",
            "build",
            "--content",
            "content",
            "--out",
            out.toString(),
            "--jobs",
            "1")
        .directory(content.getParent().toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }

  /** Ours, from any folder. */
  private static String classPath() {
    String own =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(own.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path copy(Path target) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(SAMPLE)) {
      all.filter(Files::isRegularFile).forEach(files::add);
    }
    files.sort(Collections.reverseOrder());
    Random random = new Random(7);
    for (Path file : files) {
      Path to = target.resolve(SAMPLE.relativize(file).toString());
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
      Files.setLastModifiedTime(to, FileTime.fromMillis(random.nextInt(2_000_000_000) * 1000L));
    }
    return target;
  }
}
