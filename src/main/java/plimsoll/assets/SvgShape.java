package plimsoll.assets;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The outline of something that is drawn, as straight lines {@code x1 y1 x2 y2} in the coordinates
 * of the whole drawing.
 */
record SvgShape(List<double[]> lines, SvgBox box) {
  /** A curve becomes at most 32 lines. */
  private static final int MOST_HALVINGS = 5;

  /** A shape; of no lines if it has no extent. */
  static SvgShape of(SvgStyle style, AffineTransform place, Steps steps) throws AssetRefused {
    double flat = Math.max(style.view().width(), style.view().height()) / 2_000;
    PathIterator along =
        new FlatteningPathIterator(
            outline(style, steps).getPathIterator(place), flat, MOST_HALVINGS);
    List<double[]> lines = new ArrayList<>();
    SvgBox box = SvgBox.NOTHING;
    double[] at = new double[6];
    double[] start = {0, 0};
    double[] last = {0, 0};
    for (; !along.isDone(); along.next()) {
      steps.take(1);
      int kind = along.currentSegment(at);
      double[] next = kind == PathIterator.SEG_CLOSE ? start : new double[] {at[0], at[1]};
      if (kind == PathIterator.SEG_MOVETO) {
        start = next;
      } else {
        lines.add(new double[] {last[0], last[1], next[0], next[1]});
        box = box.with(last[0], last[1]).with(next[0], next[1]);
      }
      last = next;
    }
    return new SvgShape(lines, box);
  }

  private static Shape outline(SvgStyle style, Steps steps) throws AssetRefused {
    return switch (style.node().name) {
      case "rect" ->
          sized(
              new Rectangle2D.Double(
                  style.length("x", 0),
                  style.length("y", 0),
                  style.length("width", 0),
                  style.length("height", 0)));
      case "circle" -> ellipse(style, style.length("r", 0), style.length("r", 0));
      case "ellipse" -> ellipse(style, style.length("rx", 0), style.length("ry", 0));
      case "line" ->
          new Line2D.Double(
              style.length("x1", 0),
              style.length("y1", 0),
              style.length("x2", 0),
              style.length("y2", 0));
      case "polyline" -> new SvgPath("M" + style.own("points", ""), steps).read();
      case "polygon" -> new SvgPath("M" + style.own("points", "") + "Z", steps).read();
      default -> new SvgPath(style.own("d", ""), steps).read();
    };
  }

  private static Shape ellipse(SvgStyle style, double rx, double ry) throws AssetRefused {
    double cx = style.length("cx", 0);
    double cy = style.length("cy", 0);
    return sized(new Ellipse2D.Double(cx - rx, cy - ry, 2 * rx, 2 * ry));
  }

  private static Shape sized(java.awt.geom.RectangularShape shape) {
    return shape.isEmpty() ? new Path2D.Double() : shape;
  }

  /** Whether a box lies inside of the outline, by its corners. */
  boolean holds(SvgBox inner, Steps steps) throws AssetRefused {
    return holds(inner.left(), inner.top(), steps)
        && holds(inner.right(), inner.top(), steps)
        && holds(inner.left(), inner.bottom(), steps)
        && holds(inner.right(), inner.bottom(), steps);
  }

  private boolean holds(double x, double y, Steps steps) throws AssetRefused {
    steps.take(lines.size());
    boolean inside = false;
    for (double[] p : lines) {
      boolean crosses = p[1] > y != p[3] > y;
      if (crosses && x < (p[2] - p[0]) * (y - p[1]) / (p[3] - p[1]) + p[0]) {
        inside = !inside;
      }
    }
    return inside;
  }

  /** How long the outline is inside of a box. */
  double lengthIn(SvgBox inner, Steps steps) throws AssetRefused {
    steps.take(lines.size());
    return lines.stream().mapToDouble(p -> inner.lengthOf(p[0], p[1], p[2], p[3])).sum();
  }
}
