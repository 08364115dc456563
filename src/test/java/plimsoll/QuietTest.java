package plimsoll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build's own words go to logs that many people read. Whatever is internal is called a quokka
 * here, next to a mistake of every kind; nothing that a build prints may name one, but for the
 * paths of source files.
 */
class QuietTest {
  private static final Path LEAKS = Path.of("src/test/resources/leaks");

  @TempDir private Path folder;

  @Test
  void noMessageNamesWhatIsInternal() throws IOException {
    try (Stream<Path> channels = Files.list(LEAKS)) {
      for (Path channel : channels.toList()) {
        copy(channel.resolve("content"), folder.resolve("content/" + channel.getFileName()));
      }
    }
    Files.copy(LEAKS.resolve("metadata/content/site.yaml"), folder.resolve("content/site.yaml"));
    write("content/glossary.yaml", "terms: [{internal: quokka-seven, customer: null}]\n");
    mistakes().forEach((name, text) -> write("content/mistakes/" + name + ".md", text));
    assertQuiet(1, "build", "--view", "all");
    String json = assertQuiet(1, "build", "--view", "all", "--format", "json").out();
    Set<String> codes = new TreeSet<>();
    Matcher code = Pattern.compile("\"code\":\"([a-z-]+)\"").matcher(json);
    while (code.find()) {
      codes.add(code.group(1));
    }
    assertTrue(codes.size() >= 30, () -> "too few mistakes to prove anything: " + codes);
  }

  @Test
  void noMessageAboutTheConfigurationQuotesIt() throws IOException {
    for (String yaml :
        List.of(
            "internal: {title: 'quokka\n",
            "internal: {base-url: quokka}\n",
            "services: {quokka: {nmae: quokka}}\n",
            "services: [quokka]\n",
            "timezone: quokka\n",
            "language: quokka quokka\n",
            "timeline: {gap-minutes: quokka}\n",
            "internal-hosts: {quokka: 1}\n",
            "people: quokka\n",
            "severities: [{name: quokka}]\n",
            "advice: {QUOKKA: 1}\n",
            "a: &quokka [*quokka, *other]\n",
            "title: quokka\ntitle: quokka\n")) {
      write("content/site.yaml", yaml);
      write("content/a.md", "# Quokka\n");
      assertQuiet(1, "build");
      write("content/site.yaml", "language: en\n");
      write("content/glossary.yaml", yaml);
      assertQuiet(1, "build");
      Files.delete(folder.resolve("content/glossary.yaml"));
    }
  }

  @Test
  void aBugTellsNothingOfWhatItWorkedOn() throws IOException {
    write("content/a.md", "# Quokka\n");
    Ran ran =
        CommandLineRun.in(folder)
            .building(
                (request, progress) -> {
                  throw new IllegalStateException(
                      "quokka", new NumberFormatException("For input string: \"quokka\""));
                })
            .run("build");
    assertEquals(70, ran.exitCode());
    assertEquals("", traces(ran));
  }

  /** What the folders of leaks do not have: mistakes in front matter, times, links, files. */
  private static Map<String, String> mistakes() {
    Map<String, String> texts = new LinkedHashMap<>();
    String head = "---\naudience: customer\ntitle: Quokka\ncustomer:\n  title: T\n  slug: ";
    texts.put("syntax", "---\ntitle: 'quokka\n  - quokka: [\n---\n# Quokka\n");
    texts.put("toml", "+++\ntitle = quokka quokka\n[quokka\n+++\n# Quokka\n");
    texts.put("audience", "---\naudience: quokka\ntitle: Quokka\n---\n# Quokka\n");
    texts.put("twice", "---\naudience: customer\naudience: quokka\n---\n# Quokka\n");
    texts.put("values", "---\nkind: quokka\nseverity: quokka\nstatus: quokka\n---\n# Quokka\n");
    texts.put("dates", "---\nstarted: quokka o'clock\nresolved: 32.13.quokka\n---\n# Quokka\n");
    texts.put("related", "---\nrelated: [quokka]\nhopes: [quokka]\nservices: [quokka]\n---\n# A\n");
    texts.put("slug", head + "'Quokka Slug'\n---\n# Quokka\n");
    texts.put("map", head + "b\n  severity: quokka\n  quokka: 1\n  started: quokka\n---\n# Q\n");
    texts.put(
        "related-customer", head + "c\n  related: [quokka]\n  services: [quokka]\n---\n# Q\n");
    texts.put("times", "# Q\n\n## Timeline\n\n- 09:61 quokka\n- 09:00 quokka\n- 08:00 quokka\n");
    texts.put("links", "# Q\n\n[quokka](quokka.md) ![quokka](quokka.png) [q](#quokka)\n");
    texts.put("guess", "Quokka of 3/4/2026\n\nquokka\n");
    texts.put(
        "widen", head + "d\n---\n## Quokka {.internal}\n\n### Quokka {.customer}\n\nquokka\n");
    texts.put("classes", head + "e\n---\n## Q {.quokka}\n\n- x {.quokka}\n\n:::quokka\nq\n:::\n");
    texts.put("span", head + "f\n---\n## A {.customer}\n\n[quokka]{.internal} [q]{.quokka as=1}\n");
    texts.put(
        "html", head + "g\n---\n## A {.customer}\n\n<quokka a=quokka> &quokka; <!-- quokka\n");
    texts.put("secret", head + "h\n---\n## A {.customer}\n\nquokka-seven password=quokka12345\n");
    texts.put(
        "fields", head + "i\n---\n## A {.customer}\n\n- a {owner=\"@quokka\" quokka=\"q\"}\n");
    texts.put("table", head + "j\n---\n## A {.customer}\n\n| a | {.internal} quokka |\n|-|-|\n");
    return texts;
  }

  private Ran assertQuiet(int exitCode, String... arguments) {
    Ran ran = CommandLineRun.in(folder).run(arguments);
    assertEquals("", traces(ran));
    assertTrue(ran.exitCode() <= exitCode, "exit " + ran.exitCode() + "\n" + ran.err());
    return ran;
  }

  /** The lines that name what is internal outside a source path. */
  private static String traces(Ran ran) {
    StringBuilder traces = new StringBuilder();
    (ran.out() + ran.err())
        .lines()
        .filter(
            line ->
                line.replaceAll("content/[^\\s:\"]*", "")
                    .toLowerCase(Locale.ROOT)
                    .contains("quokka"))
        .forEach(line -> traces.append(line).append('\n'));
    return traces.toString();
  }

  private void write(String path, String text) {
    try {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.write(folder.resolve(path), text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
