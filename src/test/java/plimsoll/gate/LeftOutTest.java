package plimsoll.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.content.Audience;

/**
 * What customers do not read stands nowhere: two lists around it are the one that they would be.
 */
final class LeftOutTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[hidden]{.internal as=\"\"}",
        ":::internal\nhidden\n:::",
        "![hidden](hidden.png){.internal}",
        "> {.customer} [hidden]{.internal as=\"\"}",
        "1. [hidden]{.internal as=\"\"}",
        "1. {.internal} hidden",
        "+ {.internal} hidden",
        "| a | b |\n|---|---|\n| {.internal} x | y |",
        "```text {.internal}\nhidden\n```",
        "> {.internal} hidden",
        "<!-- a word for authors -->",
        "[unused]: https://unused.example/",
        "[^unused]: Nobody calls it.",
      })
  void theListsAroundItAreOne(String hidden) {
    Gated gated = Gated.section(folder, "- a\n- b\n\n" + hidden + "\n\n- c\n");
    assertEquals("", gated.codes());
    assertEquals("## Section\nul(a||b||c)", gated.customer());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Words.", "> {.customer} Words.", "```text {.customer}\nWords.\n```", "***"})
  void whatIsReadPartsThem(String shown) {
    String customer = Gated.section(folder, "- a\n- b\n\n" + shown + "\n\n- c\n").customer();
    assertTrue(customer.startsWith("## Section\nul(a|b)\n"), customer);
    assertTrue(customer.endsWith("\nul(c)"), customer);
  }

  @Test
  void listsOfAnotherSignStayTwo() {
    String hidden = ":::internal\nhidden\n:::";
    String other = Gated.section(folder, "- a\n\n" + hidden + "\n\n* c\n").customer();
    assertEquals("## Section\nul(a)\nul(c)", other);
    String ordered = Gated.section(folder, "1. a\n\n" + hidden + "\n\n1. c\n").customer();
    assertEquals("## Section\nol1(a||c)", ordered);
    String bracket = Gated.section(folder, "1. a\n\n" + hidden + "\n\n1) c\n").customer();
    assertEquals("## Section\nol1(a)\nol1(c)", bracket);
  }

  /**
   * {@code @} is where words are hidden; the second text has them not, and reads the same; {@code
   * \\n} ends a line.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a @ b | a b",
        "a @, b | a, b",
        "a @ @ b | a b",
        "a (@ b) | a (b)",
        "a (b @) | a (b)",
        "`\"@ b\" c` | `\"b\" c`",
        "`a\" @ b` | `a\" b`",
        "a: @ b | a: b",
        "@ a | a",
        "a @ | a",
        "@^b | b",
        "a @^b | a^b",
        "a^@^b | a^b",
        "a^@ b | a^b",
        "a\\^@ b | a\\^b",
        "a\\^@^b | a\\^b",
        "a @\\^b | a\\^b",
        "@\\^b | b",
        "a\\^@ | a",
        "a **b @** c | a **b** c",
        "a **@ b** c | a **b** c",
        "a **@** c | a c",
        "**@** a | a",
        "a [@ b](https://b.example/) c | a [b](https://b.example/) c",
        "a [@](https://b.example/) c | a c",
        "a `b` @ c | a `b` c",
        "a `b` @, c | a `b`, c",
        "a <br>@ b | a <br>b",
        "a @<br>b | a <br>b",
      })
  void theWordsAroundItCloseUp(String hidden, String plain) {
    String with = hidden.replace("@", "[hidden]{.internal as=\"\"}").replace("^", "\n");
    Gated gated = Gated.section(folder.resolve("a"), with);
    assertEquals("", gated.codes());
    Gated expected = Gated.section(folder.resolve("b"), plain.replace("^", "\n"));
    assertEquals(expected.page(Audience.CUSTOMER).body(), gated.page(Audience.CUSTOMER).body());
  }

  @Test
  void viewsAreEqualIfCustomersReadTheSame() {
    Map<String, String> settings = Map.of("site.yaml", "customer: {title: History}\n");
    View one = section("one", "Words.", Map.of()).view(Audience.CUSTOMER);
    View same = section("same", "Words.", Map.of()).view(Audience.CUSTOMER);
    assertEquals(one, same);
    assertEquals(one.hashCode(), same.hashCode());
    assertNotEquals(one, section("other", "Other.", Map.of()).view(Audience.CUSTOMER));
    assertNotEquals(one, section("named", "Words.", settings).view(Audience.CUSTOMER));
    assertNotEquals(
        one.toString(), section("c", "Words.", Map.of()).view(Audience.INTERNAL).toString());
    assertNotEquals(one, section("c", "Words.", Map.of()).view(Audience.INTERNAL));
  }

  private Gated section(String name, String words, Map<String, String> more) {
    Map<String, String> files = new HashMap<>(more);
    files.put("case.md", Gated.CUSTOMER + "\n## Section {.customer}\n\n" + words + "\n");
    return Gated.files(folder.resolve(name), files);
  }

  @Test
  void anchorsThatNoHeadingHasAreKnownByPageAndName() {
    BadAnchors bad =
        new BadAnchors(Map.of("a.md", Set.of("gone")), Map.of("b.md", Map.of("old", "new")));
    assertTrue(bad.contains("a.md", "gone"));
    assertFalse(bad.contains("a.md", "there"));
    assertFalse(bad.contains("b.md", "gone"));
    assertEquals("new", bad.ours("b.md", "old"));
    assertEquals("other", bad.ours("b.md", "other"));
    assertTrue(bad.concerns("a.md", "gone"));
    assertTrue(bad.concerns("b.md", "old"));
    assertFalse(bad.concerns("b.md", "other"));
    assertFalse(bad.isEmpty());
    assertTrue(BadAnchors.NONE.isEmpty());
    assertFalse(new BadAnchors(Map.of("a.md", Set.of("gone")), Map.of()).isEmpty());
    assertFalse(new BadAnchors(Map.of(), Map.of("b.md", Map.of("old", "new"))).isEmpty());
  }

  @Test
  void anAddressOnAnInternalHostIsReportedAndNotShownEither() {
    Gated gated =
        Gated.files(
            folder,
            Map.of(
                "site.yaml",
                "internal-hosts: [corp.example]\n",
                "case.md",
                Gated.CUSTOMER + "\n## A {.customer}\n\nSee https://wiki.corp.example/x now.\n"));
    assertEquals("link-internal", gated.codes());
    assertEquals("## A\nSee now.", gated.customer());
  }

  @Test
  void ofAPictureWhoseAddressIsInternalTheWordsStay() {
    Gated gated =
        Gated.file(
            folder,
            "## A {.customer}\n\n"
                + "See ![the graph][g]{.customer}.\n\n"
                + "## B {.internal}\n\n"
                + "[g]: graph.png\n");
    assertEquals("ref-cross", gated.codes());
    assertEquals("## A\nSee the graph.", gated.customer());
  }

  @Test
  void anAttachmentThatIsVouchedForIsALink() {
    String vouched =
        "  assets: [{file: notes.txt, sha256: "
            + "444e0fffbd825e9610ff5b199485707a0c895339ae80c15cc8a8aee41b106fda}]\n---\n";
    String head = Gated.CUSTOMER.replaceFirst("---\\n$", vouched);
    Gated gated =
        Gated.files(
            folder,
            Map.of(
                "notes.txt",
                "notes\n",
                "case.md",
                head + "\n## A {.customer}\n\nSee [the notes](notes.txt){.customer}.\n"));
    assertEquals("", gated.codes());
    assertEquals("## A\nSee [the notes](file).", gated.customer());
  }

  /** Long texts are read in stretches; what is internal may lie anywhere in them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(owner: Ana Lopez Kim) | ''",
        "(cc @ana and @lopez) | ''",
        "(OPS-1234, Ana Lopez Kim) | ''",
        "[Add two](https://acme.atlassian.net/browse/OPS-1234) | ' Add two'",
      })
  void ofALongActionNothingInternalIsLeft(String field, String left) {
    for (String words : new String[] {"word ", "One sentence of it. ", "One line\n  "}) {
      for (int length = 1_940; length < 2_020; length += 3) {
        String before = words.repeat(length / words.length()) + "x".repeat(length % words.length());
        Gated gated =
            Gated.file(folder, "## Actions {.customer}\n\n- " + before + " " + field + "\n");
        assertEquals("", gated.codes());
        assertEquals(
            ("##Actionsul(" + before + left + ")").replaceAll("\\s", ""),
            gated.customer().replaceAll("[\\s~]", ""),
            field + " behind " + length);
      }
    }
  }
}
