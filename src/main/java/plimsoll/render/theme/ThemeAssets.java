package plimsoll.render.theme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import plimsoll.output.OutFile;
import plimsoll.site.SiteUrl;

/**
 * A theme's files in a site: below one folder named by their hash, so that browsers may keep them
 * for ever; the style sheets as one.
 */
public record ThemeAssets(String folder, List<String> scripts, SortedMap<String, byte[]> files) {
  private static final String ASSETS = "assets/";

  public static ThemeAssets of(Theme theme) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    theme.below(ASSETS).forEach((path, bytes) -> files.put(path.substring(ASSETS.length()), bytes));
    theme.styles().forEach(path -> files.remove(path.substring(ASSETS.length())));
    String style =
        String.join("\n", theme.styles().stream().map(p -> theme.text(p).orElseThrow()).toList());
    files.put("style.css", style.getBytes(StandardCharsets.UTF_8));
    String folder = ASSETS + theme.name() + "-" + hash(files) + "/";
    List<String> scripts =
        theme.scripts().stream().map(path -> path.substring(ASSETS.length())).toList();
    return new ThemeAssets(folder, scripts, files);
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
