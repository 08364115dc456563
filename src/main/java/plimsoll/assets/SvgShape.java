package plimsoll.assets;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * The outline of something that is drawn, as lines of points {@code x y x y …} in the coordinates
 * of the whole drawing. Curves are taken for some points along them.
 */
final class SvgShape {
  private static final int POINTS_OF_A_CURVE = 12;

  final List<double[]> lines;
  final SvgBox box;

  private SvgShape(List<double[]> lines) {
    this.lines = lines;
    SvgBox all = SvgBox.NOTHING;
    for (double[] line : lines) {
      for (int i = 0; i < line.length; i += 2) {
        all = all.with(line[i], line[i + 1]);
      }
    }
    this.box = all;
  }

  /** A shape; of no points if it has no extent. */
  static SvgShape of(SvgStyle style, AffineTransform place, Steps steps) throws AssetRefused {
    Pen pen = new Pen(steps);
    String name = style.node().name;
    switch (name) {
      case "rect" -> {
        double w = style.length("width", 0);
        double h = style.length("height", 0);
        if (w > 0 && h > 0) {
          pen.rectangle(style.length("x", 0), style.length("y", 0), w, h);
        }
      }
      case "circle" -> pen.ellipse(style, style.length("r", 0), style.length("r", 0));
      case "ellipse" -> pen.ellipse(style, style.length("rx", 0), style.length("ry", 0));
      case "line" -> {
        pen.move(style.length("x1", 0), style.length("y1", 0));
        pen.line(style.length("x2", 0), style.length("y2", 0));
      }
      case "polyline", "polygon" -> {
        double[] points = SvgScanner.numbers(style.own("points", ""), steps);
        for (int i = 0; i + 1 < points.length; i += 2) {
          if (i == 0) {
            pen.move(points[0], points[1]);
          } else {
            pen.line(points[i], points[i + 1]);
          }
        }
      }
      default -> new SvgPath(style.own("d", ""), pen, steps).draw();
    }
    if (!name.equals("line") && !name.equals("polyline") && !name.equals("path")) {
      pen.close();
    }
    return new SvgShape(pen.lines(place));
  }

  /** Whether a box lies inside of the outline, by its corners. */
  boolean holds(SvgBox inner, Steps steps) throws AssetRefused {
    return holds(inner.left(), inner.top(), steps)
        && holds(inner.right(), inner.top(), steps)
        && holds(inner.left(), inner.bottom(), steps)
        && holds(inner.right(), inner.bottom(), steps);
  }

  private boolean holds(double x, double y, Steps steps) throws AssetRefused {
    boolean inside = false;
    for (double[] line : lines) {
      steps.take(line.length);
      for (int i = 0, j = line.length - 2; i < line.length; j = i, i += 2) {
        boolean crosses = line[i + 1] > y != line[j + 1] > y;
        if (crosses
            && x
                < (line[j] - line[i]) * (y - line[i + 1]) / (line[j + 1] - line[i + 1]) + line[i]) {
          inside = !inside;
        }
      }
    }
    return inside;
  }

  /** How long the outline is inside of a box. */
  double lengthIn(SvgBox box, Steps steps) throws AssetRefused {
    double sum = 0;
    for (double[] line : lines) {
      steps.take(line.length);
      for (int i = 2; i < line.length; i += 2) {
        sum += box.lengthOf(line[i - 2], line[i - 1], line[i], line[i + 1]);
      }
    }
    return sum;
  }

  /** Collects the points of an outline, in its own coordinates. */
  static final class Pen {
    private final Steps steps;
    private final List<List<Double>> lines = new ArrayList<>();
    double x;
    double y;

    Pen(Steps steps) {
      this.steps = steps;
    }

    void move(double toX, double toY) throws AssetRefused {
      lines.add(new ArrayList<>());
      line(toX, toY);
    }

    void line(double toX, double toY) throws AssetRefused {
      steps.take(1);
      List<Double> line = lines.get(lines.size() - 1);
      line.add(toX);
      line.add(toY);
      x = toX;
      y = toY;
    }

    /** Back to where this line began; the next begins there. */
    void close() throws AssetRefused {
      if (!lines.isEmpty()) {
        List<Double> line = lines.get(lines.size() - 1);
        line(line.get(0), line.get(1));
      }
    }

    boolean hasBegun() {
      return !lines.isEmpty();
    }

    /** A curve with two points that draw it towards them. */
    void curve(double x1, double y1, double x2, double y2, double toX, double toY)
        throws AssetRefused {
      double fromX = x;
      double fromY = y;
      for (int i = 1; i <= POINTS_OF_A_CURVE; i++) {
        double t = (double) i / POINTS_OF_A_CURVE;
        double u = 1 - t;
        line(
            u * u * u * fromX + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t * t * t * toX,
            u * u * u * fromY + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t * t * t * toY);
      }
    }

    void rectangle(double left, double top, double width, double height) throws AssetRefused {
      move(left, top);
      line(left + width, top);
      line(left + width, top + height);
      line(left, top + height);
    }

    void ellipse(SvgStyle style, double rx, double ry) throws AssetRefused {
      if (rx > 0 && ry > 0) {
        double cx = style.length("cx", 0);
        double cy = style.length("cy", 0);
        move(cx + rx, cy);
        for (int i = 1; i < 4 * POINTS_OF_A_CURVE; i++) {
          double angle = 2 * Math.PI * i / (4 * POINTS_OF_A_CURVE);
          line(cx + rx * Math.cos(angle), cy + ry * Math.sin(angle));
        }
      }
    }

    private List<double[]> lines(AffineTransform place) {
      List<double[]> placed = new ArrayList<>();
      for (List<Double> line : lines) {
        double[] points = line.stream().mapToDouble(Double::doubleValue).toArray();
        place.transform(points, 0, points, 0, points.length / 2);
        placed.add(points);
      }
      return placed;
    }
  }
}
