package plimsoll;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import plimsoll.content.Audience;

/** A user's folder through several builds, told as a story. */
final class SiteStory {
  private final Path folder;
  private Ran ran = new Ran(-1, "", "");

  private SiteStory(Path folder) {
    this.folder = folder;
  }

  /** A copy of a case in a folder of its own. */
  static SiteStory from(Path source, Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(source.resolve("content"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return new SiteStory(folder);
  }

  SiteStory build() {
    ran = CommandLineRun.in(folder).run("build");
    return this;
  }

  SiteStory write(String path, String text) throws IOException {
    Path file = folder.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  SiteStory replace(String path, String words, String others) throws IOException {
    String text = Files.readString(folder.resolve("content").resolve(path));
    assertTrue(text.contains(words), path);
    return write(path, text.replace(words, others));
  }

  SiteStory delete(String path) throws IOException {
    Files.delete(folder.resolve("content").resolve(path));
    return this;
  }

  /** Makes everything that was published look as if it had been written at a time. */
  SiteStory age(FileTime time) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("site"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, time);
      }
    }
    return this;
  }

  /** When a published file was written. */
  FileTime written(Audience audience, String path) throws IOException {
    return Files.getLastModifiedTime(site(audience).resolve(path));
  }

  int exitCode() {
    return ran.exitCode();
  }

  /** The exit code, and what was said of the content. */
  String told() {
    return "exit " + ran.exitCode() + "\n" + ran.err();
  }

  Tree tree(Audience audience) throws IOException {
    return Tree.of(site(audience));
  }

  /** A published page; the folder's index for a path that ends with a slash. */
  String page(Audience audience, String path) throws IOException {
    String file = path.substring(1) + (path.endsWith("/") ? "index.html" : "");
    return Files.readString(site(audience).resolve(file));
  }

  /** What a site says, without its looks. */
  String says(Audience audience) throws IOException {
    return Saying.of(tree(audience));
  }

  private Path site(Audience audience) {
    return folder.resolve("site").resolve(audience.slug());
  }
}
