package plimsoll.gate;

import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plimsoll.assets.AssetCleaner;
import plimsoll.assets.Cleaned;
import plimsoll.content.Asset;
import plimsoll.problem.Code;
import plimsoll.source.AssetResolver;
import plimsoll.source.CustomerMap;

/** Customers get no file that has not been cleaned, and none under its own name. */
final class CleanedAssets implements Assets {
  private final AssetResolver files;

  CleanedAssets(AssetResolver files) {
    this.files = files;
  }

  @Override
  public Optional<String> file(Reading reading, Node node, String path) {
    return clean(reading, node, path).map(Cleaned.Clean::name);
  }

  @Override
  public Optional<Picture> picture(Reading reading, Node node, String path) {
    return clean(reading, node, path)
        .map(clean -> new Picture(clean.name(), clean.width(), clean.height()));
  }

  private Optional<Cleaned.Clean> clean(Reading reading, Node node, String path) {
    AssetResolver.Resolution resolution = files.resolve(reading.draft.header().path(), path);
    if (resolution instanceof AssetResolver.Refused refused) {
      reading.faults.at(node, Code.PATH, refused.reason().message(), refused.reason().hint());
      return Optional.empty();
    }
    AssetResolver.Found found = (AssetResolver.Found) resolution;
    Cleaned cleaned = AssetCleaner.clean(found.path(), found.bytes(), cleared(reading));
    if (cleaned instanceof Cleaned.Refused refused) {
      reading.faults.at(
          node, refused.code(), found.path() + ": " + refused.reason(), refused.hint());
      return Optional.empty();
    }
    Cleaned.Clean clean = (Cleaned.Clean) cleaned;
    if (!clean.whole()) {
      reading.faults.notice(
          node,
          Code.FIRST_FRAME,
          "only the first frame or page of this picture is published",
          "publish a picture of what matters in the others, if anything does");
    }
    reading
        .faults
        .screen(reading.library)
        .words(clean.text(), reading.source.span(node.getStartOffset(), node.getEndOffset()));
    reading.assets.put(clean.name(), new Asset(clean.name(), clean.bytes()));
    reading.meanings.put(clean.name(), clean.meaning());
    return Optional.of(clean);
  }

  private static Set<String> cleared(Reading reading) {
    return reading.draft.header().customer().assets().stream()
        .map(CustomerMap.ClearedAsset::sha256)
        .collect(Collectors.toSet());
  }
}
