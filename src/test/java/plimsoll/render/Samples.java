package plimsoll.render;

import static plimsoll.content.Audience.CUSTOMER;
import static plimsoll.content.Audience.INTERNAL;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.content.Inline;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.content.Settings;
import plimsoll.gate.View;
import plimsoll.gate.Views;
import plimsoll.retrospective.Action;
import plimsoll.retrospective.Retrospective;
import plimsoll.retrospective.Role;
import plimsoll.retrospective.Section;
import plimsoll.retrospective.Timeline;
import plimsoll.site.Customers;
import plimsoll.site.Site;
import plimsoll.site.Today;

/** A small site made by hand: an incident, a near miss, a success, a page and a service. */
public final class Samples {
  private static final Meta.Update CORRECTION =
      new Meta.Update(
          new Moment(LocalDateTime.parse("2026-03-20T00:00"), "", Moment.Precision.DAY),
          "Corrected the number of orders.");

  private Samples() {}

  public static Site site(Audience audience) {
    return site(settings(audience, "en"));
  }

  static Site site(Settings settings) {
    View view = view(settings);
    if (settings.audience() == CUSTOMER) {
      return Site.of(view, reviews(CUSTOMER), List.of());
    }
    View customer = view(settings(CUSTOMER, settings.language()));
    return Site.of(
        view,
        reviews(INTERNAL),
        List.of(),
        Today.UNSAID,
        Customers.of(customer, reviews(CUSTOMER)));
  }

  private static View view(Settings settings) {
    Audience audience = settings.audience();
    List<Document> documents =
        new ArrayList<>(reviews(audience).stream().map(Retrospective::document).toList());
    documents.add(prose(Document.Type.PAGE, "about", "How we review", audience));
    documents.add(prose(Document.Type.SERVICE, "checkout", "Checkout", audience));
    return Views.of(settings, documents);
  }

  private static List<Retrospective> reviews(Audience audience) {
    return List.of(incident(audience), success(audience), nearMiss());
  }

  static Settings settings(Audience audience, String language) {
    return settings(
        audience, language, audience == INTERNAL ? "" : "https://status.example.com/history/");
  }

  static Settings settings(Audience audience, String language, String baseUrl) {
    boolean internal = audience == INTERNAL;
    return new Settings(
        audience,
        internal ? "Northquay incident library" : "Northquay incident history",
        baseUrl,
        language,
        "Questions? Write to the people who answer your tickets.",
        internal ? "https://git.example.com/kb/edit/main/{path}" : "",
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        "",
        20,
        Settings.Shown.EVERYTHING);
  }

  static Retrospective incident(Audience audience) {
    boolean internal = audience == INTERNAL;
    String slug = internal ? "2026-03-02-checkout" : "checkout-slow-march-2026";
    Block.Heading message = heading("What this meant for you", CUSTOMER);
    Block hello =
        paragraph(
            CUSTOMER,
            text("On 2 March, between 01:02 and 02:34 UTC, one checkout in three was slow. "),
            text("No order was lost and nobody was charged twice."));
    Block.Heading impact = heading("Impact", CUSTOMER);
    Block impactText =
        internal
            ? paragraph(
                CUSTOMER,
                text("Connections to "),
                new Inline.Masked(List.of(text("pg-orders-7")), "the order database"),
                text(" ran out; 4,112 orders waited.[note]"),
                new Inline.FootnoteCall(1))
            : paragraph(
                CUSTOMER,
                text("Connections to the order database ran out; 4,112 orders waited."),
                new Inline.FootnoteCall(1));
    Block secret = paragraph(INTERNAL, text("Two partners called the account managers at home."));
    Block log =
        new Block.Code(
            "text", "FATAL: remaining connection slots are reserved <for superusers>\n", INTERNAL);
    Block.Heading timelineHeading = heading("Timeline", CUSTOMER);
    Block.Heading actionsHeading = heading("What we are doing about it", CUSTOMER);
    List<Block> impactBlocks =
        internal ? List.of(impactText, secret, log, table()) : List.of(impactText, table());
    Block list =
        new Block.BulletList(
            List.of(
                new Block.Item(
                    List.of(paragraph(CUSTOMER, text("Give each service its own pool"))),
                    Block.Check.DONE,
                    Block.Fields.NONE,
                    CUSTOMER)),
            true,
            CUSTOMER);
    List<Block> body = new ArrayList<>(List.of(message, hello, impact));
    body.addAll(impactBlocks);
    body.addAll(List.of(timelineHeading, actionsHeading, list));
    Document document =
        new Document(
            Document.Type.RETROSPECTIVE,
            slug,
            slug,
            internal ? "retrospectives/2026-03-02-checkout.md" : "",
            internal ? "checkout-slow-march-2026" : "",
            meta(
                Meta.Kind.INCIDENT,
                internal ? "pg-orders-7 ran out of connections" : "Checkout was slow",
                new Meta.Level("major", "Major", 1),
                "2026-03-02T01:02",
                "2026-03-02T02:34"),
            body,
            List.of(List.of(paragraph(CUSTOMER, text("Counted at the till, not in the logs.")))));
    return new Retrospective(
        document,
        List.of(
            section(Role.MESSAGE, message, "what-this-meant-for-you", List.of(hello)),
            section(Role.IMPACT, impact, "impact", impactBlocks),
            section(Role.TIMELINE, timelineHeading, "timeline", List.of()),
            section(Role.ACTIONS, actionsHeading, "what-we-are-doing-about-it", List.of(list))),
        timeline(internal),
        List.of(
            new Action(
                List.of(paragraph(CUSTOMER, text("Give each service its own pool"))),
                Action.State.DONE,
                "",
                internal ? "@kowalski" : "Storage team",
                "2026-04-01",
                internal ? "one queue starved all others" : "",
                internal ? "OPS-7" : "",
                "what-we-are-doing-about-it",
                CUSTOMER)),
        List.of(),
        List.of(list),
        List.of(),
        false,
        List.of());
  }

  private static Timeline timeline(boolean internal) {
    Audience reach = internal ? INTERNAL : CUSTOMER;
    return new Timeline(
        "timeline",
        List.of(
            entry(
                "01:02",
                Timeline.Mark.START,
                "Orders",
                "A nightly export opens 200 connections.",
                CUSTOMER),
            entry(
                "01:09", Timeline.Mark.DETECTION, "On call", "The latency alert fires.", CUSTOMER),
            entry(
                "01:20",
                Timeline.Mark.HYPOTHESIS,
                "On call",
                "A bad deploy? Rolled back, nothing changes.",
                reach),
            entry("02:10", Timeline.Mark.MITIGATION, "Orders", "The export is stopped.", CUSTOMER),
            entry(
                "02:34",
                Timeline.Mark.RECOVERY,
                "Customers",
                "Checkout is as fast as ever.",
                CUSTOMER)),
        List.of(new Timeline.Gap(2, Duration.ofMinutes(50))));
  }

  private static Timeline.Entry entry(
      String time, Timeline.Mark mark, String lane, String words, Audience reach) {
    return new Timeline.Entry(
        List.of(minute("2026-03-02T" + time, "+01:00")),
        List.of(),
        false,
        time,
        lane,
        mark,
        List.of(paragraph(reach, text(words))),
        reach);
  }

  static Retrospective success(Audience audience) {
    Block.Heading plan = heading("The plan", CUSTOMER);
    Block planText = paragraph(CUSTOMER, text("Move 40 TB without a night shift."));
    Block.Heading expected = heading("What we expected", CUSTOMER);
    Block expectedText = paragraph(CUSTOMER, text("Six hours of read-only."));
    Block.Heading happened = heading("What happened", CUSTOMER);
    Block happenedText = paragraph(CUSTOMER, text("Eleven minutes."));
    Document document =
        new Document(
            Document.Type.RETROSPECTIVE,
            "warehouse-move",
            "warehouse-move",
            audience == INTERNAL ? "retrospectives/warehouse-move.md" : "",
            "",
            meta(
                Meta.Kind.SUCCESS,
                "The warehouse moved and nobody noticed",
                Meta.Level.NONE,
                "2026-01-10T22:00",
                ""),
            List.of(plan, planText, expected, expectedText, happened, happenedText),
            List.of());
    return new Retrospective(
        document,
        List.of(
            section(Role.PLAN, plan, "the-plan", List.of(planText)),
            section(Role.EXPECTED, expected, "what-we-expected", List.of(expectedText)),
            section(Role.HAPPENED, happened, "what-happened", List.of(happenedText))),
        Timeline.NONE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        List.of());
  }

  static Retrospective nearMiss() {
    Block text = paragraph(CUSTOMER, text("证书差一天就过期。\n"), new Inline.Break(false), text("没有人发现。"));
    Document document =
        new Document(
            Document.Type.RETROSPECTIVE,
            "certificate",
            "certificate",
            "",
            "",
            new Meta(
                Meta.Kind.NEAR_MISS,
                "证书差点过期",
                "",
                "final",
                Meta.Level.NONE,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "zh",
                List.of(),
                List.of(),
                List.of("cert-2025"),
                List.of(),
                List.of(),
                List.of()),
            List.of(text),
            List.of());
    return new Retrospective(
        document,
        List.of(new Section(Role.OTHER, 0, List.of(), "", CUSTOMER, List.of(text), List.of())),
        Timeline.NONE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        List.of());
  }

  static Document prose(Document.Type type, String slug, String title, Audience audience) {
    return new Document(
        type,
        slug,
        slug,
        "",
        audience == INTERNAL ? slug : "",
        meta(Meta.Kind.INCIDENT, title, Meta.Level.NONE, "", ""),
        List.of(
            paragraph(CUSTOMER, text("We ask how, not who.")),
            new Block.Heading(4, List.of(text("First")), CUSTOMER),
            new Block.Quote(List.of(paragraph(CUSTOMER, text("It made sense then."))), CUSTOMER),
            new Block.Heading(2, List.of(text("Second")), CUSTOMER),
            new Block.OrderedList(
                3,
                List.of(
                    new Block.Item(
                        List.of(paragraph(CUSTOMER, text("Third"))),
                        Block.Check.NONE,
                        Block.Fields.NONE,
                        CUSTOMER)),
                true,
                CUSTOMER)),
        List.of());
  }

  private static Block table() {
    Block.Row header =
        new Block.Row(
            List.of(
                new Block.Cell(List.of(text("Region")), CUSTOMER),
                new Block.Cell(List.of(text("Orders")), CUSTOMER)),
            CUSTOMER);
    Block.Row row =
        new Block.Row(
            List.of(
                new Block.Cell(List.of(text("EU")), CUSTOMER),
                new Block.Cell(List.of(text("3,900")), CUSTOMER)),
            CUSTOMER);
    return new Block.Table(
        List.of(Block.Alignment.NONE, Block.Alignment.RIGHT), header, List.of(row), CUSTOMER);
  }

  private static Section section(
      Role role, Block.Heading heading, String anchor, List<Block> blocks) {
    return new Section(
        role, heading.level(), heading.text(), anchor, heading.reach(), blocks, List.of());
  }

  private static Meta meta(
      Meta.Kind kind, String title, Meta.Level severity, String started, String resolved) {
    Map<Meta.Milestone, Moment> times = new EnumMap<>(Meta.Milestone.class);
    if (!started.isEmpty()) {
      times.put(Meta.Milestone.STARTED, minute(started, "+01:00"));
    }
    if (!resolved.isEmpty()) {
      times.put(Meta.Milestone.RESOLVED, minute(resolved, "+01:00"));
    }
    return new Meta(
        kind,
        title,
        "",
        "final",
        severity,
        times,
        List.of(new Meta.Service("checkout", "Checkout", "")),
        List.of(new Meta.Factor("connection-limits", "Connection limits", "technical")),
        List.of(new Meta.Tag("postgres", "postgres")),
        List.of(),
        "en",
        List.of(),
        List.of(),
        List.of(),
        resolved.isEmpty() ? List.of() : List.of(CORRECTION),
        List.of(),
        List.of());
  }

  private static Moment minute(String local, String zone) {
    return new Moment(LocalDateTime.parse(local), zone, Moment.Precision.MINUTE);
  }

  private static Block.Heading heading(String words, Audience reach) {
    return new Block.Heading(2, List.of(text(words)), reach);
  }

  private static Block.Paragraph paragraph(Audience reach, Inline... inlines) {
    return new Block.Paragraph(List.of(inlines), reach);
  }

  private static Inline text(String words) {
    return new Inline.Text(words);
  }
}
