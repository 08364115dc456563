package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Settings that are there and cannot be read: nothing is built without what they forbid. */
@Timeout(60)
class UnreadableSettingsTest {
  @TempDir private Path folder;

  @FunctionalInterface
  private interface Maker {
    void make(Path path) throws IOException, InterruptedException;
  }

  @TestFactory
  List<DynamicTest> nothingIsBuiltWithoutThem() {
    return List.of("site.yaml", "glossary.yaml", "approvals.yaml").stream()
        .flatMap(
            name ->
                List.of(
                    DynamicTest.dynamicTest(
                        name + " is a folder",
                        () -> refused(name, Files::createDirectory, "this is a folder")),
                    DynamicTest.dynamicTest(
                        name + " is a pipe",
                        () -> refused(name, Pipes::make, "this is a pipe, socket or device")))
                    .stream())
        .toList();
  }

  private void refused(String name, Maker maker, String reason) throws Exception {
    Path home = Files.createTempDirectory(folder, "home");
    Path content = Files.createDirectories(home.resolve("content"));
    Files.writeString(
        content.resolve("a.md"),
        "---\n"
            + "audience: customer\n"
            + "customer: {title: A, slug: a}\n"
            + "---\n\n"
            + "## Impact {.customer}\n\n"
            + "It.\n");
    maker.make(content.resolve(name));
    for (String command : List.of("build", "check")) {
      Ran ran = CommandLineRun.in(home).run(command);
      assertEquals(4, ran.exitCode(), ran.err());
      assertEquals(
          "plimsoll: content/"
              + name
              + ": "
              + reason
              + ", and has to be a file; replace or delete it\n",
          ran.err().replace(home + "/", ""));
    }
    assertFalse(Files.exists(home.resolve("site/customer")));
  }

  @Test
  void aPictureOrAFileOfAThemeThatIsAPipeIsNotOpened() throws Exception {
    Path content = Files.createDirectories(folder.resolve("content"));
    Files.writeString(
        content.resolve("a.md"), "# A review\n\n![The queue](a.png)\n\nIt was slow.\n");
    Pipes.make(content.resolve("a.png"));
    Path theme = Files.createDirectories(folder.resolve("themes/mine/assets"));
    Files.writeString(theme.resolveSibling("theme.yaml"), "name: mine\nextends: harbour\n");
    Pipes.make(theme.resolve("pipe.css"));
    Ran ran = CommandLineRun.in(folder).run("build", "--theme", "mine");
    assertEquals(0, ran.exitCode(), ran.err());
    assertTrue(ran.err().contains("missing-asset"), ran.err());
  }
}
