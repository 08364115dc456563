package plimsoll.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Running text of Jira's wiki markup. */
final class JiraInline {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\{\\{(?<mono>.{1,500}?)\\}\\}"
              + "|\\{(?:color|anchor)(?::[^}]*)?\\}"
              + "|\\[~(?:accountid:)?(?<person>[^\\]]+)\\]"
              + "|\\[(?<label>[^\\]|\\[]{1,500})\\|(?<target>[^\\]|]{1,2000})(?:\\|[^\\]]*)?\\]"
              + "|\\[(?<bare>(?:https?|mailto|ftp)[^\\]|\\s]+)\\]"
              + "|!(?<picture>[^\\s!|]+\\.(?i:png|jpe?g|gif|svg|webp))(?:\\|[^!]*)?!"
              + "|(?<break>\\\\\\\\)"
              + "|\\\\(?<escaped>[*_{}\\[\\]|!+^~?-])"
              + "|(?<![\\w*])\\*(?<strong>[^\\s*](?:[^*\\n]*[^\\s*])?)\\*(?![\\w*])"
              + "|(?<![\\w_])_(?<emphasis>[^\\s_](?:[^_\\n]*[^\\s_])?)_(?![\\w_])"
              + "|(?<![\\w-])-(?<struck>[^\\s-](?:[^-\\n]*[^\\s-])?)-(?![\\w-])"
              + "|(?<![\\w+])\\+(?<inserted>[^\\s+](?:[^+\\n]*[^\\s+])?)\\+(?![\\w+])");

  private JiraInline() {}

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
      into.appendChild(new TextNode(text));
    }
  }

  private static void token(Matcher token, Element into) {
    if (token.group("mono") != null) {
      into.appendElement("code").text(token.group("mono"));
    } else if (token.group("person") != null) {
      plain("@" + token.group("person"), into);
    } else if (token.group("label") != null) {
      link(token.group("label"), token.group("target"), into);
    } else if (token.group("bare") != null) {
      into.appendElement("a").attr("href", token.group("bare")).text(token.group("bare"));
    } else if (token.group("picture") != null) {
      into.appendElement("img")
          .attr("src", token.group("picture"))
          .attr("alt", token.group("picture"));
    } else if (token.group("break") != null) {
      into.appendElement("br");
    } else if (token.group("escaped") != null) {
      plain(token.group("escaped"), into);
    } else {
      styled(token, into);
    }
  }

  private static void link(String label, String target, Element into) {
    Element link = into.appendElement("a").attr("href", target.strip());
    add(label, link);
    if (HtmlLinks.web(target).isEmpty() && !target.startsWith("#")) {
      plain(" (" + target.strip() + ")", into);
    }
  }

  private static void styled(Matcher token, Element into) {
    String[][] styles = {
      {"strong", "strong"}, {"emphasis", "em"}, {"struck", "del"}, {"inserted", "ins"}
    };
    for (String[] style : styles) {
      String inside = token.group(style[0]);
      if (inside != null) {
        add(inside, into.appendElement(style[1]));
      }
    }
  }
}
