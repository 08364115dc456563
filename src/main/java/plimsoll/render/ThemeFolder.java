package plimsoll.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One theme's own files, read into memory: a theme is small, and a jar is slow to look into. */
record ThemeFolder(String name, ThemeManifest manifest, SortedMap<String, byte[]> files) {
  private static final String MANIFEST = "theme.yaml";

  static ThemeFolder find(String nameOrPath, Path content) throws IOException, ThemeException {
    Path path = Path.of(nameOrPath);
    if (Files.isRegularFile(path.resolve(MANIFEST))) {
      return read(path);
    }
    Path beside = content.toAbsolutePath().normalize().resolveSibling("themes").resolve(nameOrPath);
    if (Files.isRegularFile(beside.resolve(MANIFEST))) {
      return read(beside);
    }
    boolean plainName = nameOrPath.matches("[A-Za-z0-9_-]+");
    URL shipped =
        plainName ? Theme.class.getResource("/themes/" + nameOrPath + "/" + MANIFEST) : null;
    if (shipped == null) {
      throw new ThemeException("there is no theme called " + nameOrPath);
    }
    return readShipped(shipped, nameOrPath);
  }

  private static ThemeFolder readShipped(URL manifest, String name)
      throws IOException, ThemeException {
    try {
      URI uri = manifest.toURI();
      if (!uri.getScheme().equals("jar")) {
        return read(Path.of(uri).getParent());
      }
      String jar = uri.getRawSchemeSpecificPart();
      Path file = Path.of(URI.create(jar.substring(0, jar.indexOf("!/"))));
      try (FileSystem inside = FileSystems.newFileSystem(file)) {
        return read(inside.getPath("/themes", name));
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
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
