package plimsoll.redact;

import com.vladsch.flexmark.util.ast.Node;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import plimsoll.content.Asset;
import plimsoll.content.Slug;
import plimsoll.problem.Code;
import plimsoll.source.AssetFiles;

/** The company gets every file as it is. */
final class CompanyDesk implements AssetDesk {
  private final AssetFiles files;

  CompanyDesk(AssetFiles files) {
    this.files = files;
  }

  @Override
  public boolean exists(Reading reading, String path) {
    return find(reading, path).isPresent();
  }

  private Optional<Path> find(Reading reading, String path) {
    return Shelf.candidates(reading.draft.header().path(), path).stream()
        .flatMap(candidate -> files.find(candidate).stream())
        .findFirst();
  }

  @Override
  public Optional<String> file(Reading reading, Node node, String path) {
    Optional<Path> file = find(reading, path);
    if (file.isEmpty()) {
      reading.faults.notice(
          node,
          Code.DEAD_LINK,
          "this link leads to a file that is not in the content folder",
          "put the file beside the document, or below the content folder");
      return Optional.empty();
    }
    byte[] bytes = files.read(file.get());
    String name = name(bytes, file.get().getFileName().toString());
    reading.assets.put(name, new Asset(name, bytes));
    return Optional.of(name);
  }

  @Override
  public Optional<Picture> picture(Reading reading, Node node, String path) {
    return file(reading, node, path).map(name -> new Picture(name, 0, 0));
  }

  private static String name(byte[] bytes, String file) {
    int dot = file.lastIndexOf('.');
    String base = Slug.of(dot < 0 ? file : file.substring(0, dot));
    String ending = dot < 0 ? "" : "." + Slug.of(file.substring(dot + 1));
    return (hash(bytes) + "-" + base).replaceAll("-$", "") + ending.toLowerCase(Locale.ROOT);
  }

  static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
