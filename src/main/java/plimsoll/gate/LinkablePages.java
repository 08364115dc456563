package plimsoll.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import plimsoll.source.Header;

/** The documents of a view by the path of their source: what a link may lead to. */
final class LinkablePages {
  private final Map<String, Header> all = new ConcurrentHashMap<>();
  private final Map<String, String> published = new ConcurrentHashMap<>();

  /**
   * @param files all files
   * @param readable those that this audience has a page of
   * @param slug what a page is called in this view
   */
  static LinkablePages of(
      Collection<Header> files,
      Collection<Header> readable,
      java.util.function.Function<Header, String> slug) {
    LinkablePages pages = new LinkablePages();
    files.forEach(file -> pages.all.put(file.path(), file));
    readable.forEach(file -> pages.published.put(file.path(), slug.apply(file)));
    return pages;
  }

  /** The slug under which this audience reads a file, if it does. */
  Optional<String> slug(Header header) {
    return Optional.ofNullable(published.get(header.path()));
  }

  /** The file that a path written in {@code from} leads to: beside it, else below the root. */
  Optional<Header> find(String from, String path) {
    for (String candidate : candidates(from, path)) {
      for (String ending : List.of("", ".md", "/index.md")) {
        Header file = all.get(candidate + ending);
        if (file != null) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  /** The paths below the content folder that a relative path can mean. */
  static List<String> candidates(String from, String path) {
    int slash = from.lastIndexOf('/');
    List<String> candidates = new ArrayList<>(2);
    normal((slash < 0 ? "" : from.substring(0, slash + 1)) + path).ifPresent(candidates::add);
    normal(path).filter(c -> !candidates.contains(c)).ifPresent(candidates::add);
    return candidates;
  }

  /** Without {@code .} and {@code ..}; empty if it leaves the content folder. */
  private static Optional<String> normal(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
