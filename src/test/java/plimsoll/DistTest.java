package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import plimsoll.build.Pipeline;
import plimsoll.config.Parsed;
import plimsoll.config.Value;
import plimsoll.config.Yaml;

/** What packages are made of; the packages themselves are tried by {@code PackagesIT}. */
class DistTest {
  @Test
  void theActionIsOneThatItsHostRuns() throws IOException {
    Parsed parsed = Yaml.parse("action.yml", text("action.yml"), 1);
    assertTrue(
        parsed.faults().stream().allMatch(f -> f.kind() == Parsed.Fault.Kind.LOST),
        () -> parsed.faults().toString());
    Value.Mapping action = parsed.value();
    Value.Mapping inputs = mapping(action, "inputs");
    for (String name : List.of("run", "package", "sha256")) {
      assertTrue(mapping(inputs, name).get("description").isPresent());
      assertTrue(mapping(inputs, name).get("default").isPresent());
    }
    Value.Mapping runs = mapping(action, "runs");
    assertEquals("composite", scalar(runs, "using"));
    for (Value item : ((Value.Sequence) runs.get("steps").orElseThrow()).items()) {
      Value.Mapping step = (Value.Mapping) item;
      assertTrue(step.get("uses").isPresent() != step.get("run").isPresent());
      assertEquals(step.get("run").isPresent(), step.get("shell").isPresent());
    }
    understood(scalar(mapping(inputs, "run"), "default").split(" "));
  }

  @Test
  void whatAnInputSaysIsNeverPartOfAScript() throws IOException {
    String text = text("action.yml");
    for (MatchResult input :
        Pattern.compile("(?m)^.*\\$\\{\\{.*$").matcher(text).results().toList()) {
      assertTrue(
          input.group().matches(" +[A-Z0-9]+: \\$\\{\\{ inputs\\.[a-z0-9]+ }}"), input::group);
    }
  }

  @Test
  void theFormulaBuildsASiteInItsTest() throws IOException {
    String formula = text("plimsoll.rb");
    assertTrue(formula.contains("url \"@url@\"\n  sha256 \"@sha256@\"\n"));
    String test = formula.substring(formula.indexOf("  test do\n"));
    assertTrue(test.contains("site/internal/index.html"), test);
    understood(
        Pattern.compile("\"([^\"]*)\"")
            .matcher(test.lines().filter(l -> l.contains("system bin")).findFirst().orElseThrow())
            .results()
            .map(word -> word.group(1))
            .skip(1) // the program
            .toArray(String[]::new));
    long opened = formula.lines().filter(l -> l.matches("(class|\\s*def) .*|.* do")).count();
    assertEquals(opened, formula.lines().filter(l -> l.strip().equals("end")).count());
  }

  @Test
  void theContainerNeedsTheDebianPackageAndNothingElse() throws IOException {
    String file = text("Containerfile");
    List<String> instructions =
        file.lines().filter(line -> line.matches("[A-Z]+ .*")).map(l -> l.split(" ")[0]).toList();
    assertEquals(List.of("FROM", "COPY", "RUN", "WORKDIR", "ENTRYPOINT"), instructions);
    assertTrue(file.contains("\nCOPY plimsoll_*_all.deb /tmp/\n"));
    assertTrue(
        Files.readString(Path.of("pom.xml")).contains("plimsoll_${project.version}_all.deb"));
    assertTrue(file.contains("\nENTRYPOINT [\"plimsoll\"]\n"));
  }

  @Test
  void theDebianPackageAsksForAnyHeadlessJava() throws IOException {
    String control = text("debian/control");
    assertTrue(
        control.contains(
            "\nDepends: default-jre-headless (>= 2:1.17) | java17-runtime-headless\n"));
  }

  private static void understood(String... arguments) {
    CommandLine line = new Main(CommandLineRun.world(Path.of("")), new Pipeline()).commandLine();
    line.parseArgs(arguments);
  }

  private static Value.Mapping mapping(Value.Mapping in, String key) {
    return (Value.Mapping) in.get(key).orElseThrow();
  }

  private static String scalar(Value.Mapping in, String key) {
    return ((Value.Scalar) in.get(key).orElseThrow()).text();
  }

  private static String text(String file) throws IOException {
    return Files.readString(Path.of("src/dist", file));
  }
}
