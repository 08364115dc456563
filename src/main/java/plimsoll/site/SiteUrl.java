package plimsoll.site;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Where something is, counted from the site's root: {@code ""} is the home page, {@code
 * retrospectives/dns/} a page in its own folder, {@code 404.html} a file.
 *
 * <p>Links between pages are relative, so that a site works below any path and from a folder.
 */
public record SiteUrl(String path) implements Comparable<SiteUrl> {
  /** The home page. */
  public static final SiteUrl HOME = new SiteUrl("");

  public SiteUrl {
    Objects.requireNonNull(path);
    if (path.startsWith("/") || path.contains("//") || path.contains("\\")) {
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
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  /** How the root is reached from here: {@code ""} or {@code ../../}. */
  public String toRoot() {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }

  /**
   * The link from {@code from} to this address. It names the file, so that it also works where
   * nobody serves {@code index.html} for a folder.
   */
  public String from(SiteUrl from) {
    String here = from.asFile();
    String there = asFile();
    int common = 0;
    for (int i = 0; i < Math.min(here.length(), there.length()); i++) {
      if (here.charAt(i) != there.charAt(i)) {
        break;
      }
      if (here.charAt(i) == '/') {
        common = i + 1;
      }
    }
    long up = here.substring(common).chars().filter(c -> c == '/').count();
    return "../".repeat((int) up) + there.substring(common);
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

  @Override
  public int compareTo(SiteUrl other) {
    return path.compareTo(other.path);
  }
}
