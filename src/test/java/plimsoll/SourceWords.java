package plimsoll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The words of an export as a reader would count them, by other means than importers read it. */
final class SourceWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}");
  private static final Pattern NOISE =
      Pattern.compile(
          "(?m)<!--(?s:.*?)-->|\\{\\{[<%].*?[>%]\\}\\}|^\\s*(?:```|~~~).*$|https?://\\S+|\\]\\([^)\\s]*\\)|^"
              + " {0,3}\\[[^\\]]+\\]:.*$");

  /** Fields that say nothing to a reader: ids, and what the documents say is left out. */
  private static final Set<String> LEFT =
      Set.of(
          "id",
          "page_id",
          "code",
          "incident_id",
          "most_recent_update",
          "deliver_notifications",
          "wants_twitter_update",
          "affected_products",
          "uri",
          "components",
          "_links",
          "references");

  private SourceWords() {}

  /** The words of a text, and how often each is in it. */
  static Map<String, Integer> of(String text) {
    Map<String, Integer> words = new TreeMap<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .forEach(w -> words.merge(w.group(), 1, Integer::sum));
    return words;
  }

  static Map<String, Integer> of(Path file) throws IOException {
    String text = Files.readString(file);
    String name = file.getFileName().toString();
    if (name.endsWith(".json")) {
      StringBuilder all = new StringBuilder();
      values(new ObjectMapper().readTree(text), all);
      return of(plain(all.toString()));
    } else if (name.endsWith(".html") || name.endsWith(".xml")) {
      Document page = Jsoup.parse(text);
      page.select("script, style, button, select, nav, [role=navigation], #footer").remove();
      return of(page.wholeText().replaceAll("https?://\\S+", ""));
    }
    String body = text.replaceFirst("(?s)^---\n.*?\n---\n", " ");
    return of(plain(body.replaceAll("(?m)^(?:title|authors) = ", "")) + matter(text));
  }

  /** The values of front matter, without comments. */
  private static String matter(String text) {
    if (!text.startsWith("---\n")) {
      return "";
    }
    StringBuilder values = new StringBuilder("\n");
    text.substring(4, Math.max(4, text.indexOf("\n---\n", 3)))
        .lines()
        .filter(line -> !line.strip().startsWith("#"))
        .map(line -> line.replaceFirst("^[\\w-]+:", ""))
        .forEach(line -> values.append(line).append('\n'));
    return values.toString();
  }

  private static void values(JsonNode node, StringBuilder all) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> {
                if (!LEFT.contains(field.getKey())) {
                  values(field.getValue(), all);
                }
              });
    } else if (node.isArray()) {
      node.forEach(element -> values(element, all));
    } else if (node.isTextual() && !node.asText().matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
      all.append(node.asText()).append("\n\n");
    }
  }

  private static String plain(String markdown) {
    String text = NOISE.matcher(markdown).replaceAll(" ");
    return Jsoup.parse(text.replaceAll("<(?![/a-zA-Z!])", "&lt;")).body().wholeText();
  }

  /** What was written into a folder, front matter included. */
  static Map<String, Integer> ofFiles(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        String text = Files.readString(file).replaceAll("\\\\<", "&lt;");
        all.append(plain(text.replaceAll("\\\\(?=\\p{Punct})", ""))).append('\n');
      }
    }
    return of(all.toString());
  }

  /** Words of the source that no page of a site has, once at least. */
  static List<String> missing(Map<String, Integer> source, Path internal) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(internal.resolve("retrospectives"))) {
      for (Path file : files.filter(f -> f.endsWith("index.html")).sorted().toList()) {
        all.append(Jsoup.parse(Files.readString(file)).body().wholeText()).append('\n');
      }
    }
    String pages = all.toString().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]+", "");
    return source.keySet().stream().filter(word -> !pages.contains(word)).toList();
  }

  /** Words that are more often in the one than in the other, with how often. */
  static List<String> lost(Map<String, Integer> source, Map<String, Integer> pages) {
    List<String> lost = new ArrayList<>();
    source.forEach(
        (word, count) -> {
          int there = pages.getOrDefault(word, 0);
          if (there < count) {
            lost.add(word + " " + count + ">" + there);
          }
        });
    return lost;
  }
}
