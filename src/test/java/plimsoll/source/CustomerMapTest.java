package plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.config.Phrase;
import plimsoll.content.Meta;

class CustomerMapTest {
  private static HeaderText.Result read(String... lines) {
    return read("audience: customer", lines);
  }

  private static HeaderText.Result read(String first, String[] lines) {
    List<String> all = new ArrayList<>(List.of("---", first, "title: secret", "customer:"));
    for (String line : lines) {
      all.add("  " + line);
    }
    all.addAll(List.of("---", "text"));
    return HeaderText.read(all.toArray(String[]::new));
  }

  @Test
  void everyKeyOfTheClosedListIsRead() {
    HeaderText.Result read =
        read(
            "title: Checkout was slow",
            "slug: checkout-slow",
            "summary: >",
            "  Two",
            "  lines",
            "severity: major",
            "status: Resolved",
            "started: 2026-03-02T01:02:00Z",
            "resolved: 2026-03-02T02:32+01:00",
            "updated: 2026-03-20",
            "services: [checkout]",
            "factors: [retry-storm]",
            "tags: [payments, 'card payments']",
            "aliases: [checkout-slow-2026]",
            "related: [dns-outage-2025]",
            "updates: [{date: 2026-03-20, text: Corrected}]",
            "assets: [{file: a.pdf, sha256: " + "Ab".repeat(32) + "}]");
    assertEquals(List.of(), read.told());
    CustomerMap map = read.header().customer();
    assertEquals("Two lines", map.summary().text());
    assertEquals("2026-03-02T01:02:00Z", map.times().get(Meta.Milestone.STARTED).iso());
    assertEquals("2026-03-02T02:32+01:00", map.times().get(Meta.Milestone.RESOLVED).iso());
    assertEquals("2026-03-20", map.times().get(Meta.Milestone.UPDATED).iso());
    assertEquals(
        List.of("payments", "card payments"), map.tags().stream().map(Phrase::text).toList());
    assertEquals("ab".repeat(32), map.assets().get(0).sha256());
    assertEquals("Corrected", map.updates().get(0).text().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slug: s|fm-missing|4:1",
        "title: T|fm-missing|4:1",
        "{title: , slug: s}|fm-missing|4:1",
        "{title: T, slug: Slow}|fm-slug|5:20",
        "{title: T, slug: a--b}|fm-slug|5:20",
        "{title: T, slug: größe}|fm-slug|5:20",
        "{title: T, slug: s, aliases: ['a/b']}|fm-slug|5:33",
        "{title: T, slug: s, sumary: x}|fm-unknown|5:23",
        "{title: T, slug: s, authors: x}|fm-unknown|5:23",
        "{title: T, slug: s, severity: minor}|fm-value|5:33",
        "{title: T, slug: s, services: [ledger]}|fm-value|5:34",
        "{title: T, slug: s, services: [search]}|fm-value|5:34",
        "{title: T, slug: s, factors: [other]}|fm-value|5:33",
        "{title: T, slug: s, started: soon}|fm-value|5:32",
        "{title: T, slug: s, started: 2026-02-30}|fm-value|5:32",
        "{title: T, slug: s, updates: [{date: 2026-03-20}]}|fm-value|5:33",
        "{title: T, slug: s, updates: now}|fm-value|5:32",
        "{title: [T], slug: s}|fm-value|5:11",
        "{title: T, slug: s, tags: ['!']}|fm-value|5:30",
        "{title: T, slug: s, related: [A]}|fm-value|5:33",
        "{title: T, slug: s, assets: [{file: a.pdf, sha256: 12}]}|fm-value|5:32"
      })
  void whatCannotBeUnderstoodIsAnErrorForCustomersAndANoticeElsewhere(
      String line, String code, String place) {
    String[] lines = {line};
    assertTrue(
        read(lines).told().contains("error[" + code + "] " + place), read(lines).told().toString());
    HeaderText.Result draft = read("audience: internal", lines);
    assertEquals(List.of(), draft.errors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer:", "customer: null", "note: x"})
  void aFileForCustomersNeedsTheMap(String line) {
    HeaderText.Result read = HeaderText.read("---", "audience: customer", line, "---", "# Title");
    assertEquals(1, read.errors().size());
    assertTrue(read.errors().get(0).startsWith("error[fm-missing]"));
    assertEquals("", read.header().customer().title().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"customer: yes", "customer: [a]", "customer: 'title: T'"})
  void theMapMustBeAMap(String line) {
    assertEquals(
        List.of("error[fm-value] 3:11"),
        HeaderText.read("---", "audience: customer", line, "---").errors());
  }

  @Test
  void anAliasInTheMapIsRefusedSinceItTakesWordsFromElsewhere() {
    HeaderText.Result read =
        HeaderText.read(
            "---",
            "audience: customer",
            "title: &t pg-orders-7",
            "customer: {title: *t, slug: s}",
            "tags: [a]",
            "---");
    assertEquals(List.of("error[fm-value] 4:19"), read.errors());
  }

  @Test
  void aMergeKeyIsAnUnknownKey() {
    HeaderText.Result read =
        HeaderText.read(
            "---",
            "audience: customer",
            "base: &b {summary: pg-orders-7}",
            "customer:",
            "  <<: *b",
            "  title: T",
            "  slug: s",
            "---");
    assertTrue(read.errors().contains("error[fm-unknown] 5:3"), read.told().toString());
    assertEquals("", read.header().customer().summary().text());
  }

  @Test
  void nothingInternalFillsTheMap() {
    CustomerMap map =
        HeaderText.read("---", "audience: customer", "title: x", "---").header().customer();
    assertTrue(map.title().isEmpty() && map.slug().isEmpty() && map.times().isEmpty());
  }

  @Test
  void aTimeThatWasTwiceOrNeverOnAClockIsAnErrorForCustomers() {
    String text =
        "---\naudience: customer\ncustomer:\n  title: T\n  slug: s\n  started: 2026-03-29 02:30\n"
            + "  resolved: 2026-10-25 02:30\n---\n";
    HeaderText.Result read = HeaderText.read(HeaderText.config("Europe/Berlin"), "a.md", text);
    assertEquals(List.of("error[fm-value] 6:12", "error[fm-value] 7:13"), read.errors());
  }

  @Test
  void anEndBeforeTheStartIsANotice() {
    HeaderText.Result read =
        read("title: T", "slug: s", "started: 2026-03-02", "resolved: 2026-02-28");
    assertEquals(List.of("notice[out-of-order] 8:13"), read.told());
  }

  @Test
  void noMessageQuotesWhatTheFileSays() {
    HeaderText.Result read =
        read(
            "kestrel7: kestrel7",
            "slug: Kestrel7",
            "severity: kestrel7",
            "services: [kestrel7]",
            "factors: [kestrel7]",
            "started: kestrel7",
            "tags: {kestrel7: 1}");
    assertTrue(read.problems().size() > 6);
    read.problems()
        .forEach(
            p ->
                assertTrue(
                    !(p.message() + p.hint() + p.excerpt())
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("kestrel"),
                    p::toString));
  }
}
