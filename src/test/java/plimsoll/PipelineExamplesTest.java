package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import plimsoll.build.Pipeline;
import plimsoll.config.Parsed;
import plimsoll.config.Value;
import plimsoll.config.Yaml;

/** The examples of docs/ci.md, deploying.md and advice.md are YAML, and their commands exist. */
class PipelineExamplesTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");
  private static final Pattern COMMAND =
      Pattern.compile("(?:plimsoll|run:) (check|build|verify)([^|>\\n]*)");
  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

  private static List<Value.Mapping> examples(String page) throws IOException {
    List<Value.Mapping> examples = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(Path.of("docs", page)));
    while (block.find()) {
      Parsed parsed = Yaml.parse(page, block.group(1), 1);
      assertTrue(
          parsed.faults().stream().allMatch(f -> f.kind() == Parsed.Fault.Kind.LOST),
          () -> page + " " + parsed.faults());
      examples.add(parsed.value());
    }
    return examples;
  }

  @Test
  void theWorkflowsAreWhatTheirHostsRead() throws IOException {
    List<Value.Mapping> workflows = examples("ci.md");
    assertEquals(2, workflows.size());
    assertTrue(steps(workflows.get(0), "check") > 5);
    Value.Mapping check = (Value.Mapping) workflows.get(1).get("check").orElseThrow();
    assertFalse(((Value.Sequence) check.get("script").orElseThrow()).items().isEmpty());
    assertEquals(2, examples("advice.md").size());
    Value.Mapping publishing = examples("deploying.md").get(0);
    assertEquals(3, steps(publishing, "look"));
    assertEquals(3, steps(publishing, "build"));
    assertEquals(3, steps(publishing, "publish"));
  }

  /** How many steps a job has, each of which uses or runs something. */
  private static int steps(Value.Mapping workflow, String name) {
    Value.Mapping jobs = (Value.Mapping) workflow.get("jobs").orElseThrow();
    Value.Mapping job = (Value.Mapping) jobs.get(name).orElseThrow();
    assertTrue(job.get("runs-on").isPresent());
    List<Value> steps = ((Value.Sequence) job.get("steps").orElseThrow()).items();
    for (Value step : steps) {
      Value.Mapping map = (Value.Mapping) step;
      assertTrue(map.get("uses").isPresent() != map.get("run").isPresent());
    }
    return steps.size();
  }

  @Test
  void theirCommandsHaveTheseOptions() throws IOException {
    assertEquals(8, commands("ci.md"));
    assertEquals(5, commands("deploying.md"));
  }

  /** How many commands a page has, whose options all exist. */
  private static int commands(String page) throws IOException {
    Matcher command = COMMAND.matcher(Files.readString(Path.of("docs", page)));
    int commands = 0;
    while (command.find()) {
      commands++;
      Matcher option = OPTION.matcher(command.group(2));
      while (option.find()) {
        String name = option.group();
        assertTrue(
            new Main(CommandLineRun.world(Path.of(".")), new Pipeline())
                .commandLine()
                .getSubcommands()
                .get(command.group(1))
                .getCommandSpec()
                .optionsMap()
                .containsKey(name),
            name);
      }
    }
    return commands;
  }
}
