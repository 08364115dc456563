package plimsoll.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A built view as a web server sees it. */
record SiteFolder(Path folder) {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("xml", "application/xml; charset=utf-8"),
          Map.entry("svg", "image/svg+xml; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("log", "text/plain; charset=utf-8"),
          Map.entry("md", "text/plain; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("woff2", "font/woff2"));

  boolean isBuilt() {
    return Files.isDirectory(folder);
  }

  /** The file that a decoded URL path means; none if there is no such file in the folder. */
  Optional<Path> find(String urlPath) {
    String path = inside(urlPath);
    return resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path)
        .filter(this::isOurs);
  }

  /** Where a browser should look instead, if the path is a folder's without its slash. */
  Optional<String> redirect(String urlPath) {
    String path = inside(urlPath);
    boolean folderWithPage =
        !path.isEmpty()
            && !path.endsWith("/")
            && resolve(path + "/index.html").filter(this::isOurs).isPresent();
    return folderWithPage
        ? resolve(path).map(found -> "/" + folder.relativize(found).toString() + "/")
        : Optional.empty();
  }

  Optional<Path> notFoundPage() {
    return resolve("404.html").filter(this::isOurs);
  }

  private static String inside(String urlPath) {
    return urlPath.startsWith("/") ? urlPath.substring(1) : urlPath;
  }

  private Optional<Path> resolve(String path) {
    if (path.contains("\\") || path.startsWith("/")) {
      return Optional.empty();
    }
    try {
      Path found = folder.resolve(path).normalize();
      return found.startsWith(folder) ? Optional.of(found) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** A regular file whose real place is in the folder, so that no link leads out of it. */
  private boolean isOurs(Path file) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && file.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  /** The media type by the name's ending. */
  static String type(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }
}
