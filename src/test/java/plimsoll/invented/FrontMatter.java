package plimsoll.invented;

import java.util.ArrayList;
import java.util.List;

/** The front matter of a published document: the map for customers, and all the rest. */
final class FrontMatter {
  private final Ink ink;
  private final Company company;
  private final List<String> lines = new ArrayList<>();

  private FrontMatter(Ink ink, Company company) {
    this.ink = ink;
    this.company = company;
  }

  static String of(Ink ink, Company company, Shape.Page page, int index) {
    FrontMatter matter = new FrontMatter(ink, company);
    matter.internal();
    matter.customers(page, index);
    ink.hidden.shuffle(matter.lines);
    return "---\naudience: customer\n" + String.join("\n", matter.lines) + "\n---\n\n";
  }

  private void maybe(String line) {
    if (ink.hidden.any()) {
      lines.add(line);
    }
  }

  private void internal() {
    Dice hidden = ink.hidden;
    String secret = Words.canary(hidden);
    lines.add("id: " + secret);
    lines.add("title: \"" + Words.secret(hidden) + "\"");
    maybe("status: final");
    maybe("severity: " + hidden.one("critical", "major", "minor", secret));
    maybe("started: " + moment(hidden));
    maybe("detected: " + moment(hidden));
    maybe("resolved: " + hidden.one(moment(hidden), secret));
    maybe("services: [" + String.join(", ", company.services()) + ", " + secret + "]");
    maybe("factors: [retry-storm, " + secret + "]");
    maybe("tags: [postgres, " + secret + "]");
    maybe("authors: [\"@" + secret + "\"]");
    maybe("summary: " + Words.secret(hidden));
    maybe("aliases: [" + secret + "-old]");
    maybe("related: [" + secret + "]");
    maybe("hopes: [" + secret + "]");
    maybe(secret + ": {a: [" + secret + "]}");
    maybe("# " + Words.secret(hidden));
  }

  private static String moment(Dice dice) {
    return String.format(
        java.util.Locale.ROOT,
        "20%02d-%02d-%02dT%02d:%02d:00%s",
        dice.from(18, 26),
        dice.from(1, 12),
        dice.from(1, 28),
        dice.below(24),
        dice.below(60),
        dice.one("Z", "+09:00", "-05:00"));
  }

  private void customers(Shape.Page page, int index) {
    Dice open = ink.open;
    lines.add("kind: " + open.one("incident", "near-miss", "success"));
    lines.add("language: " + open.one("en", "en", "ja", "zh"));
    List<String> map = new ArrayList<>();
    map.add("title: \"" + Words.plain(open) + " " + ink.surroundings.term(open) + "\"");
    map.add("slug: " + company.slug(page, index));
    if (open.chance(60)) {
      map.add("summary: \"" + Words.plain(open) + "\"");
      map.add("severity: " + open.one("critical", "major", "minor"));
    }
    if (open.chance(70)) {
      map.add("started: " + moment(open));
    }
    if (open.chance(50)) {
      map.add("tags: [" + open.one("database", "network", "data base") + "]");
      map.add("services: [" + company.service(open) + "]");
      map.add("factors: [" + open.one("retry-storm", "stale-cache") + "]");
    }
    if (open.chance(30)) {
      map.add("aliases: [former-" + index + "]");
      map.add("updates: [{date: 2026-03-20, text: \"" + Words.plain(open) + "\"}]");
    }
    ink.hidden.shuffle(map);
    lines.add("customer:\n  " + String.join("\n  ", map));
  }
}
