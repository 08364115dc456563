package plimsoll.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.content.Document;
import plimsoll.source.Header;
import plimsoll.vocabulary.DocumentNames;

/** The documents of a view by the path of their source: what a link may lead to. */
final class LinkablePages {
  private final SortedMap<String, Target> all;

  /** Paths by the name of the file alone; empty where several have it. */
  private final Map<String, String> byName = new HashMap<>();

  private final SortedMap<String, String> published;

  private LinkablePages(SortedMap<String, Target> all, SortedMap<String, String> published) {
    this.all = Collections.unmodifiableSortedMap(all);
    this.published = Collections.unmodifiableSortedMap(published);
    for (String path : all.keySet()) {
      byName.merge(base(path), path, (a, b) -> "");
    }
  }

  /** All that a link may know of the file that it leads to. */
  record Target(String path, Document.Type type) {
    Target {
      Objects.requireNonNull(path);
      Objects.requireNonNull(type);
    }
  }

  /**
   * @param files all files
   * @param readable those that this audience has a page of
   * @param slug what a page is called in this view
   */
  static LinkablePages of(
      Collection<Header> files,
      Collection<Header> readable,
      java.util.function.Function<Header, String> slug) {
    SortedMap<String, Target> all = new TreeMap<>();
    files.forEach(file -> all.put(file.path(), new Target(file.path(), file.type())));
    SortedMap<String, String> published = new TreeMap<>();
    readable.forEach(file -> published.put(file.path(), slug.apply(file)));
    return new LinkablePages(all, published);
  }

  /** The slug under which this audience reads a file, if it does. */
  Optional<String> slug(String path) {
    return Optional.ofNullable(published.get(path));
  }

  /** The file that a path written in {@code from} leads to: beside it, else below the root. */
  Optional<Target> find(String from, String path) {
    for (String candidate : candidates(from, path)) {
      for (String ending :
          List.of("", ".md", "/index.md", ".mdx", ".markdown", ".mdown", ".html.md", ".md.erb")) {
        Target file = all.get(candidate + ending);
        if (file != null) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  /** The file that a path or a mere name means; of files of one name none, if it is beside none. */
  Optional<Target> named(String from, String name) {
    Optional<Target> found = find(from, name);
    return found.isPresent()
        ? found
        : Optional.ofNullable(byName.get(base(name)))
            .flatMap(path -> Optional.ofNullable(all.get(path)));
  }

  /** All that an answer depends on: two that know the same answer every link alike. */
  Object known() {
    return List.of(all, published);
  }

  private static String base(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return DocumentNames.stripped(name).orElse(name).toLowerCase(Locale.ROOT);
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
