package plimsoll.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Word lists of this package: a kind, a tab and a word on each line; {@code #} is a comment. */
public final class WordLists {
  private final Map<String, List<String>> byKind;

  private WordLists(Map<String, List<String>> byKind) {
    this.byKind = byKind;
  }

  /**
   * Reads a file that lies beside this class.
   *
   * @throws IllegalArgumentException if a line is not a kind and a word
   */
  public static WordLists of(String file) {
    Map<String, List<String>> byKind = new LinkedHashMap<>();
    for (String line : text(file).lines().toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int tab = line.indexOf('\t');
      if (tab < 0) {
        throw new IllegalArgumentException(file + ": no tab in: " + line);
      }
      byKind
          .computeIfAbsent(line.substring(0, tab), kind -> new ArrayList<>())
          .add(line.substring(tab + 1));
    }
    return new WordLists(byKind);
  }

  static String text(String file) {
    try (InputStream in = WordLists.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kinds, in the order of the file. */
  public Set<String> kinds() {
    return byKind.keySet();
  }

  /** The words of a kind as they are written, in the order of the file; none if there is none. */
  public List<String> written(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** The words of a kind as {@link LabelKey#words} folds them. */
  public Set<String> keys(String kind) {
    return written(kind).stream().map(LabelKey::words).collect(Collectors.toUnmodifiableSet());
  }
}
