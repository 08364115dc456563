package plimsoll.planted;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A mistake in the code: some classes with a few words changed, compiled aside. The tool runs with
 * them in front of its own, in a Java machine of its own.
 *
 * @param name what the table calls it
 * @param tests tests that fail with it, as tried by hand; empty if none does
 */
public record Mistake(String name, String tests, List<Patch> patches) {
  private static final Path SOURCES = Path.of("src/main/java/plimsoll");
  private static final String CLASS_PATH = classPath();

  public Mistake {
    patches = List.copyOf(patches);
  }

  /**
   * A change to one class.
   *
   * @param file a regular expression for its file's name, without {@code .java}
   * @param words what is replaced, a regular expression that has to be found
   */
  public record Patch(String file, String words, String others) {}

  /** All that are tried. */
  public static List<Mistake> all() {
    return List.of(
        new Mistake(
            "internal text reaches everybody",
            "`MarksTest`, `GateTest`, `LeaksTest`, `CasesTest`, `NoninterferenceProperties`",
            List.of(
                new Patch(
                    "Reach",
                    "case INTERNAL -> audience == Audience.INTERNAL",
                    "case INTERNAL -> true"))),
        new Mistake(
            "the language of a page is guessed from internal text",
            "`LeaksTest`, `CasesTest`, `NoninterferenceProperties`",
            List.of(
                new Patch(
                    "(?:Customer)?Metas",
                    "(?m)^(\\s+)header\\.language\\(\\),$",
                    "$1header.said().language(),"))),
        new Mistake(
            "tickets of actions are shown",
            "`MarksTest`, `LeaksTest`, `CasesTest`, `NoninterferenceProperties`",
            List.of(
                new Patch(
                    "ItemFields|\\w*Projection|Reading",
                    "Fields\\(ownerAs, ownerAs, due, \"\", \"\", \"\"\\)",
                    "Fields(ownerAs, ownerAs, due, \"\", values.getOrDefault(\"ticket\", \"\"),"
                        + " \"\")"))),
        new Mistake(
            "a feed counts internal files",
            "`NoninterferenceProperties`",
            List.of(
                told("Integer.toString(raw.size())"),
                new Patch(
                    "Feed",
                    "new Feed\\(site, words, site\\.settings\\(\\)\\.title\\(\\),",
                    "new Feed(site, words, site.settings().title() +"
                        + " System.getProperty(\"told\"),"))),
        new Mistake(
            "a search weighs internal words",
            "`CasesTest`, `NoninterferenceProperties`",
            List.of(
                told("Integer.toString(files.stream().mapToInt(f -> f.text().length()).sum())"),
                new Patch(
                    "Postings",
                    "double average = Math\\.max\\(1, tokens\\)",
                    "double average = Math.max(1, tokens + Integer.getInteger(\"told\", 0))"))));
  }

  /** Types keep what is below the gate from knowing this, but for ways that no rule closes. */
  private static Patch told(String what) {
    return new Patch(
        "Drafts",
        "(?=    List<Header> headers = Headers\\.settle)",
        Matcher.quoteReplacement("    System.setProperty(\"told\", " + what + ");\n"));
  }

  /** Compiles the changed classes into a folder. */
  public void compile(Path classes) throws IOException {
    List<Path> changed = new ArrayList<>();
    for (Patch patch : patches) {
      Path source = source(patch);
      Path copy = classes.resolve("src").resolve(source.getFileName().toString());
      Files.createDirectories(copy.getParent());
      Matcher words = Pattern.compile(patch.words()).matcher(Files.readString(source));
      assertTrue(words.find(), name);
      Files.writeString(copy, words.replaceFirst(patch.others()));
      changed.add(copy);
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter out = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-cp", CLASS_PATH, "-d", classes.toString(), "-proc:none", "-parameters");
      boolean compiled =
          compiler
              .getTask(out, files, null, options, null, files.getJavaFileObjectsFromPaths(changed))
              .call();
      assertTrue(compiled, () -> name + "\n" + out);
    }
  }

  private Path source(Patch patch) throws IOException {
    Pattern file = Pattern.compile("(?:" + patch.file() + ")\\.java");
    Pattern words = Pattern.compile(patch.words());
    try (Stream<Path> all = Files.walk(SOURCES)) {
      for (Path path : all.sorted().toList()) {
        if (file.matcher(path.getFileName().toString()).matches()
            && words.matcher(Files.readString(path)).find()) {
          return path;
        }
      }
    }
    throw new AssertionError(name + ": no class has these words any more");
  }

  /** Runs the tool with classes in front of its own; its exit code, and what it said. */
  public static String run(Path classes, Path folder, String... words)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                classes + File.pathSeparator + CLASS_PATH,
                "plimsoll.Main"));
    command.addAll(List.of(words));
    Path said = Files.createTempFile(folder, "said", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    return process.exitValue() + "\n" + Files.readString(said);
  }

  /** Where the tests' own classes come from, whoever started them. */
  private static String classPath() {
    Stream<Path> paths =
        Mistake.class.getClassLoader() instanceof URLClassLoader own
            ? Stream.of(own.getURLs()).map(url -> Path.of(URI.create(url.toString())))
            : Stream.of(
                    System.getProperty(
                            "surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .map(Path::of);
    return paths
        .map(path -> path.toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
