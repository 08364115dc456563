package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The advice on the command line: what it costs a build, and how an old collection starts clean.
 */
class CheckAdviceTest {
  private static final String TEXT =
      """
      # The night of the full disk

      The root cause was a full disk.

      An engineer deleted the bucket.
      """;

  @TempDir private Path folder;

  @BeforeEach
  void content() throws IOException {
    write("site.yaml", "language: en\n");
    write("a.md", TEXT);
  }

  @Test
  void adviceIsNoErrorUnlessAskedFor() {
    assertEquals(0, run("check").exitCode());
    assertEquals(0, run("check", "--fail-on", "error").exitCode());
    assertEquals(1, run("check", "--fail-on", "warning").exitCode());
    assertEquals(1, run("check", "--fail-on", "info").exitCode());
    assertEquals(2, run("check", "--fail-on", "all").exitCode());
  }

  @Test
  void warningsAreNoticesAndInfoIsAdvice() throws IOException {
    assertTrue(
        run("check").err().contains("content/a.md:3:5: advice[BL201]: "), run("check").err());
    assertTrue(run("check").err().contains("content/a.md:5:1: notice[BL204]: "));
    assertFalse(run("check").err().contains("bucket"), "no message quotes the text");
    String github = run("check", "--format", "github").out();
    assertTrue(github.contains("::notice file=content/a.md,line=3"), github);
    assertTrue(github.contains("::warning file=content/a.md,line=5"), github);
    write("site.yaml", "language: en\nadvice: {BL204: off}\n");
    assertEquals(1, run("check", "--fail-on", "info").exitCode());
    write("site.yaml", "language: en\nadvice: {BL204: off, BL201: error}\n");
    assertEquals(1, run("check").exitCode());
    assertEquals(0, run("build").exitCode(), "no build asks the advice");
    write("site.yaml", "language: en\nadvice: {BL204: of}\n");
    assertTrue(run("check").err().contains("site.yaml:2:17: error[config-value]: "));
    write("site.yaml", "language: en\nadvice: {BL240: off}\n");
    assertTrue(run("check").err().contains("and there is no such rule"));
  }

  @Test
  void aBaselineKeepsWhatWasThere() throws IOException {
    Ran written = run("check", "--write-baseline", "known.txt");
    assertEquals("no problems\n", written.out());
    String known = Files.readString(folder.resolve("known.txt"));
    assertTrue(known.startsWith("# "), known);
    assertFalse(known.contains("bucket"), known);
    assertEquals(0, run("check", "--baseline", "known.txt", "--fail-on", "info").exitCode());

    write("a.md", TEXT.replace("The root", "One more line.\n\nThe root"));
    assertEquals("", run("check", "--baseline", "known.txt").err(), "lines have moved");

    write("a.md", TEXT + "\nIn hindsight, it was slow.\n\nAn engineer deleted the bucket.\n");
    Ran more = run("check", "--baseline", "known.txt", "--fail-on", "warning");
    assertEquals(1, more.exitCode());
    assertEquals(
        List.of("content/a.md:9:1: notice[BL204]", "content/a.md:7:1: advice[BL103]"),
        more.err()
            .lines()
            .filter(l -> l.startsWith("content"))
            .map(l -> l.split("]")[0] + "]")
            .toList());

    write("b.md", "---\naudience: customers\n---\n# B\n\nText.\n");
    run("check", "--write-baseline", "known.txt");
    assertEquals(1, run("check", "--baseline", "known.txt").exitCode(), "errors are never known");
  }

  @Test
  void aBaselineThatIsNoneIsSaidSo() throws IOException {
    assertEquals(4, run("check", "--baseline", "none.txt").exitCode());
    Files.writeString(folder.resolve("none.txt"), "what is this\n");
    Ran ran = run("check", "--baseline", "none.txt");
    assertEquals(4, ran.exitCode());
    assertTrue(ran.err().contains("this is not a baseline"), ran.err());
    assertFalse(ran.err().contains("what is this"), ran.err());
  }

  @Test
  void namedFilesGetTheSameAdvice() {
    assertEquals(run("check").err(), run("check", "content/a.md").err());
  }

  @Test
  void oneBrokenFileHidesNothing() throws IOException {
    write("b.md", "---\naudience: [\n---\n# B\n\n:::internal\n\nIn hindsight, yes.\n");
    Files.write(folder.resolve("content/c.md"), new byte[] {'#', ' ', (byte) 0xC3, '\n'});
    String err = run("check").err();
    assertTrue(err.contains("a.md:3:5: advice[BL201]"), err);
    assertTrue(err.contains("b.md:8:1: advice[BL103]"), err);
    assertTrue(err.contains("c.md:1:3: "), err);
  }

  @Test
  void sarifIsWhatItsSchemaWants() throws IOException {
    write("b.md", "---\naudience: customers\n---\n# B\n\nIn hindsight, yes.\n");
    JsonNode log = new ObjectMapper().readTree(run("check", "--format", "sarif").out());
    try (InputStream in = getClass().getResourceAsStream("/sarif/sarif-2.1.0-rtm.5.json")) {
      JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(in);
      assertEquals(List.of(), List.copyOf(schema.validate(log)));
      JsonNode broken = log.deepCopy();
      ((com.fasterxml.jackson.databind.node.ObjectNode) broken.at("/runs/0/results/0"))
          .remove("message");
      assertFalse(schema.validate(broken).isEmpty());
    }
    JsonNode asked = result(log, "BL201");
    assertEquals("note", asked.get("level").asText());
    assertEquals("warning", result(log, "BL204").get("level").asText());
    assertEquals(20, asked.at("/partialFingerprints/plimsoll~1v1").asText().length());
    String rule = "/runs/0/tool/driver/rules/" + asked.get("ruleIndex").asInt();
    assertFalse(log.at(rule + "/shortDescription/text").asText().isEmpty());
  }

  private static JsonNode result(JsonNode log, String rule) {
    for (JsonNode result : log.at("/runs/0/results")) {
      if (result.get("ruleId").asText().equals(rule)) {
        return result;
      }
    }
    throw new AssertionError(rule);
  }

  private Ran run(String... arguments) {
    return CommandLineRun.in(folder).run(arguments);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("content").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
