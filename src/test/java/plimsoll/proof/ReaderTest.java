package plimsoll.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a text for customers is exchanged, and what stays. A canary is shown as {@code @}. */
class ReaderTest {
  private static final String HEAD =
      "---\naudience: customer\ncustomer: {title: T, slug: t}\n---\n";

  private static String read(String text) {
    return Changed.document(7, text).text().replaceAll("\uD7A3[\uAC00-\uD7A2]{5}", "@");
  }

  private static String body(String text) {
    String read = read(HEAD + text);
    assertEquals(HEAD, read.substring(0, HEAD.length()));
    return read.substring(HEAD.length());
  }

  /** In each, the word secret is internal, unsure stays because this cannot be told. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret before the first heading",
        "## A\n\nsecret",
        "## A {.customer}\n\npublic\n\n## secret\n\nsecret",
        "## A {.customer}\n\npublic\n\n### B\n\npublic\n\n### secret {.internal}\n\nsecret",
        "## secret {.internal} ##\n\nsecret\n\n### secret\n\nsecret",
        "## A {#public .customer}\n\npublic, for one cannot tell",
        "A {.customer}\n===\n\npublic\n\nsecret\n===\n\nsecret\n\nsecret\n---\n",
        "## A {.customer}\n\npublic\n:::internal\nsecret\n:::\npublic",
        "## A {.customer}\n\n:::internal\n```\n:::\nsecret\n```\nsecret\n:::\npublic",
        "## A {.customer}\n\n:::internal\n- secret\n\n  secret\n  :::\npublic",
        "## A {.customer}\n\n:::customer-only\npublic\n:::\npublic",
        "## A {.customer}\n\n"
            + "- {.internal} secret\n"
            + "  secret\n"
            + "unsure\n"
            + "- public\n"
            + "  - {.internal} secret\n"
            + "    secret\n"
            + "  - public",
        "## A {.customer}\n\n- [ ] {.internal} secret\n\n  secret\n\npublic",
        "## A {.customer}\n\n"
            + "1. public\n"
            + "2. {.internal} secret\n"
            + "   ```\n"
            + "   secret\n"
            + "   ```\n"
            + "3. public",
        "## A {.customer}\n\n> {.internal} secret\n> secret\nunsure\n\npublic",
        "## A {.customer}\n\n"
            + "> {.customer} public\n"
            + "> public\n\n"
            + "<!-- secret -->\n\n"
            + "public <!-- secret --> public",
        "## A {.customer}\n\n"
            + "```text {.internal}\n"
            + "secret\n"
            + "## secret\n"
            + "```\n\n"
            + "```text {.customer}\n"
            + "## public {.internal}\n"
            + "```\n"
            + "public",
        "## A {.customer}\n\n"
            + "[secret secret]{.internal as=\"public\"} and [secret](secret){.internal as=\"\"},"
            + " public",
        "## A {.customer}\n\n`[unsure]{.internal as=x}` public",
        "## A {.customer}\n\n"
            + "| a | b {.internal} |\n"
            + "|---|---|\n"
            + "| public | secret |\n"
            + "| {.internal} secret | secret |",
        "## A {.customer}\n\n"
            + "- public {owner=\"secret\" owner-as=\"public\" due=2026-01-01 why=\"secret secret\""
            + " ticket=secret}",
        "<!-- secret\n## A {.customer}\nsecret -->\n\nsecret",
        "## A {.customer}\n\n[unsure]: https://unsure.example 'unsure'\n\npublic",
        "## A {.customer}\n\n# secret\n\nsecret\n\n## secret",
        "# A {.customer}\n\n"
            + "## secret {.internal}\n\n"
            + "<pre>\n"
            + "# unsure\n"
            + "</pre>\n\n"
            + "## unsure\n\n"
            + "unsure",
        "## secret\n\n```\nunsure\n\n## A {.customer}\n\nunsure",
        "## A {.customer}\n\npublic\n\n- public\n\n    :::internal\n    unsure\n    :::\n\npublic",
      })
  void whatIsForCustomersStays(String text) {
    String read = body(text);
    String expected = text.replaceAll("(?<![a-z])secret(?![a-z])", "@");
    assertEquals(words(expected), words(read), () -> text + "\n-----\n" + read);
  }

  /** What is neither secret nor public in these texts may be exchanged or not. */
  private static String words(String text) {
    return text.replaceAll("\\b(for|one|cannot|tell|and|before|the|first|heading|A|a|b|T)\\b", "@");
  }

  @Test
  void frontMatterKeepsWhatDecides() {
    assertEquals(
        """
        ---
        id: a-1
        audience: customer
        kind: incident
        title: "@ @: @"
        started: 2028-12-05T06:19:00Z
        services: [@-@, @]
        related: ["@-57"]
        extra:
          nested: @
        list:
          - @
        none: null
        anchor: &a stays
        flow: {a: stays}
        customer:
          title: Public words
          slug: public-words
        ---\
        """,
        read(
            """
            ---
            id: a-1
            audience: customer
            kind: incident
            title: "One two: three"
            started: 2026-03-02T01:02:00Z
            services: [check-out, mail]
            related: ["x-10"]
            extra:
              nested: word
            list:
              - word
            none: null
            anchor: &a stays
            flow: {a: stays}
            customer:
              title: Public words
              slug: public-words
            ---\
            """));
  }

  @Test
  void ofAnInternalFileNothingStaysButItsForm() {
    assertEquals(
        "---\n"
            + "audience: internal\n"
            + "---\n"
            + "# @ {.customer}\n\n"
            + "- [x] @ [@](https://@.@/@) `@`\n"
            + ":::internal\n",
        read(
            "---\naudience: internal\n---\n# One {.customer}\n\n- [x] two [three](https://a.b/c)"
                + " `d`\n:::internal\n"));
    assertEquals("@ @", read("No front"));
    assertEquals("---\naudience: odd\n---\nstays", read("---\naudience: odd\n---\nstays"));
    assertEquals(
        "---\naudience: customer\nstatus: draft\n---\n## @ {.customer}",
        read("---\naudience: customer\nstatus: draft\n---\n## A {.customer}"));
  }

  @Test
  void numbersAndDaysStayApart() {
    java.util.Set<String> others = new java.util.HashSet<>();
    for (int i = 0; i < 2000; i++) {
      String written = Integer.toString(i);
      String other = Numbers.digits(written);
      assertEquals(written.length(), other.length());
      others.add(other);
    }
    assertEquals(2000, others.size());
    assertEquals("06:22", Numbers.clock("01:05"));
    assertEquals("2028-12-05T06:19:00Z", Numbers.day("2026-03-02T01:02:00Z"));
  }

  @Test
  void aCanarySaysWhereItStands() {
    assertEquals(
        new Canary.Place(5000, 70_000), Canary.in("x " + Canary.of(5000, 70_000, 3)).orElseThrow());
    assertEquals(java.util.Optional.empty(), Canary.in("no canary"));
  }
}
