package plimsoll.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Running text of AsciiDoc. */
final class AsciidocInline {
  private static final Pattern TOKEN =
      Pattern.compile(
          "``(?<code2>.{1,500}?)``"
              + "|(?<![\\w`])`\\+?(?<code>[^`]+?)\\+?`(?![\\w`])"
              + "|(?:link|mailto|xref):(?<target>[^\\s\\[]{1,2000})\\[(?<label>[^\\]]*)\\]"
              + "|(?<url>(?<![\\w/])https?://[^\\s\\[\\]<>]{1,2000})\\[(?<text>[^\\]]*)\\]"
              + "|<<#?(?<ref>[^,<>]{1,300})(?:,(?<words>[^<>]{0,300}))?>>"
              + "|image:(?!:)(?<picture>[^\\s\\[]{1,2000})\\[(?<alt>[^\\],]*)[^\\]]*\\]"
              + "|(?:kbd|btn|menu|pass|footnote):\\w*\\[(?<macro>[^\\]]*)\\]"
              + "|\\[\\[[\\w-]+\\]\\]|\\[#[\\w-]+\\]"
              + "|(?<break> \\+(?=\\n|$))"
              + "|\\*\\*(?<strong2>.{1,500}?)\\*\\*"
              + "|(?<![\\w*])\\*(?<strong>[^\\s*](?:[^*]*[^\\s*])?)\\*(?![\\w*])"
              + "|__(?<emphasis2>.{1,500}?)__"
              + "|(?<![\\w_])_(?<emphasis>[^\\s_](?:[^_]*[^\\s_])?)_(?![\\w_])"
              + "|(?:\\[[\\w.-]+\\])?(?<![\\w#])#(?<marked>[^\\s#](?:[^#]*[^\\s#])?)#(?![\\w#])"
              + "|(?<![\\s^])\\^(?<above>[^\\s^]+)\\^"
              + "|(?<![\\s~])~(?<below>[^\\s~]+)~");

  private AsciidocInline() {}

  static void add(String text, Element into) {
    Matcher token = TOKEN.matcher(text);
    int end = 0;
    while (token.find()) {
      plain(text.substring(end, token.start()), into);
      end = token.end();
      token(token, into);
    }
    plain(text.substring(end), into);
  }

  private static void plain(String text, Element into) {
    if (!text.isEmpty()) {
      into.appendChild(new TextNode(text.replaceAll("\\\\(?=[{*_`#])", "")));
    }
  }

  private static void token(Matcher token, Element into) {
    if (token.group("code2") != null || token.group("code") != null) {
      String code = token.group("code2") == null ? token.group("code") : token.group("code2");
      into.appendElement("code").text(code);
    } else if (token.group("target") != null) {
      String target = token.group("target");
      boolean mail = token.group().startsWith("mailto:");
      link(mail ? "mailto:" + target : target, token.group("label"), target, into);
    } else if (token.group("url") != null) {
      link(token.group("url"), token.group("text"), token.group("url"), into);
    } else if (token.group("ref") != null) {
      add(token.group("words") == null ? token.group("ref") : token.group("words").strip(), into);
    } else if (token.group("picture") != null) {
      into.appendElement("img").attr("src", token.group("picture")).attr("alt", token.group("alt"));
    } else if (token.group("macro") != null) {
      boolean note = token.group().startsWith("footnote");
      add(note ? " (" + token.group("macro") + ")" : token.group("macro"), into);
    } else if (token.group("break") != null) {
      into.appendElement("br");
    } else {
      styled(token, into);
    }
  }

  private static void link(String address, String label, String shown, Element into) {
    String words = label.replaceFirst("\\^$|,.*$", "").strip();
    add(words.isEmpty() ? shown : words, into.appendElement("a").attr("href", address));
  }

  private static void styled(Matcher token, Element into) {
    String[][] styles = {
      {"strong2", "strong"},
      {"strong", "strong"},
      {"emphasis2", "em"},
      {"emphasis", "em"},
      {"marked", "span"},
      {"above", "sup"},
      {"below", "sub"}
    };
    for (String[] style : styles) {
      if (token.group(style[0]) != null) {
        add(token.group(style[0]), into.appendElement(style[1]));
        return;
      }
    }
  }
}
