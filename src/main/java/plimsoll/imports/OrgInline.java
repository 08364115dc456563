package plimsoll.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Running text of Org. */
final class OrgInline {
  private static final Pattern TIME =
      Pattern.compile(
          "[<\\[](\\d{4}-\\d\\d-\\d\\d)(?:\\s+[\\p{L}.]+)?(?:\\s+(\\d{1,2}:\\d{2}(?:-\\d{1,2}:\\d{2})?))?[^>\\]]*[>\\]]");
  private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
  private static final String AFTER = "(?![\\p{L}\\p{N}])";
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\[\\[(?<target>[^\\[\\]]{1,2000})\\](?:\\[(?<label>[^\\]]{1,2000})\\])?\\]"
              + "|"
              + BEFORE
              + "[=](?<verbatim>[^\\s=](?:[^=\\n]*[^\\s=])?)="
              + AFTER
              + "|"
              + BEFORE
              + "~(?<code>[^\\s~](?:[^~\\n]*[^\\s~])?)~"
              + AFTER
              + "|"
              + BEFORE
              + "\\*(?<strong>[^\\s*](?:[^*]*[^\\s*])?)\\*"
              + AFTER
              + "|"
              + BEFORE
              + "/(?<emphasis>[^\\s/](?:[^/\\n]*[^\\s/])?)/"
              + AFTER
              + "|"
              + BEFORE
              + "_(?<under>[^\\s_](?:[^_\\n]*[^\\s_])?)_"
              + AFTER
              + "|"
              + BEFORE
              + "\\+(?<struck>[^\\s+](?:[^+\\n]*[^\\s+])?)\\+"
              + AFTER
              + "|(?<break>\\\\\\\\(?=\\n|$))");

  private OrgInline() {}

  /** Times without brackets and names of days: {@code 2026-03-02 01:02}. */
  static String time(String text) {
    return TIME.matcher(text)
        .replaceAll(
            m -> m.group(2) == null ? m.group(1) : m.group(1) + " " + m.group(2).replace('-', '–'))
        .replaceAll("(?<=\\d)--(?=\\d{4}-)", " – ");
  }

  static void add(String text, Element into) {
    String timed = time(text);
    Matcher token = TOKEN.matcher(timed);
    int end = 0;
    while (token.find()) {
      plain(timed.substring(end, token.start()), into);
      end = token.end();
      token(token, into);
    }
    plain(timed.substring(end), into);
  }

  private static void plain(String text, Element into) {
    if (!text.isEmpty()) {
      into.appendChild(new TextNode(text));
    }
  }

  private static void token(Matcher token, Element into) {
    if (token.group("target") != null) {
      link(token.group("target"), token.group("label"), into);
    } else if (token.group("verbatim") != null || token.group("code") != null) {
      String code = token.group("code") == null ? token.group("verbatim") : token.group("code");
      into.appendElement("code").text(code);
    } else if (token.group("break") != null) {
      into.appendElement("br");
    } else {
      String[][] styles = {
        {"strong", "strong"}, {"emphasis", "em"}, {"under", "u"}, {"struck", "del"}
      };
      for (String[] style : styles) {
        if (token.group(style[0]) != null) {
          add(token.group(style[0]), into.appendElement(style[1]));
        }
      }
    }
  }

  private static void link(String target, String label, Element into) {
    String address = target.replaceFirst("^(?:file|attachment):", "").replaceFirst("::.*$", "");
    boolean picture = address.matches("(?i).*\\.(?:png|jpe?g|gif|svg|webp)");
    if (picture && label == null) {
      into.appendElement("img").attr("src", address).attr("alt", address.replaceFirst(".*/", ""));
    } else {
      Element link = into.appendElement("a").attr("href", address);
      if (label == null) {
        link.text(address);
      } else {
        add(label, link);
      }
    }
  }
}
