package plimsoll.render.drawing;

import static plimsoll.render.drawing.TimelineDrawing.number;

import java.util.ArrayList;
import java.util.List;
import plimsoll.render.html.Html;

/** The words above a drawn timeline, in rows so that none covers another. */
final class Labels {
  private static final double ROW = 18;
  private static final int MOST_ROWS = 5;

  private record Label(
      String mark, String name, String time, double x, double lane, int row, boolean before) {}

  private final List<Label> labels = new ArrayList<>();
  private final double[] freeFrom = new double[MOST_ROWS];
  private final double right;
  private int rows;

  Labels(double left, double right) {
    this.right = right;
    java.util.Arrays.fill(freeFrom, left - 40);
  }

  /** Adds a label if a row has room for it; what has none keeps its shape. */
  void add(String mark, String name, String time, double x, double lane) {
    double width = width(name + " " + time);
    boolean before = x + width + 4 > right;
    double from = before ? x - width - 4 : x - 4;
    for (int row = 0; row < MOST_ROWS; row++) {
      if (from >= freeFrom[row]) {
        labels.add(new Label(mark, name, time, x, lane, row, before));
        freeFrom[row] = from + width + 14;
        rows = Math.max(rows, row + 1);
        return;
      }
    }
  }

  /** How high they are in all. */
  double height() {
    return rows * ROW + 8;
  }

  void draw(StringBuilder out) {
    for (Label label : labels) {
      double y = (rows - label.row()) * ROW - 4;
      out.append("<path class=\"stem\" d=\"M").append(number(label.x())).append(' ');
      out.append(number(y - 11)).append('V').append(number(height() + label.lane()));
      out.append("\"/>");
      String anchor = label.before() ? "end" : "start";
      double x = label.before() ? label.x() - 5 : label.x() + 5;
      out.append("<text class=\"turn-label turn-label-").append(label.mark()).append("\" x=\"");
      out.append(number(x)).append("\" y=\"").append(number(y));
      out.append("\" text-anchor=\"").append(anchor).append("\">");
      Html.escapeTo(out, label.name());
      out.append(" <tspan class=\"turn-time\">");
      Html.escapeTo(out, label.time());
      out.append("</tspan></text>\n");
    }
  }

  static void text(
      StringBuilder out, String name, double x, double y, String anchor, String words) {
    out.append("<text class=\"").append(name).append("\" x=\"").append(number(x));
    out.append("\" y=\"").append(number(y)).append("\" text-anchor=\"").append(anchor);
    out.append("\">");
    Html.escapeTo(out, words);
    out.append("</text>");
  }

  /** About how wide words are in the drawing's units: nobody can ask a font at build time. */
  static double width(String words) {
    int narrow = 0;
    int wide = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      narrow += c < 0x2e80 ? 1 : 0;
      wide += c >= 0x2e80 && !Character.isLowSurrogate(c) ? 1 : 0;
    }
    return 6.9 * narrow + 13 * wide;
  }

  static String shorten(String words, double width) {
    if (width(words) <= width) {
      return words;
    }
    int end = words.length();
    while (end > 1 && width(words.substring(0, end)) > width - 8) {
      end--;
    }
    end -= Character.isHighSurrogate(words.charAt(end - 1)) ? 1 : 0;
    return words.substring(0, end).stripTrailing() + "…";
  }
}
