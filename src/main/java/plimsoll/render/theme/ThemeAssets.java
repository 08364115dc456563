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
 * for ever; the style sheets as one.
 */
public record ThemeAssets(String folder, List<String> scripts, SortedMap<String, byte[]> files) {
  private static final String ASSETS = "assets/";
  private static final String STYLE = "style.css";

  /** Those that an audience gets: what nothing names is not published. */
  public static ThemeAssets of(Theme theme, Audience audience) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    theme.below(ASSETS).forEach((path, bytes) -> files.put(path.substring(ASSETS.length()), bytes));
    theme.styles().forEach(path -> files.remove(path.substring(ASSETS.length())));
    String style =
        String.join("\n", theme.styles().stream().map(p -> theme.text(p).orElseThrow()).toList());
    files.put(STYLE, style.getBytes(StandardCharsets.UTF_8));
    List<String> roots = new ArrayList<>(List.of(STYLE, "icon.svg", "card.png"));
    roots.addAll(below(theme.scripts()));
    roots.addAll(below(theme.otherFiles()));
    files.keySet().retainAll(NamedAssets.of(files, roots, templates(theme, audience)));
    String folder = ASSETS + theme.name() + "-" + hash(files) + "/";
    return new ThemeAssets(folder, below(theme.scripts()), files);
  }

  private static List<String> below(List<String> paths) {
    return paths.stream().map(path -> path.substring(ASSETS.length())).toList();
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
