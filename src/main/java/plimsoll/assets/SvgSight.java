package plimsoll.assets;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Whether an element of an SVG can be seen, by its style and by that of the elements above it. What
 * cannot is left out: it would be a place to hide words.
 */
final class SvgSight {
  /** Fainter than this is not seen. */
  private static final double FAINTEST = 0.02;

  private static final List<String> INHERITED =
      List.of(
          "fill",
          "fill-opacity",
          "stroke",
          "stroke-opacity",
          "stroke-width",
          "font-size",
          "text-anchor");
  private static final List<String> CONDITIONS =
      List.of("systemlanguage", "requiredextensions", "requiredfeatures");
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?");
  private static final Pattern HEX =
      Pattern.compile("#(?:[0-9a-f]{3}([0-9a-f])|[0-9a-f]{6}([0-9a-f]{2}))");
  private static final Pattern MIXED =
      Pattern.compile(
          "(?:rgba?|hsla?)\\((?:[^,/]*,){3}([^,/]*)\\)|(?:rgba?|hsla?)\\([^/]*/([^/]*)\\)");

  private SvgSight() {}

  /** A style with what the elements above pass on. */
  static Map<String, String> inherited(Map<String, String> above, Map<String, String> style) {
    Map<String, String> all = new HashMap<>(style);
    for (String name : INHERITED) {
      if (above.containsKey(name) && style.getOrDefault(name, "inherit").equals("inherit")) {
        all.put(name, above.get(name));
      }
    }
    return all;
  }

  /** Whether the element is not drawn, or so that nobody sees it. */
  static boolean isHidden(Element element, Map<String, String> style) {
    return isSwitchedOff(element, style)
        || isFaint(style.getOrDefault("opacity", ""))
        || SvgPlace.isFlat(style.getOrDefault("transform", ""))
        || isEmpty(element, style);
  }

  /** Shown to some readers only; what stands in a choice for all the others is copied instead. */
  private static boolean isSwitchedOff(Element element, Map<String, String> style) {
    return word(style, "display").equals("none")
        || word(style, "visibility").equals("hidden")
        || word(style, "visibility").equals("collapse")
        || word(style, "content-visibility").equals("hidden")
        || element.hasAttr("hidden")
        || element.attributes().asList().stream()
            .anyMatch(a -> CONDITIONS.contains(a.getKey().toLowerCase(Locale.ROOT)));
  }

  private static boolean isEmpty(Element element, Map<String, String> style) {
    boolean text = SvgWords.holdsText(element.tagName());
    boolean unpainted =
        isUnpainted(style, "fill")
            && (isUnpainted(style, "stroke") || !style.containsKey("stroke"));
    return switch (element.tagName()) {
      case "rect", "image", "use", "svg", "pattern", "mask" ->
          isZero(style, "width") || isZero(style, "height");
      case "circle" -> isZero(style, "r");
      case "ellipse" -> isZero(style, "rx") || isZero(style, "ry");
      default -> text && (isZero(style, "font-size") || unpainted);
    };
  }

  private static String word(Map<String, String> style, String name) {
    return style.getOrDefault(name, "").toLowerCase(Locale.ROOT);
  }

  private static boolean isZero(Map<String, String> style, String name) {
    Matcher number = NUMBER.matcher(word(style, name));
    return number.lookingAt() && Double.parseDouble(number.group()) <= 0;
  }

  /** Whether {@code fill} or {@code stroke} paints nothing that is seen. */
  static boolean isUnpainted(Map<String, String> style, String name) {
    String paint = word(style, name).strip();
    return paint.equals("none")
        || paint.equals("transparent")
        || isClear(paint)
        || isFaint(style.getOrDefault(name + "-opacity", ""));
  }

  /** A colour with its own opacity. */
  private static boolean isClear(String paint) {
    Matcher hex = HEX.matcher(paint);
    if (hex.matches()) {
      String alpha = hex.group(1) == null ? hex.group(2) : hex.group(1).repeat(2);
      return Integer.parseInt(alpha, 16) < 255 * FAINTEST;
    }
    Matcher mixed = MIXED.matcher(paint);
    return mixed.matches() && isFaint(mixed.group(1) == null ? mixed.group(2) : mixed.group(1));
  }

  private static boolean isFaint(String opacity) {
    return isFainter(opacity, FAINTEST);
  }

  /** Whether an opacity, a number or a percentage, is said and is below {@code least}. */
  static boolean isFainter(String opacity, double least) {
    String small = opacity.strip().toLowerCase(Locale.ROOT);
    Matcher number = NUMBER.matcher(small);
    if (!number.lookingAt()) {
      return false;
    }
    double value = Double.parseDouble(number.group());
    return (small.endsWith("%") ? value / 100 : value) < least;
  }
}
