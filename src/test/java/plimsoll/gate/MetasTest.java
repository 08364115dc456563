package plimsoll.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.content.Meta;
import plimsoll.content.Settings;
import plimsoll.problem.Problems;
import plimsoll.source.Header;
import plimsoll.source.Headers;

class MetasTest {
  private static final String SITE =
      """
      customer: {title: History, footer: Public words, base-url: https://s.example/}
      internal: {title: KB, edit-link: "https://git.corp.example/{path}"}
      services:
        zeta: {name: zeta-7, customer: Accounts, owner: Kestrel}
        checkout: {name: pg-checkout, customer: Checkout, owner: Payments}
        ledger: {name: ledger-9, owner: Payments}
      severities: [{key: critical, name: Critical}, {key: major, name: Major}, {key: minor, name: Minor}]
      factors: {retry-storm: {name: Retry storm, category: technical}, kestrel: {name: Kestrel fault}}
      people: ["@kowalski"]
      """;
  private static final String ONE =
      """
      ---
      audience: customer
      title: pg-orders-7 ran out of connections
      severity: critical
      services: [ledger]
      factors: [kestrel]
      tags: [postgres]
      authors: ["@kowalski"]
      detected: 2026-03-02T01:12Z
      ticket: OPS-7
      related: [two]
      customer:
        title: Checkout was slow
        slug: checkout-slow
        severity: minor
        status: Resolved
        started: 2026-03-02
        services: [zeta, checkout]
        factors: [retry-storm]
        tags: [card payments]
        related: [second]
        updates: [{date: 2026-03-20, text: pg-orders corrected}]
      ---
      """;
  private static final String TWO =
      """
      ---
      audience: customer
      customer: {title: Second, slug: second, severity: major, related: [third, nowhere]}
      ---
      """;
  private static final String THREE =
      "---\naudience: customer\nstatus: draft\ncustomer: {title: Third, slug: third}\n---\n";

  @TempDir Path content;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Problems problems = new Problems();
  private UnaryOperator<String> wording = UnaryOperator.identity();

  @BeforeEach
  void write() throws IOException {
    files.put("site.yaml", SITE);
    files.put("one.md", ONE);
    files.put("two.md", TWO);
    files.put("three.md", THREE);
    files.put("four.md", "# An internal review\n");
  }

  private record Projected(Settings settings, Map<String, Meta> metas, List<String> words) {}

  private Projected project(Audience audience) throws IOException {
    Files.writeString(content.resolve("site.yaml"), files.get("site.yaml"));
    Config config = ConfigLoader.load(content, problems);
    List<Header> all = new ArrayList<>();
    for (String path : files.keySet()) {
      if (path.endsWith(".md")) {
        all.add(Headers.read(path, files.get(path), config, problems));
      }
    }
    all = Headers.settle(all, problems);
    List<Header> shown =
        audience == Audience.INTERNAL ? all : all.stream().filter(Header::forCustomers).toList();
    Metas metas = Metas.of(config, audience, all, shown, wording);
    Map<String, Meta> bySlug = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    for (Header header : shown) {
      bySlug.put(metas.slug(header), metas.of(header, problems));
      metas.customerWords(header).forEach(p -> words.add(p.text()));
    }
    return new Projected(metas.settings(), bySlug, words);
  }

  @Test
  void aCustomerReadsTheCustomerMapAndNothingElse() throws IOException {
    Projected view = project(Audience.CUSTOMER);
    Meta meta = view.metas().get("checkout-slow");
    assertEquals("Checkout was slow", meta.title());
    assertEquals("Resolved", meta.status());
    assertEquals(
        List.of("Accounts", "Checkout"), meta.services().stream().map(Meta.Service::name).toList());
    assertEquals(
        List.of("accounts", "checkout"), meta.services().stream().map(Meta.Service::slug).toList());
    assertEquals(List.of("second"), meta.related());
    assertTrue(meta.authors().isEmpty() && meta.facts().isEmpty() && meta.hopes().isEmpty());
    assertFalse(meta.times().containsKey(Meta.Milestone.DETECTED));
    String everything = view.toString();
    for (String secret :
        List.of(
            "kestrel",
            "kowalski",
            "pg-orders-7",
            "postgres",
            "ops-7",
            "ledger",
            "zeta",
            "critical",
            "git.corp",
            "internal")) {
      assertFalse(
          everything.toLowerCase(java.util.Locale.ROOT).contains(secret), secret + everything);
    }
  }

  @Test
  void ranksAndOrdersCountOnlyWhatPublishedPagesUse() throws IOException {
    Settings settings = project(Audience.CUSTOMER).settings();
    assertEquals(
        List.of(new Meta.Level("major", "Major", 0), new Meta.Level("minor", "Minor", 1)),
        settings.severities());
    assertEquals(
        List.of("Accounts", "Checkout"),
        settings.services().stream().map(Meta.Service::name).toList());
    assertEquals("", settings.editLink());
    assertTrue(settings.services().stream().allMatch(s -> s.owner().isEmpty()));
  }

  @Test
  void whatOnlyTheCompanyKnowsChangesNothingForCustomers() throws IOException {
    Projected before = project(Audience.CUSTOMER);
    files.put(
        "site.yaml",
        SITE.replace(
                "services:\n",
                "services:\n  aaa: {name: aaa-1, owner: Heron}\n  bbb: {customer: Unused}\n")
            .replace("severities: [", "severities: [{key: worst, name: Worst}, ")
            .replace("factors: {", "factors: {aaa: {name: AAA}, ")
            .replace("@kowalski", "@lee")
            .replace("owner: Payments", "owner: Ibis")
            .replace("name: zeta-7", "name: zeta-8"));
    files.put(
        "one.md",
        ONE.replace("pg-orders-7", "x").replace("OPS-7", "OPS-8").replace("[ledger]", "[aaa]"));
    files.put("checkout-slow.md", "---\nid: one\n---\n# キューが満杯になった\n");
    files.put("sub/one.md", "# Another\n");
    files.put("three.md", THREE.replace("draft", "review").replace("Third", "Fourth"));
    assertEquals(before, project(Audience.CUSTOMER));
  }

  @Test
  void theInternalViewHoldsEverything() throws IOException {
    Projected view = project(Audience.INTERNAL);
    assertEquals(5 - 1, view.metas().size());
    Meta meta = view.metas().get("one");
    assertEquals("pg-orders-7 ran out of connections", meta.title());
    assertEquals("final", meta.status());
    assertEquals(new Meta.Level("critical", "Critical", 0), meta.severity());
    assertEquals("Payments", meta.services().get(0).owner());
    assertEquals(List.of("two"), meta.related());
    assertEquals(List.of(new Meta.Fact("ticket", "OPS-7")), meta.facts());
    assertEquals("An internal review", view.metas().get("four").title());
    assertNotEquals("", view.settings().editLink());
  }

  @Test
  void aRelatedPageThatDoesNotExistIsAnErrorAndOneThatIsNotPublishedANotice() throws IOException {
    project(Audience.CUSTOMER);
    assertEquals(
        List.of("two.md:3:68 notice dead-link", "two.md:3:75 error fm-value"),
        problems.sorted().stream()
            .filter(p -> !p.code().id().startsWith("inferred"))
            .map(p -> p.span() + " " + p.severity().label() + " " + p.code().id())
            .toList());
  }

  @Test
  void theGlossaryAppliesToMetadataToo() throws IOException {
    wording = text -> text.replace("pg-orders", "the order database");
    Meta meta = project(Audience.CUSTOMER).metas().get("checkout-slow");
    assertEquals("the order database corrected", meta.updates().get(0).text());
  }

  @Test
  void everythingCustomersReadIsGivenToTheDenylist() throws IOException {
    assertTrue(
        project(Audience.CUSTOMER)
            .words()
            .containsAll(
                List.of(
                    "Checkout was slow",
                    "checkout-slow",
                    "Minor",
                    "Resolved",
                    "Accounts",
                    "Retry storm",
                    "card payments",
                    "pg-orders corrected",
                    "en")));
  }
}
