package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.content.Inline;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.content.Settings;

/** Whatever a document holds, reading it ends, throws nothing and loses no word. */
class UnderstandingProperties {
  private static final List<String> PIECES =
      List.of(
          "Timeline",
          "Action items",
          "**Timeline:**",
          "タイムライン",
          "时间线",
          "Root cause",
          "Hopes",
          "10:05",
          "23:59",
          "2024-01-02",
          "03/04/2026",
          "June 14th, 2022",
          "5月16日 10:05",
          "??:??",
          "[12-05 16:21]",
          "~13:30-13:45",
          "2024-02-30",
          "11/03/202",
          "24:00",
          "午後3時",
          "PST",
          "All times in CST",
          "(22 October)",
          " - ",
          ": ",
          "done",
          "(dropped)",
          "✅",
          "Owner: @ana",
          "due:",
          "words of it",
          "\ud83d\ude00",
          "\ud83d",
          "\u200b",
          "[",
          ")",
          "-",
          "",
          "2024年",
          "1:",
          "31.",
          "October 99-100, 2025",
          "99999999999999999999",
          "0",
          "Europe/",
          "UTC+99",
          "+14:60");

  @Property(tries = 600, seed = "20261123", edgeCases = EdgeCasesMode.NONE)
  void nothingIsLostAndNothingIsThrown(@ForAll("bodies") List<Block> body) {
    Words.assertNothingIsLost(read(body, ""));
    Words.assertNothingIsLost(read(body, "Europe/Berlin"));
  }

  @Property(tries = 2000, seed = "20261123", edgeCases = EdgeCasesMode.NONE)
  void anyTextIsATimeOrNot(@ForAll("texts") String text) {
    WrittenTime time = TimeReader.read(text);
    if (time.end() < 0 || time.end() > text.length()) {
      throw new AssertionError("it ends outside the text");
    }
    Lead lead = Lead.of(List.of(new Inline.Text(text)));
    if (lead.start() > text.length() || lead.isTime() && lead.written().length() > text.length()) {
      throw new AssertionError("the words begin outside the text");
    }
    ZoneReader.in(text);
    Notes.day(text);
    DueDays.at(text);
  }

  private static Retrospective read(List<Block> body, String timezone) {
    Document document =
        new Document(
            Document.Type.RETROSPECTIVE, "case", "case", "case.md", "", META, body, List.of());
    Settings settings =
        new Settings(
            Audience.INTERNAL,
            "Site",
            "",
            "en",
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            timezone,
            20,
            Settings.Shown.EVERYTHING);
    return Understanding.of(List.of(document), settings).get(0);
  }

  private static final Meta META =
      new Meta(
          Meta.Kind.INCIDENT,
          "Case",
          "",
          "final",
          Meta.Level.NONE,
          Map.of(
              Meta.Milestone.STARTED,
              new Moment(java.time.LocalDateTime.of(2024, 12, 31, 0, 0), "", Moment.Precision.DAY)),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          "en",
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  @Provide
  Arbitrary<List<Block>> bodies() {
    return blocks(2).list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, Arbitraries.of(PIECES)),
            net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(6)),
            net.jqwik.api.Tuple.of(
                2, Arbitraries.strings().withChars("0123456789:-/. 年月日時分〜").ofMaxLength(12)));
    return piece.list().ofMaxSize(5).map(pieces -> String.join("", pieces));
  }

  private Arbitrary<Block> blocks(int depth) {
    Arbitrary<Block> heading =
        Combinators.combine(Arbitraries.integers().between(1, 6), inlines())
            .as((level, text) -> new Block.Heading(level, text, Audience.INTERNAL));
    Arbitrary<Block> paragraph =
        inlines().map(text -> new Block.Paragraph(text, Audience.CUSTOMER));
    Arbitrary<Block> other =
        Arbitraries.of(
            new Block.Rule(Audience.INTERNAL),
            new Block.Code("", "10:05 log", Audience.INTERNAL),
            new Block.Verbatim("<b>10:05</b>", Audience.INTERNAL));
    if (depth == 0) {
      return Arbitraries.oneOf(paragraph, other);
    }
    Arbitrary<Block> quote =
        blocks(depth - 1)
            .list()
            .ofMaxSize(3)
            .map(blocks -> new Block.Quote(blocks, Audience.INTERNAL));
    return Arbitraries.oneOf(
        heading, heading, paragraph, paragraph, list(depth), table(), quote, other);
  }

  private Arbitrary<Block> list(int depth) {
    Arbitrary<Block.Item> item =
        Combinators.combine(
                blocks(depth - 1).list().ofMaxSize(3),
                Arbitraries.of(Block.Check.class),
                Arbitraries.of(
                    Block.Fields.NONE,
                    new Block.Fields("@a", "", "2024-01-01", "why", "T-1", ""),
                    new Block.Fields("", "", "", "", "", "hope-id")))
            .as(
                (blocks, check, fields) ->
                    new Block.Item(blocks, check, fields, Audience.CUSTOMER));
    Arbitrary<List<Block.Item>> items = item.list().ofMaxSize(4);
    return Arbitraries.oneOf(
        items.map(some -> new Block.BulletList(some, true, Audience.CUSTOMER)),
        Combinators.combine(Arbitraries.integers().between(0, 9), items)
            .as((start, some) -> new Block.OrderedList(start, some, true, Audience.CUSTOMER)));
  }

  private Arbitrary<Block> table() {
    Arbitrary<Block.Cell> cell = inlines().map(text -> new Block.Cell(text, Audience.CUSTOMER));
    Arbitrary<Block.Cell> caption =
        Arbitraries.of(
                "Time", "Date", "UTC", "Who", "Event", "Action", "Owner", "Due", "Status", "#",
                "状態", "")
            .map(text -> new Block.Cell(List.of(new Inline.Text(text)), Audience.CUSTOMER));
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(
            width ->
                Combinators.combine(
                        caption.list().ofSize(width), cell.list().ofSize(width).list().ofMaxSize(4))
                    .as(
                        (header, rows) -> {
                          List<Block.Row> body = new ArrayList<>();
                          rows.forEach(cells -> body.add(new Block.Row(cells, Audience.CUSTOMER)));
                          return new Block.Table(
                              java.util.Collections.nCopies(width, Block.Alignment.NONE),
                              new Block.Row(header, Audience.CUSTOMER),
                              body,
                              Audience.CUSTOMER);
                        }));
  }

  private Arbitrary<List<Inline>> inlines() {
    Arbitrary<Inline> text = texts().map(Inline.Text::new);
    Arbitrary<Inline> styled =
        Combinators.combine(Arbitraries.of(Inline.Style.class), text)
            .as((style, inner) -> new Inline.Styled(style, List.of(inner)));
    Arbitrary<Inline> other =
        Arbitraries.oneOf(
            text.map(inner -> new Inline.Masked(List.of(inner), "wording")),
            text.map(
                inner ->
                    new Inline.Link(
                        List.of(inner), new Inline.Target.External("https://example.org/"), "")),
            texts().map(Inline.Code::new),
            Arbitraries.of(
                new Inline.Break(false),
                new Inline.FootnoteCall(1),
                new Inline.Image("10:05 a picture", "a.png", "", 1, 1)));
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, text),
            net.jqwik.api.Tuple.of(2, styled),
            net.jqwik.api.Tuple.of(2, other))
        .list()
        .ofMinSize(0)
        .ofMaxSize(4);
  }
}
