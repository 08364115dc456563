package plimsoll.assets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * The style of each element, with style sheets, {@code style} attributes and presentation
 * attributes resolved: what is published has no style sheet and no classes, and what a style sheet
 * hides is seen to be hidden.
 */
final class SvgStyles {
  private static final int MOST_MATCHES = 20_000_000;
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("([^{}]*)\\{([^{}]*)\\}");
  private static final Pattern HIDING =
      Pattern.compile("(?i)display|visibility|opacity|font-size|clip|mask|content|fill|transform");

  private final Map<Element, List<Declaration>> declared = new IdentityHashMap<>();
  private int order;

  /** A property, and how it competes with others of its name. */
  private record Declaration(
      String property, String value, boolean important, int weight, int order) {
    static final Comparator<Declaration> WEAKEST_FIRST =
        Comparator.comparing(Declaration::important)
            .thenComparing(Declaration::weight)
            .thenComparing(Declaration::order);
  }

  private SvgStyles() {}

  static SvgStyles in(Element root) throws AssetRefused {
    SvgStyles styles = new SvgStyles();
    StringBuilder sheets = new StringBuilder();
    for (Element style : root.getElementsByTag("style")) {
      sheets.append(style.wholeText()).append('\n');
    }
    styles.sheet(root, sheets.toString());
    return styles;
  }

  /** The element's attributes, style properties among them; the style wins over attributes. */
  Map<String, String> of(Element element) throws AssetRefused {
    Map<String, String> values = new TreeMap<>();
    element.attributes().forEach(a -> values.put(a.getKey(), a.getValue().strip()));
    List<Declaration> all = new ArrayList<>(declared.getOrDefault(element, List.of()));
    all.addAll(declarations(element.attr("style"), 1_000_000));
    all.sort(Declaration.WEAKEST_FIRST);
    for (Declaration declaration : all) {
      values.put(declaration.property(), declaration.value());
    }
    values.remove("style");
    return values;
  }

  private void sheet(Element root, String css) throws AssetRefused {
    if (css.isBlank()) {
      return;
    }
    refuseEscapes(css);
    String plain = withoutAtRules(COMMENT.matcher(css).replaceAll(" "));
    int elements = root.getAllElements().size();
    long matches = 0;
    Matcher rules = RULE.matcher(plain);
    while (rules.find()) {
      String[] selectors = rules.group(1).split(",");
      matches += (long) selectors.length * elements;
      if (matches > MOST_MATCHES) {
        throw new AssetRefused("the picture's style sheet is too large", "export it as PNG");
      }
      for (String selector : selectors) {
        rule(root, selector.strip(), rules.group(2));
      }
    }
  }

  private static void refuseEscapes(String css) throws AssetRefused {
    if (css.indexOf('\\') >= 0) {
      throw new AssetRefused("the picture's style has escapes in it", "export it as PNG");
    }
  }

  /**
   * Drops {@code @media}, {@code @font-face}, {@code @import} and the like, blocks and all. One
   * that may hide something, depending on who looks, is refused.
   */
  private static String withoutAtRules(String css) throws AssetRefused {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < css.length(); i++) {
      if (css.charAt(i) != '@') {
        out.append(css.charAt(i));
        continue;
      }
      int depth = 0;
      int start = i;
      for (; i < css.length(); i++) {
        char c = css.charAt(i);
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if ((c == ';' && depth == 0) || (c == '}' && depth <= 0)) {
          break;
        }
      }
      String rule = css.substring(start, Math.min(i, css.length()));
      if (!rule.startsWith("@font-face") && rule.indexOf('{') >= 0) {
        refuseHiding(rule.substring(rule.indexOf('{')));
      }
    }
    return out.toString().replace("<![CDATA[", "").replace("]]>", "");
  }

  private void rule(Element root, String selector, String body) throws AssetRefused {
    if (selector.isEmpty()) {
      return;
    }
    List<Declaration> declarations = declarations(body, weight(selector));
    try {
      for (Element element : root.select(selector)) {
        declared.computeIfAbsent(element, e -> new ArrayList<>()).addAll(declarations);
      }
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      refuseHiding(body);
    }
  }

  private static void refuseHiding(String body) throws AssetRefused {
    if (HIDING.matcher(body).find()) {
      throw new AssetRefused(
          "the picture's style sheet may hide something in a way that is not understood",
          "export it as PNG");
    }
  }

  /** What CSS calls specificity: names, then classes, then ids. */
  private static int weight(String selector) {
    int weight = 0;
    boolean inName = false;
    for (int i = 0; i < selector.length(); i++) {
      char c = selector.charAt(i);
      weight += c == '#' ? 10_000 : c == '.' || c == '[' || c == ':' ? 100 : 0;
      boolean name = Character.isLetter(c);
      boolean begins = i == 0 || " >+~".indexOf(selector.charAt(i - 1)) >= 0;
      weight += name && begins && !inName ? 1 : 0;
      inName = name;
    }
    return weight;
  }

  private List<Declaration> declarations(String body, int weight) throws AssetRefused {
    List<Declaration> declarations = new ArrayList<>();
    if (body.isBlank()) {
      return declarations;
    }
    refuseEscapes(body);
    for (String declaration : COMMENT.matcher(body).replaceAll(" ").split(";")) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String value = declaration.substring(colon + 1).strip();
        boolean important = value.toLowerCase(Locale.ROOT).endsWith("!important");
        value = important ? value.substring(0, value.lastIndexOf('!')).strip() : value;
        String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        declarations.add(new Declaration(property, value, important, weight, order++));
      }
    }
    return declarations;
  }
}
