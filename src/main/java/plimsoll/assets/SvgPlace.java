package plimsoll.assets;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where something is drawn: the matrix {@code a b c d e f} of SVG from the element's coordinates to
 * those of the whole picture. What cannot be worked out counts as seen.
 */
record SvgPlace(double a, double b, double c, double d, double e, double f) {
  /** The coordinates of the picture itself. */
  static final SvgPlace ORIGIN = new SvgPlace(1, 0, 0, 1, 0, 0);

  private static final Pattern STEP = Pattern.compile("([a-z]+)\\s*\\(([^()]*)\\)");
  private static final double FLAT = 1e-6;

  /** The longest and highest a letter may be, in font sizes. */
  private static final double LETTER = 1.6;

  /** Whether a transformation leaves nothing to see. */
  static boolean isFlat(String transform) {
    SvgPlace place = ORIGIN.then(transform);
    return place != null && Math.abs(place.a * place.d - place.b * place.c) < FLAT;
  }

  /** The place of an element with this transformation; null if that is not understood. */
  @Nullable SvgPlace then(String transform) {
    SvgPlace place = this;
    Matcher step = STEP.matcher(transform.toLowerCase(Locale.ROOT));
    while (step.find()) {
      double[] values = numbers(step.group(2));
      SvgPlace next = values.length == 0 ? null : step(step.group(1), values);
      if (next == null) {
        return null;
      }
      place = place.times(next);
    }
    return place;
  }

  private static @Nullable SvgPlace step(String name, double[] v) {
    double second = v.length > 1 ? v[1] : v[0];
    return switch (name) {
      case "matrix" -> v.length == 6 ? new SvgPlace(v[0], v[1], v[2], v[3], v[4], v[5]) : null;
      case "translate" -> new SvgPlace(1, 0, 0, 1, v[0], v.length > 1 ? v[1] : 0);
      case "translatex" -> new SvgPlace(1, 0, 0, 1, v[0], 0);
      case "translatey" -> new SvgPlace(1, 0, 0, 1, 0, v[0]);
      case "scale" -> new SvgPlace(v[0], 0, 0, second, 0, 0);
      case "scalex" -> new SvgPlace(v[0], 0, 0, 1, 0, 0);
      case "scaley" -> new SvgPlace(1, 0, 0, v[0], 0, 0);
      case "rotate" -> v.length == 2 || v.length > 3 ? null : rotation(v);
      default -> null;
    };
  }

  private static SvgPlace rotation(double[] v) {
    AffineTransform turn =
        v.length == 3
            ? AffineTransform.getRotateInstance(Math.toRadians(v[0]), v[1], v[2])
            : AffineTransform.getRotateInstance(Math.toRadians(v[0]));
    return new SvgPlace(
        turn.getScaleX(),
        turn.getShearY(),
        turn.getShearX(),
        turn.getScaleY(),
        turn.getTranslateX(),
        turn.getTranslateY());
  }

  AffineTransform matrix() {
    return new AffineTransform(a, b, c, d, e, f);
  }

  private SvgPlace times(SvgPlace o) {
    return new SvgPlace(
        a * o.a + c * o.b,
        b * o.a + d * o.b,
        a * o.c + c * o.d,
        b * o.c + d * o.d,
        a * o.e + c * o.f + e,
        b * o.e + d * o.f + f);
  }

  /**
   * Whether a text lies outside of the picture altogether.
   *
   * @param box the picture's {@code viewBox}
   * @param style the style of the text, with what it inherits
   */
  boolean isOutside(String box, Map<String, String> style, int letters) {
    double[] view = numbers(box);
    double[] x = numbers(style.getOrDefault("x", "0"));
    double[] y = numbers(style.getOrDefault("y", "0"));
    double[] size = numbers(style.getOrDefault("font-size", "16").replaceAll("px$", ""));
    boolean shifted = style.containsKey("dx") || style.containsKey("dy");
    if (view.length != 4 || x.length != 1 || y.length != 1 || size.length != 1 || shifted) {
      return false;
    }
    double high = size[0] * LETTER;
    double wide = letters * high;
    double[] xs = {x[0] - wide, x[0] + wide};
    double[] ys = {y[0] - high, y[0] + high};
    List<double[]> corners = new ArrayList<>();
    for (double px : xs) {
      for (double py : ys) {
        corners.add(new double[] {a * px + c * py + e, b * px + d * py + f});
      }
    }
    return isBeside(corners, 0, view[0], view[2]) || isBeside(corners, 1, view[1], view[3]);
  }

  private static boolean isBeside(List<double[]> corners, int axis, double from, double length) {
    return corners.stream().allMatch(corner -> corner[axis] < from)
        || corners.stream().allMatch(corner -> corner[axis] > from + length);
  }

  /** Numbers between spaces and commas; none if there is anything else. */
  static double[] numbers(String text) {
    String plain = text.strip();
    if (!plain.matches("[-+0-9.eE,\\s]{1,200}")) {
      return new double[0];
    }
    try {
      return java.util.Arrays.stream(plain.split("[\\s,]+"))
          .mapToDouble(Double::parseDouble)
          .toArray();
    } catch (NumberFormatException e) {
      return new double[0];
    }
  }
}
