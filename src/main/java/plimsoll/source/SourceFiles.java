package plimsoll.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Span;
import plimsoll.vocabulary.DocumentNames;

/** Which files of a content folder are documents. Sorted by path, whatever the file system says. */
final class SourceFiles {
  private static final Set<String> NOT_DOCUMENTS =
      Set.of("readme", "contributing", "changelog", "license", "source");

  /** The content's own files at its top, which their readers report. */
  private static final Set<String> SETTINGS =
      Set.of("site.yaml", "glossary.yaml", "approvals.yaml");

  /** What a build leaves beside the views it has written. */
  private static final String BUILT = ".plimsoll";

  private static final Set<String> VIEWS = Set.of("customer", "internal");

  private SourceFiles() {}

  /**
   * The Markdown files below {@code root}. Symbolic links are reported and not followed, but for
   * the root itself, which the user named; so are pipes, sockets and devices named like documents.
   * A folder is a folder whatever its name.
   */
  static Found find(Path root, Problems problems) throws IOException {
    Path real = root.toRealPath();
    TreeMap<String, Path> found = new TreeMap<>();
    Map<String, String> others = new TreeMap<>();
    Map<String, List<Path>> unread = new TreeMap<>();
    Files.walkFileTree(
        real,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skip = !folder.equals(real) && (isHidden(folder) || isBuilt(folder));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isSymbolicLink() && !isHidden(file) && !isSettings(real, file)) {
              problems.add(
                  Problem.notice(
                      Code.SYMLINK,
                      Span.of(name(real, file)),
                      "a symbolic link is not read",
                      "copy the file into the content folder"));
            } else if (attributes.isRegularFile() && isDocument(file)) {
              found.put(name(real, file), root.resolve(real.relativize(file)));
            } else if (attributes.isRegularFile() && isUnread(file)) {
              unread
                  .computeIfAbsent(
                      name(real, Objects.requireNonNull(file.getParent())), f -> new ArrayList<>())
                  .add(file);
            } else if (attributes.isOther() && isDocument(file)) {
              problems.add(
                  Problem.notice(
                      Code.NOT_A_FILE,
                      Span.of(name(real, file)),
                      "this is a pipe, socket or device, and is not read",
                      "replace it with a file of text"));
            }
            if (!attributes.isRegularFile() || !isDocument(file)) {
              others.put(name(real, file), state(attributes, changeTime(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    unread.forEach((folder, files) -> problems.add(unread(real, files)));
    return new Found(found, others);
  }

  /**
   * What lies in a content folder.
   *
   * @param documents by their path below it
   * @param others how all other files are, by path: two equal states are the same files
   */
  record Found(SortedMap<String, Path> documents, Map<String, String> others) {}

  /**
   * How a file is; empty where its times are too coarse to tell one write from the next.
   *
   * @throws IOException if nobody can tell
   */
  static Optional<String> state(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    String changed = changeTime(file);
    boolean fine = isFine(now.lastModifiedTime().toString()) || isFine(changed);
    return fine ? Optional.of(state(now, changed)) : Optional.empty();
  }

  /** Whether a time has fractions of a second. */
  private static boolean isFine(String time) {
    return time.indexOf('.') >= 0;
  }

  private static String state(BasicFileAttributes attributes, String changed) {
    return attributes.isRegularFile()
        ? attributes.size()
            + " "
            + attributes.lastModifiedTime()
            + " "
            + attributes.fileKey()
            + changed
        : "no file";
  }

  /** Unlike the time of the last modification nobody can set it; not every system has it. */
  private static String changeTime(Path file) {
    try {
      return " " + Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return "";
    }
  }

  /** A view that was written into the content folder is no source of the next one. */
  private static boolean isBuilt(Path folder) {
    return VIEWS.contains(folder.getFileName().toString())
        && Files.isRegularFile(folder.resolveSibling(BUILT), LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isSettings(Path root, Path file) {
    return root.equals(file.getParent()) && SETTINGS.contains(file.getFileName().toString());
  }

  /** The path below the content folder, with {@code /}. */
  static String name(Path root, Path file) {
    StringBuilder name = new StringBuilder();
    for (Path part : root.relativize(file)) {
      name.append(name.isEmpty() ? "" : "/").append(part);
    }
    return name.toString();
  }

  private static boolean isUnread(Path file) {
    return isText(file, DocumentNames.strippedOfOthers(file.getFileName().toString()));
  }

  /** One notice for a folder, at the first of its files. */
  private static Problem unread(Path root, List<Path> files) {
    String first = files.stream().map(file -> name(root, file)).sorted().findFirst().orElse("");
    return Problem.notice(
        Code.UNREAD_FORMAT,
        Span.of(first),
        files.size() == 1
            ? "this file is in a format that is not read"
            : files.size() + " files of this folder are in formats that are not read",
        "plimsoll import reads HTML, AsciiDoc and Org; convert others with pandoc, for example;"
            + " attachments can stay");
  }

  private static boolean isDocument(Path file) {
    return isText(file, DocumentNames.stripped(file.getFileName().toString()));
  }

  private static boolean isText(Path file, Optional<String> name) {
    return name.isPresent()
        && !isHidden(file)
        && !NOT_DOCUMENTS.contains(name.get().toLowerCase(Locale.ROOT));
  }

  /** Hidden files and editor backups. */
  private static boolean isHidden(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".")
        || name.endsWith("~")
        || name.startsWith("#") && name.endsWith("#")
        || name.endsWith(".bak")
        || name.endsWith(".swp");
  }
}
