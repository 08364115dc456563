package plimsoll.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Asset;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.content.Settings;
import plimsoll.markdown.InlineMarkdown;
import plimsoll.markdown.Markdown;
import plimsoll.problem.Problems;
import plimsoll.source.Drafts;

/** A view written as Markdown, and read again. */
public final class Reread {
  private Reread() {}

  /** The documents of a view whose Markdown reads as another document, as text to compare. */
  public static List<Difference> differences(View view) throws IOException {
    Path folder = Files.createTempDirectory("reread");
    try {
      write(view, folder);
      Problems problems = new Problems();
      var config = ConfigLoader.load(folder, problems);
      View again = Gate.project(Drafts.load(config, problems), config).of(view.audience()).view();
      return differences(view, again);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** A document, its Markdown, and what was read of it before and after. */
  public record Difference(String slug, String markdown, String before, String after) {}

  private static List<Difference> differences(View view, View again) {
    Map<String, Document> read =
        again.documents().stream().collect(Collectors.toMap(Reread::key, d -> d));
    List<Difference> differences = new ArrayList<>();
    for (Document document : view.documents()) {
      Document other = read.get(key(document));
      String before = sketch(view.audience(), document);
      String after = other == null ? "nothing" : sketch(view.audience(), other);
      boolean same =
          other != null
              && unnamed(document.body()).equals(unnamed(other.body()))
              && unnamed(document.footnotes()).equals(unnamed(other.footnotes()));
      if (!same || !before.equals(after)) {
        String markdown = Markdown.of(document, view.audience());
        differences.add(new Difference(document.slug(), markdown, before, after));
      }
    }
    return differences;
  }

  /** The company's assets are named by their bytes and their name, and so again each time. */
  private static String unnamed(List<?> blocks) {
    return blocks.toString().replaceAll("(?<=asset=)[0-9a-f]{16}-(?:[0-9a-f]{16}-)?", "");
  }

  private static String key(Document document) {
    return document.type() + " " + document.slug();
  }

  private static String sketch(Audience audience, Document document) {
    StringBuilder out = new StringBuilder(Sketch.of(document.body()));
    document.footnotes().forEach(f -> out.append("\nnote ").append(Sketch.of(f)));
    if (audience == Audience.CUSTOMER) {
      out.append('\n').append(Meaning.first(document, Map.of()));
    }
    return out.toString();
  }

  static void write(View view, Path folder) throws IOException {
    Files.writeString(folder.resolve("site.yaml"), site(view.settings()));
    for (Document document : view.documents()) {
      Path file = folder.resolve(InlineMarkdown.path(document.type(), document.slug()));
      Files.createDirectories(file.getParent());
      Files.writeString(file, Markdown.of(document, view.audience()));
    }
    for (Asset asset : view.assets()) {
      Path file = folder.resolve("assets").resolve(asset.name());
      Files.createDirectories(file.getParent());
      Files.write(file, asset.bytes());
    }
  }

  /** Settings that know the terms of the view by the names that its readers read. */
  private static String site(Settings settings) {
    StringBuilder out = new StringBuilder("language: " + settings.language() + "\n");
    block(
        out,
        "services",
        settings.services().stream()
            .map(Meta.Service::name)
            .map(n -> "  \"" + n + "\": {name: \"" + n + "\", customer: \"" + n + "\"}\n")
            .toList());
    block(
        out,
        "factors",
        settings.factors().stream()
            .map(f -> "  \"" + f.name() + "\": {category: \"" + f.category() + "\"}\n")
            .toList());
    block(
        out,
        "severities",
        settings.severities().stream()
            .map(l -> "  - {key: \"" + l.name() + "\", name: \"" + l.name() + "\"}\n")
            .toList());
    return out.toString().replace(", category: \"\"", "").replace("{category: \"\"}", "{}");
  }

  private static void block(StringBuilder out, String key, List<String> lines) {
    if (!lines.isEmpty()) {
      out.append(key).append(":\n");
      lines.forEach(out::append);
    }
  }
}
