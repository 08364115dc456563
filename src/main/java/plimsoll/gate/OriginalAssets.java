package plimsoll.gate;

import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import plimsoll.assets.Original;
import plimsoll.content.Asset;
import plimsoll.content.Slug;
import plimsoll.problem.Code;
import plimsoll.source.AssetResolver;
import plimsoll.text.Sha256;

/** The company gets every file, and its pictures without what a camera adds. */
final class OriginalAssets implements Assets {
  private final AssetResolver files;

  OriginalAssets(AssetResolver files) {
    this.files = files;
  }

  @Override
  public Optional<String> file(Reading reading, Node node, String path) {
    AssetResolver.Resolution resolution = files.resolve(reading.draft.header().path(), path);
    if (resolution instanceof AssetResolver.Found found) {
      Original original = Original.of(found.path(), found.bytes());
      String name = name(found.path(), original);
      reading.assets.put(name, new Asset(name, original.bytes()));
      return Optional.of(name);
    }
    AssetResolver.Reason reason = ((AssetResolver.Refused) resolution).reason();
    reading.faults.notice(node, Code.MISSING_ASSET, reason.message(), reason.hint());
    return Optional.empty();
  }

  @Override
  public Optional<Picture> picture(Reading reading, Node node, String path) {
    return file(reading, node, path).map(name -> new Picture(name, 0, 0));
  }

  /** The hash keeps names apart, the file's own name tells the reader what a download is. */
  private static String name(String path, Original original) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    String base = Slug.of(dot < 0 ? file : file.substring(0, dot));
    String extension = original.extension();
    return Sha256.of(original.bytes()).substring(0, 16)
        + (base.isEmpty() ? "" : "-" + base)
        + (extension.isEmpty() ? "" : "." + extension);
  }
}
