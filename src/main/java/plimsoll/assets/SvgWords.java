package plimsoll.assets;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where the words of a text element are. Fonts differ, so there are two boxes: one that the words
 * surely fill, and one that they surely do not leave.
 */
final class SvgWords {
  /** Words that are drawn in one line from one place. */
  static final class Line {
    private final double x;
    private double top = Double.POSITIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;
    private double back;
    private double moved;
    private double least;
    private double most;
    private String anchor = "start";
    final List<Integer> colours = new ArrayList<>();

    /** Whether letters that are blocks of colour may lie on what was drawn before. */
    boolean covers;

    private Line(double x) {
      this.x = x;
    }

    /** What the words surely fill. */
    SvgBox core() {
      double middle = (top + bottom) / 2;
      double half = (bottom - top) / 4;
      return box(least, middle - half, middle + half);
    }

    /** What the words surely do not leave. */
    SvgBox hull() {
      return box(most, top, bottom);
    }

    private SvgBox box(double width, double from, double to) {
      double left =
          switch (anchor) {
            case "middle" -> x - width / 2;
            case "end" -> x - width;
            default -> x;
          };
      return new SvgBox(left - back, from, left + width, to);
    }

    boolean isEmpty() {
      return colours.isEmpty();
    }
  }

  /** How far words of a line may be moved aside, in font sizes. */
  private static final double MOST_MOVED = 3;

  private final List<Line> lines = new ArrayList<>();
  private double y;

  private SvgWords() {}

  static List<Line> linesOf(SvgStyle text) throws AssetRefused {
    SvgWords words = new SvgWords();
    words.lines.add(new Line(0));
    words.walk(text);
    words.lines.removeIf(Line::isEmpty);
    return words.lines;
  }

  private Line line() {
    return lines.get(lines.size() - 1);
  }

  private void walk(SvgStyle style) throws AssetRefused {
    if (style.node().attributes.containsKey("x")) {
      lines.add(new Line(style.length("x", 0)));
    }
    y = style.length("y", y) + style.length("dy", 0);
    double shift = style.length("dx", 0);
    line().most += Math.max(0, shift);
    line().back += Math.max(0, -shift);
    line().moved += Math.abs(shift);
    if (line().moved > MOST_MOVED * style.fontSize()) { // where they are is no longer known
      throw Svg.refused("words of the drawing are moved far aside by dx");
    }
    double before = line().most;
    for (Object child : style.node().children) {
      if (child instanceof SvgNode node) {
        walk(style.below(node));
      } else if (!((String) child).isBlank()) {
        add(style, ((String) child).strip().replaceAll("\\s+", " "));
      }
    }
    double said = style.length("textLength", -1);
    if (said >= 0) {
      if (said < line().least) {
        throw Svg.refused("words of the drawing are pressed together");
      }
      line().most = before + said;
    }
  }

  private void add(SvgStyle style, String words) throws AssetRefused {
    boolean filled = style.paints("fill");
    OptionalInt colour = style.colour(filled ? "fill" : "stroke");
    if (colour.isEmpty()) {
      throw new AssetRefused(
          "words of the drawing are invisible or see-through",
          "take them out, or give them one full colour");
    }
    Line line = line();
    double size = style.fontSize();
    double above = above(style.passedOn("dominant-baseline", "auto"));
    line.anchor = style.passedOn("text-anchor", "start");
    line.top = Math.min(line.top, y - above * size);
    line.bottom = Math.max(line.bottom, y + (1.1 - above) * size);
    line.least += 0.28 * size * words.codePoints().filter(c -> c != ' ').count();
    line.most += size * words.codePoints().mapToDouble(SvgWords::widest).sum();
    line.colours.add(colour.getAsInt());
    line.covers |= words.codePoints().anyMatch(SvgWords::isBlock);
    if (filled && style.strokeWidth() > 0) { // it lies on the letters, and may be all that is seen
      line.colours.add(style.colour("stroke").orElse(SvgColour.WHITE));
    }
  }

  /** How far words reach above their place, in font sizes. */
  private static double above(String baseline) {
    return switch (baseline) {
      case "middle", "central", "mathematical" -> 0.55;
      case "hanging", "text-before-edge", "before-edge", "text-top" -> 0;
      case "ideographic", "text-after-edge", "after-edge", "text-bottom" -> 1.1;
      default -> 0.85;
    };
  }

  private static boolean isBlock(int letter) {
    return letter >= 0x2580 && letter <= 0x25FF || letter == 0x2B1B || letter == 0x2B1C;
  }

  /** How wide a letter is in a wide font, in font sizes. */
  private static double widest(int letter) {
    if (letter >= 0x1100) {
      return 1.1;
    } else if (" .,:;'|!ijl-()[]/".indexOf(letter) >= 0) {
      return 0.45;
    } else if ("mwMW@%".indexOf(letter) >= 0) {
      return 1;
    }
    return Character.isUpperCase(letter) ? 0.8 : 0.64;
  }
}
