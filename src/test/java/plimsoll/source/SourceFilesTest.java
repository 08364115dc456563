package plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.Pipes;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;

/** Which files of a folder are read as documents. */
class SourceFilesTest {
  @TempDir private Path folder;

  private final Problems problems = new Problems();

  @Test
  void whatIsNoRetrospectiveIsNotRead() throws IOException {
    for (String name :
        List.of(
            "README.md",
            "sub/readme.MD",
            "CONTRIBUTING.md",
            "Changelog.md",
            "LICENSE.md",
            "SOURCE.md",
            ".hidden.md",
            ".git/x.md",
            "x.md~",
            "#x.md#",
            ".x.md.swp",
            "x.md.bak")) {
      write(name);
    }
    write("README-first.md");
    write("sub/UPPER.MD");
    assertEquals(List.of("README-first.md", "sub/UPPER.MD"), found(folder));
    assertEquals(List.of(), problems.sorted());
  }

  @Test
  void textsInOtherFormatsAreNamedOnceForEachFolder() throws IOException {
    for (String name : List.of("a.txt", "old/b.org", "old/c.adoc", "old/README.rst", "d.mdx")) {
      write(name);
    }
    assertEquals(List.of("d.mdx"), found(folder));
    assertEquals(
        List.of(
            "a.txt: this file is in a format that is not read",
            "old/b.org: 2 files of this folder are in formats that are not read"),
        problems.sorted().stream().map(p -> p.span().file() + ": " + p.message()).toList());
  }

  @Test
  void linksAreToldAndNotFollowedButForTheFolderThatTheUserNamed() throws IOException {
    write("real/a.md");
    write("real/sub/b.md");
    write("outside/o.md");
    Path real = folder.resolve("real");
    Files.createSymbolicLink(real.resolve("o.md"), folder.resolve("outside/o.md"));
    Files.createSymbolicLink(real.resolve("out"), folder.resolve("outside"));
    Files.createSymbolicLink(real.resolve("sub/loop"), Path.of(".."));
    Files.createSymbolicLink(real.resolve("gone.md"), Path.of("nowhere.md"));
    Files.createSymbolicLink(folder.resolve("content"), Path.of("real"));

    assertEquals(List.of("a.md", "sub/b.md"), found(folder.resolve("content")));
    assertEquals(
        List.of("gone.md", "o.md", "out", "sub/loop"),
        problems.sorted().stream().map(problem -> problem.span().file()).toList());
  }

  @Test
  void pipesAreReportedAndNotOpenedAndFoldersAreWalkedWhateverTheirNames() throws Exception {
    write("notes.md/a.md");
    Pipes.make(folder.resolve("pipe.md"));
    Pipes.make(folder.resolve("pipe.txt"));
    Pipes.make(folder.resolve(".pipe.md"));
    assertEquals(List.of("notes.md/a.md"), found(folder));
    assertEquals(
        List.of("pipe.md not-a-file NOTICE"),
        problems.sorted().stream()
            .map(p -> p.span().file() + " " + p.code().id() + " " + p.severity())
            .toList());
  }

  @Test
  void aLinkThatShouldBeASettingsFileIsToldByWhoReadsThose() throws IOException {
    write("sub/a.md");
    Files.createSymbolicLink(folder.resolve("site.yaml"), Path.of("elsewhere.yaml"));
    Files.createSymbolicLink(folder.resolve("sub/site.yaml"), Path.of("elsewhere.yaml"));
    found(folder);
    assertEquals(
        List.of("sub/site.yaml"), problems.sorted().stream().map(SourceFilesTest::file).toList());
  }

  @Test
  void whatABuildWroteIntoTheFolderIsNoSource() throws IOException {
    write("a.md");
    write("customer/b.md");
    write("site/.plimsoll");
    write("site/internal/assets/1234.md");
    write("site/customer/c.md");
    write("site/notes.md");
    assertEquals(List.of("a.md", "customer/b.md", "site/notes.md"), found(folder));
  }

  private List<String> found(Path root) throws IOException {
    return List.copyOf(SourceFiles.find(root, problems).documents().keySet());
  }

  private static String file(Problem problem) {
    return problem.span().file();
  }

  private void write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "text");
  }
}
