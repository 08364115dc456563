package plimsoll;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.build.Outcome;
import plimsoll.build.Pipeline;
import plimsoll.build.Request;
import plimsoll.content.Audience;
import plimsoll.problem.Severity;

/**
 * Every channel by which internal text has got out, here or in other tools, is a folder of {@code
 * leaks/}: {@code content/}, in which whatever is internal is called a quokka and what customers
 * read an otter or a heron, and {@code expected.txt}, which says {@code published} or {@code
 * refused} with the codes.
 *
 * <p>If the site is published, there is no quokka in any of its bytes, inflated too, nor in a name;
 * it is the same site when the quokkas are other animals; and, where {@code without/} holds the
 * content with the internal text taken out, the same site again.
 */
class LeaksTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("channels")
  void nothingGetsOutBy(String channel) throws IOException {
    Path fixture = fixtures().resolve(channel);
    Path content = copy(fixture.resolve("content"), "quokka");
    Result result = build(content);
    assertEquals(Files.readString(fixture.resolve("expected.txt")).strip(), result.said());
    if (result.tree().files().isEmpty()) {
      return;
    }
    assertNoTrace(result.tree());
    assertSame(result.tree(), copy(fixture.resolve("content"), "elephant"), "renamed");
    Path without = fixture.resolve("without");
    if (Files.isDirectory(without)) {
      assertSame(result.tree(), copy(without, "quokka"), "left out");
    }
  }

  private void assertSame(Tree tree, Path content, String what) throws IOException {
    Result result = build(content);
    assertEquals("published", result.said(), what);
    assertEquals("", tree.difference(result.tree()), what);
  }

  private static void assertNoTrace(Tree tree) {
    StringBuilder all = new StringBuilder();
    new TreeMap<>(tree.files())
        .forEach(
            (path, bytes) -> {
              for (String text : Openly.texts(path, bytes)) {
                String lower = text.toLowerCase(Locale.ROOT);
                assertFalse(lower.contains("quokka"), path);
                all.append(lower);
              }
            });
    assertTrue(all.indexOf("otter") >= 0, "what customers may read is there");
  }

  /** What came of a build: how it went in one line, and what customers get. */
  private record Result(String said, Tree tree) {}

  private Result build(Path content) throws IOException {
    Path out = Files.createTempDirectory(folder, "site");
    Outcome outcome =
        new Pipeline()
            .build(
                new Request(content, "harbour", out, Set.of(Audience.CUSTOMER), 2, ""), step -> {});
    String codes =
        outcome.problems().stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .map(problem -> problem.code().id())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    Tree tree = Tree.of(out.resolve("customer"));
    assertEquals(codes.isEmpty(), !tree.files().isEmpty());
    return new Result(codes.isEmpty() ? "published" : "refused " + codes, tree);
  }

  /** The content with its quokkas, in texts, names and even in pictures, called something else. */
  private Path copy(Path from, String animal) throws IOException {
    return copy(from, Files.createTempDirectory(folder, "content"), animal);
  }

  static Path copy(Path from, Path to, String animal) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(renamed(from.relativize(file).toString(), animal));
        Files.createDirectories(target.getParent());
        boolean text = !file.toString().endsWith(".png");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(
            target, text ? renamed(new String(bytes, UTF_8), animal).getBytes(UTF_8) : bytes);
      }
    }
    return to;
  }

  private static String renamed(String text, String animal) {
    String capital = animal.substring(0, 1).toUpperCase(Locale.ROOT) + animal.substring(1);
    return text.replace("quokka", animal)
        .replace("Quokka", capital)
        .replace("QUOKKA", animal.toUpperCase(Locale.ROOT));
  }

  static List<String> channels() throws IOException {
    List<String> channels = new ArrayList<>();
    try (Stream<Path> folders = Files.list(fixtures())) {
      folders.filter(Files::isDirectory).forEach(f -> channels.add(f.getFileName().toString()));
    }
    return channels.stream().sorted().toList();
  }

  static Path fixtures() {
    URL url = Objects.requireNonNull(LeaksTest.class.getResource("/leaks"));
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads a file by the simplest means there are. */
  private static final class Openly {
    private Openly() {}

    static List<String> texts(String path, byte[] bytes) {
      List<String> texts = new ArrayList<>(List.of(path, new String(bytes, UTF_8)));
      texts.add(new String(bytes, ISO_8859_1).replace("\0", ""));
      if (path.startsWith("search/") && !path.endsWith(".html")) {
        texts.add(new String(Inflate.raw(bytes), UTF_8));
      }
      return texts;
    }
  }
}
