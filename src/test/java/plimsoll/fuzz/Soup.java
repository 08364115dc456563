package plimsoll.fuzz;

import java.util.ArrayList;
import java.util.List;
import plimsoll.invented.Dice;

/** Throws documents: pieces of Markdown in any order, and between them what is marked internal. */
public final class Soup {
  private static final String[] TOKENS = {
    "*",
    "**",
    "_",
    "`",
    "``",
    "```\n",
    "\n```\n",
    "\n~~~\n",
    "\n```text {.customer}\n",
    "~~",
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    "\n\n",
    " ",
    "  \n",
    "\\\n",
    "\\",
    "\t",
    "\n    ",
    "\n  ",
    "\n> ",
    "\n> {.customer} ",
    "\n- ",
    "\n- [ ] ",
    "\n* ",
    "\n1. ",
    "\n10) ",
    "\n  - ",
    "|",
    " | ",
    "\n|---|---|\n",
    "\n\n| a | b |\n|---|---|\n| c | d |\n",
    "\n| ",
    "\n---\n",
    "\n===\n",
    "# ",
    "\n\n## B {.customer}\n\n",
    "\n\n### C\n\n",
    "\n\n# D {.customer}\n",
    "[",
    "]",
    "(",
    ")",
    "![",
    "[x](https://example.com/y)",
    "[x][r]",
    "\n\n[r]: https://example.com/r\n",
    "[^1]",
    "\n\n[^1]: note ",
    "](",
    "](https://example.com/",
    "\"",
    "'",
    "<",
    ">",
    "<br>",
    "<kbd>",
    "</kbd>",
    "<sub>",
    "<!-- note -->",
    "{",
    "}",
    "{#id}",
    "{.customer}",
    "{\"a\": 1}",
    "=",
    ":",
    "\n: ",
    "\n:::customer-only\n",
    "\n:::\n",
    "\n:::internal\n",
    "%%",
    "&amp;",
    "&#91;",
    "&lt;",
    "$",
    "https://example.com/",
    "www.example.com",
    "<https://example.com/>",
    "a@b.example",
    "\u200b",
    "\u00a0",
    "\u3000",
    "\ufeff",
    "\r",
    "\f",
    "\u2028",
    "\u202e",
    "é",
    "数据",
    "😀",
    "word",
    "word ",
    " two words ",
    "Text. ",
    "09:05 ",
    "{due=2026-01-01}",
    "!",
    "+",
    "\n+ ",
    "-",
    "0",
    "\n<div>\n",
    "\n</div>\n",
    "\n<!-- note\n-->\n",
    "//",
    "^",
    "++",
    "\n\n\n",
    "\n\t",
    "]{",
    "}{",
    "[](",
    "[]("
  };
  private static final String C = String.valueOf(Snippet.CANARY);
  private static final String COMMENT = "<!-- " + C;

  private final Dice dice;
  private final List<String> lines;

  private Soup(Dice dice, List<String> lines) {
    this.dice = dice;
    this.lines = lines;
  }

  /**
   * @param lines lines of real documents, to stand between the rest
   */
  public static List<Snippet> throwOne(Dice dice, List<String> lines) {
    return new Soup(dice, lines).document();
  }

  private List<Snippet> document() {
    List<Snippet> document = new ArrayList<>();
    if (dice.chance(90)) {
      document.add(new Snippet("## A {.customer}\n\n"));
    }
    for (int i = dice.from(1, 25); i > 0; i--) {
      document.add(new Snippet(dice.chance(18) ? secret() : open()));
    }
    if (document.stream().anyMatch(s -> s.text().contains("`") || s.text().contains("~~~"))) {
      document.removeIf(s -> s.text().startsWith(COMMENT)); // in code for customers it is text
    }
    return document;
  }

  private String open() {
    return dice.chance(12) && !lines.isEmpty()
        ? dice.one("\n", "\n\n", "") + dice.one(lines)
        : dice.one(TOKENS);
  }

  private String secret() {
    return switch (dice.below(16)) {
      case 0 -> "[" + inner() + "]{.internal as=\"\"}";
      case 1 -> "[" + C + "](" + C + ".md){.internal as=\"w\"}";
      case 2 -> "[" + C + "](https://" + C + ".example/ \"" + C + "\"){.internal as=\"w\"}";
      case 3 -> "![" + C + "](" + C + ".png){.internal}";
      case 4 -> COMMENT + " -->";
      case 5 -> "\n" + indent() + "- {.internal} " + C + "\n";
      case 6 -> "\n\n> {.internal} " + C + "\n> " + C + "\n\n";
      case 7 -> "\n\n```text {.internal}\n" + C + "\n```\n\n";
      case 8 -> "\n\n## " + C + " {.internal}\n\n" + C + "\n\n## E {.customer}\n\n";
      case 9 -> "\n\n| a | b |\n|---|---|\n| {.internal} " + C + " | " + C + " |\n| x | y |\n\n";
      case 10 -> "\n\n| a | " + C + " {.internal} |\n|---|---|\n| x | " + C + " |\n\n";
      case 11 -> "\n- do {owner=\"@" + C + "\" why=\"" + C + "\" ticket=" + C + "}\n";
      case 12, 13 -> "\n" + indent() + ":::internal\n" + indent() + C + "\n" + tail() + "\n:::\n";
      default -> "[" + inner() + "]{.internal as=\"w\"}";
    };
  }

  private String inner() {
    return dice.one(
        C, C, "*" + C + "*", "`" + C + "`", C + " [" + C + "](https://" + C + ".example)");
  }

  private String indent() {
    return dice.one("", "", "", "  ", "> ", "- ");
  }

  /** More internal text, which may be torn but opens and closes no container. */
  private String tail() {
    StringBuilder tail = new StringBuilder(C);
    for (int i = dice.below(5); i > 0; i--) {
      String token = dice.one(TOKENS);
      tail.append(token.contains(":::") ? "" : token);
    }
    return tail.append(C).toString();
  }
}
