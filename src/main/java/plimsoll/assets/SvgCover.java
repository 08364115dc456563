package plimsoll.assets;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /**
   * How many pieces of outlines are compared with texts; beyond it the picture would take minutes.
   */
  private static final long MOST_COMPARISONS = 100_000_000;

  private static final List<String> PARTLY =
      List.of("clip-path", "mask", "filter", "mix-blend-mode");

  private record Words(List<Point2D> points, String colour) {
    boolean areIn(Shape shape) {
      return points.stream().allMatch(shape::contains);
    }
  }

  /** {@code colour} is empty where it is not one colour. */
  private record Paint(Shape shape, Rectangle2D bounds, int segments, String colour) {}

  private final List<Paint> paints = new ArrayList<>();
  private final List<Words> texts = new ArrayList<>();
  private final SvgStyles styles;
  private final double[] view;
  private final Map<Element, Boolean> seenThrough = new IdentityHashMap<>();
  private final Set<String> ids;
  private boolean somethingUnknown;
  private long comparisons;

  SvgCover(SvgStyles styles, Element root) {
    this.styles = styles;
    this.view = SvgPlace.numbers(root.attr("viewBox"));
    this.ids = Set.copyOf(root.getElementsByAttribute("id").eachAttr("id"));
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
      paint(element, shape, place, SvgColour.of(style.getOrDefault("fill", "black")));
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
      paint(element, Optional.of(line), place, SvgColour.of(style.get("stroke")));
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
    Paint paint = new Paint(there, there.getBounds2D(), SvgShapes.segments(there), colour);
    for (Words words : texts) {
      if (covers(paint, words)) {
        throw refused("a shape is drawn over words of the picture");
      }
    }
    paints.add(paint);
  }

  /** Each piece of a text by itself, for it may have a place and a colour of its own. */
  private void text(Element text, Map<String, String> style, SvgPlace place) throws AssetRefused {
    for (Element path : text.getElementsByTag("textPath")) {
      String target = path.attr(path.hasAttr("href") ? "href" : "xlink:href");
      if (!target.startsWith("#") || !ids.contains(target.substring(1))) {
        throw refused("words of the picture follow a path that is not there");
      }
    }
    if (!text.select("[dx],[dy],textPath").isEmpty()) {
      return;
    }
    Map<Element, Map<String, String>> inherited = new IdentityHashMap<>(Map.of(text, style));
    for (Element piece : text.getAllElements()) {
      Map<String, String> own =
          piece == text
              ? style
              : SvgSight.inherited(inherited.get(piece.parent()), styles.of(piece));
      inherited.put(piece, own);
      if (!piece.ownText().isBlank()) {
        piece(piece, text, own, place);
      }
    }
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
            points,
            SvgColour.of(filled ? style.getOrDefault("fill", "black") : style.get("stroke")));
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
      Paint paint = paints.get(i);
      if (touches(paint, words)) {
        return covers(paint, words) ? paint.colour() : "";
      }
    }
    return somethingUnknown ? "" : SvgColour.WHITE;
  }

  private boolean covers(Paint paint, Words words) throws AssetRefused {
    count(1);
    if (!paint.bounds().contains(words.points().get(0))) {
      return false;
    }
    count(paint.segments());
    return words.areIn(paint.shape());
  }

  private boolean touches(Paint paint, Words words) throws AssetRefused {
    count(1);
    if (words.points().stream().noneMatch(paint.bounds()::contains)) {
      return false;
    }
    count(paint.segments());
    return words.points().stream().anyMatch(paint.shape()::contains);
  }

  private void count(int more) throws AssetRefused {
    comparisons += more;
    if (comparisons > MOST_COMPARISONS) {
      throw new AssetRefused("the picture has too many elements", "export it as PNG");
    }
  }

  /**
   * Whether it, or what it is in, is drawn in part or lets through what is below. Found out once
   * for each element: a drawing may have a hundred thousand in groups two hundred deep.
   */
  private boolean isSeenThrough(Element element) throws AssetRefused {
    Boolean known = seenThrough.get(element);
    if (known == null) {
      Map<String, String> style = styles.of(element);
      Element above = element.parent();
      known =
          PARTLY.stream().anyMatch(style::containsKey)
              || !isOpaque(style, "opacity")
              || above != null && isSeenThrough(above);
      seenThrough.put(element, known);
    }
    return known;
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
}
