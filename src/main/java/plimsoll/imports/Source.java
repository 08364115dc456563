package plimsoll.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import plimsoll.problem.Code;

/** What a user names to be imported: a file, a folder, a zip archive, or standard input. */
public final class Source implements Closeable {
  /** Opens what is read. */
  interface Opener {
    InputStream open() throws IOException;
  }

  /**
   * A file of a source.
   *
   * @param path within a folder or an archive, with {@code /}; else its name
   */
  record Entry(String path, Place place, Opener opener) {
    /** All bytes. */
    byte[] bytes(int most) throws IOException {
      try (InputStream in = opener.open()) {
        return Limits.read(in, most);
      } catch (Limits.Exceeded e) {
        throw new ImportFailure(
            place, Code.TOO_LARGE, "this file is too large to be read", "split it");
      } catch (ZipException e) {
        throw new ImportFailure(place, "this part of the archive is damaged", "export it again");
      }
    }

    /** The name without folders. */
    String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  private final String name;
  private final Path path;
  private final InputStream standard;
  private final List<ZipFile> archives = new ArrayList<>();
  private final List<Path> unpacked = new ArrayList<>();
  private final Map<String, Entry> entries = new TreeMap<>();
  private boolean listed;

  private Source(String name, Path path, InputStream standard) {
    this.name = name;
    this.path = path;
    this.standard = standard;
  }

  /**
   * A source.
   *
   * @param typed as the user typed it, {@code -} for standard input
   * @param path where that is
   */
  public static Source of(String typed, Path path, InputStream standard) {
    return new Source(typed.equals("-") ? "<stdin>" : typed, path, standard);
  }

  private boolean isStandard() {
    return name.equals("<stdin>");
  }

  Place place() {
    return Place.of(name);
  }

  /** The one file that this is, as a stream. */
  InputStream open() throws IOException {
    if (isStandard()) {
      return standard;
    } else if (Files.isDirectory(path)) {
      throw new IOException(name + ": is a folder, and a file is expected");
    }
    return Files.newInputStream(path);
  }

  /** Whether it holds files. */
  boolean isMany() throws IOException {
    return !isStandard() && (Files.isDirectory(path) || isArchive(path));
  }

  private static boolean isArchive(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      return start.length == 4
          && start[0] == 'P'
          && start[1] == 'K'
          && start[2] == 3
          && start[3] == 4;
    }
  }

  /** The files, by their paths; what is refused is reported. */
  Map<String, Entry> entries(Importing importing) throws IOException {
    if (listed) {
      return entries;
    }
    listed = true;
    if (!isStandard() && !Files.exists(path)) {
      throw new NoSuchFileException(name);
    }
    if (isStandard()) {
      entries.put("stdin", new Entry("stdin", place(), this::open));
    } else if (Files.isDirectory(path)) {
      folder(importing);
    } else if (isArchive(path)) {
      archive(path, name, importing, true);
    } else {
      String file = path.getFileName().toString();
      entries.put(file, new Entry(file, place(), this::open));
    }
    return entries;
  }

  /** A file by its path. */
  Optional<Entry> entry(String where) {
    return Optional.ofNullable(entries.get(where));
  }

  /** All paths, sorted. */
  Set<String> paths() {
    return entries.keySet();
  }

  private void folder(Importing importing) throws IOException {
    Files.walkFileTree(
        path,
        Set.of(),
        60,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skip = !folder.equals(path) && isHidden(folder.getFileName().toString());
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String within = path.relativize(file).toString().replace('\\', '/');
            Place where = Place.of(name + "/" + within);
            if (attributes.isSymbolicLink()) {
              importing.add(where.notice(Code.SYMLINK, "a symbolic link is not read", ""));
            } else if (attributes.isRegularFile() && !isHidden(file.getFileName().toString())) {
              put(within, where, () -> Files.newInputStream(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isHidden(String file) {
    return file.startsWith(".") || file.equals("__MACOSX");
  }

  private void put(String within, Place where, Opener opener) {
    if (entries.size() >= Limits.FILES) {
      throw new ImportFailure(place(), Code.TOO_LARGE, "there are too many files", "split it");
    }
    entries.put(within, new Entry(within, where, opener));
  }

  private void archive(Path file, String shown, Importing importing, boolean outer)
      throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toString());
    } catch (ZipException e) {
      throw new ImportFailure(Place.of(shown), "this archive is damaged", "export it again");
    }
    archives.add(zip);
    long all = 0;
    for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
      ZipEntry entry = e.nextElement();
      String within = entry.getName();
      Place where = Place.of(shown + "/" + Texts.line(within));
      if (entry.isDirectory()) {
        continue;
      } else if (leaves(within)) {
        importing.lost(where, "this name leads out of the archive", "it is not read");
        continue;
      }
      all += Math.max(0, entry.getSize());
      if (all > Limits.ARCHIVE) {
        throw new ImportFailure(
            Place.of(shown), Code.TOO_LARGE, "this archive is too large unpacked", "split it");
      }
      if (outer && within.toLowerCase(Locale.ROOT).endsWith(".zip")) {
        archive(unpacked(zip, entry), where.file(), importing, false);
      } else if (Arrays.stream(within.split("/")).noneMatch(Source::isHidden)) {
        put(within, where, () -> zip.getInputStream(entry));
      }
    }
  }

  /** An archive in an archive, as large exports of Notion are. */
  private Path unpacked(ZipFile zip, ZipEntry entry) throws IOException {
    Path copy = Files.createTempFile("plimsoll-import", ".zip");
    unpacked.add(copy);
    try (InputStream in = zip.getInputStream(entry);
        var out = Files.newOutputStream(copy)) {
      byte[] buffer = new byte[1 << 16];
      long all = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        all += n;
        if (all > Limits.ARCHIVE) {
          throw new ImportFailure(
              place(), Code.TOO_LARGE, "this archive is too large unpacked", "split it");
        }
        out.write(buffer, 0, n);
      }
    }
    return copy;
  }

  private static boolean leaves(String within) {
    return within.startsWith("/")
        || within.indexOf('\\') >= 0
        || within.indexOf('\0') >= 0
        || within.matches("(?:.*/)?\\.\\.(?:/.*)?")
        || within.matches("[A-Za-z]:.*");
  }

  @Override
  public void close() throws IOException {
    for (ZipFile archive : archives) {
      archive.close();
    }
    for (Path copy : unpacked) {
      Files.deleteIfExists(copy);
    }
  }
}
