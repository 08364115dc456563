package plimsoll.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody would take instead: Hugo for pages, lists and feeds, and Pagefind for the search,
 * each of them twice, for there are two views. Both have to be on the {@code PATH}.
 *
 * <p>It does less: there are no marks, no gate and no proof, nothing is read out of the text, and
 * its pages are bare.
 */
final class Alternative {
  private static final String PAGE =
      "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{{ .Title }}</title>"
          + "</head><body><main data-pagefind-body><h1>{{ .Title }}</h1>%s</main></body></html>\n";

  private static final String LIST =
      "<ul>{{ range .Paginator.Pages }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>"
          + "{{ end }}</ul>{{ template \"_internal/pagination.html\" . }}";

  private static final String CONFIG =
      "baseURL: https://example.com/\n"
          + "title: History\n"
          + "paginate: 25\n"
          + "taxonomies: {service: services, factor: factors, tag: tags}\n"
          + "markup: {goldmark: {renderer: {unsafe: false}}}\n";

  private Alternative() {}

  /** What it takes; nothing if it is not installed. */
  static Optional<Usage> build(Path content, Path folder) throws IOException, InterruptedException {
    Optional<Path> hugo = program("hugo");
    Optional<Path> pagefind = program("pagefind");
    if (hugo.isEmpty() || pagefind.isEmpty()) {
      return Optional.empty();
    }
    Benchmark.delete(folder);
    write(folder, content);
    Usage all = new Usage(Duration.ZERO, Duration.ZERO, 0);
    for (String view : List.of("customer", "internal")) {
      Path site = folder.resolve("site").resolve(view);
      all = all.and(Usage.of(List.of("" + hugo.get(), "--source", "" + folder, "-d", "" + site)));
      all = all.and(Usage.of(List.of("" + pagefind.get(), "--site", "" + site)));
      for (Path made : List.of(site.resolve("index.html"), site.resolve("pagefind"))) {
        if (!Files.exists(made)) {
          throw new IOException("the alternative did not make " + made);
        }
      }
    }
    return Optional.of(all);
  }

  private static void write(Path folder, Path content) throws IOException {
    Path layouts = Files.createDirectories(folder.resolve("layouts/_default"));
    Files.writeString(layouts.resolve("single.html"), String.format(PAGE, "{{ .Content }}"));
    Files.writeString(layouts.resolve("list.html"), String.format(PAGE, LIST));
    Files.writeString(folder.resolve("config.yaml"), CONFIG);
    Path copies = Files.createDirectories(folder.resolve("content/retrospectives"));
    try (Stream<Path> all = Files.walk(content.resolve("retrospectives"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Files.copy(file, copies.resolve(file.getFileName()));
      }
    }
  }

  private static Optional<Path> program(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toAbsolutePath);
  }
}
