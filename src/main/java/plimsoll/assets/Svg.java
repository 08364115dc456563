package plimsoll.assets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.text.Sha256;

/**
 * A drawing for customers: shapes and texts, each seen. It is built anew from what {@link SvgRules}
 * names, without a name that somebody chose, and refused where it says more than that or where
 * {@link SvgSight} is not sure that all of its words are seen.
 *
 * @param file the text of the file
 * @param width in pixels, 0 if it does not say
 * @param height in pixels, 0 if it does not say
 * @param text the words in it; those of one text element are in one piece
 * @param meaning the hash of what is drawn
 */
record Svg(String file, int width, int height, String text, String meaning) {
  private static final Pattern SIDE =
      Pattern.compile("(\\d{1,5}(?:\\.\\d{0,9})?)(px|pt|pc|mm|cm|in)?");

  static Svg clean(String source) throws AssetRefused {
    return clean(source, new Steps());
  }

  static Svg clean(String source, Steps steps) throws AssetRefused {
    SvgNode root = SvgReader.read(source, steps);
    SvgSight.check(root, steps);
    String file = root.write();
    StringBuilder words = new StringBuilder();
    root.words(words);
    return new Svg(
        file,
        side(root, "width", 2),
        side(root, "height", 3),
        words.toString(),
        new Sha256().add("svg").add(file).hex());
  }

  static AssetRefused refused(String reason) {
    return new AssetRefused(reason, "export it as PNG");
  }

  /** How wide or high it is, else how wide or high its view box is. */
  private static int side(SvgNode root, String name, int inViewBox) {
    Matcher side = SIDE.matcher(root.attributes.getOrDefault(name, ""));
    if (side.matches()) {
      double unit =
          switch (side.group(2) == null ? "px" : side.group(2)) {
            case "pt" -> 96 / 72.0;
            case "pc" -> 16;
            case "mm" -> 96 / 25.4;
            case "cm" -> 96 / 2.54;
            case "in" -> 96;
            default -> 1;
          };
      return (int) Math.round(Double.parseDouble(side.group(1)) * unit);
    }
    String[] box = root.attributes.getOrDefault("viewBox", "").split("[\\s,]+");
    boolean known = box.length == 4 && box[inViewBox].matches("\\d{1,5}(\\.\\d*)?");
    return known ? (int) Math.round(Double.parseDouble(box[inViewBox])) : 0;
  }
}
