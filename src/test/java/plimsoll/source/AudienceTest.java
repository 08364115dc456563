package plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.content.Audience;
import plimsoll.problem.Severity;

class AudienceTest {
  private static HeaderText.Result withLine(String line) {
    return HeaderText.read("---", line, "customer: {title: T, slug: t}", "---", "text");
  }

  @Test
  void aFileIsForCustomersOnlyIfItSaysExactlySo() {
    HeaderText.Result read = withLine("audience: customer");
    assertEquals(Audience.CUSTOMER, read.header().audience());
    assertEquals(List.of(), read.told());
    assertEquals(Audience.INTERNAL, HeaderText.read("text").header().audience());
    assertEquals(Audience.INTERNAL, withLine("audience: internal").header().audience());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Audience: customer",
        "AUDIENCE: customer",
        "audience: Customer",
        "audience: customers",
        "audiance: customer",
        "audience : [customer]",
        "audience: [customer, internal]",
        "audience: true",
        "audience:",
        "audience: ~",
        "audience: 'customer '",
        "audience: public",
        "audiences: customer",
        "аudience: customer",
        "audience: {customer: yes}",
        "\"audience\u200b\": customer"
      })
  void aSlipInTheAudienceIsAnErrorAndTheFileIsInternal(String line) {
    HeaderText.Result read = withLine(line);
    assertEquals(Audience.INTERNAL, read.header().audience());
    assertEquals(1, read.errors().size(), read.told().toString());
    assertTrue(read.errors().get(0).startsWith("error[fm-audience] 2:"), read.told().toString());
  }

  @Test
  void anAudienceThatIsTakenFromAnAliasIsAnError() {
    HeaderText.Result read =
        HeaderText.read("---", "note: &a customer", "audience: *a", "---", "text");
    assertEquals(Audience.INTERNAL, read.header().audience());
    assertEquals(List.of("error[fm-audience] 2:7"), read.errors());
  }

  @Test
  void aRepeatedKeyIsAnErrorInEveryFile() {
    assertEquals(
        List.of("error[fm-duplicate] 3:1"),
        HeaderText.read("---", "title: a", "title: b", "---").errors());
    assertEquals(
        List.of("error[fm-duplicate] 3:1"),
        HeaderText.read("---", "audience: internal", "audience: customer", "---").errors());
    assertEquals(
        List.of("error[fm-duplicate] 5:3"),
        HeaderText.read("---", "status: draft", "customer:", "  title: a", "  title: b", "---")
            .errors());
    assertEquals(
        List.of("error[fm-duplicate] 3:1"),
        HeaderText.read("+++", "title = \"a\"", "title = \"b\"", "+++").errors());
  }

  @Test
  void tomlMayNameTheAudienceToo() {
    HeaderText.Result read =
        HeaderText.read(
            "+++",
            "audience = \"customer\"",
            "[customer]",
            "title = \"T\"",
            "slug = \"t\"",
            "+++",
            "text");
    assertEquals(Audience.CUSTOMER, read.header().audience());
    assertEquals("T", read.header().customer().title().text());
    assertEquals(7, read.header().bodyLine());
    assertEquals(List.of(), read.told());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\naudience: customer\ntitle: a: b\n---\ntext",
        "---\naudience: customer\ntext without an end",
        "---\n\taudience: customer\n---\n",
        "---\nAudience = Customer\n---\n",
        "---\n{audience: customer\n---\n",
        "+++\naudience = customer\n+++\n",
        "+++\naudience = \"customer\"\n",
        "\n---\naudience: customer\n---\n",
        " ---\naudience: customer\n---\n",
        "----\naudience: customer\n----\n",
        "———\naudience: customer\n———\n",
        "audience: customer\ntitle: x\n---\n",
        "<!-- audience: customer -->\n",
        "---\naudience： customer\n---\n",
        "```yaml\naudience: customer\n```\n"
      })
  void anAudienceThatNothingReadsIsAnError(String text) {
    HeaderText.Result read = HeaderText.read(HeaderText.PLAIN, "a.md", text);
    assertEquals(Audience.INTERNAL, read.header().audience());
    assertTrue(
        read.errors().stream().anyMatch(e -> e.startsWith("error[fm-syntax]")),
        read.told().toString());
    assertEquals(1, read.header().bodyLine(), "the text keeps what could not be read");
  }

  @Test
  void textThatMentionsAnAudienceFurtherDownIsText() {
    assertEquals(
        List.of(),
        HeaderText.read("# How we mark files", "", "Write `audience: customer` on top.").errors());
  }

  @Test
  void brokenFrontMatterIsANoticeAndStaysText() {
    HeaderText.Result read = HeaderText.read("---", "title: a: b", "---", "text");
    assertEquals(List.of("notice[fm-syntax] 2:9"), read.told());
    assertEquals(0, read.header().bodyOffset());
  }

  @Test
  void aRuleAboveTheTextIsNoFrontMatter() {
    HeaderText.Result read = HeaderText.read("---", "", "Some text: all of it.", "", "More.");
    assertEquals(List.of(), read.told());
    assertEquals(0, read.header().bodyOffset());
  }

  @Test
  void aReadingPathIsNeverForCustomers() {
    HeaderText.Result read =
        HeaderText.read(
            HeaderText.PLAIN,
            "paths/start.md",
            "---\naudience: customer\ncustomer: {title: T, slug: t}\n---\n");
    assertEquals(Audience.INTERNAL, read.header().audience());
    assertEquals(List.of("error[fm-audience] 1:1"), read.errors());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status: draft", "status: review", "status: Final", "status: darft", "status:",
        "status: [final]", "Status: draft", "stauts: draft", "draft: true", "draft: yes",
        "published: false"
      })
  void whatIsNotClearlyFinalIsNotForCustomersNowAndItsMarksAreNotices(String line) {
    HeaderText.Result read =
        HeaderText.read("---", "audience: customer", line, "customer: {slug: A_b}", "---", "text");
    assertEquals(false, read.header().forCustomers());
    assertEquals(Severity.NOTICE, read.header().markSeverity());
    assertEquals(List.of(), read.errors());
    assertTrue(read.told().contains("notice[fm-slug] 4:18"), () -> read.told().toString());
  }

  @Test
  void theLineOfASlipIsShownOnlyIfItHoldsNothingElse() {
    HeaderText.Result shown = withLine("audiance: customer");
    assertTrue(shown.problems().stream().anyMatch(p -> p.excerpt().equals("audiance: customer")));
    HeaderText.Result kept = withLine("audience: Customer # until kestrel ships");
    assertTrue(kept.problems().stream().allMatch(p -> p.excerpt().isEmpty()));
  }
}
