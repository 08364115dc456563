package plimsoll.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first heading of the first level, as a title. */
record TitleGuess(String text, int line) {
  private static final Pattern ATX = Pattern.compile(" {0,3}#(?:[ \\t]+(.*))?");
  private static final Pattern SETEXT = Pattern.compile(" {0,3}=+[ \\t]*");
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\]]{0,400})\\](?:\\([^)]{0,2000}\\)|\\[[^\\]]{0,400}\\])?");

  /** Headings that name a part of a review and not the review: their file is known by its name. */
  private static final Set<String> PARTS =
      Set.of(
          "metadata",
          "title",
          "summary",
          "overview",
          "background",
          "timeline",
          "postmortem",
          "post-mortem",
          "incident report",
          "incident title",
          "retrospective",
          "impact",
          "概要",
          "メタデータ",
          "元数据",
          "摘要");

  static Optional<TitleGuess> find(Prose prose) {
    List<Prose.Line> lines = prose.lines();
    for (int i = 0; i < lines.size(); i++) {
      Prose.Line line = lines.get(i);
      Matcher atx = ATX.matcher(line.text());
      String heading =
          line.text().indexOf('#') >= 0 && atx.matches()
              ? String.valueOf(atx.group(1))
              : setext(lines, i);
      String title = plain(heading);
      if (!title.isEmpty()) {
        boolean part = PARTS.contains(folded(title));
        return part ? Optional.empty() : Optional.of(new TitleGuess(title, line.number()));
      }
    }
    return Optional.empty();
  }

  private static String setext(List<Prose.Line> lines, int i) {
    boolean underlined =
        i + 1 < lines.size()
            && lines.get(i + 1).number() == lines.get(i).number() + 1
            && SETEXT.matcher(lines.get(i + 1).text()).matches();
    return underlined ? lines.get(i).text() : "";
  }

  private static String folded(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[:：\\s]+$", "");
  }

  /** The words of a heading: no links, emphasis, closing hashes or marks in braces. */
  private static String plain(String heading) {
    if (heading.equals("null")) {
      return "";
    }
    String text = heading.strip().replaceAll("(^|[ \\t])#+$", "").strip();
    text = text.replaceAll("\\s*\\{[.#][^}]*\\}$", "");
    text = LINK.matcher(text).replaceAll("$1").replaceAll("<!--.*?-->", "");
    text = text.replace("`", "").replace("**", "").replace("__", "");
    text = text.replaceAll("(?<![\\p{L}\\p{N}])[*_]([^*_]+)[*_](?![\\p{L}\\p{N}])", "$1");
    return Readable.oneLine(text.replaceAll("\\\\(\\p{Punct})", "$1"));
  }
}
