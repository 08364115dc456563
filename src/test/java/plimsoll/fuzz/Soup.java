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
    "[](",
    "\n\nText {.customer}\n===\n",
    "\n\n***\n\n",
    "\n\n| a | b |\n|:-:|--:|\n| `x\\|y` | [^1] |\n\n",
    "\n\n| Time | What |\n|---|---|\n| 09:05 | began |\n| 09:20 | over |\n\n",
    "\n\n[^1]: a\n\n    b\n\n",
    "\n\n[^2]:\n    - c\n\n",
    "[^2]",
    "[^",
    "\n[x]: <https://example.com> 'T'\n",
    "[x]",
    "]: ",
    "\n- [x] done {due=2026-01-01 owner-as=\"Storage\"}\n",
    "\n- 09:05 noticed\n- 09:20 [pg]{.internal as=\"it\"} recovered\n",
    "\n~~~text {.customer}\n",
    "~~~",
    "<sup>2</sup>",
    "<details>",
    "<b>",
    "</b>",
    "&nbsp;",
    "&#x7b;",
    "&lbrace;.internal&rbrace;",
    "&Tab;",
    "%7B",
    "{.x}",
    ":::",
    "> > ",
    "\n> - ",
    "\n    - ",
    "+++",
    "---",
    "<https://",
    "{hope=h}",
    "|\n|-|\n|",
    "\r\n"
  };

  /** What makes sense only beside the files of {@link Beside}. */
  private static final String[] IN_COMPANY = {
    "pgx",
    "`pgx`",
    "p*g*x",
    "[other](other.md)",
    "[other](other.md#impact)",
    "[self](case.md)",
    "\n[o]: other.md\n",
    "[x][o]",
    "[notes](assets/a.txt){.customer}",
    "![pic](assets/p.svg){.customer}",
    "\n\n![pgx pic](assets/p.svg \"pgx\"){.customer}\n\n",
    "[pgx](https://example.com/ \"pgx\")"
  };

  private static final String C = String.valueOf(Snippet.CANARY);
  private static final String COMMENT = "<!-- " + C;

  private final Dice dice;
  private final List<String> lines;
  private final boolean inCompany;

  private Soup(Dice dice, List<String> lines, boolean inCompany) {
    this.dice = dice;
    this.lines = lines;
    this.inCompany = inCompany;
  }

  /**
   * @param lines lines of real documents, to stand between the rest
   * @param inCompany whether there are other files to refer to
   */
  public static List<Snippet> throwOne(Dice dice, List<String> lines, boolean inCompany) {
    return new Soup(dice, lines, inCompany).document();
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
    if (inCompany && dice.chance(15)) {
      return dice.one(IN_COMPANY);
    }
    return dice.chance(12) && !lines.isEmpty()
        ? dice.one("\n", "\n\n", "") + dice.one(lines)
        : dice.one(TOKENS);
  }

  private String secret() {
    return dice.chance(50) ? plainSecret() : secretOfMoreThanOneLine();
  }

  /** Deeper: blocks in blocks, definitions, tables, and marks within marks. */
  private String secretOfMoreThanOneLine() {
    return switch (dice.below(18)) {
      case 0 -> "\n\n## X {.internal}\n\n" + C + "[^s]\n\n[^s]: " + C + "\n\n## E {.customer}\n\n";
      case 1 ->
          "\n\n## X {.internal}\n\n["
              + C
              + "]\n\n["
              + C
              + "]: /u \""
              + C
              + "\"\n\n## E {.customer}\n\n";
      case 2 -> "[" + C + "][r]{.internal as=\"w\"}";
      case 3 -> "[" + C + "](inside.md){.internal as=\"w\"}";
      case 4 -> "[" + C + "](assets/b.txt){.internal as=\"w\"}";
      case 5 -> "\n- {.internal} " + C + "\n\n  ```text\n  " + C + "\n  ```\n\n  > " + C + "\n\n";
      case 6 -> "\n\n1. {.internal} " + C + "\n   - " + C + "\n2. x\n\n";
      case 7 -> "\n\n> {.internal} " + C + "\n> - " + C + "\n>\n> ```\n> " + C + "\n> ```\n\n";
      case 8 -> "<kbd>[" + C + "]{.internal as=\"k\"}</kbd>";
      case 9 ->
          "\n\n| Action | Owner {.internal} |\n|---|:-:|\n| do | @"
              + C
              + " |\n| {.internal} "
              + C
              + " | `"
              + C
              + "` |\n\n";
      case 10 ->
          "\n\n### "
              + C
              + " {.internal}\n\n"
              + C
              + "\n\n#### "
              + C
              + "\n\n"
              + C
              + "\n\n### F {.customer}\n\n";
      case 11 ->
          "\n\n| ["
              + C
              + "]{.internal as=\"h\"} | b |\n|---|---|\n| ["
              + C
              + "]{.internal as=\"\"} | y |\n\n";
      case 12 -> "**[" + C + "]{.internal as=\"w\"}**";
      case 13 ->
          "\n- do it ["
              + C
              + "]{.internal as=\"now\"} {owner=\""
              + C
              + "\" owner-as=\"Storage\"}\n";
      case 14 ->
          "\n\n## Timeline {.customer}\n\n- 09:05 seen\n- {.internal} 09:07 "
              + C
              + "\n- 09:20 ["
              + C
              + "]{.internal as=\"it\"} over\n\n";
      case 15 -> "\n\n[^z]: x [" + C + "]{.internal as=\"w\"}\n\n[^z]";
      case 16 ->
          "\n\n:::internal\n| "
              + C
              + " | b |\n|---|---|\n| "
              + C
              + " | d |\n\n[^y]: "
              + C
              + "\n:::\n\n";
      default -> "\n\n## [" + C + "]{.internal as=\"G\"} {.customer}\n\n";
    };
  }

  private String plainSecret() {
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
