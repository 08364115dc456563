package plimsoll.imports;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.content.Inline;

/** Links and pictures of a document in Markdown: what lies beside it comes along. */
final class MarkdownLinks {
  private static final Pattern INLINE =
      Pattern.compile(
          "(!?)(\\[(?:[^\\[\\]\\n"
              + "]|\\[[^\\[\\]\\n"
              + "]*\\])*\\]\\()(?:<([^<>\\n"
              + "]*)>|([^\\s()<>]+(?:\\([^\\s()]*\\)[^\\s()]*)*))");
  private static final Pattern DEFINITION =
      Pattern.compile("^( {0,3}\\[(?!\\^)[^\\]\\n]+\\]:\\s*)<?(\\S+?)>?(?=\\s|$)");
  private static final Pattern IMAGE =
      Pattern.compile("(?i)(<img\\b[^>]*?\\bsrc\\s*=\\s*[\"'])([^\"']+)");

  private final HtmlLinks links;

  MarkdownLinks(HtmlLinks links) {
    this.links = links;
  }

  String led(String markdown) {
    StringBuilder out = new StringBuilder(markdown.length());
    String fence = "";
    for (String line : markdown.split("\n", -1)) {
      String before = fence;
      fence = Blocks.fence(line, fence);
      boolean code = !before.isEmpty() || !fence.isEmpty();
      out.append(out.isEmpty() ? "" : "\n").append(code ? line : line(line));
    }
    return out.toString();
  }

  private String line(String line) {
    if (line.indexOf("](") < 0 && line.indexOf("]:") < 0 && line.indexOf('<') < 0) {
      return line;
    }
    String spans =
        INLINE
            .matcher(line)
            .replaceAll(
                m -> {
                  String address = m.group(3) == null ? m.group(4) : m.group(3);
                  String there = there(address, !m.group(1).isEmpty());
                  return Matcher.quoteReplacement(
                      m.group(1)
                          + m.group(2)
                          + (there.isEmpty()
                              ? m.group().substring(m.group(1).length() + m.group(2).length())
                              : there));
                });
    String images = IMAGE.matcher(spans).replaceAll(m -> replaced(m.group(1), m.group(2), true));
    return DEFINITION.matcher(images).replaceAll(m -> replaced(m.group(1), m.group(2), false));
  }

  private String replaced(String lead, String address, boolean picture) {
    String there = there(address, picture);
    return Matcher.quoteReplacement(lead + (there.isEmpty() ? address : there));
  }

  /** The new address; empty where the old one stays. */
  private String there(String address, boolean picture) {
    if (address.matches("(?i)[a-z][a-z0-9+.-]*:.*") && !address.startsWith("data:")
        || address.startsWith("#")) {
      return "";
    }
    if (picture) {
      return links.picture(address).orElse("");
    }
    Optional<Inline.Target> target = links.link(address);
    int hash = address.indexOf('#');
    return target.isPresent() && target.get() instanceof Inline.Target.File file
        ? file.asset() + (hash > 0 && file.asset().endsWith(".md") ? address.substring(hash) : "")
        : "";
  }
}
