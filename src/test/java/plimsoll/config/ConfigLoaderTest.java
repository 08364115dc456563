package plimsoll.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.retrospective.Role;

class ConfigLoaderTest {
  @TempDir Path content;
  private final Problems problems = new Problems();

  private Config load(String site) throws IOException {
    Files.writeString(content.resolve("site.yaml"), site);
    return ConfigLoader.load(content, problems);
  }

  private List<String> told() {
    return problems.sorted().stream()
        .map(p -> p.span() + " " + p.severity().label() + " " + p.code().id())
        .toList();
  }

  @Test
  void aFolderWithoutFilesHasDefaults() throws IOException {
    Config config = ConfigLoader.load(content, problems);
    assertEquals(List.of(), told());
    assertEquals("en", config.language());
    assertTrue(config.zone().isEmpty());
    assertEquals(20, config.gapMinutes());
    assertEquals(
        List.of("critical", "major", "minor"),
        config.severities().stream().map(Config.Severity::key).toList());
    assertFalse(config.customer().approvalRequired());
    assertFalse(config.customer().title().isEmpty());
    assertFalse(config.internal().title().isEmpty());
  }

  @Test
  void everyKeyIsRead() throws IOException {
    Config config =
        load(
            """
            language: ja
            timezone: Europe/Berlin
            internal: {title: KB, base-url: https://incidents.corp.example, edit-link: "https://git.corp.example/{path}", footer: Internal}
            customer: {title: History, base-url: https://status.example.com/history/, footer: Public, approval: required}
            services:
              checkout: {name: Checkout API, customer: Checkout, owner: Payments}
              ledger: {}
              billing:
            severities: [{key: sev-1, name: Very bad}, {key: sev-2}]
            factors: {retry-storm: {name: Retry storm, category: technical}}
            internal-hosts: ["*.Corp.example", db7]
            people: ["@kowalski"]
            sections: {impact: ["Blast radius"], went-well: Good}
            timeline: {gap-minutes: 45}
            advice: {BL303: off}
            """);
    assertEquals(List.of(), told());
    assertEquals("https://incidents.corp.example/", config.internal().baseUrl());
    assertEquals("https://status.example.com/history/", config.customer().baseUrl());
    assertTrue(config.customer().approvalRequired());
    assertEquals("https://git.corp.example/{path}", config.internal().editLink());
    assertEquals(
        new Config.Service("checkout", "Checkout API", "Checkout", "Payments"),
        config.services().get("checkout"));
    assertEquals(new Config.Service("ledger", "ledger", "", ""), config.services().get("ledger"));
    assertEquals("billing", config.services().get("billing").name());
    assertEquals("sev-2", config.severities().get(1).name());
    assertEquals("technical", config.factors().get("retry-storm").category());
    assertEquals(List.of("*.corp.example", "db7"), config.internalHosts());
    assertEquals(List.of("Good"), config.sections().get("went-well"));
    assertEquals(45, config.gapMinutes());
    assertEquals("off", config.advice().get("BL303"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "langauge: en|config-unknown|1:1",
        "customer: {edit-link: x}|config-unknown|1:12",
        "internal: {approval: required}|config-unknown|1:12",
        "services: {a: {nmae: x}}|config-unknown|1:16",
        "sections: {blast: x}|config-unknown|1:12",
        "language: [en]|config-value|1:11",
        "language: English language|config-value|1:11",
        "timezone: Berlin|config-value|1:11",
        "internal: x|config-value|1:11",
        "customer: {base-url: status.example.com}|config-value|1:22",
        "customer: {base-url: 'ftp://x/'}|config-value|1:22",
        "customer: {base-url: 'https://x/?q=1'}|config-value|1:22",
        "customer: {base-url: 'https://'}|config-value|1:22",
        "customer: {approval: Required}|config-value|1:22",
        "customer: {approval: yes}|config-value|1:22",
        "customer: {approval: true}|config-value|1:22",
        "customer: {approval: }|config-value|1:21",
        "internal: {edit-link: 'https://x/'}|config-value|1:23",
        "services: [a]|config-value|1:11",
        "services: {a: Checkout}|config-value|1:15",
        "services: {a: {customer: '!'}}|config-value|1:26",
        "services: {a: {customer: A b}, b: {customer: a-B}}|config-value|1:46",
        "severities: [critical]|config-value|1:14",
        "severities: [{name: x}]|config-value|1:14",
        "severities: [{key: a}, {key: A}]|config-value|1:30",
        "factors: {a: {category: technicl}}|config-value|1:25",
        "internal-hosts: ['https://x/']|config-value|1:18",
        "internal-hosts: ['*']|config-value|1:18",
        "timeline: {gap-minutes: soon}|config-value|1:25",
        "timeline: {gap-minutes: 0}|config-value|1:25",
        "advice: {BL303: 'no'}|config-value|1:17",
        "advice: {bl: off}|config-value|1:10",
        "people: {a: b}|config-value|1:9",
        "language en|config-syntax|1:1"
      })
  void aMistakeIsAnErrorWithItsPlace(String site, String code, String place) throws IOException {
    load(site);
    assertEquals(List.of("site.yaml:" + place + " error " + code), told());
  }

  @Test
  void anUnknownKeyComesWithASuggestion() throws IOException {
    load("langauge: en\n");
    assertEquals("did you mean \"language\"?", problems.sorted().get(0).hint());
  }

  @Test
  void anApprovalThatIsNotUnderstoodIsTakenAsRequired() throws IOException {
    assertTrue(load("customer: {approval: Required}").customer().approvalRequired());
    assertFalse(load("customer: {approval: off}").customer().approvalRequired());
  }

  @Test
  void whatStandsBeforeASyntaxErrorIsStillRead() throws IOException {
    Config config = load("language: ja\npeople: ['@a']\nservices: {\n");
    assertEquals("ja", config.language());
    assertEquals(List.of("@a"), config.people());
    assertEquals(1, problems.sorted().size());
  }

  @Test
  void aFileThatIsNotUtf8IsAnError() throws IOException {
    Files.write(content.resolve("site.yaml"), new byte[] {'#', ' ', (byte) 0xE9, '\n'});
    ConfigLoader.load(content, problems);
    assertEquals(List.of("site.yaml:1:3 error encoding"), told());
  }

  @Test
  void aFileWhoseNameIsNearlyRightIsAnError() throws IOException {
    for (String name : List.of("glossary.yml", "Site.yaml", "APPROVALS.YAML")) {
      Files.writeString(content.resolve(name), "");
    }
    ConfigLoader.load(content, problems);
    assertEquals(
        List.of(
            "APPROVALS.YAML:1:1 error config-unknown",
            "Site.yaml:1:1 error config-unknown",
            "glossary.yml:1:1 error config-unknown"),
        told());
  }

  @Test
  void aSymbolicLinkIsAnErrorAndNotRead() throws IOException {
    Files.writeString(content.resolve("real.txt"), "terms: [{internal: a, customer: b}]");
    Files.createSymbolicLink(content.resolve("glossary.yaml"), Path.of("real.txt"));
    assertEquals(List.of(), ConfigLoader.load(content, problems).glossary());
    assertEquals(List.of("glossary.yaml:1:1 error symlink"), told());
  }

  @Test
  void theGlossaryIsReadAndWhatIsUnclearIsForbidden() throws IOException {
    Files.writeString(
        content.resolve("glossary.yaml"),
        """
        terms:
          - {internal: pg-orders, customer: the order database}
          - {internal: kestrel, customer: null}
          - {internal: heron}
          - {internal: KESTREL, customer: a bird}
          - {customer: x}
          - {internal: ibis, customer: [a]}
        """);
    Config config = ConfigLoader.load(content, problems);
    assertEquals(
        List.of(
            new Config.Term("pg-orders", "the order database", false),
            new Config.Term("kestrel", "", true),
            new Config.Term("heron", "", true),
            new Config.Term("ibis", "", true)),
        config.glossary());
    assertEquals(
        List.of(
            "glossary.yaml:4:16 error config-value",
            "glossary.yaml:5:16 error config-value",
            "glossary.yaml:6:5 error config-value",
            "glossary.yaml:7:16 error config-value",
            "glossary.yaml:7:32 error config-value"),
        told());
  }

  @Test
  void noMessageQuotesTheFiles() throws IOException {
    load(
        "kestrel: kestrel\n"
            + "services: {kestrel: kestrel}\n"
            + "timezone: kestrel\n"
            + "advice: {kestrel: kestrel}\n");
    Files.writeString(
        content.resolve("glossary.yaml"), "terms: [kestrel, {internal: kestrel}]\nkestrel");
    ConfigLoader.load(content, problems);
    assertTrue(problems.sorted().size() >= 5);
    for (Problem p : problems.sorted()) {
      assertFalse((p.message() + p.hint() + p.excerpt()).contains("kestrel"), p::toString);
    }
  }

  @Test
  void theSectionsThatCanBeNamedAreTheRolesOfARetrospective() {
    assertEquals(
        Arrays.stream(Role.values()).filter(r -> r != Role.OTHER).map(Role::slug).toList(),
        SiteYaml.ROLES);
  }

  @Test
  void approvalsAreAddedInOneOrderAndFormAndReadAgain() throws IOException {
    Config.Approval b =
        new Config.Approval("b", "sha256:1", "Kim \"K\" Lee\n", "2026-03-20T10:00:00Z");
    Config.Approval a = new Config.Approval("a: é\\", "sha256:2", "@lee", "2026-03-21T10:00:00Z");
    assertTrue(Approvals.add(content, List.of(b), problems));
    assertTrue(Approvals.add(content, List.of(a), problems));
    Config.Approval newer = new Config.Approval("b", "sha256:3", "Kim", "2026-03-22T10:00:00Z");
    assertTrue(Approvals.add(content, List.of(newer), problems));
    assertEquals(List.of(a, newer), ConfigLoader.load(content, problems).approvals());
    assertEquals(List.of(), told());
    assertEquals(
        """
        # Written by `plimsoll approve`: what was approved for customers.
        approvals:
          - id: "a: é\\\\"
            digest: "sha256:2"
            who: "@lee"
            when: "2026-03-21T10:00:00Z"
          - id: "b"
            digest: "sha256:3"
            who: "Kim"
            when: "2026-03-22T10:00:00Z"
        """,
        Files.readString(content.resolve("approvals.yaml")));
    try (Stream<Path> files = Files.list(content)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void commentsAndOtherEntriesOfTheApprovalsStayAsTheyAre() throws IOException {
    Path file = content.resolve("approvals.yaml");
    Files.writeString(
        file,
        """
        # Reviewed by legal on Fridays.
        approvals:

        # The big one.
        - id: 'd'
          digest: "1"   # sic
          who: Kim
          when: 2026-03-01
        # Asked twice.
        - {id: b, digest: "2", who: Kim, when: 2026-03-02}
        # The end.
        """);
    assertTrue(
        Approvals.add(
            content,
            List.of(
                new Config.Approval("c", "3", "Lee", "2026-03-03"),
                new Config.Approval("b", "4", "Lee", "2026-03-03")),
            problems));
    assertEquals(
        """
        # Reviewed by legal on Fridays.
        approvals:
        # Asked twice.
        - id: "b"
          digest: "4"
          who: "Lee"
          when: "2026-03-03"
        - id: "c"
          digest: "3"
          who: "Lee"
          when: "2026-03-03"

        # The big one.
        - id: 'd'
          digest: "1"   # sic
          who: Kim
          when: 2026-03-01
        # The end.
        """,
        Files.readString(file));
    assertEquals(3, ConfigLoader.load(content, problems).approvals().size());
    assertEquals(List.of(), told());
  }

  @Test
  void approvalsOnOneLineAreWrittenAnew() throws IOException {
    Path file = content.resolve("approvals.yaml");
    Files.writeString(
        file, "# Ours.\napprovals: [{id: a, digest: x, who: Kim, when: 2026-03-01}]\n");
    Config.Approval b = new Config.Approval("b", "y", "Lee", "2026-03-03");
    assertTrue(Approvals.add(content, List.of(b), problems));
    assertEquals(
        """
        # Ours.
        approvals:
          - id: "a"
            digest: "x"
            who: "Kim"
            when: "2026-03-01"
          - id: "b"
            digest: "y"
            who: "Lee"
            when: "2026-03-03"
        """,
        Files.readString(file));
    Files.writeString(file, "approvals: []\n");
    assertTrue(Approvals.add(content, List.of(b), problems));
    assertEquals(List.of(b), ConfigLoader.load(content, problems).approvals());
  }

  @Test
  void approvalsThatCannotBeReadAreNotOverwritten() throws IOException {
    Path file = content.resolve("approvals.yaml");
    Files.writeString(file, "approvals: [{id: a}]\n");
    assertFalse(Approvals.add(content, List.of(new Config.Approval("b", "d", "w", "t")), problems));
    assertEquals("approvals: [{id: a}]\n", Files.readString(file));
    assertEquals(List.of("approvals.yaml:1:13 error config-value"), told());
  }
}
