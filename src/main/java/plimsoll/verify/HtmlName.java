package plimsoll.verify;

import java.util.Set;

/**
 * The name of an element or an attribute, in small letters, and what it stands for. Pages use few
 * names very often: what one means is looked up once.
 */
final class HtmlName {
  /** Elements whose content is no markup. */
  private static final Set<String> RAW =
      Set.of("script", "style", "xmp", "iframe", "noembed", "noframes");

  /** Elements whose content is text with escapes and without tags. */
  private static final Set<String> ESCAPABLE = Set.of("title", "textarea");

  /** Elements that do not end a text. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i",
          "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
          "time", "tspan", "tt", "u", "var", "wbr");

  /** Attributes whose values are words of the formats, numbers or names of styles. */
  private static final Set<String> TECHNICAL =
      Set.of(
          "class",
          "style",
          "rel",
          "type",
          "lang",
          "hreflang",
          "dir",
          "role",
          "charset",
          "media",
          "http-equiv",
          "as",
          "loading",
          "decoding",
          "method",
          "enctype",
          "autocomplete",
          "target",
          "scope",
          "datetime",
          "width",
          "height",
          "d",
          "points",
          "transform",
          "viewbox",
          "version",
          "preserveaspectratio",
          "text-anchor",
          "dominant-baseline",
          "font-family",
          "font-weight",
          "font-style",
          "fill",
          "stroke",
          "color",
          "clip-path",
          "mask",
          "filter",
          "offset",
          "spreadmethod",
          "gradientunits",
          "gradienttransform",
          "patternunits",
          "markerunits",
          "orient",
          "in",
          "in2",
          "result",
          "mode",
          "operator",
          "values",
          "encoding",
          "xmlns",
          "xml:lang",
          "xml:space",
          "xml:base",
          "term",
          "scheme");

  private final String text;
  private final boolean raw;
  private final boolean escapable;
  private final boolean inline;
  private final boolean technical;
  private final boolean leading;

  private HtmlName(String text) {
    this.text = text;
    this.raw = RAW.contains(text);
    this.escapable = ESCAPABLE.contains(text);
    this.inline = INLINE.contains(text);
    this.technical = TECHNICAL.contains(text) || text.startsWith("xmlns");
    this.leading = LinkAttributes.mayLead(text);
  }

  /** A name that is in small letters. */
  static HtmlName of(String text) {
    return new HtmlName(text);
  }

  String text() {
    return text;
  }

  boolean is(String name) {
    return text.equals(name);
  }

  /** Whether what the element holds is no markup. */
  boolean isRaw() {
    return raw;
  }

  /** Whether what the element holds is text with escapes and without tags. */
  boolean isEscapable() {
    return escapable;
  }

  /** Whether a text goes on at the element's tags. */
  boolean isInline() {
    return inline;
  }

  /** Whether plain words say nothing in the attribute's value. */
  boolean isTechnical() {
    return technical;
  }

  /** Whether the attribute may lead somewhere, or be led to. */
  boolean mayLead() {
    return leading;
  }

  @Override
  public String toString() {
    return text;
  }
}
