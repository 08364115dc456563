package plimsoll.redact;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Words that are in a picture and that nobody sees in it: under a shape that is drawn later, in the
 * colour of the shape below them, or white where there is nothing below. They are how people black
 * out a word in a drawing program. Such a picture is refused: what it would show without the words
 * is its author's to say.
 *
 * <p>Told by some points along the line of each text. What cannot be worked out (a place that is
 * turned by an unknown measure, a shape that is clipped) counts as seen.
 */
final class SvgCover {
  /** A shape that lets more through than this covers nothing. */
  private static final double OPAQUE = 0.9;

  /** How wide a narrow letter is, in font sizes: the points are surely on the text. */
  private static final double NARROW = 0.35;

  /** How far the middle of small letters is above the line they stand on, in font sizes. */
  private static final double MIDDLE = 0.25;

  private static final double[] ALONG = {0.1, 0.5, 0.9};
  private static final String WHITE = "#ffffff";

  /** Beyond this the picture would take minutes. */
  private static final long MOST_COMPARISONS = 100_000_000;

  private static final List<String> PARTLY =
      List.of("clip-path", "mask", "filter", "mix-blend-mode");

  private record Words(List<Point2D> points, String colour) {
    boolean areIn(Shape shape) {
      return points.stream().allMatch(shape::contains);
    }
  }

  /** {@code colour} is empty where it is not one colour. */
  private record Paint(Shape shape, Rectangle2D bounds, String colour) {
    boolean covers(Words words) {
      return bounds.contains(words.points().get(0)) && words.areIn(shape);
    }
  }

  private final List<Paint> paints = new ArrayList<>();
  private final List<Words> texts = new ArrayList<>();
  private final SvgStyles styles;
  private final double[] view;
  private boolean somethingUnknown;
  private long comparisons;

  SvgCover(SvgStyles styles, String viewBox) {
    this.styles = styles;
    this.view = SvgPlace.numbers(viewBox);
  }

  /** Notes what is drawn next; {@code place} is where it is drawn. */
  void drawn(Element element, Map<String, String> style, SvgPlace place) throws AssetRefused {
    String name = element.tagName();
    if (name.equals("text")) {
      text(element, style, place);
    } else if (name.equals("use")) {
      somethingUnknown = true;
    } else if (name.equals("image")) {
      paint(element, SvgShapes.rectangle(style), place, "");
    } else {
      shape(element, SvgShapes.of(name, style), place, style);
    }
  }

  /** Notes that something is drawn, and it is not known where. */
  void drawnSomewhere() {
    somethingUnknown = true;
  }

  private void shape(
      Element element, Optional<? extends Shape> shape, SvgPlace place, Map<String, String> style)
      throws AssetRefused {
    if (shape.isEmpty()) {
      return;
    }
    if (!SvgSight.isUnpainted(style, "fill") && isOpaque(style, "fill-opacity")) {
      paint(element, shape, place, colour(style.getOrDefault("fill", "black")));
    }
    double[] width = SvgPlace.numbers(style.getOrDefault("stroke-width", "1").replace("px", ""));
    if (style.containsKey("stroke")
        && !SvgSight.isUnpainted(style, "stroke")
        && isOpaque(style, "stroke-opacity")
        && width.length == 1
        && width[0] > 0) {
      Shape line =
          new BasicStroke((float) width[0], BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
              .createStrokedShape(shape.get());
      paint(element, Optional.of(line), place, colour(style.get("stroke")));
    }
  }

  private void paint(
      Element element, Optional<? extends Shape> shape, SvgPlace place, String colour)
      throws AssetRefused {
    if (shape.isEmpty() || isSeenThrough(element)) {
      somethingUnknown = true;
      return;
    }
    Shape there = place.matrix().createTransformedShape(shape.get());
    Paint paint = new Paint(there, there.getBounds2D(), colour);
    for (Words words : texts) {
      count();
      if (paint.covers(words)) {
        throw refused("a shape is drawn over words of the picture");
      }
    }
    paints.add(paint);
  }

  /** Each piece of a text by itself, for it may have a place and a colour of its own. */
  private void text(Element text, Map<String, String> style, SvgPlace place) throws AssetRefused {
    for (Element path : text.getElementsByTag("textPath")) {
      String target = path.attr(path.hasAttr("href") ? "href" : "xlink:href");
      Element root = Objects.requireNonNull(text.ownerDocument());
      if (!target.startsWith("#") || root.getElementById(target.substring(1)) == null) {
        throw refused("words of the picture follow a path that is not there");
      }
    }
    if (!text.select("[dx],[dy],textPath").isEmpty()) {
      return;
    }
    for (Element piece : text.getAllElements()) {
      if (!piece.ownText().isBlank()) {
        piece(piece, text, styleOf(piece, text, style), place);
      }
    }
  }

  private Map<String, String> styleOf(Element piece, Element text, Map<String, String> style)
      throws AssetRefused {
    Element above = piece.parent();
    return piece == text || above == null
        ? style
        : SvgSight.inherited(styleOf(above, text, style), styles.of(piece));
  }

  private void piece(Element piece, Element text, Map<String, String> style, SvgPlace place)
      throws AssetRefused {
    List<Point2D> points = points(piece, text, style, place);
    boolean filled = !SvgSight.isUnpainted(style, "fill");
    boolean stroked = style.containsKey("stroke") && !SvgSight.isUnpainted(style, "stroke");
    if (points.isEmpty() || filled == stroked) {
      return;
    }
    if (isTiny(points)) {
      throw refused("words of the picture are too small to be seen");
    }
    if (points.stream().allMatch(this::isFarOutside)) {
      throw refused("words of the picture lie outside of it");
    }
    Words words =
        new Words(
            points, colour(filled ? style.getOrDefault("fill", "black") : style.get("stroke")));
    if (words.colour().equals(below(words)) && !words.colour().isEmpty()) {
      throw refused("words of the picture have the colour of what is below them");
    }
    texts.add(words);
  }

  /** A text that is less than a thousandth of the picture long is a dot. */
  private boolean isTiny(List<Point2D> points) {
    double length = points.get(0).distance(points.get(points.size() - 1));
    return view.length == 4 && length < Math.max(view[2], view[3]) / 1_000;
  }

  /** By more than the picture is wide and high: a label may stick out. */
  private boolean isFarOutside(Point2D point) {
    return view.length == 4
        && (point.getX() < view[0] - view[2]
            || point.getX() > view[0] + 2 * view[2]
            || point.getY() < view[1] - view[3]
            || point.getY() > view[1] + 2 * view[3]);
  }

  /** The colour of what was drawn last below a text; empty if that is not known. */
  private String below(Words words) throws AssetRefused {
    for (int i = paints.size() - 1; i >= 0; i--) {
      count();
      Paint paint = paints.get(i);
      boolean touched =
          words.points().stream()
              .anyMatch(p -> paint.bounds().contains(p) && paint.shape().contains(p));
      if (touched) {
        return paint.covers(words) ? paint.colour() : "";
      }
    }
    return somethingUnknown ? "" : WHITE;
  }

  /** Whether it, or what it is in, is drawn in part or lets through what is below. */
  private boolean isSeenThrough(Element element) throws AssetRefused {
    for (Element at = element; at != null; at = at.parent()) {
      Map<String, String> style = styles.of(at);
      if (PARTLY.stream().anyMatch(style::containsKey) || !isOpaque(style, "opacity")) {
        return true;
      }
    }
    return false;
  }

  private void count() throws AssetRefused {
    if (++comparisons > MOST_COMPARISONS) {
      throw new AssetRefused("the picture has too many elements", "export it as PNG");
    }
  }

  private static AssetRefused refused(String why) {
    return new AssetRefused(why, "take the words out, or show them");
  }

  /** Points that are on the text, whatever its font; none if its place is not known. */
  private List<Point2D> points(
      Element piece, Element text, Map<String, String> style, SvgPlace place) {
    int letters = piece.ownText().strip().length();
    double[] x = length(nearest(piece, text, "x"), 2);
    double[] y = length(nearest(piece, text, "y"), 3);
    double[] size = SvgPlace.numbers(style.getOrDefault("font-size", "16").replaceAll("px$", ""));
    if (x.length != 1 || y.length != 1 || size.length != 1) {
      return List.of();
    }
    double width = letters * size[0] * NARROW;
    double from = x[0] - width * shareBefore(style.getOrDefault("text-anchor", "start"));
    double middle = y[0] - size[0] * MIDDLE;
    List<Point2D> points = new ArrayList<>();
    for (double share : ALONG) {
      points.add(place.matrix().transform(new Point2D.Double(from + share * width, middle), null));
    }
    return points;
  }

  /** A number of pixels, or a share of the picture's side; none if it is neither. */
  private double[] length(String value, int side) {
    String plain = value.strip().replaceAll("px$", "");
    if (!plain.endsWith("%")) {
      return SvgPlace.numbers(plain);
    }
    double[] share = SvgPlace.numbers(plain.substring(0, plain.length() - 1));
    return share.length == 1 && view.length == 4
        ? new double[] {view[side - 2] + share[0] / 100 * view[side]}
        : new double[0];
  }

  private static String nearest(Element piece, Element text, String name) {
    Element at = piece;
    while (at != null && at != text && !at.hasAttr(name)) {
      at = at.parent();
    }
    return at != null && at.hasAttr(name) ? at.attr(name) : "0";
  }

  private static double shareBefore(String anchor) {
    return switch (anchor) {
      case "middle" -> 0.5;
      case "end" -> 1;
      default -> 0;
    };
  }

  private static boolean isOpaque(Map<String, String> style, String name) {
    return !SvgSight.isFainter(style.getOrDefault(name, ""), OPAQUE);
  }

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

  /** One way to write a colour; empty for what is more than one. */
  private static String colour(String paint) {
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
