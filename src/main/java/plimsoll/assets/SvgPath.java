package plimsoll.assets;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/** Reads the {@code d} of a path. */
final class SvgPath {
  private final SvgScanner in;
  private final Path2D.Double path = new Path2D.Double();
  private double x;
  private double y;

  /** The last point that drew a curve towards it, for a curve that goes on smoothly. */
  private double pullX;

  private double pullY;
  private char before = ' ';

  SvgPath(String d, Steps steps) {
    this.in = new SvgScanner(d, steps);
  }

  Path2D read() throws AssetRefused {
    char step = ' ';
    while (!in.isAtEnd()) {
      if (in.isAtLetter()) {
        step = in.letter();
      } else if (step == 'm' || step == 'M') {
        step = step == 'm' ? 'l' : 'L';
      } else if (step == 'z' || step == 'Z') {
        throw SvgScanner.notUnderstood();
      }
      if (!((step == 'M' || step == 'Z') && in.isAtEnd())) { // a polygon may have no points
        step(step);
      }
    }
    return path;
  }

  private void step(char step) throws AssetRefused {
    char kind = Character.toUpperCase(step);
    double dx = step == kind ? 0 : x;
    double dy = step == kind ? 0 : y;
    if (kind != 'M' && path.getCurrentPoint() == null) {
      throw SvgScanner.notUnderstood();
    }
    switch (kind) {
      case 'M' -> {
        to(dx + in.number(), dy + in.number());
        path.moveTo(x, y);
      }
      case 'Z' -> {
        path.closePath();
        Point2D start = path.getCurrentPoint();
        to(start.getX(), start.getY());
      }
      case 'L' -> line(dx + in.number(), dy + in.number());
      case 'H' -> line(dx + in.number(), y);
      case 'V' -> line(x, dy + in.number());
      case 'C' -> cubic(dx + in.number(), dy + in.number(), dx, dy);
      case 'S' -> cubic(smooth("CS", x, pullX), smooth("CS", y, pullY), dx, dy);
      case 'Q' -> quadratic(dx + in.number(), dy + in.number(), dx, dy);
      case 'T' -> quadratic(smooth("QT", x, pullX), smooth("QT", y, pullY), dx, dy);
      case 'A' -> arc(dx, dy);
      default -> throw SvgScanner.notUnderstood();
    }
    before = kind;
  }

  private void to(double nextX, double nextY) {
    x = nextX;
    y = nextY;
  }

  private void line(double toX, double toY) {
    to(toX, toY);
    path.lineTo(x, y);
  }

  private double smooth(String kinds, double here, double pull) {
    return kinds.indexOf(before) >= 0 ? 2 * here - pull : here;
  }

  private void cubic(double x1, double y1, double dx, double dy) throws AssetRefused {
    pullX = dx + in.number();
    pullY = dy + in.number();
    to(dx + in.number(), dy + in.number());
    path.curveTo(x1, y1, pullX, pullY, x, y);
  }

  private void quadratic(double x1, double y1, double dx, double dy) throws AssetRefused {
    pullX = x1;
    pullY = y1;
    to(dx + in.number(), dy + in.number());
    path.quadTo(x1, y1, x, y);
  }

  /**
   * From the two ends to the middle and the angles, as the appendix of SVG's specification says.
   */
  private void arc(double dx, double dy) throws AssetRefused {
    double rx = Math.abs(in.number());
    double ry = Math.abs(in.number());
    double turn = Math.toRadians(in.number());
    boolean large = in.flag();
    boolean sweep = in.flag();
    double toX = dx + in.number();
    double toY = dy + in.number();
    if (rx == 0 || ry == 0 || x == toX && y == toY) {
      line(toX, toY);
      return;
    }
    double cos = Math.cos(turn);
    double sin = Math.sin(turn);
    double halfX = (cos * (x - toX) + sin * (y - toY)) / 2;
    double halfY = (cos * (y - toY) - sin * (x - toX)) / 2;
    double grown = Math.max(1, Math.hypot(halfX / rx, halfY / ry));
    rx *= grown;
    ry *= grown;
    double spread = rx * rx * halfY * halfY + ry * ry * halfX * halfX;
    double share = Math.sqrt(Math.max(0, rx * rx * ry * ry / spread - 1));
    double cx = (large == sweep ? -1 : 1) * share * rx * halfY / ry;
    double cy = (large == sweep ? 1 : -1) * share * ry * halfX / rx;
    double begin = Math.atan2((halfY - cy) / ry, (halfX - cx) / rx);
    double extent = Math.atan2((-halfY - cy) / ry, (-halfX - cx) / rx) - begin;
    if (sweep && extent < 0) {
      extent += 2 * Math.PI;
    } else if (!sweep && extent > 0) {
      extent -= 2 * Math.PI;
    }
    AffineTransform place = AffineTransform.getTranslateInstance((x + toX) / 2, (y + toY) / 2);
    place.rotate(turn);
    place.translate(cx, cy);
    Arc2D arc =
        new Arc2D.Double(
            -rx, -ry, 2 * rx, 2 * ry, -Math.toDegrees(begin), -Math.toDegrees(extent), Arc2D.OPEN);
    path.append(place.createTransformedShape(arc), true);
    line(toX, toY);
  }
}
