package plimsoll.search;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Real retrospectives as entries, cut at their headings so that there are enough of them. */
final class Corpus {
  private Corpus() {}

  static List<Findable> entries() throws IOException {
    List<Findable> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/search/corpus"))) {
      for (Path file : files.sorted().toList()) {
        if (!file.endsWith("SOURCE.md")) {
          String[] sections = Files.readString(file).split("\n(?=#)");
          for (int i = 0; i < sections.length; i++) {
            entries.add(entry(file, i, sections[i]));
          }
        }
      }
    }
    return entries;
  }

  /**
   * Every Markdown file of the test's resources, and of the corpus of real retrospectives where it
   * lies beside the repository.
   */
  static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path folder : List.of(Path.of("src/test/resources"), Path.of("../shared/corpus"))) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
            texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return texts;
  }

  private static Findable entry(Path file, int number, String section) {
    String name = file.getFileName().toString().replace(".md", "");
    String[] parts = section.split("\n", 2);
    return new Findable(
        name + "-" + number,
        "retrospectives/" + name + "-" + number + "/",
        parts[0].replaceAll("^#+ *", ""),
        "en",
        Map.of(
            "service", List.of(new Findable.Label(name, name.toUpperCase(java.util.Locale.ROOT))),
            "year",
                List.of(new Findable.Label("20" + (20 + number % 3), "20" + (20 + number % 3)))),
        parts.length < 2 ? List.of() : Arrays.asList(parts[1].split("\n\n")),
        number % 4 == 0 ? "Rolled back." : "",
        List.of(),
        List.of());
  }

  static void write(SearchIndex index, Path root) {
    index
        .files()
        .forEach(
            file -> {
              Path target = root.resolve(file.path().path());
              try {
                Files.createDirectories(target.getParent());
                try (OutputStream out = Files.newOutputStream(target)) {
                  file.content().writeTo(out);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
