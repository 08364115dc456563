package plimsoll.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.content.Inline;
import plimsoll.content.Slug;
import plimsoll.problem.Code;

/** The files beside a document: pictures are copied, links to other documents lead to ours. */
final class Beside implements HtmlLinks {
  private static final Pattern DATA =
      Pattern.compile("(?is)data:image/(png|jpe?g|gif|webp|svg\\+xml)(?:;[^,]*)?;base64,(.*)");

  private final Source.Entry entry;
  private final Source source;
  private final Documents documents;
  private final Imported item;
  private final Importing importing;
  private final Map<String, String> copied = new HashMap<>();

  Beside(
      Source.Entry entry, Source source, Documents documents, Imported item, Importing importing) {
    this.entry = entry;
    this.source = source;
    this.documents = documents;
    this.item = item;
    this.importing = importing;
  }

  @Override
  public Optional<Inline.Target> link(String address) {
    Optional<Inline.Target> web = HtmlLinks.web(address);
    if (web.isPresent() || address.isBlank() || address.startsWith("#")) {
      return web;
    }
    Optional<Source.Entry> file = file(address);
    if (file.isEmpty() || file.get().path().equals(entry.path())) {
      return Optional.empty();
    } else if (documents.isDocument(file.get().path())) {
      return Optional.of(new Inline.Target.File(document(file.get().path())));
    }
    return copy(file.get()).map(Inline.Target.File::new);
  }

  /** Where another document goes, seen from this one. */
  private String document(String path) {
    Path there = Path.of(FileNames.path(documents.stem(path)) + ".md");
    Path here = Path.of(FileNames.path(documents.stem(entry.path()))).getParent();
    Path from = here == null ? there : here.relativize(there);
    return from.toString().replace('\\', '/');
  }

  @Override
  public Optional<String> picture(String address) {
    Matcher data = DATA.matcher(address);
    if (data.matches()) {
      return data(data.group(1), data.group(2));
    } else if (HtmlLinks.web(address).isPresent() || address.isBlank()) {
      return Optional.empty();
    }
    Optional<Source.Entry> file = file(address);
    if (file.isEmpty() && address.indexOf("/icons/") < 0) {
      importing.add(entry.place().notice(Code.MISSING_ASSET, "a picture is not in the export", ""));
    }
    return file.flatMap(this::copy);
  }

  private Optional<String> data(String kind, String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64);
      String ending = kind.toLowerCase(Locale.ROOT).replace("svg+xml", "svg");
      String name = Digest.of(bytes).substring(0, 16) + "." + ending;
      return Optional.of(attached(name, bytes));
    } catch (IllegalArgumentException e) {
      importing.lost(entry.place(), "a picture in the text is damaged", "export it again");
      return Optional.empty();
    }
  }

  private Optional<String> copy(Source.Entry file) {
    String before = copied.get(file.path());
    if (before != null) {
      return Optional.of(before);
    }
    try {
      String path = attached(name(file), file.bytes(Limits.FILE));
      copied.put(file.path(), path);
      return Optional.of(path);
    } catch (ImportFailure e) {
      importing.add(e.problem());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Source.Entry file) {
    String name = file.name();
    int dot = name.lastIndexOf('.');
    String stem = Slug.of(dot > 0 ? name.substring(0, dot) : name);
    String ending = dot > 0 ? "." + Slug.of(name.substring(dot + 1)) : "";
    return (stem.isEmpty() ? "file" : stem) + ending;
  }

  private String attached(String name, byte[] bytes) {
    String stem = FileNames.path(documents.stem(entry.path()));
    String folder = "assets/" + stem.substring(stem.lastIndexOf('/') + 1) + "/";
    String path = folder + name;
    for (int n = 2; isOther(path, bytes); n++) {
      path = folder + n + "-" + name;
    }
    String free = path;
    if (item.attachments().stream().noneMatch(a -> a.path().equals(free))) {
      item.attachments().add(new Imported.Attachment(path, bytes));
    }
    return path;
  }

  private boolean isOther(String path, byte[] bytes) {
    return item.attachments().stream()
        .anyMatch(a -> a.path().equals(path) && !Arrays.equals(a.bytes(), bytes));
  }

  /** A file of the export by an address relative to the document. */
  Optional<Source.Entry> file(String address) {
    return file(entry, source, address);
  }

  /** A file by an address that is in another one. */
  static Optional<Source.Entry> file(Source.Entry from, Source source, String address) {
    String bare = address.replaceFirst("[?#].*$", "");
    String path = decoded(bare);
    String folder = from.path().substring(0, from.path().lastIndexOf('/') + 1);
    return normal(folder + path)
        .flatMap(source::entry)
        .or(() -> normal(path).flatMap(source::entry))
        .or(() -> normal(folder + bare).flatMap(source::entry));
  }

  private static String decoded(String address) {
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  /** A path without dots; empty if it leaves the export. */
  private static Optional<String> normal(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
