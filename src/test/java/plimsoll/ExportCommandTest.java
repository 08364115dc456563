package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view's documents for a search cluster; {@link OpenSearchClusterTest} hands them to one. */
class ExportCommandTest {
  private static final String PAGE =
      """
      ---
      audience: customer
      title: The quokka story
      customer: {title: Orders were slow, slug: slow%s}
      ---
      ## Impact {.customer}

      Orders came late.

      ## Chat {.internal}

      The quokka was asleep.
      """;

  @TempDir private Path folder;

  private Ran export(String... more) {
    String[] arguments = new String[more.length + 4];
    String[] first = {"export", "opensearch", "--content", folder.toString()};
    System.arraycopy(first, 0, arguments, 0, 4);
    System.arraycopy(more, 0, arguments, 4, more.length);
    return CommandLineRun.in(folder).run(arguments);
  }

  @Test
  void customersGetOnlyWhatTheyRead() throws IOException {
    Files.writeString(folder.resolve("a.md"), PAGE.formatted(""));
    Ran customer = export("--view", "customer");
    assertEquals(0, customer.exitCode(), customer.err());
    assertFalse(customer.out().contains("quokka"));
    String[] lines = customer.out().split("\n");
    assertEquals("{\"index\":{\"_id\":\"retrospectives/slow/\"}}", lines[0]);
    JsonNode page = new ObjectMapper().readTree(lines[1]);
    assertEquals("Orders were slow", page.get("title").asText());
    assertTrue(page.get("stems").get("en").asText().contains("Orders came late."));
    assertTrue(export("--view", "internal").out().contains("quokka"));
  }

  @Test
  void aCustomerViewWithErrorsIsNotWritten() throws IOException {
    Files.writeString(folder.resolve("a.md"), PAGE.formatted(", surprise: x"));
    Ran customer = export("--view", "customer");
    assertEquals(1, customer.exitCode());
    assertEquals("", customer.out());
    assertEquals(0, export("--view", "internal").exitCode());
  }

  @Test
  void anotherFormatIsAnErrorOfUse() {
    Ran ran = CommandLineRun.in(folder).run("export", "solr");
    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains("opensearch"), ran.err());
  }
}
