package plimsoll.assets;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours of SVG that are written in many ways, to tell which are the same. */
final class SvgColour {
  static final String WHITE = "#ffffff";

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("white", WHITE),
          Map.entry("black", "#000000"),
          Map.entry("red", "#ff0000"),
          Map.entry("green", "#008000"),
          Map.entry("blue", "#0000ff"),
          Map.entry("navy", "#000080"),
          Map.entry("gray", "#808080"),
          Map.entry("grey", "#808080"),
          Map.entry("silver", "#c0c0c0"),
          Map.entry("maroon", "#800000"),
          Map.entry("purple", "#800080"),
          Map.entry("fuchsia", "#ff00ff"),
          Map.entry("lime", "#00ff00"),
          Map.entry("olive", "#808000"),
          Map.entry("yellow", "#ffff00"),
          Map.entry("teal", "#008080"),
          Map.entry("aqua", "#00ffff"),
          Map.entry("orange", "#ffa500"),
          Map.entry("whitesmoke", "#f5f5f5"),
          Map.entry("lightgray", "#d3d3d3"),
          Map.entry("lightgrey", "#d3d3d3"),
          Map.entry("currentcolor", ""),
          Map.entry("inherit", ""));

  private static final Pattern RGB =
      Pattern.compile("rgba?\\((\\d{1,3})[ ,]+(\\d{1,3})[ ,]+(\\d{1,3})(?:[ ,/]+[\\d.]+%?)?\\)");

  private SvgColour() {}

  /** One way to write a colour; empty for what is more than one. */
  static String of(String paint) {
    String small = paint.strip().toLowerCase(Locale.ROOT);
    if (small.matches("#[0-9a-f]{3,4}")) {
      small = small.replaceAll("([0-9a-f])", "$1$1");
    }
    if (small.matches("#[0-9a-f]{6,8}")) {
      return small.substring(0, 7);
    }
    Matcher rgb = RGB.matcher(small);
    if (rgb.matches()) {
      return String.format(
          Locale.ROOT,
          "#%02x%02x%02x",
          Integer.parseInt(rgb.group(1)),
          Integer.parseInt(rgb.group(2)),
          Integer.parseInt(rgb.group(3)));
    }
    if (small.matches(
        "(?:rgba?\\(100%[ ,]+100%[ ,]+100%|hsla?\\([^,/ ]+[ ,]+[^,/ ]+[ ,]+100%).*\\)")) {
      return WHITE;
    }
    return small.startsWith("url(") ? "" : NAMES.getOrDefault(small, small);
  }
}
