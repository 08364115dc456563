package plimsoll.projection;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import plimsoll.assets.AssetCleaner;
import plimsoll.assets.Cleaned;
import plimsoll.assets.Original;
import plimsoll.config.Config;
import plimsoll.content.Asset;
import plimsoll.content.Slug;
import plimsoll.gate.AssetResult;
import plimsoll.problem.Code;
import plimsoll.source.AssetResolver;
import plimsoll.source.CustomerMap;
import plimsoll.source.Header;
import plimsoll.text.Sha256;
import plimsoll.work.Memories;
import plimsoll.work.Memories.Step;
import plimsoll.work.Memory;

/** The files that drafts name, as each audience gets them: read and cleaned before the gate. */
final class NamedFiles {
  private final AssetResolver files;
  private final Known known;

  private NamedFiles(AssetResolver files, Known known) {
    this.files = files;
    this.known = known;
  }

  /** A file's bytes; of two equal ones the same is made. */
  private record File(String path, byte[] bytes, Set<String> cleared) {
    @Override
    public boolean equals(Object other) {
      return other instanceof File that
          && path.equals(that.path)
          && Arrays.equals(bytes, that.bytes)
          && cleared.equals(that.cleared);
    }

    @Override
    public int hashCode() {
      return path.hashCode();
    }
  }

  /** What was made of files: to decode a picture and encode it anew takes its time. */
  record Known(Memory<File, AssetResult> cleaned, Memory<File, AssetResult> originals) {
    static Known in(Memories memories) {
      return new Known(memories.of(Step.passing()), memories.of(Step.passing()));
    }
  }

  /**
   * For the files of a content folder.
   *
   * @throws IOException if there is no such folder
   */
  static NamedFiles in(Config config, Known known) throws IOException {
    return new NamedFiles(AssetResolver.in(config.root()), known);
  }

  /** Customers get no file that has not been cleaned, and none under its own name. */
  Map<String, AssetResult> cleaned(Header header, Collection<String> paths) {
    Set<String> cleared =
        header.customer().assets().stream()
            .map(CustomerMap.ClearedAsset::sha256)
            .collect(Collectors.toSet());
    Map<String, Set<String>> vouched = vouched(header);
    return each(
        header,
        paths,
        Code.PATH,
        found ->
            vouched
                    .getOrDefault(found.path(), Set.of(Sha256.of(found.bytes())))
                    .contains(Sha256.of(found.bytes()))
                ? known
                    .cleaned()
                    .of(
                        found.path(),
                        new File(found.path(), found.bytes(), cleared),
                        NamedFiles::clean)
                : new AssetResult.Refused(
                    Code.REFUSED,
                    found.path() + ": the file has changed since its sha256 was written down",
                    "look at it, then write its new sha256 under customer: assets:"));
  }

  /** The hashes of the files that the customer map names: it vouches for these bytes alone. */
  private Map<String, Set<String>> vouched(Header header) {
    Map<String, Set<String>> vouched = new TreeMap<>();
    for (CustomerMap.ClearedAsset asset : header.customer().assets()) {
      if (files.resolve(header.path(), asset.file().text()) instanceof AssetResolver.Found found) {
        vouched.computeIfAbsent(found.path(), path -> new HashSet<>()).add(asset.sha256());
      }
    }
    return vouched;
  }

  private static AssetResult clean(File found) {
    Cleaned cleaned = AssetCleaner.clean(found.path(), found.bytes(), found.cleared());
    if (cleaned instanceof Cleaned.Refused refused) {
      return new AssetResult.Refused(
          refused.code(), found.path() + ": " + refused.reason(), refused.hint());
    }
    Cleaned.Clean clean = (Cleaned.Clean) cleaned;
    return new AssetResult.Ready(
        new Asset(clean.name(), clean.bytes()),
        clean.width(),
        clean.height(),
        clean.meaning(),
        clean.text(),
        clean.whole());
  }

  /** The company gets every file, and its pictures without what a camera adds. */
  Map<String, AssetResult> originals(Header header, Collection<String> paths) {
    return each(
        header,
        paths,
        Code.MISSING_ASSET,
        found ->
            known
                .originals()
                .of(
                    found.path(),
                    new File(found.path(), found.bytes(), Set.of()),
                    NamedFiles::original));
  }

  private static AssetResult original(File found) {
    Original original = Original.of(found.path(), found.bytes());
    Asset asset = new Asset(name(found.path(), original), original.bytes());
    return new AssetResult.Ready(asset, 0, 0, "", "", true);
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

  private Map<String, AssetResult> each(
      Header header,
      Collection<String> paths,
      Code absent,
      Function<AssetResolver.Found, AssetResult> made) {
    Map<String, AssetResult> results = new TreeMap<>();
    for (String path : paths) {
      AssetResolver.Resolution resolution = files.resolve(header.path(), path);
      if (resolution instanceof AssetResolver.Found found) {
        results.put(path, made.apply(found));
      } else {
        AssetResolver.Reason reason = ((AssetResolver.Refused) resolution).reason();
        results.put(path, new AssetResult.Refused(absent, reason.message(), reason.hint()));
      }
    }
    return results;
  }
}
