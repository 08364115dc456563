package plimsoll.assets;

import java.awt.geom.AffineTransform;

/** A box in the coordinates of the drawing. */
record SvgBox(double left, double top, double right, double bottom) {
  static final SvgBox NOTHING =
      new SvgBox(
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.NEGATIVE_INFINITY);

  boolean isNothing() {
    return left > right;
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  SvgBox with(double x, double y) {
    return new SvgBox(Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y));
  }

  SvgBox grown(double by) {
    return new SvgBox(left - by, top - by, right + by, bottom + by);
  }

  /** The box of this one after it was moved or turned. */
  SvgBox at(AffineTransform place) {
    double[] corners = {left, top, right, top, right, bottom, left, bottom};
    place.transform(corners, 0, corners, 0, 4);
    SvgBox box = NOTHING;
    for (int i = 0; i < 8; i += 2) {
      box = box.with(corners[i], corners[i + 1]);
    }
    return box;
  }

  boolean holds(SvgBox other) {
    return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
  }

  /** How much of the other one lies in this one, 0 to 1. */
  double shareOf(SvgBox other) {
    double w = Math.min(right, other.right) - Math.max(left, other.left);
    double h = Math.min(bottom, other.bottom) - Math.max(top, other.top);
    return w <= 0 || h <= 0 ? 0 : w * h / Math.max(1e-9, other.width() * other.height());
  }

  /** How long a line is inside of this box. */
  double lengthOf(double x1, double y1, double x2, double y2) {
    double from = 0;
    double to = 1;
    double[] speed = {x2 - x1, y2 - y1};
    double[] start = {x1, y1};
    double[] low = {left, top};
    double[] high = {right, bottom};
    for (int axis = 0; axis < 2; axis++) {
      if (speed[axis] == 0) {
        if (start[axis] < low[axis] || start[axis] > high[axis]) {
          return 0;
        }
        continue;
      }
      double a = (low[axis] - start[axis]) / speed[axis];
      double b = (high[axis] - start[axis]) / speed[axis];
      from = Math.max(from, Math.min(a, b));
      to = Math.min(to, Math.max(a, b));
    }
    return to <= from ? 0 : (to - from) * Math.hypot(speed[0], speed[1]);
  }
}
