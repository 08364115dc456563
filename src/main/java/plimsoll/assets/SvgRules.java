package plimsoll.assets;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import plimsoll.text.Resource;

/**
 * The elements and attributes of a drawing, and what their values may look like: {@code svg.tsv}.
 * No value may hold free words: those would be a place to hide some.
 */
final class SvgRules {
  private static final Pattern LENGTH =
      Pattern.compile(
          "[-+]?(?:\\d++\\.?\\d*+|\\.\\d++)(?:e[-+]?\\d++)?(?:px|pt|pc|mm|cm|in|em|%)?");
  private static final Pattern NUMBERS = Pattern.compile("[-+.,e\\d\\s]++");

  private static final Set<String> ELEMENTS = new HashSet<>();
  private static final Set<String> DROPPED_ELEMENTS = new HashSet<>();
  private static final Set<String> DROPPED = new HashSet<>();
  private static final Set<String> KNOWN = new HashSet<>();
  private static final Set<String> FONTS = new HashSet<>();
  private static final Map<String, String> ATTRIBUTES = new HashMap<>();
  private static final Map<String, Set<String>> NEUTRAL = new HashMap<>();
  private static final Map<String, String> COLOURS = new HashMap<>();

  static {
    Resource.lines(SvgRules.class, "svg.tsv").forEach(line -> row(line.split("\t", -1)));
  }

  private SvgRules() {}

  private static void row(String[] row) {
    Set<String> names = words(row[1]);
    switch (row[0]) {
      case "element" -> ELEMENTS.addAll(names);
      case "drop-element" -> DROPPED_ELEMENTS.addAll(names);
      case "drop" -> DROPPED.addAll(names);
      case "known" -> KNOWN.addAll(names);
      case "fonts" -> FONTS.addAll(Arrays.asList(row[1].split(",")));
      case "colour" -> COLOURS.put(row[1], row[2]);
      case "attribute" -> names.forEach(name -> ATTRIBUTES.put(name, row[2]));
      case "neutral" -> names.forEach(name -> NEUTRAL.put(name, words(row[2])));
      default -> throw new IllegalStateException(row[0]);
    }
  }

  private static Set<String> words(String text) {
    return Set.copyOf(Arrays.asList(text.split(" ")));
  }

  static boolean isElement(String name) {
    return ELEMENTS.contains(name);
  }

  /** Whether an element is not drawn, and is left out with all that is in it. */
  static boolean isDroppedElement(String name) {
    return DROPPED_ELEMENTS.contains(name);
  }

  /** Whether an attribute is kept if its value is right. */
  static boolean isAttribute(String name) {
    return ATTRIBUTES.containsKey(name);
  }

  /** Whether an attribute is left out, since nobody sees a difference. */
  static boolean isDropped(String name, String value) {
    return DROPPED.contains(name)
        || name.startsWith("data-")
        || name.startsWith("aria-")
        || NEUTRAL.getOrDefault(name, Set.of()).contains(value.toLowerCase(Locale.ROOT));
  }

  /** What may be said of a name in a message: one that somebody chose is not said. */
  static String said(String name, String otherwise) {
    boolean known = KNOWN.contains(name) || ELEMENTS.contains(name) || ATTRIBUTES.containsKey(name);
    return known ? name : otherwise;
  }

  static boolean isPaint(String name) {
    return ATTRIBUTES.getOrDefault(name, "").equals("paint");
  }

  static boolean isFonts(String name) {
    return ATTRIBUTES.getOrDefault(name, "").equals("fonts");
  }

  /** Whether an attribute may have this value, gradients and fonts aside. */
  static boolean allows(String name, String value) {
    String kind = ATTRIBUTES.getOrDefault(name, "");
    String small = value.toLowerCase(Locale.ROOT);
    return switch (kind) {
      case "length", "number" -> LENGTH.matcher(small).matches();
      case "numbers" -> value.equals("none") || NUMBERS.matcher(small).matches();
      case "path" -> true; // SvgShape reads it, and refuses what it cannot
      case "transform" -> true; // SvgSight likewise
      case "paint" -> SvgColour.isUnderstood(small);
      case "fonts" -> false;
      default -> words(kind).containsAll(Arrays.asList(value.split("\\s+")));
    };
  }

  /** Whether all names of a list of fonts are known. */
  static boolean areFonts(String value) {
    return Arrays.stream(value.toLowerCase(Locale.ROOT).split(","))
        .allMatch(name -> FONTS.contains(name.replaceAll("['\"]", "").strip()));
  }

  /** The colour that a name is for, as {@code #rrggbb}; the name itself if it is none. */
  static String colour(String name) {
    return COLOURS.getOrDefault(name, name);
  }
}
