package plimsoll.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.source.Header;

/** Where the front matter of a file takes more lines, and how they are written there. */
final class FrontMatterText {
  private static final Pattern MAP_OF_YAML =
      Pattern.compile("(?m)^([\"']?customer[\"']?\\s*:)(.*)$");
  private static final Pattern MAP_OF_TOML =
      Pattern.compile(
          "(?m)^\\s*(\\[\\s*[\"']?customer[\"']?\\s*\\]|[\"']?customer[\"']?\\s*[.=])(.*)$");
  private static final Pattern PLAIN =
      Pattern.compile(
          "\"(\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:[ -][\\p{L}\\p{M}\\p{N}]+)+"
              + "|\\d{4}-\\d\\d-\\d\\d(?:T[0-9:]+(?:Z|[+-]\\d\\d:\\d\\d)?)?)\"");

  private final String text;
  private final boolean toml;
  private final int close;

  private FrontMatterText(String text, int close) {
    this.text = text;
    this.toml = text.startsWith("+++");
    this.close = close;
  }

  /** The front matter of a file, if it has some. */
  static FrontMatterText of(Header header, String text) {
    int end = header.bodyOffset();
    if (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return new FrontMatterText(text, end <= 0 ? -1 : text.lastIndexOf('\n', end - 1) + 1);
  }

  /** Whether there is a map for customers already, whatever is in it. */
  boolean hasMap() {
    return map().isPresent();
  }

  private Optional<Matcher> map() {
    Matcher found = (toml ? MAP_OF_TOML : MAP_OF_YAML).matcher(text);
    found.region(0, Math.max(close, 0));
    return found.find() ? Optional.of(found) : Optional.empty();
  }

  /** A whole map, and a language if the file has to say its own. */
  List<Insertion> with(List<Map.Entry<String, String>> entries, Optional<String> language) {
    StringBuilder map = new StringBuilder(toml ? "[customer]\n" : "customer:\n");
    entries.forEach(entry -> map.append(line(entry, toml ? "" : "  ")));
    List<Insertion> insertions = new ArrayList<>();
    String says =
        language.map(l -> toml ? "language = \"" + l + "\"\n" : "language: " + l + "\n").orElse("");
    if (close < 0) {
      insertions.add(new Insertion(0, "---\n" + says + map + "---\n\n"));
    } else {
      // Keys of TOML's top table come before the first other table.
      int top = toml ? text.indexOf('\n') + 1 : close;
      insertions.add(new Insertion(top, says));
      insertions.add(new Insertion(close, map.toString()));
    }
    return insertions;
  }

  /** What a map that is there lacks, as its first lines; none if it is written on one line. */
  List<Insertion> completed(List<Map.Entry<String, String>> entries) {
    Optional<Matcher> map = map();
    boolean table = map.isPresent() && (!toml || map.get().group(1).startsWith("["));
    if (!table || !map.get().group(2).matches("\\s*(?:#.*)?") || entries.isEmpty()) {
      return List.of();
    }
    int next = text.indexOf('\n', map.get().end()) + 1;
    Matcher indent = Pattern.compile("\\G(?:[ \\t]*(?:#.*)?\\n)*([ ]+)\\S").matcher(text);
    String lead = toml ? "" : indent.find(next) && indent.end() <= close ? indent.group(1) : "  ";
    StringBuilder lines = new StringBuilder();
    entries.forEach(entry -> lines.append(line(entry, lead)));
    return List.of(new Insertion(next, lines.toString()));
  }

  private String line(Map.Entry<String, String> entry, String lead) {
    Matcher plain = PLAIN.matcher(entry.getValue());
    String value = !toml && plain.matches() ? plain.group(1) : entry.getValue();
    return lead + entry.getKey() + (toml ? " = " : ": ") + value + "\n";
  }
}
