package plimsoll.imports;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import plimsoll.content.Meta;
import plimsoll.content.Slug;

/** Which file an item goes to: the one it went to before, else one named by its day and title. */
final class FileNames {
  private static final int LONGEST = 72;

  /** Files of these names are no retrospectives to the reader. */
  private static final Set<String> NOT_DOCUMENTS =
      Set.of("readme", "contributing", "changelog", "license", "source");

  private final ImportList list;
  private final Set<String> taken = new HashSet<>();

  FileNames(ImportList list) {
    this.list = list;
  }

  /** A path below the folder, with {@code /}; of no other item, also where case does not count. */
  String of(Imported item, String key) {
    String before = list.byKey(key).map(ImportList.Line::file).orElse("");
    if (!before.isEmpty()) {
      taken.add(folded(before));
      return before;
    }
    String stem = stem(item);
    String file = stem + ".md";
    for (int n = 1; isTaken(file, key); n++) {
      String id = shortened(Slug.of(item.id()));
      boolean more = n > 1 || id.isEmpty() || stem.endsWith(id);
      file = stem + (more ? "-" + (n + 1) : "-" + id) + ".md";
    }
    taken.add(folded(file));
    return file;
  }

  private static String folded(String file) {
    return file.toLowerCase(Locale.ROOT);
  }

  private boolean isTaken(String file, String key) {
    return taken.contains(folded(file))
        || list.byFile(file).filter(line -> !line.key().equals(key)).isPresent();
  }

  private static String stem(Imported item) {
    String stem = item.path().isEmpty() ? dated(item) : path(item.path());
    String name = stem.substring(stem.lastIndexOf('/') + 1);
    return NOT_DOCUMENTS.contains(name) ? stem + "-document" : stem;
  }

  private static String dated(Imported item) {
    When started = item.times().getOrDefault(Meta.Milestone.STARTED, When.UNKNOWN);
    String slug = shortened(Slug.of(item.title().isEmpty() ? item.id() : item.title()));
    String words = slug.isEmpty() ? "item" : slug;
    boolean dated = !started.isKnown() || words.startsWith(started.day());
    return dated ? words : started.day() + "-" + words;
  }

  /** The same for a link from one document to another. */
  static String path(String path) {
    return Arrays.stream(path.split("/"))
        .map(Slug::of)
        .map(part -> part.isEmpty() ? "item" : part)
        .collect(Collectors.joining("/"));
  }

  /** Whole words, as many as there is room for. */
  private static String shortened(String slug) {
    if (slug.codePointCount(0, slug.length()) <= LONGEST) {
      return slug;
    }
    String cut = slug.substring(0, slug.offsetByCodePoints(0, LONGEST));
    int end = cut.lastIndexOf('-');
    return end > 0 ? cut.substring(0, end) : cut;
  }
}
