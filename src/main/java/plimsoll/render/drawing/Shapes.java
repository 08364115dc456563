package plimsoll.render.drawing;

import plimsoll.retrospective.Timeline;

/** The shape of each turning point, so that colour is never alone in saying which it is. */
final class Shapes {
  private Shapes() {}

  /** SVG for a mark at a place. */
  static String of(Timeline.Mark mark, String x, String y) {
    String at = "M" + x + " " + y;
    return switch (mark) {
      case NONE -> circle(x, y, "3.5");
      // A ship going down, a look at the load line, an open question, a call for help, a lid,
      // and a load line that is out of the water again.
      case START -> path(at + "m-8 -6.5h16l-8 14z");
      case DETECTION -> circle(x, y, "7") + path(at + "m-12 0h24");
      case HYPOTHESIS -> path(at + "m0 -8.5l8.5 8.5l-8.5 8.5l-8.5 -8.5z");
      case ESCALATION -> path(at + "m-8 6.5h16l-8 -14z");
      case MITIGATION -> path(at + "m-7 -7h14v14h-14z");
      case RECOVERY -> circle(x, y, "8");
    };
  }

  private static String circle(String x, String y, String r) {
    return "<circle cx=\"" + x + "\" cy=\"" + y + "\" r=\"" + r + "\"/>";
  }

  private static String path(String d) {
    return "<path d=\"" + d + "\"/>";
  }
}
