package plimsoll.assets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * An element with what the elements above pass on to it.
 *
 * @param inherited the properties that are passed on, its own among them
 * @param faded whether it, or what it is in, lets through what is below
 * @param view the drawing's box, of which lengths may be shares
 */
record SvgStyle(SvgNode node, Map<String, String> inherited, boolean faded, SvgBox view) {
  private static final List<String> PASSED_ON =
      List.of(
          "fill",
          "fill-opacity",
          "stroke",
          "stroke-opacity",
          "stroke-width",
          "color",
          "font-size",
          "text-anchor",
          "dominant-baseline");

  static SvgStyle of(SvgNode root, SvgBox view) {
    return new SvgStyle(root, Map.of(), false, view).below(root);
  }

  SvgStyle below(SvgNode child) {
    Map<String, String> own = new HashMap<>(inherited);
    for (String name : PASSED_ON) {
      String value = child.attributes.getOrDefault(name, "inherit");
      if (child.gradients.containsKey(name)) {
        own.put(name, "url(#" + child.gradients.get(name) + ")");
      } else if (!value.equalsIgnoreCase("inherit")) {
        own.put(name, value);
      }
    }
    boolean fades = faded || !isWhole(child.attributes.getOrDefault("opacity", "1"));
    return new SvgStyle(child, own, fades, view);
  }

  private static boolean isWhole(String opacity) {
    return opacity.matches("\\+?(?:0*1(?:\\.0*)?|0*100(?:\\.0*)?%)");
  }

  String own(String name, String otherwise) {
    return node.attributes.getOrDefault(name, otherwise);
  }

  String passedOn(String name, String otherwise) {
    return inherited.getOrDefault(name, otherwise);
  }

  /** Whether {@code fill} or {@code stroke} paints with one colour that lets nothing through. */
  OptionalInt colour(String paint) {
    String value = passedOn(paint, paint.equals("fill") ? "black" : "none");
    if (value.equalsIgnoreCase("currentColor")) {
      value = passedOn("color", "black");
    }
    boolean whole = !faded && isWhole(passedOn(paint + "-opacity", "1"));
    return whole ? SvgColour.opaque(value) : OptionalInt.empty();
  }

  /** Whether {@code fill} or {@code stroke} paints anything at all. */
  boolean paints(String paint) {
    String value = passedOn(paint, paint.equals("fill") ? "black" : "none");
    return !value.equalsIgnoreCase("none") && !value.equalsIgnoreCase("transparent");
  }

  double strokeWidth() throws AssetRefused {
    return paints("stroke") ? Math.max(0, pixels(passedOn("stroke-width", "1"), "width")) : 0;
  }

  double fontSize() throws AssetRefused {
    String size = passedOn("font-size", "16");
    if (size.endsWith("%") || size.endsWith("em")) {
      throw SvgScanner.notUnderstood();
    }
    return pixels(size, "height");
  }

  /** A length of its own. */
  double length(String name, double otherwise) throws AssetRefused {
    String value = node.attributes.get(name);
    if (value == null) {
      return otherwise;
    }
    boolean across = name.contains("x") || name.equals("width");
    return pixels(value, across ? "width" : "height");
  }

  private double pixels(String value, String side) throws AssetRefused {
    String unit = value.replaceFirst("^[-+.0-9]+(?:[eE][-+]?\\d+)?", "");
    double number = SvgScanner.numberIn(value.substring(0, value.length() - unit.length()));
    return switch (unit.toLowerCase(java.util.Locale.ROOT)) {
      case "", "px" -> number;
      case "pt" -> number * 4 / 3;
      case "em" -> number * fontSize();
      case "%" -> number / 100 * (side.equals("width") ? view.width() : view.height());
      default -> throw SvgScanner.notUnderstood();
    };
  }
}
