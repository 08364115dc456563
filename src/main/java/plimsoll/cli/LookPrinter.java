package plimsoll.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plimsoll.review.Concern;
import plimsoll.review.WordDiff;

/**
 * Prints what somebody is about to approve: for a terminal, as Markdown for a comment, or as JSON.
 *
 * @param prefix what stands before every source's path
 */
record LookPrinter(PrintStream out, String prefix, boolean color) {
  /** How much unchanged text stands around a change. */
  private static final int AROUND = 40;

  /** How much of one change is shown to people; {@code plimsoll show} has all of it. */
  private static final int MOST = 1_500;

  void text(Look look) {
    out.println();
    out.println(TerminalText.plain(title(look) + ":"));
    for (WordDiff.Change change : look.changes()) {
      String heading = change.heading().isEmpty() ? "" : change.heading() + ": ";
      String said = heading + said(change, this::terminal);
      said.lines().forEach(line -> out.println("  " + line));
    }
    if (!look.concerns().isEmpty()) {
      out.println("  look again:");
      look.concerns().forEach(c -> out.println(TerminalText.plain("    " + concern(c))));
    }
  }

  void markdown(Look look) {
    out.println();
    out.println("### " + code(look.page()));
    out.println();
    out.println(escaped(title(look)) + ":");
    out.println();
    for (WordDiff.Change change : look.changes()) {
      String heading = change.heading().isEmpty() ? "" : "**" + escaped(change.heading()) + ":** ";
      out.println("- " + heading + said(change, LookPrinter::marked).replace("\n", "<br>"));
    }
    if (!look.concerns().isEmpty()) {
      out.println();
      out.println("Look again:");
      out.println();
      for (Concern concern : look.concerns()) {
        String word = concern.word().isEmpty() ? "" : ": " + code(concern.word());
        out.println("- " + code(place(concern)) + " " + concern.kind().text() + word);
      }
    }
  }

  void json(Look look) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("look", look.page());
    line.put("source", prefix + look.source());
    line.put("against", look.against());
    line.put(
        "changes",
        look.changes().stream()
            .map(c -> Map.of("heading", c.heading(), "parts", parts(c)))
            .toList());
    List<Object> concerns = new ArrayList<>();
    for (Concern concern : look.concerns()) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("file", prefix + concern.place().file());
      object.put("line", concern.place().line());
      object.put("kind", concern.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      object.put("word", concern.word());
      concerns.add(object);
    }
    line.put("concerns", concerns);
    out.println(TerminalText.json(line));
  }

  private static List<Map<String, String>> parts(WordDiff.Change change) {
    return change.parts().stream()
        .map(part -> Map.of(part.kind().name().toLowerCase(Locale.ROOT), part.text()))
        .toList();
  }

  private String title(Look look) {
    String against =
        look.isNew() ? "customers do not have this page yet" : "compared with " + look.against();
    return look.page() + " (" + prefix + look.source() + "), " + against;
  }

  private String concern(Concern concern) {
    String word = concern.word().isEmpty() ? "" : ": " + concern.word();
    return place(concern) + ": " + concern.kind().text() + word;
  }

  private String place(Concern concern) {
    return prefix + concern.place().file() + ":" + concern.place().line();
  }

  /** How one part is shown. */
  private interface Style {
    String of(WordDiff.Kind kind, String text);
  }

  private static String said(WordDiff.Change change, Style style) {
    StringBuilder said = new StringBuilder();
    int left = MOST;
    for (int i = 0; i < change.parts().size() && left > 0; i++) {
      WordDiff.Part part = change.parts().get(i);
      boolean last = i == change.parts().size() - 1;
      String text =
          part.kind() == WordDiff.Kind.SAME ? around(part.text(), i == 0, last) : part.text();
      said.append(style.of(part.kind(), cut(text, left)));
      left -= text.length();
    }
    return left <= 0 ? said + " …" : said.toString();
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, text.offsetByCodePoints(0, most / 2));
  }

  private static String around(String text, boolean first, boolean last) {
    if (text.length() <= 2 * AROUND) {
      return text;
    }
    String head = first ? "" : text.substring(0, text.indexOf(' ', AROUND) + 1);
    String tail =
        last ? "" : text.substring(Math.max(0, text.lastIndexOf(' ', text.length() - AROUND)));
    return head + "…" + tail;
  }

  private String terminal(WordDiff.Kind kind, String text) {
    String plain = text.lines().map(TerminalText::plain).reduce((a, b) -> a + "\n" + b).orElse("");
    String words = text.endsWith("\n") ? plain + "\n" : plain;
    return switch (kind) {
      case SAME -> words;
      case REMOVED -> color ? "\u001b[31m" + words + "\u001b[0m" : "[-" + words + "-]";
      case ADDED -> color ? "\u001b[32m" + words + "\u001b[0m" : "{+" + words + "+}";
    };
  }

  private static String marked(WordDiff.Kind kind, String text) {
    String words = escaped(text);
    return switch (kind) {
      case SAME -> words;
      case REMOVED -> "<del>" + words + "</del>";
      case ADDED -> "<ins>" + words + "</ins>";
    };
  }

  /** Nothing in it is markup, and nobody is called by their handle. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      out.append(out.isEmpty() ? "" : "\n")
          .append(
              TerminalText.plain(line)
                  .replace("&", "&amp;")
                  .replace("<", "&lt;")
                  .replace(">", "&gt;")
                  .replaceAll("([\\\\`*_{}\\[\\]|#~!:])", "\\\\$1")
                  .replace("@", "&#64;"));
    }
    return out.toString();
  }

  private static String code(String text) {
    return "`" + TerminalText.plain(text).replace('`', '\'') + "`";
  }
}
