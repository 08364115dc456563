package plimsoll.assets;

/** The {@code d} of a path, drawn with a pen. */
final class SvgPath {
  private final SvgScanner in;
  private final SvgShape.Pen pen;

  /** The last point that drew a curve towards it, for a curve that goes on smoothly. */
  private double pullX;

  private double pullY;
  private char before = ' ';

  SvgPath(String d, SvgShape.Pen pen, Steps steps) {
    this.in = new SvgScanner(d, steps);
    this.pen = pen;
  }

  void draw() throws AssetRefused {
    char step = ' ';
    while (!in.isAtEnd()) {
      if (in.isAtLetter()) {
        step = in.letter();
        if (step == 'z' || step == 'Z') {
          pen.close();
          before = ' ';
          continue;
        }
      } else if (step == 'm' || step == 'M') {
        step = step == 'm' ? 'l' : 'L';
      }
      step(step);
    }
  }

  private void step(char step) throws AssetRefused {
    char kind = Character.toUpperCase(step);
    double dx = step == kind ? 0 : pen.x;
    double dy = step == kind ? 0 : pen.y;
    if (kind != 'M' && !pen.hasBegun()) {
      throw SvgScanner.notUnderstood();
    }
    switch (kind) {
      case 'M' -> pen.move(dx + in.number(), dy + in.number());
      case 'L' -> pen.line(dx + in.number(), dy + in.number());
      case 'H' -> pen.line(dx + in.number(), pen.y);
      case 'V' -> pen.line(pen.x, dy + in.number());
      case 'C' -> cubic(dx + in.number(), dy + in.number(), dx, dy);
      case 'S' -> {
        boolean smooth = before == 'C' || before == 'S';
        cubic(smooth ? 2 * pen.x - pullX : pen.x, smooth ? 2 * pen.y - pullY : pen.y, dx, dy);
      }
      case 'Q' -> quadratic(dx + in.number(), dy + in.number(), dx, dy);
      case 'T' -> {
        boolean smooth = before == 'Q' || before == 'T';
        quadratic(smooth ? 2 * pen.x - pullX : pen.x, smooth ? 2 * pen.y - pullY : pen.y, dx, dy);
      }
      case 'A' -> arc(dx, dy);
      default -> throw SvgScanner.notUnderstood();
    }
    before = kind;
  }

  private void cubic(double x1, double y1, double dx, double dy) throws AssetRefused {
    pullX = dx + in.number();
    pullY = dy + in.number();
    pen.curve(x1, y1, pullX, pullY, dx + in.number(), dy + in.number());
  }

  private void quadratic(double px, double py, double dx, double dy) throws AssetRefused {
    double toX = dx + in.number();
    double toY = dy + in.number();
    pullX = px;
    pullY = py;
    pen.curve(
        pen.x + (px - pen.x) * 2 / 3,
        pen.y + (py - pen.y) * 2 / 3,
        toX + (px - toX) * 2 / 3,
        toY + (py - toY) * 2 / 3,
        toX,
        toY);
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
    double fromX = pen.x;
    double fromY = pen.y;
    double toX = dx + in.number();
    double toY = dy + in.number();
    if (rx == 0 || ry == 0 || fromX == toX && fromY == toY) {
      pen.line(toX, toY);
      return;
    }
    double cos = Math.cos(turn);
    double sin = Math.sin(turn);
    double x = (cos * (fromX - toX) + sin * (fromY - toY)) / 2;
    double y = (cos * (fromY - toY) - sin * (fromX - toX)) / 2;
    double small = Math.max(1, Math.sqrt(x * x / (rx * rx) + y * y / (ry * ry)));
    rx *= small;
    ry *= small;
    double spread = rx * rx * y * y + ry * ry * x * x;
    double share = Math.sqrt(Math.max(0, rx * rx * ry * ry / spread - 1));
    double cx = (large == sweep ? -1 : 1) * share * rx * y / ry;
    double cy = (large == sweep ? 1 : -1) * share * ry * x / rx;
    double begin = Math.atan2((y - cy) / ry, (x - cx) / rx);
    double end = Math.atan2((-y - cy) / ry, (-x - cx) / rx);
    if (sweep && end < begin) {
      end += 2 * Math.PI;
    } else if (!sweep && end > begin) {
      end -= 2 * Math.PI;
    }
    double middleX = cos * cx - sin * cy + (fromX + toX) / 2;
    double middleY = sin * cx + cos * cy + (fromY + toY) / 2;
    int points = 24;
    for (int i = 1; i < points; i++) {
      double angle = begin + (end - begin) * i / points;
      double px = rx * Math.cos(angle);
      double py = ry * Math.sin(angle);
      pen.line(middleX + cos * px - sin * py, middleY + sin * px + cos * py);
    }
    pen.line(toX, toY);
  }
}
