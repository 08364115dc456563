package plimsoll;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Packages from npm, fetched once into {@code target/npm}. */
final class Npm {
  private static final Path FOLDER = Path.of("target/npm").toAbsolutePath();

  private Npm() {}

  /**
   * The folder with a package in it; the test is skipped where Node.js, npm or its registry cannot
   * be reached.
   */
  static Path modules(String name, String version) throws IOException, InterruptedException {
    Assumptions.assumeTrue(isHere("node") && isHere("npm"), "Node.js or npm is not installed");
    Path folder = FOLDER.resolve(name.replace('/', '+') + "-" + version);
    if (!Files.isDirectory(folder.resolve("node_modules").resolve(name))) {
      Files.createDirectories(folder);
      Process npm =
          new ProcessBuilder(
                  "npm",
                  "install",
                  "--silent",
                  "--no-audit",
                  "--no-fund",
                  "--ignore-scripts",
                  "--prefix",
                  folder.toString(),
                  name + "@" + version)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      Assumptions.assumeTrue(npm.waitFor() == 0, "npm cannot fetch " + name);
    }
    return folder.resolve("node_modules");
  }

  /** Runs a program to its end, which has to be a good one. */
  static void run(List<String> command) throws IOException, InterruptedException {
    Path log = Files.createTempFile("run", ".log");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        Assertions.fail("took too long\n" + Files.readString(log));
      }
      Assertions.assertEquals(0, process.exitValue(), Files.readString(log));
    } finally {
      Files.delete(log);
    }
  }

  /** The tool of this test's class path as a command line. */
  static List<String> plimsoll(String... arguments) {
    return Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "plimsoll.Main"),
            Stream.of(arguments))
        .toList();
  }

  /** Of this test, whoever runs it. */
  private static String classPath() {
    Stream<Path> entries =
        Npm.class.getClassLoader() instanceof URLClassLoader urls
            ? Stream.of(urls.getURLs()).map(url -> Path.of(URI.create(url.toString())))
            : Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    return entries
        .map(entry -> entry.toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  static boolean isHere(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
