package plimsoll.site;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where something is, counted from the site's root: {@code ""} is the home page, {@code
 * retrospectives/dns/} a page in its own folder, {@code 404.html} a file.
 *
 * <p>Links between pages are relative, so that a site works below any path and from a folder.
 */
public record SiteUrl(String path) implements Comparable<SiteUrl> {
  /** The home page. */
  public static final SiteUrl HOME = new SiteUrl("");

  private static final String INDEX = "index.html";

  public SiteUrl {
    Objects.requireNonNull(path);
    if (path.startsWith("/") || path.contains("//") || path.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("not a path below the site's root");
    }
  }

  /** A page in a folder of its own. */
  public static SiteUrl folder(String... parts) {
    return new SiteUrl(String.join("/", parts) + "/");
  }

  /** A file. */
  public static SiteUrl file(String path) {
    return new SiteUrl(path);
  }

  /** A folder below this one. */
  public SiteUrl child(String name) {
    return new SiteUrl(path + name + "/");
  }

  /** The file that a server sends for this address. */
  public String asFile() {
    return path.isEmpty() || path.endsWith("/") ? path + INDEX : path;
  }

  /** How the root is reached from here: {@code ""} or {@code ../../}. */
  public String toRoot() {
    return up(0);
  }

  /**
   * The link from {@code from} to this address. It names the file, so that it also works where
   * nobody serves {@code index.html} for a folder.
   */
  public String from(SiteUrl from) {
    String here = from.path;
    int common = 0;
    for (int i = 0; i < Math.min(here.length(), path.length()); i++) {
      char c = here.charAt(i);
      if (c != path.charAt(i)) {
        break;
      }
      if (c == '/') {
        common = i + 1;
      }
    }
    boolean folder = path.isEmpty() || path.charAt(path.length() - 1) == '/';
    return from.up(common) + path.substring(common) + (folder ? INDEX : "");
  }

  /** As many steps up as there are folders in the path from {@code start} on. */
  private String up(int start) {
    int steps = 0;
    for (int i = path.indexOf('/', start); i >= 0; i = path.indexOf('/', i + 1)) {
      steps++;
    }
    return "../".repeat(steps);
  }

  /** The whole address below {@code base}, percent-encoded; {@code base} ends in {@code /}. */
  public String below(String base) {
    StringBuilder out = new StringBuilder(base);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b > ' ' && "\"<>\\^`{|}%#?".indexOf(b) < 0;
      if (plain) {
        out.append((char) b);
      } else {
        out.append('%').append(Character.forDigit((b >> 4) & 15, 16));
        out.append(Character.forDigit(b & 15, 16));
      }
    }
    return out.toString();
  }

  /** Asked very often: addresses are keys. */
  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SiteUrl url && url.path.equals(path);
  }

  @Override
  public int compareTo(SiteUrl other) {
    return path.compareTo(other.path);
  }
}
