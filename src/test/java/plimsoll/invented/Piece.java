package plimsoll.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A block that customers read, written so that internal text stands in it and around it. */
public enum Piece {
  PARAGRAPH(ink -> ink.block(ink.paragraph())),
  INTERRUPTED(Piece::interrupted),
  BULLETS(ink -> list(ink, "-", false)),
  NUMBERS(ink -> list(ink, "1.", false)),
  TIMED_LIST(ink -> list(ink, "*", true)),
  NESTED(Piece::nested),
  ACTIONS(Piece::actions),
  TABLE(ink -> table(ink, false)),
  TIMELINE(ink -> table(ink, true)),
  CODE(ink -> ink.block("```text {.customer}\n" + Words.plain(ink.open) + "\n```")),
  QUOTE(ink -> ink.block("> {.customer} " + ink.oneLine() + "\n>\n> " + ink.oneLine())),
  FOOTNOTE(Piece::footnote),
  REFERENCE(Piece::reference),
  PICTURE(Piece::picture),
  ATTACHMENT(Piece::attachment),
  CUSTOMERS_ONLY(ink -> ink.block(":::customer-only\n" + ink.oneLine() + "\n:::")),
  SUBHEADING(ink -> ink.block("### " + Words.plain(ink.open) + " " + ink.instead())),
  SURPRISE(Piece::hopes);

  private final Consumer<Ink> writer;

  Piece(Consumer<Ink> writer) {
    this.writer = writer;
  }

  void write(Ink ink) {
    writer.accept(ink);
  }

  private static void interrupted(Ink ink) {
    String first = ink.oneLine();
    String hidden = ink.hidden.any() ? Hidden.container(ink) + "\n" : "";
    ink.block(first + "\n" + hidden + ink.oneLine());
  }

  private static void list(Ink ink, String bullet, boolean timed) {
    List<String> lines = new ArrayList<>(Hidden.entries(ink, bullet, timed));
    int minute = ink.open.below(600);
    for (int i = ink.open.from(1, 4); i > 0; i--) {
      minute += ink.open.below(200);
      lines.add(bullet + " " + (timed ? time(minute) + " " : "") + ink.oneLine());
      lines.addAll(Hidden.entries(ink, bullet, timed));
    }
    ink.block(String.join("\n", lines));
  }

  private static String time(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60 % 24, minute % 60);
  }

  private static void nested(Ink ink) {
    List<String> lines = new ArrayList<>();
    for (int i = ink.open.from(1, 3); i > 0; i--) {
      lines.add("- " + ink.oneLine());
      Hidden.entries(ink, "  -", false).forEach(lines::add);
      lines.add("  - " + ink.oneLine());
      Hidden.entries(ink, "  -", false).forEach(lines::add);
    }
    ink.block(String.join("\n", lines));
  }

  private static void actions(Ink ink) {
    List<String> lines = new ArrayList<>(Hidden.entries(ink, "-", false));
    for (int i = ink.open.from(1, 3); i > 0; i--) {
      String box = ink.open.one("[ ] ", "[x] ", "");
      String due = ink.open.chance(50) ? " due=2026-0" + ink.open.from(1, 9) + "-11" : "";
      String shown = ink.open.chance(50) ? " owner-as=\"" + Words.plain(ink.open) + "\"" : "";
      String secret = Words.canary(ink.hidden);
      lines.add(
          "- "
              + box
              + ink.oneLine()
              + " {owner=\"@"
              + secret
              + "\""
              + due
              + shown
              + (ink.hidden.any() ? " why=\"" + Words.secret(ink.hidden) + "\"" : "")
              + (ink.hidden.any() ? " ticket=ZQ-" + ink.hidden.below(999) : "")
              + "}");
      lines.addAll(Hidden.entries(ink, "-", false));
    }
    ink.block(String.join("\n", lines));
  }

  private static void table(Ink ink, boolean timed) {
    Columns columns = Columns.of(ink);
    List<String> lines = new ArrayList<>();
    lines.add(columns.row(timed ? "Time" : Words.plain(ink.open), Words.plain(ink.open), true));
    lines.add(columns.rule());
    hiddenRows(ink, columns, timed, lines);
    int minute = ink.open.below(1440);
    for (int i = ink.open.from(1, 4); i > 0; i--) {
      minute += ink.open.below(200);
      lines.add(columns.row(timed ? time(minute) : Words.plain(ink.open), cell(ink), false));
      hiddenRows(ink, columns, timed, lines);
    }
    ink.block(String.join("\n", lines));
  }

  private static void hiddenRows(Ink ink, Columns columns, boolean timed, List<String> lines) {
    for (int i = ink.hidden.some(); i > 0; i--) {
      String first = timed ? time(ink.hidden.below(1440)) : Words.secret(ink.hidden);
      lines.add(columns.row("{.internal} " + first, Words.secret(ink.hidden), false));
    }
  }

  private static String cell(Ink ink) {
    return ink.oneLine().replace("|", "");
  }

  /** Columns that only the company reads stand before, between and after two that all read. */
  private record Columns(Ink ink, List<Boolean> internal) {
    static Columns of(Ink ink) {
      List<Boolean> internal = new ArrayList<>();
      internal.add(false);
      for (int i = ink.hidden.some(); i > 0; i--) {
        internal.add(true);
      }
      internal.add(false);
      for (int i = ink.hidden.some(); i > 0; i--) {
        internal.add(true);
      }
      return new Columns(ink, internal);
    }

    String row(String first, String second, boolean header) {
      StringBuilder row = new StringBuilder("|");
      boolean begun = false;
      for (boolean secret : internal) {
        String mark = header ? " {.internal}" : "";
        row.append(' ')
            .append(secret ? Words.secret(ink.hidden) + mark : begun ? second : first)
            .append(" |");
        begun = true;
      }
      return row.toString();
    }

    String rule() {
      return "|" + "---|".repeat(internal.size());
    }
  }

  private static void footnote(Ink ink) {
    String label = ink.label();
    ink.block(ink.oneLine() + "[^" + label + "]");
    ink.block("[^" + label + "]: " + ink.oneLine());
  }

  private static void reference(Ink ink) {
    String label = ink.label();
    ink.block(ink.oneLine() + " [" + Words.plain(ink.open) + "][" + label + "]");
    ink.block("[" + label + "]: https://www.example.com/" + ink.open.below(9));
  }

  private static void picture(Ink ink) {
    Surroundings.Assets assets = ink.surroundings.assets();
    String file = ink.open.one(assets.png(), assets.jpeg(), assets.svg());
    ink.block("![" + Words.plain(ink.open) + "](" + file + "){.customer}");
  }

  private static void attachment(Ink ink) {
    String file = ink.surroundings.assets().csv();
    ink.block("See [" + Words.plain(ink.open) + "](" + file + "){.customer}.");
  }

  private static void hopes(Ink ink) {
    String id = Words.canary(ink.hidden);
    ink.block("- " + ink.oneLine() + " {hope=" + id + "}\n- " + ink.oneLine());
  }
}
