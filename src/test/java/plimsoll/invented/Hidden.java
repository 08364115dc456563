package plimsoll.invented;

import java.util.ArrayList;
import java.util.List;

/** Blocks and sections that only the company reads. */
final class Hidden {
  private Hidden() {}

  /** None, one or several blocks between two blocks of a section for customers. */
  static void between(Ink ink) {
    for (int i = ink.hidden.some(); i > 0; i--) {
      ink.block(marked(ink));
    }
  }

  /** A block that bears its own mark. */
  private static String marked(Ink ink) {
    Dice hidden = ink.hidden;
    String secret = Words.inlineSecret(hidden);
    return switch (hidden.below(9)) {
      case 0 -> "> {.internal} " + secret + "\n> " + Words.secret(hidden);
      case 1 -> "```text {.internal}\n:::\n" + secret + "\n```";
      case 2 -> "<!-- note " + Words.secret(hidden) + "\n\n" + Words.secret(hidden) + "-->";
      case 3 -> ink.nothing();
      case 4 ->
          "| " + Words.secret(hidden) + " | b |\n|---|---|\n| {.internal} " + secret + " | 4 |";
      case 5 -> hidden.one("-", "*", "+", "7.", "1)") + " {.internal} " + secret;
      default -> container(ink);
    };
  }

  static String container(Ink ink) {
    StringBuilder container = new StringBuilder(":::internal\n");
    for (int i = ink.hidden.from(1, 3); i > 0; i--) {
      container.append(unmarked(ink, false)).append(i > 1 ? "\n\n" : "\n");
    }
    return container.append(":::").toString();
  }

  /** A section that has no mark, or one. It may have any heading, one that customers read too. */
  static void section(Ink ink, int level) {
    Dice hidden = ink.hidden;
    String heading =
        hidden.chance(60) ? hidden.one(Shape.Role.values()).heading() : Words.secret(hidden);
    ink.block(
        "#".repeat(level) + " " + heading + (level > 2 || hidden.chance(30) ? " {.internal}" : ""));
    for (int i = hidden.from(0, 4); i > 0; i--) {
      ink.block(unmarked(ink, true));
    }
  }

  /** A block of internal text. */
  static String unmarked(Ink ink, boolean headings) {
    Dice hidden = ink.hidden;
    String a = Words.inlineSecret(hidden);
    String b = Words.secret(hidden);
    String time =
        String.format(java.util.Locale.ROOT, "%02d:%02d", hidden.below(24), hidden.below(60));
    return switch (hidden.below(headings ? 14 : 13)) {
      case 0 -> "- " + a + "\n- " + time + " " + b + "\n\n  " + b;
      case 1 ->
          "1. [ ] " + a + " {owner=\"@" + b.replace(' ', '-').replace("\"", "") + "\" ticket=ZQ-1}";
      case 2 -> "```sql\n:::\n" + b + "\n## x\n```";
      case 3 -> "> " + a + "\n>\n> " + b;
      case 4 -> "| Time | " + b + " |\n|---|---|\n| " + time + " | " + a.replace('|', ' ') + " |";
      case 5 -> {
        String label = ink.label();
        yield a + "[^" + label + "]\n\n[^" + label + "]: " + b;
      }
      case 6 -> {
        String label = ink.label();
        yield "[" + b + "][" + label + "]\n\n[" + label + "]: https://" + label + ".corp.example/";
      }
      case 7 -> "![" + b + "](" + ink.surroundings.assets().png() + ")";
      case 8 -> "<div class=\"" + Words.canary(hidden) + "\">" + b + "</div>";
      case 9 -> "    " + b;
      case 10 -> "2019-02-0" + hidden.from(1, 9) + " " + time + " UTC " + a;
      case 11 -> "---\n\n" + a;
      case 12 -> a + "\n" + b + "  \n" + a;
      default -> "##### " + b + "\n\n" + a;
    };
  }

  /** Entries of a list, each on its line, that only the company reads. */
  static List<String> entries(Ink ink, String bullet, boolean timed) {
    List<String> entries = new ArrayList<>();
    for (int i = ink.hidden.some(); i > 0; i--) {
      String time =
          timed
              ? String.format(
                  java.util.Locale.ROOT, "%02d:%02d ", ink.hidden.below(24), ink.hidden.below(60))
              : "";
      String more = ink.hidden.chance(20) ? "\n\n      " + Words.secret(ink.hidden) : "";
      entries.add(bullet + " {.internal} " + time + Words.inlineSecret(ink.hidden) + more);
    }
    return entries;
  }
}
