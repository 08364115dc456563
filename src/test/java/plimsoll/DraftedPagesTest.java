package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From a plain postmortem to a page worth approving takes five edits by hand at most, {@code
 * audience: customer} among them. The documents are the first by name of five real collections;
 * each edit of {@code edits.tsv} is what a careful author would change after {@code plimsoll
 * draft}.
 */
class DraftedPagesTest {
  private static final Path DRAFTS = Path.of("src/test/resources/drafts");
  private static final int MOST_EDITS = 5;
  private static final Pattern SLUG = Pattern.compile("(?m)^  slug: \"?([a-z0-9-]+)");
  private static final Pattern HANDLE = Pattern.compile("(?<![\\w/.])@[A-Za-z][A-Za-z0-9-]{3,}");

  @TempDir private Path folder;

  static Stream<Path> collections() throws IOException {
    try (Stream<Path> collections = Files.list(DRAFTS)) {
      return collections.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("collections")
  void aFewEditsMakeAPageThatCanBeApproved(Path collection) throws IOException {
    assertTrue(Files.readString(collection.resolve("SOURCE.md")).contains("- Licence: "));
    Path document = document(collection);
    Path file = folder.resolve("content").resolve(document.getFileName());
    Files.createDirectories(file.getParent());
    Files.copy(document, file);
    Files.writeString(
        folder.resolve("content/site.yaml"), "customer: {approval: required, title: History}\n");
    String name = document.getFileName().toString();

    final String internal = internal();
    assertEquals(0, run("draft", name).exitCode());
    assertEquals(internal, internal(), "colleagues read what they read before");
    String drafted = Files.readString(file);
    assertEquals(0, run("draft", name).exitCode());
    assertEquals(drafted, Files.readString(file), "a second run adds nothing");
    assertEquals(Files.readString(document), takenOut(drafted, Files.readString(document)));

    List<String> edits = Files.readAllLines(collection.resolve("edits.tsv"));
    assertTrue(edits.size() <= MOST_EDITS, edits::toString);
    Files.writeString(file, edited(drafted, edits));

    Ran approved = run("approve", name, "--by", "Kim Lee");
    assertEquals(0, approved.exitCode(), approved.err());
    Ran built = run("build");
    assertEquals(0, built.exitCode(), built.err());
    Path page =
        folder.resolve(
            "site/customer/retrospectives/" + slug(Files.readString(file)) + "/index.html");
    assertTrue(Files.exists(page), page::toString);
    assertFalse(HANDLE.matcher(Files.readString(page)).find());
  }

  /** What the internal site exports, without the notices, which name lines. */
  private String internal() throws IOException {
    assertEquals(0, run("build", "--view", "internal").exitCode());
    Path export = folder.resolve("site/internal/retrospectives.json");
    JsonNode all = new ObjectMapper().readTree(Files.readString(export));
    all.forEach(page -> ((ObjectNode) page).remove("notices"));
    return all.toPrettyString();
  }

  private Ran run(String... arguments) {
    return CommandLineRun.in(folder).run(arguments);
  }

  private static Path document(Path collection) throws IOException {
    try (Stream<Path> files = Files.list(collection)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.endsWith("SOURCE.md"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String edited(String text, List<String> edits) {
    String edited = text;
    for (String edit : edits) {
      String[] cells = edit.replace("\\n", "\n").split("\t", -1);
      assertTrue(edited.contains(cells[0]), edit);
      edited = edited.replaceFirst(Pattern.quote(cells[0]), Matcher.quoteReplacement(cells[1]));
    }
    return edited;
  }

  /** The letters of the first text that are the second's, if these are all there in order. */
  private static String takenOut(String more, String whole) {
    int at = 0;
    for (int i = 0; i < more.length() && at < whole.length(); i++) {
      at += more.charAt(i) == whole.charAt(at) ? 1 : 0;
    }
    return whole.substring(0, at);
  }

  private static String slug(String text) {
    Matcher slug = SLUG.matcher(text);
    assertTrue(slug.find());
    return slug.group(1);
  }
}
