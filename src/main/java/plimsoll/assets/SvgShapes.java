package plimsoll.assets;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The outlines of SVG's shapes, in their own coordinates. A curve of a path is taken for the
 * straight line between its ends, which is near enough to tell what lies below.
 */
final class SvgShapes {
  private static final Pattern TOKEN =
      Pattern.compile("[MmZzLlHhVvCcSsQqTtAa]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

  private SvgShapes() {}

  /**
   * The outline of an element with this name and style; nothing if its measures are not numbers.
   */
  static Optional<? extends Shape> of(String name, Map<String, String> style) {
    return switch (name) {
      case "rect" -> rectangle(style);
      case "circle" -> round(style, "r", "r");
      case "ellipse" -> round(style, "rx", "ry");
      case "line" ->
          path(
              "M"
                  + all(style, "x1")
                  + " "
                  + all(style, "y1")
                  + "L"
                  + all(style, "x2")
                  + " "
                  + all(style, "y2"));
      case "polygon", "polyline" -> path("M" + style.getOrDefault("points", ""));
      case "path" -> path(style.getOrDefault("d", ""));
      default -> Optional.empty();
    };
  }

  /** Of how many pieces an outline is made. */
  static int segments(Shape shape) {
    int count = 0;
    for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
      count++;
    }
    return count;
  }

  /** The place of a rectangle or an image. */
  static Optional<Shape> rectangle(Map<String, String> style) {
    double[] v = measures(style, "x", "y", "width", "height");
    return v.length == 0
        ? Optional.empty()
        : Optional.of(new Rectangle2D.Double(v[0], v[1], v[2], v[3]));
  }

  private static Optional<Shape> round(Map<String, String> style, String rx, String ry) {
    double[] v = measures(style, "cx", "cy", rx, ry);
    return v.length == 0
        ? Optional.empty()
        : Optional.of(new Ellipse2D.Double(v[0] - v[2], v[1] - v[3], 2 * v[2], 2 * v[3]));
  }

  private static String all(Map<String, String> style, String name) {
    return style.getOrDefault(name, "0").replace("px", "");
  }

  private static double[] measures(Map<String, String> style, String... names) {
    double[] values = new double[names.length];
    for (int i = 0; i < names.length; i++) {
      double[] value = SvgPlace.numbers(all(style, names[i]));
      if (value.length != 1) {
        return new double[0];
      }
      values[i] = value[0];
    }
    return values;
  }

  /** How many numbers a step of a path takes. */
  private static int arity(char step) {
    return switch (step) {
      case 'H', 'V' -> 1;
      case 'S', 'Q' -> 4;
      case 'C' -> 6;
      case 'A' -> 7;
      default -> 2;
    };
  }

  private static Optional<Shape> path(String d) {
    Path2D.Double path = new Path2D.Double();
    Matcher token = TOKEN.matcher(d);
    char step = ' ';
    double[] numbers = new double[7];
    int count = 0;
    double x = 0;
    double y = 0;
    double startX = 0;
    double startY = 0;
    while (token.find()) {
      String said = token.group();
      char first = said.charAt(0);
      if (Character.isLetter(first)) {
        step = first;
        count = 0;
        if (Character.toUpperCase(step) == 'Z' && path.getCurrentPoint() != null) {
          path.closePath();
          x = startX;
          y = startY;
        }
        continue;
      }
      char kind = String.valueOf(step).toUpperCase(Locale.ROOT).charAt(0);
      if (kind == ' ' || kind == 'Z') {
        return Optional.empty();
      }
      numbers[count++] = Double.parseDouble(said);
      if (count < arity(kind)) {
        continue;
      }
      boolean relative = Character.isLowerCase(step);
      double nextX = kind == 'V' ? x : numbers[kind == 'H' ? 0 : count - 2] + (relative ? x : 0);
      double nextY = kind == 'H' ? y : numbers[count - 1] + (relative ? y : 0);
      x = nextX;
      y = nextY;
      count = 0;
      if (kind == 'M') {
        path.moveTo(x, y);
        startX = x;
        startY = y;
        step = relative ? 'l' : 'L';
      } else if (path.getCurrentPoint() == null) {
        return Optional.empty();
      } else {
        path.lineTo(x, y);
      }
    }
    return path.getCurrentPoint() == null ? Optional.empty() : Optional.of(path);
  }
}
