package plimsoll.render.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One theme's own files, read into memory: a theme is small, and a jar is slow to look into. */
public record ThemeFolder(String name, ThemeManifest manifest, SortedMap<String, byte[]> files) {
  private static final String MANIFEST = "theme.yaml";

  /** A folder, the name of one beside the content, or the name of one that is shipped. */
  static Optional<ThemeFolder> find(String nameOrPath, Path content)
      throws IOException, ThemeException {
    if (nameOrPath.isEmpty()) {
      return Optional.empty();
    }
    for (Path folder : List.of(Path.of(nameOrPath), beside(content).resolve(nameOrPath))) {
      if (isTheme(folder)) {
        return Optional.of(read(folder));
      }
    }
    try (Shipped shipped = Shipped.open()) {
      Path folder = shipped.themes().resolve(nameOrPath);
      return namesIn(shipped.themes()).contains(nameOrPath)
          ? Optional.of(read(folder))
          : Optional.empty();
    }
  }

  /** Where a theme and those that it extends are looked for, but for those that are shipped. */
  static List<Path> places(String nameOrPath, Path content) {
    Path folder = Path.of(nameOrPath);
    return isTheme(folder) ? List.of(folder, beside(content)) : List.of(beside(content));
  }

  /** The names of all themes there are. */
  static Set<String> names(Path content) throws IOException {
    Set<String> all = new TreeSet<>(namesIn(beside(content)));
    try (Shipped shipped = Shipped.open()) {
      all.addAll(namesIn(shipped.themes()));
    }
    return all;
  }

  private static Path beside(Path content) {
    return content.toAbsolutePath().normalize().resolveSibling("themes");
  }

  private static Set<String> namesIn(Path themes) throws IOException {
    if (!Files.isDirectory(themes)) {
      return Set.of();
    }
    try (Stream<Path> folders = Files.list(themes)) {
      return folders
          .filter(ThemeFolder::isTheme)
          .map(folder -> folder.getFileName().toString().replace("/", ""))
          .collect(Collectors.toSet());
    }
  }

  private static boolean isTheme(Path folder) {
    return Files.isRegularFile(folder.resolve(MANIFEST));
  }

  private static ThemeFolder read(Path folder) throws IOException, ThemeException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile)
          .forEach(file -> files.put(nameOf(folder, file), bytes(file)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    files.keySet().removeIf(path -> path.startsWith(".") || path.contains("/."));
    ThemeManifest manifest = ThemeManifest.read(text(files, MANIFEST));
    return new ThemeFolder(manifest.name(), manifest, files);
  }

  private static String nameOf(Path folder, Path file) {
    return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Map<String, byte[]> files, String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  /** The words for a language tag; none if this theme does not speak it. */
  Map<String, String> words(String tag) {
    String path = "i18n/" + tag + ".yaml";
    return files.containsKey(path) ? FlatYaml.read(text(files, path)) : Map.of();
  }
}
