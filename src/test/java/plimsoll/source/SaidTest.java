package plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.config.Phrase;
import plimsoll.content.Meta;

class SaidTest {
  private static List<String> facts(Header header) {
    return header.said().facts().stream().map(f -> f.name() + "=" + f.value()).toList();
  }

  private static List<String> words(List<Phrase> phrases) {
    return phrases.stream().map(Phrase::text).toList();
  }

  @Test
  void everyInternalKeyIsRead() {
    HeaderText.Result read =
        HeaderText.read(
            "---",
            "id: checkout-2026",
            "kind: near-miss",
            "status: review",
            "title: pg-orders-7 ran out of connections",
            "summary: short",
            "severity: Major",
            "started: 2026-03-02T01:02:00Z",
            "detected: 2026-03-02 01:12+00:00",
            "mitigated: 2026-03-02T02:00:00.500-05:00",
            "resolved: 2026-03-02",
            "updated: 2026-03-03",
            "services: [checkout API, ledger]",
            "factors: retry-storm",
            "tags: [postgres, 2026]",
            "authors: [\"@kowalski\"]",
            "language: pt-BR",
            "related: [2025-11-30-checkout]",
            "unrelated: [2024-01-01-dns]",
            "aliases: [old-name]",
            "hopes: [queue-drains]",
            "---",
            "text");
    assertEquals(List.of(), read.told());
    Header header = read.header();
    assertEquals("checkout-2026", header.id());
    assertEquals(Meta.Kind.NEAR_MISS, header.kind());
    assertEquals(Header.Stage.REVIEW, header.stage());
    assertEquals("pt-BR", header.language());
    InternalHeader said = header.said();
    assertEquals("pg-orders-7 ran out of connections", said.title());
    assertEquals("major", said.severity());
    assertEquals("2026-03-02T01:12Z", said.times().get(Meta.Milestone.DETECTED).iso());
    assertEquals("2026-03-02T02:00:00-05:00", said.times().get(Meta.Milestone.MITIGATED).iso());
    assertEquals(List.of("checkout", "ledger"), words(said.services()));
    assertEquals(List.of("postgres", "2026"), words(said.tags()));
    assertEquals(List.of("old-name"), words(said.aliases()));
    assertEquals(List.of(), facts(header));
    assertEquals(23, header.bodyLine());
  }

  @Test
  void whatWeDoNotKnowIsKeptAsAFact() {
    HeaderText.Result read =
        HeaderText.read(
            "---",
            "ticket: OPS-7",
            "empty:",
            "team: {name: storage, people: [a, b]}",
            "status: resolved",
            "kind: outage",
            "severity: SEV-9",
            "started: soon",
            "language: klingonese",
            "aliases: [2019/10/24/x.html]",
            "---");
    assertEquals(
        List.of(
            "ticket=OPS-7",
            "team=name: storage; people: a, b",
            "status=resolved",
            "kind=outage",
            "severity=SEV-9",
            "started=soon",
            "language=klingonese",
            "aliases=2019/10/24/x.html"),
        facts(read.header()));
    assertEquals(List.of(), read.errors());
    assertEquals(Header.Stage.FINAL, read.header().stage());
    assertEquals("en", read.header().language());
  }

  @Test
  void theKeysOfOtherToolsAreReadAsOursAndSaidSo() {
    HeaderText.Result read =
        HeaderText.read(
            "---",
            "title: Issues Sending DMs",
            "date: 2017-12-17 16:24:00",
            "resolved: true",
            "resolvedWhen: 2017-12-19 16:58:00",
            "severity: disrupted",
            "affected:",
            "  - API",
            "section: issue",
            "---");
    InternalHeader said = read.header().said();
    assertEquals("2017-12-17T16:24:00", said.times().get(Meta.Milestone.STARTED).iso());
    assertEquals("2017-12-19T16:58:00", said.times().get(Meta.Milestone.RESOLVED).iso());
    assertEquals(List.of("API"), words(said.services()));
    assertEquals(
        List.of("date=2017-12-17 16:24:00", "resolved=true", "severity=disrupted", "section=issue"),
        facts(read.header()));
    assertEquals(
        List.of(
            "notice[fm-unknown] 5:1",
            "notice[ambiguous-zone] 5:15",
            "notice[unknown-term] 6:11",
            "notice[fm-unknown] 7:1",
            "notice[unknown-term] 8:5"),
        read.told());
  }

  @Test
  void timesWithoutAZoneAreTakenInTheZoneOfTheSite() {
    String text = "---\nstarted: 2026-07-01 12:00\nresolved: 2026-12-01T12:00\n---\n";
    HeaderText.Result read = HeaderText.read(HeaderText.config("Europe/Berlin"), "a.md", text);
    assertEquals(
        "2026-07-01T12:00+02:00", read.header().said().times().get(Meta.Milestone.STARTED).iso());
    assertEquals(
        "2026-12-01T12:00+01:00", read.header().said().times().get(Meta.Milestone.RESOLVED).iso());
    assertEquals(List.of("notice[out-of-order] 3:11"), read.told());
  }

  @Test
  void aTimeThatWasTwiceOrNeverOnAClockIsANotice() {
    String text = "---\nstarted: 2026-03-29 02:30\nresolved: 2026-10-25 02:30\n---\n";
    HeaderText.Result read = HeaderText.read(HeaderText.config("Europe/Berlin"), "a.md", text);
    assertEquals(
        List.of(
            "notice[ambiguous-zone] 2:10",
            "notice[ambiguous-zone] 3:11",
            "notice[out-of-order] 3:11"),
        read.told());
    assertEquals(
        "2026-03-29T02:30+01:00", read.header().said().times().get(Meta.Milestone.STARTED).iso());
    assertEquals(
        "2026-10-25T02:30+02:00", read.header().said().times().get(Meta.Milestone.RESOLVED).iso());
  }

  @Test
  void tomlTimesAreRead() {
    HeaderText.Result read =
        HeaderText.read(
            "+++",
            "started = 2026-03-02T01:02:00Z",
            "resolved = 2026-03-02",
            "[extra]",
            "team = \"infra\"",
            "+++");
    assertEquals(
        "2026-03-02T01:02Z", read.header().said().times().get(Meta.Milestone.STARTED).iso());
    assertEquals("2026-03-02", read.header().said().times().get(Meta.Milestone.RESOLVED).iso());
    assertEquals(List.of("extra=team: infra"), facts(read.header()));
  }

  @Test
  void columnsCountCodePointsAndLinesCountTheFile() {
    HeaderText.Result read =
        HeaderText.read(
            HeaderText.PLAIN, "a.md", "\uFEFF---\r\ntags: [😀, x]\r\nseverity: 𝒳\r\n---\r\nbody");
    assertEquals(List.of("notice[unknown-term] 3:11"), read.told());
    assertEquals(5, read.header().bodyLine());
  }

  @Test
  void theBodyBeginsAfterTheClosingFence() {
    String text = "---\r\ntitle: x\r\n---  \r\nbody";
    Header header = HeaderText.read(HeaderText.PLAIN, "a.md", text).header();
    assertEquals("body", text.substring(header.bodyOffset()));
    String dots = "---\ntitle: x\n...\nbody";
    assertEquals(
        "body",
        dots.substring(HeaderText.read(HeaderText.PLAIN, "a.md", dots).header().bodyOffset()));
    String nothing = "---\n---";
    assertEquals(7, HeaderText.read(HeaderText.PLAIN, "a.md", nothing).header().bodyOffset());
  }

  @Test
  void aFileIsWhatItsFolderSays() {
    for (var expected :
        List.of(
            java.util.Map.entry("services/a.md", "SERVICE"),
            java.util.Map.entry("pages/a.md", "PAGE"),
            java.util.Map.entry("paths/a.md", "PATH"),
            java.util.Map.entry("x/pages/a.md", "RETROSPECTIVE"),
            java.util.Map.entry("a.md", "RETROSPECTIVE"))) {
      Header header = HeaderText.read(HeaderText.PLAIN, expected.getKey(), "text").header();
      assertEquals(expected.getValue(), header.type().name());
    }
  }

  @Test
  void aKeyThatIsNearlyOursIsPointedOut() {
    HeaderText.Result read = HeaderText.read("---", "titel: x", "---");
    assertTrue(read.problems().stream().anyMatch(p -> p.hint().equals("did you mean \"title\"?")));
  }
}
