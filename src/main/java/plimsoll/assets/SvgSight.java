package plimsoll.assets;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Refuses a drawing with words in it that may not be seen: under a shape that is drawn later, in
 * the colour of what is below them, outside of the drawing, too small, or let through. They are how
 * people black out a word in a drawing program, and what it would show without them is its author's
 * to say.
 */
final class SvgSight {
  /** What may stick out, as a share of the drawing's longer side: a line's width, an estimate. */
  private static final double WORDS_STICK_OUT = 0.02;

  private static final double SHAPES_STICK_OUT = 0.1;

  /** Lines that fill more than this share of a text are drawn over it. */
  private static final double CROSSED_OUT = 0.25;

  /** What covers less than this share of where a text may be only touches it. */
  private static final double TOUCHED = 0.05;

  /** What covers less than this share of a text's middle is not what the text lies on. */
  private static final double BELOW = 0.25;

  private final SvgBox view;
  private final Steps steps;
  private final Map<String, SvgNode> gradients;
  private final List<Words> texts = new ArrayList<>();
  private final List<Paint> paints = new ArrayList<>();

  /** Words that were drawn; {@code crossed} is how much of them later lines fill. */
  private static final class Words {
    final SvgBox hull;
    double crossed;

    Words(SvgBox hull) {
      this.hull = hull;
    }
  }

  /** An area that was painted, with its colours; none if it lets something through. */
  private record Paint(SvgShape shape, List<Integer> colours) {}

  private SvgSight(SvgNode root, SvgBox view, Steps steps) {
    this.view = view;
    this.steps = steps;
    this.gradients = root.gradientsById();
  }

  static void check(SvgNode root, Steps steps) throws AssetRefused {
    SvgBox view = view(root, steps);
    new SvgSight(root, view, steps).draw(SvgStyle.of(root, view), new AffineTransform());
  }

  private static SvgBox view(SvgNode root, Steps steps) throws AssetRefused {
    String preserve = root.attributes.getOrDefault("preserveAspectRatio", "");
    double[] box = SvgScanner.numbers(root.attributes.getOrDefault("viewBox", ""), steps);
    if (box.length == 4 && box[2] > 0 && box[3] > 0 && !preserve.contains("slice")) {
      return new SvgBox(box[0], box[1], box[0] + box[2], box[1] + box[3]);
    } else if (box.length > 0) {
      throw SvgScanner.notUnderstood();
    }
    SvgBox usual = new SvgBox(0, 0, 300, 150);
    SvgStyle style = SvgStyle.of(root, usual);
    return new SvgBox(0, 0, style.length("width", 300), style.length("height", 150));
  }

  private void draw(SvgStyle style, AffineTransform outer) throws AssetRefused {
    AffineTransform place = new AffineTransform(outer);
    place.concatenate(SvgScanner.transform(style.own("transform", "none"), steps));
    steps.take(1);
    switch (style.node().name) {
      case "svg", "g" -> {
        for (SvgNode child : style.node().elements()) {
          draw(style.below(child), place);
        }
      }
      case "text" -> text(style, place);
      case "defs", "linearGradient", "radialGradient" -> {}
      default -> shape(style, place);
    }
  }

  private double stickOut(double share) {
    return share * Math.max(view.width(), view.height()) + 1;
  }

  private void shape(SvgStyle style, AffineTransform place) throws AssetRefused {
    SvgShape shape = SvgShape.of(style, place, steps);
    double scale = Math.sqrt(Math.abs(place.getDeterminant()));
    double pen =
        style.strokeWidth()
            * (style.node().attributes.containsKey("vector-effect") ? Math.max(1, scale) : scale);
    if (shape.box().isNothing()) {
      return;
    }
    if (!view.grown(stickOut(SHAPES_STICK_OUT)).holds(shape.box())) {
      throw new AssetRefused(
          "part of the drawing is outside its view box", "fit the page to the drawing");
    }
    boolean filled = style.paints("fill") && !style.node().name.equals("line");
    if (filled) {
      cover(shape.box().grown(pen / 2));
      paints.add(new Paint(shape, colours(style)));
    } else if (pen > 0) {
      cross(shape, pen);
    }
  }

  /** Something lies on what was drawn before. */
  private void cover(SvgBox box) throws AssetRefused {
    for (Words words : texts) {
      steps.take(1);
      if (box.shareOf(words.hull) > TOUCHED) {
        throw covered();
      }
    }
  }

  private void cross(SvgShape shape, double pen) throws AssetRefused {
    SvgBox touched = shape.box().grown(pen / 2);
    for (Words words : texts) {
      steps.take(1);
      if (touched.shareOf(words.hull) > 0) {
        double length = shape.lengthIn(words.hull.grown(pen / 2), steps);
        words.crossed += length * pen / (words.hull.width() * words.hull.height());
        if (words.crossed > CROSSED_OUT) {
          throw covered();
        }
      }
    }
  }

  private static AssetRefused covered() {
    return new AssetRefused(
        "a shape is drawn over words of the drawing",
        "take the words out, or bring them to the front");
  }

  /** The colours that a shape is filled with; none if something below may be seen through it. */
  private List<Integer> colours(SvgStyle style) {
    String fill = style.passedOn("fill", "black");
    if (!fill.startsWith("url(")) {
      OptionalInt colour = style.colour("fill");
      return colour.isPresent() ? List.of(colour.getAsInt()) : List.of();
    }
    SvgNode gradient = gradients.get(fill.substring(5, fill.length() - 1));
    List<Integer> colours = new ArrayList<>();
    for (SvgNode stop : gradient == null ? List.<SvgNode>of() : gradient.elements()) {
      OptionalInt colour = SvgColour.opaque(stop.attributes.getOrDefault("stop-color", "black"));
      if (colour.isEmpty() || stop.attributes.containsKey("stop-opacity") || style.faded()) {
        return List.of();
      }
      colours.add(colour.getAsInt());
    }
    return colours;
  }

  private void text(SvgStyle style, AffineTransform place) throws AssetRefused {
    double scale = Math.sqrt(Math.abs(place.getDeterminant()));
    for (SvgWords.Line line : SvgWords.linesOf(style)) {
      SvgBox core = line.core().at(place);
      if (line.hull().height() * scale < Math.max(view.width(), view.height()) / 500) {
        throw new AssetRefused(
            "words of the drawing are too small to be seen", "take them out, or make them larger");
      }
      if (!view.grown(stickOut(WORDS_STICK_OUT)).holds(core)) {
        throw new AssetRefused(
            "words of the drawing are outside its view box",
            "take them out, or fit the page to the drawing");
      }
      for (int colour : line.colours) {
        if (isLost(colour, core)) {
          throw new AssetRefused(
              "words of the drawing have the colour of their background",
              "take them out, or give them another colour");
        }
      }
      if (line.covers) {
        cover(line.hull().at(place));
      }
      texts.add(new Words(line.hull().at(place)));
    }
  }

  /** Whether a text of this colour is not seen on what was painted where it is. */
  private boolean isLost(int colour, SvgBox core) throws AssetRefused {
    for (int i = paints.size() - 1; i >= 0; i--) {
      steps.take(1);
      Paint paint = paints.get(i);
      double share = paint.shape().box().shareOf(core);
      if (share < BELOW) {
        continue;
      }
      boolean alike =
          !paint.colours().isEmpty()
              && paint.colours().stream().allMatch(c -> SvgColour.areAlike(c, colour));
      if (alike) {
        return true;
      }
      if (!paint.colours().isEmpty() && paint.shape().holds(core, steps)) {
        return false;
      }
    }
    return SvgColour.areAlike(colour, SvgColour.WHITE);
  }
}
