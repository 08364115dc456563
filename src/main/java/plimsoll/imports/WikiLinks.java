package plimsoll.imports;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Obsidian's links by name: to notes and pictures wherever in the vault they are. */
final class WikiLinks {
  private static final Pattern LINK =
      Pattern.compile(
          "(!?)\\[\\[([^\\[\\]|#^\\n"
              + "]{0,400})([#^][^\\[\\]|\\n"
              + "]{0,400})?(?:\\|([^\\[\\]\\n"
              + "]{0,400}))?\\]\\]");
  private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|webp|svg|bmp)");

  private final Source.Entry from;
  private final Source source;

  WikiLinks(Source.Entry from, Source source) {
    this.from = from;
    this.source = source;
  }

  /** The same text with Markdown's links; a link to what is not there stays as it is. */
  String led(String text) {
    StringBuilder out = new StringBuilder(text.length());
    String fence = "";
    for (String line : text.split("\n", -1)) {
      String before = fence;
      fence = Blocks.fence(line, fence);
      boolean code = !before.isEmpty() || !fence.isEmpty() || line.indexOf("[[") < 0;
      out.append(out.isEmpty() ? "" : "\n");
      out.append(code ? line : LINK.matcher(line).replaceAll(this::link));
    }
    return out.toString();
  }

  private String link(java.util.regex.MatchResult link) {
    String name = link.group(2).strip();
    String anchor = link.group(3) == null ? "" : link.group(3);
    String alias = link.group(4) == null ? "" : link.group(4).strip();
    Optional<String> path = name.isEmpty() ? Optional.empty() : find(name);
    if (path.isEmpty()) {
      return Matcher.quoteReplacement(link.group());
    }
    boolean picture = !link.group(1).isEmpty() && PICTURE.matcher(path.get()).matches();
    boolean size = alias.matches("\\d+(?:x\\d+)?");
    String words =
        alias.isEmpty() || size
            ? name + (picture ? "" : anchor.replaceFirst("^#\\^?", " "))
            : alias;
    String there = path.get().replace(" ", "%20");
    String up = "../".repeat((int) from.path().chars().filter(c -> c == '/').count());
    String text = words.replace("[", "\\[").replace("]", "\\]");
    return Matcher.quoteReplacement((picture ? "!" : "") + "[" + text + "](<" + up + there + ">)");
  }

  /** A file by its path or its name; of several the one with the shortest path. */
  private Optional<String> find(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return source.paths().stream()
        .filter(
            path -> {
              String file = path.toLowerCase(Locale.ROOT);
              String note = file.endsWith(".md") ? file.substring(0, file.length() - 3) : file;
              return note.equals(wanted)
                  || file.equals(wanted)
                  || note.endsWith("/" + wanted)
                  || file.endsWith("/" + wanted);
            })
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }
}
