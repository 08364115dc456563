package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.source.InternalHeader;

/**
 * Each field of the internal metadata is varied between two folders, alone: the company's site
 * differs, the customers' is the same byte for byte.
 */
class InternalHeaderFieldsTest {
  /** A field's name, then the lines of the front matter or of the body that make it differ. */
  private static final Map<String, List<String>> FIELDS = new LinkedHashMap<>();

  static {
    vary("title", "title: One", "title: Zwei Wörter");
    vary("summary", "summary: One", "summary: Quite another summary");
    vary("severity", "severity: critical", "severity: minor");
    vary("times", "started: 2024-01-01T01:00Z", "started: 2025-05-05T01:00Z\nresolved: 2025-05-06");
    vary("services", "services: [alpha]", "services: [beta, gamma]");
    vary("factors", "factors: [one]", "factors: [two, three]");
    vary("tags", "tags: [postgres]", "tags: [redis, queue]");
    vary("authors", "authors: ['@ana']", "authors: ['@bob', '@eve']");
    vary("related", "related: [other]", "related: [third]");
    vary("unrelated", "unrelated: [other]", "unrelated: [third]");
    vary("aliases", "aliases: [former]", "aliases: [before, sooner]");
    vary("hopes", "hopes: [drains]", "hopes: [retries]");
    vary("facts", "ticket: OPS-7", "cost: 12 EUR\nweather: rain");
  }

  private static final String ENGLISH =
      "The pool ran dry because the new release opened a connection for each of the requests.";
  private static final String GERMAN =
      "Der Pool lief leer, weil die neue Version für jede der Anfragen eine Verbindung öffnete und"
          + " sie nicht wieder schloss.";

  @TempDir private Path folder;

  private static void vary(String field, String one, String other) {
    FIELDS.put(field, List.of(one, other));
  }

  static List<String> fields() {
    return List.copyOf(FIELDS.keySet());
  }

  @ParameterizedTest
  @MethodSource("fields")
  void theCustomerSiteIsTheSameWhateverTheFieldSays(String field) throws IOException {
    List<String> said = FIELDS.get(field);
    compare(said.get(0) + "\n", ENGLISH, said.get(1) + "\n", ENGLISH);
  }

  @Test
  void aLanguageThatIsGuessedFromInternalTextIsNotTheCustomersPages() throws IOException {
    compare("", ENGLISH, "", GERMAN);
    compare("", ENGLISH, "", "データベースの接続が足りなくなり、注文を処理できませんでした。");
  }

  @Test
  void aKindThatIsGuessedFromInternalTextIsNotTheCustomersPages() throws IOException {
    compare("", ENGLISH, "", "This was a near miss: the backup took all of the load.");
    compare("", ENGLISH, "title: A near miss of the pool\n", ENGLISH);
  }

  @Test
  void aSeverityAndFactorsThatInternalTextSaysAreNotTheCustomersPages() throws IOException {
    compare("", ENGLISH, "", "**Severity:** SEV-1");
    compare("", ENGLISH, "", ENGLISH + "\n\n## Contributing factors\n\nA certificate had expired.");
  }

  @Test
  void everyFieldIsVaried() {
    TreeSet<String> all = new TreeSet<>(FIELDS.keySet());
    all.addAll(List.of("language", "kind"));
    assertEquals(
        new TreeSet<>(
            Arrays.stream(InternalHeader.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList()),
        all);
  }

  private void compare(String matter, String text, String otherMatter, String otherText)
      throws IOException {
    Path one = build(matter, text);
    Path other = build(otherMatter, otherText);
    String difference =
        Tree.of(one.resolve("customer")).difference(Tree.of(other.resolve("customer")));
    assertEquals("", difference);
    assertNotEquals(
        "", Tree.of(one.resolve("internal")).difference(Tree.of(other.resolve("internal"))));
  }

  private Path build(String matter, String text) throws IOException {
    Path home = Files.createTempDirectory(folder, "home");
    Path content = Files.createDirectories(home.resolve("content"));
    Files.writeString(content.resolve("site.yaml"), "customer: {base-url: https://s.example/}\n");
    page(content, "case", matter, text);
    page(content, "other", "", ENGLISH);
    page(content, "third", "", ENGLISH);
    Files.writeString(
        content.resolve("good.md"),
        "---\n"
            + "kind: success\n"
            + "title: Good\n"
            + "---\n\n"
            + "## More hope than plan\n\n"
            + "- It drained {hope=drains}\n"
            + "- It retried {hope=retries}\n");
    Ran ran = CommandLineRun.in(home).run("build");
    assertEquals(0, ran.exitCode(), ran.err());
    return home.resolve("site");
  }

  private static void page(Path content, String name, String matter, String text)
      throws IOException {
    Files.writeString(
        content.resolve(name + ".md"),
        """
        ---
        audience: customer
        %1$scustomer:
          title: Orders were slow %2$s
          slug: orders-%2$s
          updated: 2026-03-20
        ---

        ## Impact {.customer}

        Orders took twenty minutes in the %2$s region.

        ## Analysis

        %3$s
        """
            .formatted(matter, name, text));
  }
}
