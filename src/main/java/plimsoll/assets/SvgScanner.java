package plimsoll.assets;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers and letters of lists, transformations and paths, and refuses all else. */
final class SvgScanner {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d++\\.?\\d*+|\\.\\d++)(?:[eE][-+]?\\d++)?");
  private static final double LARGEST = 1e7;

  private final String text;
  private final Matcher number;
  private final Steps steps;
  private int at;

  SvgScanner(String text, Steps steps) {
    this.text = text;
    this.number = NUMBER.matcher(text);
    this.steps = steps;
  }

  /** The number that a text is; 0 if it is none. */
  static double numberIn(String text) {
    return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : 0;
  }

  static AssetRefused notUnderstood() {
    return Svg.refused(
        "the drawing has a number, a path or a transformation that is not understood");
  }

  /** All numbers of a list. */
  static double[] numbers(String text, Steps steps) throws AssetRefused {
    SvgScanner scanner = new SvgScanner(text, steps);
    List<Double> found = new ArrayList<>();
    while (!scanner.isAtEnd()) {
      found.add(scanner.number());
    }
    return found.stream().mapToDouble(Double::doubleValue).toArray();
  }

  boolean isAtEnd() {
    while (at < text.length() && " \t\r\n,".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at == text.length();
  }

  boolean isAtLetter() {
    return !isAtEnd() && Character.isLetter(text.charAt(at));
  }

  char letter() {
    return text.charAt(at++);
  }

  double number() throws AssetRefused {
    steps.take(1);
    if (isAtEnd() || !number.region(at, text.length()).lookingAt()) {
      throw notUnderstood();
    }
    at = number.end();
    double value = Double.parseDouble(number.group());
    if (Math.abs(value) > LARGEST) {
      throw notUnderstood();
    }
    return value;
  }

  /** A flag of an arc is one digit, and the next number may follow at once. */
  boolean flag() throws AssetRefused {
    if (isAtEnd() || text.charAt(at) != '0' && text.charAt(at) != '1') {
      throw notUnderstood();
    }
    return text.charAt(at++) == '1';
  }

  /** What a {@code transform} makes of coordinates. */
  static AffineTransform transform(String text, Steps steps) throws AssetRefused {
    AffineTransform all = new AffineTransform();
    if (text.equals("none")) {
      return all;
    }
    SvgScanner scanner = new SvgScanner(text, steps);
    while (!scanner.isAtEnd()) {
      int open = text.indexOf('(', scanner.at);
      int close = text.indexOf(')', scanner.at);
      if (open < 0 || close < open) {
        throw notUnderstood();
      }
      String name = text.substring(scanner.at, open).strip();
      all.concatenate(step(name, numbers(text.substring(open + 1, close), steps)));
      scanner.at = close + 1;
    }
    return all;
  }

  private static AffineTransform step(String name, double[] v) throws AssetRefused {
    return switch (name + v.length) {
      case "matrix6" -> new AffineTransform(v);
      case "translate1" -> AffineTransform.getTranslateInstance(v[0], 0);
      case "translate2" -> AffineTransform.getTranslateInstance(v[0], v[1]);
      case "scale1" -> AffineTransform.getScaleInstance(v[0], v[0]);
      case "scale2" -> AffineTransform.getScaleInstance(v[0], v[1]);
      case "rotate1" -> AffineTransform.getRotateInstance(Math.toRadians(v[0]));
      case "rotate3" -> AffineTransform.getRotateInstance(Math.toRadians(v[0]), v[1], v[2]);
      case "skewX1" -> AffineTransform.getShearInstance(Math.tan(Math.toRadians(v[0])), 0);
      case "skewY1" -> AffineTransform.getShearInstance(0, Math.tan(Math.toRadians(v[0])));
      default -> throw notUnderstood();
    };
  }
}
