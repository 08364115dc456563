package plimsoll.assets;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours of drawings, to tell whether one is seen on another. */
final class SvgColour {
  static final int BLACK = 0;
  static final int WHITE = 0xFFFFFF;

  /** Two colours that differ by less than this in red, green and blue are one to the eye. */
  private static final int LEAST_DIFFERENCE = 24;

  private static final Set<String> WORDS = Set.of("none", "transparent", "currentcolor", "inherit");
  private static final Pattern HEX = Pattern.compile("#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})");
  private static final String NUMBER = "\\s*+(\\d{1,3}(?:\\.\\d{1,9})?)";
  private static final Pattern RGB =
      Pattern.compile(
          "rgba?\\(" + NUMBER + "(%?)[\\s,]" + NUMBER + "(%?)[\\s,]" + NUMBER + "(%?)(.*)\\)");
  private static final Pattern HSL =
      Pattern.compile(
          "hsla?\\(" + NUMBER + "(?:deg)?[\\s,]" + NUMBER + "%[\\s,]" + NUMBER + "%(.*)\\)");
  private static final Pattern ALPHA =
      Pattern.compile("\\s*+(?:[,/]\\s*+([\\d.]{1,12})(%?)\\s*+)?");

  private SvgColour() {}

  /** Whether this is a colour, or a word for none or for another. */
  static boolean isUnderstood(String paint) {
    String small = paint.toLowerCase(Locale.ROOT);
    return WORDS.contains(small) || argb(small).isPresent();
  }

  /** The colour {@code 0xRRGGBB}; nothing if it lets something through, or is none. */
  static OptionalInt opaque(String paint) {
    OptionalInt argb = argb(paint.toLowerCase(Locale.ROOT));
    boolean opaque = argb.isPresent() && argb.getAsInt() >>> 24 == 255;
    return opaque ? OptionalInt.of(argb.getAsInt() & 0xFFFFFF) : OptionalInt.empty();
  }

  static boolean areAlike(int a, int b) {
    return Math.abs((a >> 16 & 255) - (b >> 16 & 255)) < LEAST_DIFFERENCE
        && Math.abs((a >> 8 & 255) - (b >> 8 & 255)) < LEAST_DIFFERENCE
        && Math.abs((a & 255) - (b & 255)) < LEAST_DIFFERENCE;
  }

  private static OptionalInt argb(String small) {
    String paint = SvgRules.colour(small.strip());
    if (HEX.matcher(paint).matches()) {
      String digits = paint.substring(1);
      String full = digits.length() <= 4 ? digits.replaceAll(".", "$0$0") : digits;
      int alpha = full.length() == 8 ? Integer.parseInt(full.substring(6), 16) : 255;
      return OptionalInt.of(alpha << 24 | Integer.parseInt(full.substring(0, 6), 16));
    }
    Matcher rgb = RGB.matcher(paint);
    if (rgb.matches()) {
      int colour = 0;
      for (int i = 1; i <= 5; i += 2) {
        double value = Double.parseDouble(rgb.group(i));
        colour = colour << 8 | byteOf(rgb.group(i + 1).isEmpty() ? value / 255 : value / 100);
      }
      return with(colour, rgb.group(7));
    }
    Matcher hsl = HSL.matcher(paint);
    if (hsl.matches()) {
      double hue = Double.parseDouble(hsl.group(1));
      double saturation = Double.parseDouble(hsl.group(2)) / 100;
      double light = Double.parseDouble(hsl.group(3)) / 100;
      int colour = 0;
      for (int n : new int[] {0, 8, 4}) {
        double k = (n + hue / 30) % 12;
        double part = Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
        colour = colour << 8 | byteOf(light - saturation * Math.min(light, 1 - light) * part);
      }
      return with(colour, hsl.group(4));
    }
    return OptionalInt.empty();
  }

  private static int byteOf(double share) {
    return (int) Math.round(Math.max(0, Math.min(1, share)) * 255);
  }

  private static OptionalInt with(int colour, String alpha) {
    Matcher matcher = ALPHA.matcher(alpha);
    if (!matcher.matches()) {
      return OptionalInt.empty();
    }
    if (matcher.group(1) == null) {
      return OptionalInt.of(255 << 24 | colour);
    }
    double share = SvgScanner.numberIn(matcher.group(1));
    return OptionalInt.of(byteOf(matcher.group(2).isEmpty() ? share : share / 100) << 24 | colour);
  }
}
