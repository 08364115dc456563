package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.config.Value;
import plimsoll.config.Yaml;

/** The packages of {@code mvn -Pdist package}: installed and run from another folder. */
@Timeout(300)
class PackagesIT {
  private static final Path DIST =
      Path.of(System.getProperty("dist", "target/dist")).toAbsolutePath();
  private static final String VERSION = System.getProperty("dist.version", "");
  private static final String NAME = "plimsoll-" + VERSION;
  private static final String JAVA_HOME = System.getProperty("java.home");
  private static final String PATH = "/usr/bin:/bin";

  /** What the jar writes with the Java of these tests. */
  @TempDir private static Path expected;

  @TempDir private Path temp;

  @BeforeAll
  static void build() throws Exception {
    // As a launcher says it: names of files are UTF-8.
    built(
        expected,
        Map.of("LC_ALL", "C.UTF-8"),
        List.of(JAVA_HOME + "/bin/java", "-jar", jar().toString()));
  }

  @Test
  void theZipRunsWithAnyJava() throws Exception {
    Path home = unzipped(zip(""), temp).resolve(NAME);
    List<String> launcher = List.of(home.resolve("bin/plimsoll").toString());
    Ran ran = run(Map.of("JAVA_HOME", JAVA_HOME), launcher, "--version");
    assertEquals("plimsoll " + VERSION + "\n", ran.out(), ran.err());
    for (String file :
        List.of(
            "README.md",
            "LICENSE",
            "docs/writing.md",
            "themes/harbour/theme.yaml",
            "content/site.yaml")) {
      assertTrue(Files.exists(home.resolve(file)), file);
    }
  }

  @Test
  void theZipWithItsOwnJavaWritesTheSameSites() throws Exception {
    Path home = unzipped(zip("-*"), temp).resolve(NAME);
    List<String> launcher = List.of(home.resolve("bin/plimsoll").toString());
    Tree before = Tree.of(home);
    Map<String, String> environment = Map.of("XDG_CACHE_HOME", temp.resolve("cache").toString());
    for (String run : List.of("the first", "from kept classes")) {
      Path out = temp.resolve(run);
      Ran ran = built(out, environment, launcher);
      assertEquals("", differenceOfSites(out), run);
      assertTrue(!ran.err().contains("WARNING"), ran.err());
    }
    try (Stream<Path> kept = Files.list(temp.resolve("cache/plimsoll"))) {
      assertEquals(3, kept.count());
    }
    assertEquals("", before.difference(Tree.of(home)), "a package is not written to");
  }

  @Test
  void theDebianPackageIsInstalledAndRuns() throws Exception {
    Assumptions.assumeTrue(Npm.isHere("dpkg"), "dpkg is not installed");
    Path root = temp.resolve("root");
    Path database = Files.createDirectories(root.resolve("var/lib/dpkg"));
    Files.createDirectories(database.resolve("info"));
    Files.createDirectories(database.resolve("updates"));
    Path machine = Path.of("/var/lib/dpkg/status");
    Files.copy(machine, database.resolve("status")); // so that dpkg looks for what is needed
    Path deb = DIST.resolve("plimsoll_" + VERSION + "_all.deb");
    Ran installed =
        run(
            Map.of(),
            List.of("dpkg", "--root=" + root, "--force-not-root,bad-path", "--log=/dev/null"),
            "--install",
            deb.toString());
    assertEquals(0, installed.exitCode(), installed.out() + installed.err());
    Ran known = run(Map.of(), List.of("dpkg", "--root=" + root), "--status", "plimsoll");
    assertTrue(known.out().contains("Status: install ok installed"), known.out() + known.err());

    List<String> launcher = List.of(root.resolve("usr/bin/plimsoll").toString());
    built(temp.resolve("out"), Map.of("HOME", temp.toString(), "JAVA_HOME", JAVA_HOME), launcher);
    assertEquals("", differenceOfSites(temp.resolve("out")));
    assertTrue(Files.isDirectory(temp.resolve(".cache/plimsoll")));
    manual(root.resolve("usr/share/man/man1/plimsoll.1.gz"));
  }

  /** Between what was built and what is expected; the cache beside it is bound to the tool. */
  private static String differenceOfSites(Path out) throws IOException {
    return Tree.of(expected.resolve("customer")).difference(Tree.of(out.resolve("customer")))
        + Tree.of(expected.resolve("internal")).difference(Tree.of(out.resolve("internal")));
  }

  private static void manual(Path page) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(text.startsWith(".TH PLIMSOLL 1 "), text);
      assertTrue(text.contains("\"plimsoll " + VERSION + "\""), text);
      for (String command : List.of("build", "check", "serve", "mcp", "verify")) {
        assertTrue(text.contains(".SS \"plimsoll " + command + "\"\n"), command);
      }
      assertTrue(text.contains("\n\\fB\\-\\-prove\\fR\n"), text);
    }
  }

  @Test
  void theFormulaNamesTheZipAsItIs() throws Exception {
    String formula = Files.readString(DIST.resolve("plimsoll.rb"));
    Ran sum = run(Map.of(), List.of("sha256sum"), zip("").toString());
    assertTrue(formula.contains("sha256 \"" + sum.out().substring(0, 64) + "\""), formula);
    assertTrue(formula.contains("/" + NAME + ".zip\""), formula);
  }

  /** The steps of the action are run as its host would, with the zip of this build. */
  @Test
  void theActionPutsAPackageOnThePath() throws Exception {
    Assumptions.assumeTrue(Npm.isHere("unzip") && Npm.isHere("shasum"), "unzip is not installed");
    Value.Mapping action =
        Yaml.parse("action.yml", Files.readString(Path.of("src/dist/action.yml")), 1).value();
    Value steps = ((Value.Mapping) action.get("runs").orElseThrow()).get("steps").orElseThrow();
    List<String> scripts =
        ((Value.Sequence) steps)
            .items().stream()
                .flatMap(step -> ((Value.Mapping) step).get("run").stream())
                .map(script -> ((Value.Scalar) script).text())
                .toList();
    Path path = Files.createFile(temp.resolve("path"));
    Ran sum = run(Map.of(), List.of("sha256sum"), zip("").toString());
    Map<String, String> environment =
        Map.of(
            "PACKAGE",
            zip("").toString(),
            "SHA256",
            sum.out().substring(0, 64),
            "RUNNER_TEMP",
            temp.toString(),
            "GITHUB_PATH",
            path.toString());
    Ran put = run(environment, List.of("bash", "-e", "-c"), scripts.get(0));
    assertEquals(0, put.exitCode(), put.err());
    Ran ran =
        run(
            Map.of(
                "COMMAND",
                "check --content " + Path.of("content").toAbsolutePath() + " --format github",
                "PATH",
                Files.readString(path).strip() + ":" + PATH,
                "JAVA_HOME",
                JAVA_HOME),
            List.of("bash", "-e", "-c"),
            scripts.get(1));
    assertEquals(0, ran.exitCode(), ran.out() + ran.err());
  }

  /** In another folder, zone and with other rights for new files. */
  @Test
  void madeAgainThePackagesAreTheSame() throws Exception {
    Path copy = temp.resolve("elsewhere");
    for (String name :
        List.of(
            "pom.xml",
            "plimsoll",
            "README.md",
            "CHANGELOG.md",
            "CONTRIBUTING.md",
            "LICENSE",
            "docs",
            "themes",
            "content",
            "src/dist",
            "src/main/resources",
            "target/classes")) {
      copy(Path.of(name), copy.resolve(name));
    }
    Ran made =
        run(
            Map.of(
                "TZ",
                "Asia/Tokyo",
                "JAVA_HOME",
                JAVA_HOME,
                "HOME",
                System.getProperty("user.home")),
            List.of("sh", "-c"),
            "umask 077 && cd '"
                + copy
                + "' && mvn -o -q -B -Pdist -Dmaven.test.skip -Dmaven.main.skip"
                + " pre-integration-test");
    assertEquals(0, made.exitCode(), made.out() + made.err());
    assertEquals("", Tree.of(DIST).difference(Tree.of(copy.resolve("target/dist"))));
  }

  private static Path jar() {
    return Path.of("target/plimsoll.jar").toAbsolutePath();
  }

  /** The zip whose name continues like this. */
  private static Path zip(String more) throws IOException {
    try (var found = Files.newDirectoryStream(DIST, NAME + more + ".zip")) {
      return found.iterator().next();
    }
  }

  private static Ran built(Path out, Map<String, String> environment, List<String> launcher)
      throws Exception {
    String content = Path.of("content").toAbsolutePath().toString();
    Ran ran = run(environment, launcher, "build", "--content", content, "--out", out.toString());
    assertEquals(0, ran.exitCode(), ran.out() + ran.err());
    return ran;
  }

  private static Ran run(Map<String, String> environment, List<String> command, String... arguments)
      throws Exception {
    Path folder = Files.createTempDirectory("run");
    try {
      Path out = folder.resolve("out");
      Path err = folder.resolve("err");
      ProcessBuilder builder =
          new ProcessBuilder(Stream.concat(command.stream(), Stream.of(arguments)).toList())
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().clear();
      builder.environment().put("PATH", PATH + ":/usr/sbin:/sbin");
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      return new Ran(process.waitFor(), Files.readString(out), Files.readString(err));
    } finally {
      for (String name : List.of("out", "err", "")) {
        Files.deleteIfExists(folder.resolve(name));
      }
    }
  }

  /** Unpacks a zip with the rights that it says; a link of a licence becomes a file. */
  private static Path unzipped(Path zip, Path folder) throws IOException {
    try (FileSystem in =
        FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true))) {
      Path root = in.getPath("/");
      try (Stream<Path> all = Files.walk(root)) {
        for (Path from : all.toList()) {
          Path to = folder.resolve(root.relativize(from).toString());
          if (Files.isDirectory(from)) {
            Files.createDirectories(to);
          } else {
            Files.copy(from, to);
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
          }
        }
      }
    }
    return folder;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(
            path,
            to.resolve(from.relativize(path).toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
