package plimsoll.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sources of which internal lines, sections and files are taken away, or to which some are added.
 */
final class Rounds {
  private static final String ADDED = "plimsoll-added.md";

  private final Sources sources;

  Rounds(Sources sources) {
    this.sources = sources;
  }

  /** Without what is internal, as far as lines can tell. */
  Sources without() {
    Set<String> names = new TreeSet<>();
    Set<String> taken = new TreeSet<>();
    sources
        .documents()
        .keySet()
        .forEach(path -> (names.add(name(path)) ? names : taken).add(name(path)));
    SortedMap<String, String> fewer = new TreeMap<>();
    sources
        .documents()
        .forEach(
            (path, text) -> {
              List<String> lines = Arrays.asList(text.split("\n", -1));
              FrontMatterReader.Read head = FrontMatterReader.of(lines);
              boolean internal = head.file() == Use.INTERNAL && !isAsked(lines, head);
              // A name that two files share gives both another id.
              if (!internal || taken.contains(name(path))) {
                fewer.put(path, without(lines, head));
              }
            });
    return new Sources(fewer, sources.settings());
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether other files may ask for this one by its id or its customers' address. */
  private static boolean isAsked(List<String> lines, FrontMatterReader.Read head) {
    return lines.subList(0, head.body()).stream()
        .anyMatch(
            line -> line.startsWith("customer") || line.startsWith("id") || line.startsWith("["));
  }

  private static String without(List<String> lines, FrontMatterReader.Read head) {
    BitSet gone = FrontMatterReader.gone(lines, head);
    if (head.file() == Use.PUBLIC) {
      BodyReader.Read body = BodyReader.of(lines.subList(head.body(), lines.size()));
      body.parts().gone(body.uses()).stream().forEach(line -> gone.set(head.body() + line));
    }
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!gone.get(i)) {
        kept.add(lines.get(i));
      }
    }
    return String.join("\n", kept);
  }

  /** With more of what is internal. */
  Sources more() {
    SortedMap<String, String> more = new TreeMap<>();
    int file = 0;
    for (Map.Entry<String, String> document : sources.documents().entrySet()) {
      more.put(document.getKey(), more(document.getValue(), file++));
    }
    String words = words(file);
    more.putIfAbsent(
        ADDED, "---\ntags: [" + words.split(" ")[0] + "]\n---\n# " + words + "\n\n" + words + "\n");
    return new Sources(more, sources.settings());
  }

  private static String words(int file) {
    return Canary.of(file, 0, 0) + " " + Canary.of(file, 0, 1) + " 4711";
  }

  private static String more(String text, int file) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    FrontMatterReader.Read head = FrontMatterReader.of(lines);
    if (head.file() != Use.PUBLIC) {
      return head.file() == Use.UNSURE ? text : text + "\n\n" + words(file) + "\n";
    }
    BodyReader.Read body = BodyReader.of(lines.subList(head.body(), lines.size()));
    boolean told = Arrays.stream(body.uses()).noneMatch(use -> use == Use.UNSURE);
    if (told) {
      lines.addAll(List.of("", "## " + words(file) + " {.internal}", "", words(file), ""));
    }
    if (told && body.parts().firstHeading() >= 0) {
      lines.addAll(head.body() + body.parts().firstHeading(), List.of("", words(file), ""));
    }
    if (lines.get(0).startsWith("---")) {
      lines.add(head.body() - 1, "x-added: " + words(file));
    }
    return String.join("\n", lines);
  }
}
