package plimsoll.marks;

import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plimsoll.text.Resource;

/** Tells tags of HTML from what only looks like one: {@code <Ctrl>}, {@code List<String>}. */
final class RawHtml {
  private static final Pattern TAG = Pattern.compile("^\\s*<(/?)([A-Za-z][A-Za-z0-9-]*)");
  private static final Pattern TYPE = Pattern.compile("<[A-Z][A-Za-z]*>");

  /** What a template asks for: {@code <Link to the recording>}. */
  private static final Pattern WORDS = Pattern.compile("<[A-Za-z]+(?: [A-Za-z-]+){2,}>");

  private static final Pattern FLAG =
      Pattern.compile(
          " (?:async|autofocus|autoplay|checked|controls|default|defer|disabled|hidden|loop|multiple"
              + "|muted|nomodule|novalidate|open|readonly|required|reversed|selected)\\b");
  private static final Set<String> ELEMENTS =
      Resource.lines(RawHtml.class, "html-elements.txt").stream()
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private RawHtml() {}

  /** The element that a tag or a block begins with, in small letters, if HTML has it. */
  static Optional<String> element(CharSequence html) {
    Matcher tag = TAG.matcher(html);
    return tag.find()
        ? Optional.of(tag.group(2).toLowerCase(Locale.ROOT)).filter(ELEMENTS::contains)
        : Optional.empty();
  }

  /** Whether a tag closes an element. */
  static boolean closes(CharSequence html) {
    Matcher tag = TAG.matcher(html);
    return tag.find() && !tag.group(1).isEmpty();
  }

  /**
   * Whether what the parser took for a tag is text: no element, the parameter of a type, or words.
   */
  static boolean isText(Node tag, String markdown) {
    CharSequence html = tag.getChars();
    if (!TAG.matcher(html).find()) {
      return false;
    }
    int start = tag.getStartOffset();
    boolean joined = start > 0 && Character.isLetterOrDigit(markdown.charAt(start - 1));
    return element(html).isEmpty()
        || joined && TYPE.matcher(html).matches()
        || WORDS.matcher(html).matches() && !FLAG.matcher(html).find();
  }

  /** Whether the tag that a closing one belongs to stands before it in the same paragraph. */
  static boolean isOpenedBefore(Node close) {
    Optional<String> element = element(close.getChars());
    for (Node node = close.getPrevious(); node != null; node = node.getPrevious()) {
      if (node instanceof HtmlInlineBase
          && !closes(node.getChars())
          && element(node.getChars()).equals(element)) {
        return true;
      }
    }
    return false;
  }

  /** What is wrong with raw HTML; the name of an element shows nothing internal. */
  static String message(CharSequence html) {
    return element(html).map(e -> "<" + e + "> is raw HTML, in text for customers").orElse(OTHER);
  }

  private static final String OTHER = "raw HTML in customer text";

  /** The same in Markdown. */
  static String hint(CharSequence html) {
    return switch (element(html).orElse("")) {
      case "b", "strong" -> "write **words**";
      case "i", "em" -> "write *words*";
      case "s", "del", "strike" -> "write ~~words~~";
      case "code", "tt", "samp" -> "write `words`";
      case "a" -> "write [words](address)";
      case "img" -> "write ![description](file.png){.customer}";
      case "pre" -> "write a code block between fences: ```text {.customer}";
      case "blockquote" -> "write > {.customer} words";
      case "h1", "h2", "h3", "h4", "h5", "h6" -> "write ## words {.customer}";
      case "table", "ul", "ol", "li" -> "write it as a table or a list of Markdown";
      default ->
          "write it as Markdown; br, kbd, sub and sup are allowed, without attributes; what is"
              + " meant as words goes between backticks";
    };
  }
}
