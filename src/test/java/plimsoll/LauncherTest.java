package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher, in a copy of the tree, with a Java and a Maven that only say how they were called.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class LauncherTest {
  private static final FileTime OLD = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
  private static final FileTime NEW = FileTime.from(Instant.parse("2026-02-01T00:00:00Z"));

  @TempDir private Path temp;
  private Path tree;
  private Path tools;
  private Path jdk;

  @BeforeEach
  void makeTree() throws IOException {
    tree = Files.createDirectories(temp.resolve("a clone"));
    Files.copy(Path.of("plimsoll"), tree.resolve("plimsoll"), StandardCopyOption.COPY_ATTRIBUTES);
    for (String file : List.of("pom.xml", "src/main/java/A.java", "themes/harbour/theme.yaml")) {
      Files.createDirectories(tree.resolve(file).getParent());
      Files.writeString(tree.resolve(file), "x");
    }
    Files.createDirectories(tree.resolve("target"));
    Files.writeString(tree.resolve("target/plimsoll.jar"), "a jar");
    age(OLD, tree);
    Files.setLastModifiedTime(tree.resolve("target/plimsoll.jar"), NEW);

    tools = Files.createDirectories(temp.resolve("tools"));
    for (String tool :
        List.of(
            "dirname",
            "ls",
            "readlink",
            "sed",
            "head",
            "find",
            "touch",
            "mktemp",
            "cat",
            "rm",
            "mv",
            "mkdir")) {
      script(tools.resolve(tool), "exec " + which(tool) + " \"$@\"");
    }
    jdk = jdk("17.0.15");
  }

  @Test
  void argumentsReachTheJarAsTheyAre() throws Exception {
    Ran ran = launch("show", "an id with spaces", "", "--by=*", "$HOME `x` \"q\"");
    assertEquals(0, ran.exitCode(), ran.err());
    assertEquals("", ran.err());
    assertEquals(
        "[-jar] ["
            + tree.toRealPath().resolve("target/plimsoll.jar")
            + "] [show] [an id with spaces] [] [--by=*]"
            + " [$HOME `x` \"q\"]\n",
        ran.out().substring(ran.out().indexOf("[-jar]")));
  }

  @Test
  void theExitCodeIsTheJars() throws Exception {
    assertEquals(3, launch("exit3").exitCode());
    assertEquals(3, launch("build", "exit3").exitCode());
  }

  @Test
  void itWorksThroughLinksFromAnyFolder() throws Exception {
    Path bin = Files.createDirectories(temp.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("first"), Path.of("../a clone/plimsoll"));
    Files.createSymbolicLink(bin.resolve("second"), bin.resolve("first"));
    Ran ran = launch(bin, bin.resolve("second"), "--version");
    assertEquals(0, ran.exitCode(), ran.err());
    assertTrue(ran.out().contains("[--version]"));
  }

  @Test
  void aFreshJarIsNotBuiltAgain() throws Exception {
    assertFalse(launch("--version").out().contains("mvn"));
    assertFalse(Files.exists(temp.resolve("mvn-was-called")));
  }

  @Test
  void aMissingJarIsBuiltInSilence() throws Exception {
    Files.delete(tree.resolve("target/plimsoll.jar"));
    maven("echo noise; echo more noise >&2; mkdir -p target; echo jar > target/plimsoll.jar");
    Ran ran = launch("--version");
    assertEquals(0, ran.exitCode(), ran.err());
    assertEquals("", ran.err());
    assertTrue(ran.out().startsWith("["), ran.out());
    assertEquals(
        "-q -B -Dmaven.test.skip=true package in "
            + tree.toRealPath()
            + " with "
            + jdk.toRealPath()
            + "\n",
        Files.readString(temp.resolve("mvn-was-called")));
  }

  @Test
  void aJarOlderThanAnySourceIsBuiltOnce() throws Exception {
    maven("touch target/plimsoll.jar");
    for (String newer : List.of("pom.xml", "src/main/java/A.java", "themes/harbour/theme.yaml")) {
      Files.deleteIfExists(temp.resolve("mvn-was-called"));
      Files.setLastModifiedTime(tree.resolve("target/plimsoll.jar"), OLD);
      Files.setLastModifiedTime(tree.resolve(newer), NEW);
      assertEquals(0, launch("--version").exitCode());
      assertTrue(Files.exists(temp.resolve("mvn-was-called")), newer);
      Files.delete(temp.resolve("mvn-was-called"));
      assertEquals(0, launch("--version").exitCode());
      assertFalse(Files.exists(temp.resolve("mvn-was-called")), newer);
      age(OLD, tree);
    }
  }

  @Test
  void aBuildThatFailsShowsWhatMavenSaid() throws Exception {
    Files.delete(tree.resolve("target/plimsoll.jar"));
    maven("echo the compiler is unhappy; exit 1");
    Ran ran = launch("--version");
    assertEquals(4, ran.exitCode());
    assertEquals(
        "the compiler is unhappy\nplimsoll: Plimsoll could not be built from "
            + tree.toRealPath()
            + "\n",
        ran.err());
    assertEquals("", ran.out());
  }

  @Test
  void withoutMavenItSaysSo() throws Exception {
    Files.delete(tree.resolve("target/plimsoll.jar"));
    Ran ran = launch("--version");
    assertEquals(4, ran.exitCode());
    assertEquals(
        "plimsoll: Maven is needed to build Plimsoll; install it (Debian: maven), or use a copy"
            + " that holds target/plimsoll.jar\n",
        ran.err());
  }

  @Test
  void aJarAloneIsEnough() throws Exception {
    Files.delete(tree.resolve("pom.xml"));
    assertEquals(0, launch("--version").exitCode());
  }

  @Test
  void withoutAnyJavaItSaysSo() throws Exception {
    jdk = temp.resolve("no such jdk");
    Ran ran = launch("--version");
    assertEquals(4, ran.exitCode());
    assertEquals(
        "plimsoll: Java 17 or later is needed; install a JDK (Debian: openjdk-17-jdk-headless) or"
            + " set JAVA_HOME to one\n",
        ran.err());
  }

  @Test
  void anOldJavaHomeGivesWayToANewJavaOnThePath() throws Exception {
    Path recent = jdk("25");
    jdk = jdk("1.8.0_402");
    Files.createSymbolicLink(tools.resolve("java"), recent.resolve("bin/java"));
    Ran ran = launch("--version");
    assertEquals(0, ran.exitCode(), ran.err());
    Files.delete(tools.resolve("java"));
    assertEquals(4, launch("--version").exitCode());
  }

  @Test
  void aJavaWithoutAReleaseFileIsAsked() throws Exception {
    Files.delete(jdk.resolve("release"));
    assertEquals(0, launch("--version").exitCode());
  }

  @Test
  void aRuntimeWithoutCompilerCannotBuild() throws Exception {
    Files.delete(tree.resolve("target/plimsoll.jar"));
    Files.delete(jdk.resolve("bin/javac"));
    maven("exit 1");
    Ran ran = launch("--version");
    assertEquals(4, ran.exitCode());
    assertTrue(ran.err().contains("a JDK is needed to build Plimsoll"), ran.err());
  }

  @Test
  void theFirstBuildKeepsItsClassesAndLaterRunsUseThem() throws Exception {
    Path archive = tree.toRealPath().resolve("target/plimsoll-17.0.15.jsa");
    assertTrue(launch("build").out().contains("[-XX:ArchiveClassesAtExit=" + archive + "."));
    assertEquals("an archive\n", Files.readString(archive));
    assertTrue(launch("build").out().contains("[-XX:SharedArchiveFile=" + archive + "]"));
    assertTrue(launch("check").out().contains("[-XX:SharedArchiveFile=" + archive + "]"));
  }

  @Test
  void anArchiveOfAnotherJarIsMadeAgain() throws Exception {
    launch("build");
    Path archive = tree.toRealPath().resolve("target/plimsoll-17.0.15.jsa");
    Path jar = tree.resolve("target/plimsoll.jar");
    Path copy = temp.resolve("copy.jar");
    Files.copy(jar, copy);
    Files.setLastModifiedTime(copy, Files.getLastModifiedTime(jar));
    Files.move(copy, jar, StandardCopyOption.REPLACE_EXISTING);
    assertFalse(launch("check").out().contains("SharedArchiveFile"));
    assertTrue(launch("build").out().contains("[-XX:ArchiveClassesAtExit=" + archive + "."));
    assertTrue(launch("check").out().contains("[-XX:SharedArchiveFile=" + archive + "]"));
  }

  @Test
  void aBuildThatCouldNotRunKeepsNothing() throws Exception {
    launch("build", "exit3");
    try (Stream<Path> files = Files.list(tree.resolve("target"))) {
      assertEquals(
          List.of("plimsoll.jar"), files.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void aPackageRunsItsJarAndKeepsClassesInTheUsersCache() throws Exception {
    Path home = packaged();
    Path cache = temp.resolve("cache");
    Path archive = cache.resolve("plimsoll/plimsoll-17.0.15.jsa");
    List<Path> before = files(home);
    Ran first = inPackage(home, cache, "build");
    assertEquals("", first.err());
    assertTrue(first.out().contains("[-XX:ArchiveClassesAtExit=" + archive + "."), first.out());
    assertTrue(first.out().endsWith("[" + home.resolve("lib/plimsoll.jar") + "] [build]\n"));
    assertTrue(
        inPackage(home, cache, "check").out().contains("[-XX:SharedArchiveFile=" + archive + "]"));
    assertEquals(before, files(home));
    assertFalse(Files.exists(temp.resolve("mvn-was-called")));
  }

  @Test
  void aPackageWithoutAPlaceToKeepClassesRuns() throws Exception {
    Path home = packaged();
    Path file = Files.writeString(temp.resolve("a file"), "x");
    Ran ran = inPackage(home, file, "build");
    assertEquals("0 ", ran.exitCode() + " " + ran.err());
    assertFalse(ran.out().contains("Archive"), ran.out());
    ProcessBuilder homeless = process(temp, home.resolve("bin/plimsoll"), "build");
    assertFalse(run(homeless).out().contains("Archive"));
  }

  @Test
  void theJavaOfAPackageComesFirst() throws Exception {
    Path home = packaged();
    Files.move(jdk("21.0.2"), home.resolve("java"));
    Path cache = temp.resolve("cache");
    String base = cache.resolve("plimsoll/java-21.0.2.jsa").toString();
    String archive = cache.resolve("plimsoll/plimsoll-21.0.2.jsa").toString();
    Ran first = inPackage(home, cache, "build");
    assertTrue(
        first.out().contains("[-XX:SharedArchiveFile=" + base + "] [-XX:ArchiveClassesAtExit="),
        first.out());
    Ran second = inPackage(home, cache, "build");
    assertTrue(
        second.out().contains("[-XX:SharedArchiveFile=" + base + ":" + archive + "]"),
        second.out());
  }

  /** The launcher as bin/plimsoll, beside lib/plimsoll.jar. */
  private Path packaged() throws IOException {
    Path home = temp.toRealPath().resolve("a package");
    for (String file : List.of("bin/plimsoll", "lib/plimsoll.jar")) {
      Files.createDirectories(home.resolve(file).getParent());
    }
    Files.copy(
        Path.of("plimsoll"), home.resolve("bin/plimsoll"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(home.resolve("lib/plimsoll.jar"), "a jar");
    return home;
  }

  private Ran inPackage(Path home, Path cache, String command) throws Exception {
    ProcessBuilder process = process(temp, home.resolve("bin/plimsoll"), command);
    process.environment().put("XDG_CACHE_HOME", cache.toString());
    return run(process);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted().toList();
    }
  }

  @Test
  void moreOptionsForJavaComeFromTheEnvironment() throws Exception {
    ProcessBuilder process = process(temp, tree.resolve("plimsoll"), "--version");
    process.environment().put("PLIMSOLL_JAVA_OPTIONS", "-Xmx4g -Dx=y");
    assertTrue(run(process).out().contains("[-Xmx4g] [-Dx=y]"));
  }

  private Ran launch(String... arguments) throws Exception {
    return launch(temp, tree.resolve("plimsoll"), arguments);
  }

  private Ran launch(Path folder, Path launcher, String... arguments) throws Exception {
    return run(process(folder, launcher, arguments));
  }

  private ProcessBuilder process(Path folder, Path launcher, String... arguments) {
    List<String> command =
        Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList();
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    process.environment().clear();
    process.environment().put("PATH", tools.toString());
    process.environment().put("JAVA_HOME", jdk.toString());
    process.environment().put("CDPATH", "/");
    return process;
  }

  private Ran run(ProcessBuilder builder) throws Exception {
    Path err = Files.createTempFile(temp, "err", "");
    Process process = builder.redirectError(err.toFile()).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), out, Files.readString(err));
  }

  /** A JDK whose java prints its arguments, and makes what it is asked to archive. */
  private Path jdk(String version) throws IOException {
    Path made = temp.resolve("jdk " + version);
    script(
        made.resolve("bin/java"),
        """
        if [ "$1" = -version ]; then echo 'openjdk version "%s" 2026-01-01' >&2; exit 0; fi
        code=0
        for a in "$@"; do
          printf '[%%s] ' "$a"
          case $a in
            -XX:ArchiveClassesAtExit=*) echo an archive > "${a#*=}" ;;
            exit3) code=3 ;;
          esac
        done | sed 's/ $//'
        echo
        for a in "$@"; do [ "$a" != exit3 ] || exit 3; done
        """
            .formatted(version));
    script(made.resolve("bin/javac"), "");
    Files.writeString(made.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return made;
  }

  private void maven(String body) throws IOException {
    script(
        tools.resolve("mvn"),
        "echo \"$* in $PWD with $JAVA_HOME\" > '" + temp.resolve("mvn-was-called") + "'\n" + body);
  }

  private static void script(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void age(FileTime time, Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.toList()) {
        if (!path.endsWith("plimsoll.jar")) {
          Files.setLastModifiedTime(path, time);
        }
      }
    }
  }

  private static Path which(String tool) {
    return Stream.of("/usr/bin", "/bin")
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
