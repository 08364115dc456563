package plimsoll.assets;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The elements and attributes of SVG that may be published, and what their values may look like. No
 * value may hold free words: those would be a place to hide some.
 */
final class SvgWords {
  private SvgWords() {}

  private static final Set<String> SHOWN =
      words(
          "svg g a switch use path rect circle ellipse line polyline polygon text tspan textPath"
              + " image");
  private static final Set<String> NEEDED_ONLY =
      words("defs symbol linearGradient radialGradient clipPath mask pattern marker filter");
  private static final Set<String> PARTS =
      words(
          "stop feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix"
              + " feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA"
              + " feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset"
              + " fePointLight feSpecularLighting feSpotLight feTile feTurbulence");

  private static final Set<String> UNITS = words("e px pt pc mm cm in em ex rem deg rad turn");
  private static final Set<String> MOVES =
      words(
          "e px deg rad turn matrix translate translatex translatey scale scalex scaley rotate skewx"
              + " skewy");
  private static final Pattern PATH = Pattern.compile("[MmZzLlHhVvCcSsQqTtAaEe0-9+\\-.,\\s]*+");
  private static final Pattern COLOUR =
      Pattern.compile(
          "#[0-9a-f]{3,8}|(?:rgb|rgba|hsl|hsla)\\([-+0-9.,%\\s/]*+(?:deg)?[-+0-9.,%\\s/]*+\\)");

  /** Names of fonts, in small letters: one that somebody chose could be any word. */
  private static final Set<String> FONTS =
      Set.of(
          ("serif,sans-serif,monospace,cursive,fantasy,system-ui,ui-serif,ui-sans-serif,ui-monospace"
                  + ",-apple-system,blinkmacsystemfont,inherit,arial,arial black,helvetica,helvetica"
                  + " neue,verdana,tahoma,trebuchet ms,segoe ui,calibri,cambria,consolas,georgia"
                  + ",times,times new roman,courier,courier new,menlo,monaco,sf mono,sf pro,roboto"
                  + ",roboto mono,open sans,lato,inter,ubuntu,ubuntu mono,cantarell,noto sans,noto"
                  + " serif,noto sans mono,noto sans cjk jp,noto sans cjk sc,noto sans jp,noto sans sc"
                  + ",dejavu sans,dejavu serif,dejavu sans mono,bitstream vera sans,liberation sans"
                  + ",liberation serif,liberation mono,source sans pro,source code pro,source serif"
                  + " pro,fira sans,fira code,fira mono,ibm plex sans,ibm plex mono,jetbrains mono"
                  + ",comic sans ms,impact,garamond,palatino,hiragino sans,yu gothic,meiryo"
                  + ",microsoft yahei,pingfang sc,simsun,simhei,virgil,cascadia")
              .split(","));

  /** {@code url(#name)}, and what to paint if there is no such thing. */
  static final Pattern REFERENCE =
      Pattern.compile(
          "url\\(\\s*+['\"]?#([^'\"()\\s]{1,200})['\"]?\\s*+\\)\\s*+(.*)", Pattern.DOTALL);

  private static final Set<String> INPUTS =
      words("SourceGraphic SourceAlpha BackgroundImage BackgroundAlpha FillPaint StrokePaint");

  private static final Set<String> KEYWORDS =
      words(
          "none auto inherit normal start middle end bold bolder lighter italic oblique nonzero"
              + " evenodd butt round square miter bevel userspaceonuse objectboundingbox pad"
              + " reflect repeat central hanging alphabetic mathematical ideographic baseline"
              + " text-top text-bottom text-before-edge text-after-edge use-script no-change"
              + " before-edge after-edge underline overline line-through preserve default"
              + " visible strokewidth linearrgb srgb multiply screen darken lighten overlay over"
              + " in out atop xor arithmetic matrix saturate huerotate luminancetoalpha identity"
              + " table discrete linear gamma erode dilate turbulence fractalnoise stitch nostitch"
              + " duplicate wrap r g b a sourcegraphic sourcealpha fillpaint strokepaint xminymin"
              + " xmidymin xmaxymin xminymid xmidymid xmaxymid xminymax xmidymax xmaxymax meet"
              + " slice non-scaling-stroke crispedges geometricprecision optimizespeed"
              + " optimizelegibility optimizequality isolate fill stroke markers align stretch"
              + " spacing spacingandglyphs exact left right both horizontal-tb vertical-rl"
              + " vertical-lr lr-tb tb-rl lr rl tb ltr rtl mixed upright sideways alpha luminance"
              + " auto-start-reverse true false hidden collapse inline block nowrap pre small-caps"
              + " condensed expanded color-burn color-dodge soft-light hard-light difference"
              + " exclusion hue saturation color luminosity super sub bounding-box all");

  private static final Set<String> NAMED_COLOURS =
      words(
          "aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue"
              + " blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue"
              + " cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey"
              + " darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon"
              + " darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet"
              + " deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen"
              + " fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew"
              + " hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen"
              + " lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray"
              + " lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue"
              + " lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen"
              + " magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple"
              + " mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred"
              + " midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab"
              + " orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred"
              + " papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown"
              + " royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue"
              + " slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato"
              + " transparent turquoise violet wheat white whitesmoke yellow yellowgreen"
              + " currentcolor none inherit context-fill context-stroke");

  /** What a value is. */
  enum Kind {
    NUMBERS,
    PATH,
    TRANSFORM,
    PAINT,
    KEYWORD,
    NUMBERS_OR_KEYWORD,
    FONTS,
    /** Only {@code url(#name)} or none. */
    LINK
  }

  private static final Map<String, Kind> ATTRIBUTES = attributes();

  private static Map<String, Kind> attributes() {
    Map<String, Kind> kinds = new TreeMap<>();
    put(
        kinds,
        Kind.NUMBERS,
        "x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height viewBox points dx dy rotate textLength"
            + " pathLength offset stdDeviation opacity fill-opacity stroke-opacity stop-opacity"
            + " flood-opacity stroke-width stroke-miterlimit stroke-dashoffset refX refY"
            + " markerWidth markerHeight k k1 k2 k3 k4 order kernelMatrix divisor bias targetX"
            + " targetY kernelUnitLength surfaceScale diffuseConstant specularConstant"
            + " specularExponent limitingConeAngle azimuth elevation z pointsAtX pointsAtY"
            + " pointsAtZ scale radius baseFrequency numOctaves seed values tableValues slope"
            + " intercept amplitude exponent startOffset");
    put(kinds, Kind.PATH, "d");
    put(kinds, Kind.TRANSFORM, "transform gradientTransform patternTransform");
    put(kinds, Kind.PAINT, "fill stroke color stop-color flood-color lighting-color");
    put(
        kinds,
        Kind.KEYWORD,
        "text-anchor font-style fill-rule clip-rule stroke-linecap stroke-linejoin gradientUnits"
            + " gradientTransformUnits spreadMethod patternUnits patternContentUnits"
            + " clipPathUnits maskUnits maskContentUnits markerUnits filterUnits primitiveUnits"
            + " preserveAspectRatio text-decoration text-decoration-line mix-blend-mode"
            + " vector-effect shape-rendering text-rendering image-rendering paint-order overflow"
            + " lengthAdjust method side writing-mode direction type mode operator edgeMode"
            + " stitchTiles xChannelSelector yChannelSelector color-interpolation"
            + " color-interpolation-filters mask-type preserveAlpha isolation font-variant"
            + " font-stretch text-orientation white-space");
    put(
        kinds,
        Kind.NUMBERS_OR_KEYWORD,
        "font-size font-weight letter-spacing word-spacing dominant-baseline alignment-baseline"
            + " baseline-shift stroke-dasharray orient line-height");
    put(kinds, Kind.FONTS, "font-family");
    put(kinds, Kind.LINK, "clip-path mask filter marker-start marker-mid marker-end");
    return Map.copyOf(kinds);
  }

  private static void put(Map<String, Kind> kinds, Kind kind, String names) {
    words(names).forEach(name -> kinds.put(name, kind));
  }

  private static Set<String> words(String text) {
    return Set.copyOf(Arrays.asList(text.split(" ")));
  }

  /** Whether an element is drawn where it stands. */
  static boolean isShown(String element) {
    return SHOWN.contains(element);
  }

  /** Whether an element is drawn only where another refers to it. */
  static boolean isNeededOnly(String element) {
    return NEEDED_ONLY.contains(element);
  }

  /** Whether an element is a part of a gradient or filter. */
  static boolean isPart(String element) {
    return PARTS.contains(element);
  }

  /** Whether text may stand directly in an element. */
  static boolean holdsText(String element) {
    return element.equals("text") || element.equals("tspan") || element.equals("textPath");
  }

  /** Whether an attribute of this name may be published at all; a style property likewise. */
  static boolean isAttribute(String name) {
    return ATTRIBUTES.containsKey(name);
  }

  /** Whether an attribute may be published with this value, references aside. */
  static boolean allows(String name, String value) {
    Kind kind = ATTRIBUTES.get(name);
    if (kind == null) {
      return false;
    }
    String small = value.toLowerCase(Locale.ROOT);
    return switch (kind) {
      case NUMBERS -> value.equals("inherit") || isNumeric(small, UNITS, "-+.,%");
      case PATH -> PATH.matcher(value).matches();
      case TRANSFORM -> value.equals("none") || isNumeric(small, MOVES, "-+.,()");
      case PAINT -> NAMED_COLOURS.contains(small) || COLOUR.matcher(small).matches();
      case KEYWORD -> areKeywords(small);
      case NUMBERS_OR_KEYWORD -> isNumeric(small, UNITS, "-+.,%") || areKeywords(small);
      case FONTS -> areFonts(small);
      case LINK -> value.equals("none");
    };
  }

  /** Whether a step of a filter starts from this, and not from what another step made. */
  static boolean isInput(String name) {
    return INPUTS.contains(name);
  }

  /** Whether an attribute may refer to another element by {@code url(#name)}. */
  static boolean mayRefer(String name) {
    Kind kind = ATTRIBUTES.get(name);
    return kind == Kind.LINK || kind == Kind.PAINT;
  }

  /** Whether there are only digits, white space, these signs, and these words between them. */
  private static boolean isNumeric(String value, Set<String> names, String signs) {
    int i = 0;
    while (i < value.length()) {
      int start = i;
      while (i < value.length() && value.charAt(i) >= 'a' && value.charAt(i) <= 'z') {
        i++;
      }
      if (i > start) {
        if (!names.contains(value.substring(start, i))) {
          return false;
        }
        continue;
      }
      char c = value.charAt(i++);
      boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!space && (c < '0' || c > '9') && signs.indexOf(c) < 0) {
        return false;
      }
    }
    return !value.isEmpty();
  }

  private static boolean areFonts(String value) {
    return Arrays.stream(value.split(","))
        .allMatch(name -> FONTS.contains(name.replaceAll("['\"]", "").strip()));
  }

  private static boolean areKeywords(String value) {
    return !value.isEmpty() && Arrays.stream(value.split("\\s+")).allMatch(KEYWORDS::contains);
  }
}
