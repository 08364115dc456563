package plimsoll.render.theme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import plimsoll.content.Audience;
import plimsoll.output.OutFile;
import plimsoll.site.SiteUrl;

/**
 * A theme's files in a site: below one folder named by their hash, so that browsers may keep them
 * forever; the style sheets of every page as one.
 */
public final class ThemeAssets {
  private static final String ASSETS = "assets/";
  private static final String STYLE = "style.css";

  private final Theme theme;
  private final String folder;
  private final Audience audience;
  private final SortedMap<String, byte[]> files;

  private ThemeAssets(Theme theme, Audience audience, SortedMap<String, byte[]> files) {
    this.theme = theme;
    this.audience = audience;
    this.folder = ASSETS + theme.name() + "-" + hash(files) + "/";
    this.files = files;
  }

  /** Those that an audience gets: what nothing names is not published. */
  public static ThemeAssets of(Theme theme, Audience audience) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    theme.below(ASSETS).forEach((path, bytes) -> files.put(path.substring(ASSETS.length()), bytes));
    StringBuilder style = new StringBuilder();
    for (Listed sheet : theme.styles()) {
      if (sheet.onEveryPage() && sheet.in(audience)) {
        files.remove(below(sheet.path()));
        style.append(theme.text(sheet.path()).orElseThrow()).append('\n');
      }
    }
    files.put(STYLE, style.toString().getBytes(StandardCharsets.UTF_8));
    List<String> roots = new ArrayList<>(List.of(STYLE, "icon.svg", "card.png"));
    Stream.of(theme.styles(), theme.scripts())
        .flatMap(List::stream)
        .filter(listed -> listed.in(audience))
        .forEach(listed -> roots.add(below(listed.path())));
    theme.preload().forEach(path -> roots.add(below(path)));
    theme.otherFiles().forEach(path -> roots.add(below(path)));
    files.keySet().retainAll(NamedAssets.of(files, roots, templates(theme, audience)));
    files.replaceAll(ThemeAssets::smaller);
    return new ThemeAssets(theme, audience, files);
  }

  private static String below(String path) {
    return path.substring(ASSETS.length());
  }

  private static byte[] smaller(String path, byte[] bytes) {
    boolean style = path.endsWith(".css");
    if (!style && !path.endsWith(".js")) {
      return bytes;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return (style ? Smaller.css(text) : Smaller.script(text)).getBytes(StandardCharsets.UTF_8);
  }

  /** The style sheets of a kind of page, in the order of the cascade. */
  public List<String> styles(String kind) {
    Stream<String> own =
        theme.styles().stream()
            .filter(sheet -> !sheet.onEveryPage() && sheet.in(audience) && sheet.on(kind))
            .map(sheet -> below(sheet.path()));
    return Stream.concat(Stream.of(STYLE), own).distinct().toList();
  }

  /** The scripts of a kind of page. */
  public List<String> scripts(String kind) {
    return theme.scripts().stream()
        .filter(script -> script.in(audience) && script.on(kind))
        .map(script -> below(script.path()))
        .distinct()
        .toList();
  }

  /** Fonts to ask for before the style sheet names them. */
  public List<String> preload() {
    return theme.preload().stream().map(ThemeAssets::below).toList();
  }

  /** The files by path. */
  SortedMap<String, byte[]> files() {
    return files;
  }

  /** What only the company's hooks name is not for customers. */
  private static List<String> templates(Theme theme, Audience audience) {
    String other = "templates/hooks/" + (audience == Audience.CUSTOMER ? "internal/" : "customer/");
    return theme.below("templates/").entrySet().stream()
        .filter(file -> !file.getKey().startsWith(other))
        .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
        .toList();
  }

  public SiteUrl url(String path) {
    return SiteUrl.file(folder + path);
  }

  public boolean has(String path) {
    return files.containsKey(path);
  }

  public Stream<OutFile> outFiles() {
    return files.entrySet().stream().map(f -> OutFile.bytes(folder + f.getKey(), f.getValue()));
  }

  private static String hash(SortedMap<String, byte[]> files) {
    MessageDigest digest = sha256();
    files.forEach(
        (path, bytes) -> {
          digest.update(path.getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
          digest.update(bytes);
          digest.update((byte) 0);
        });
    return HexFormat.of().formatHex(digest.digest(), 0, 5);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
