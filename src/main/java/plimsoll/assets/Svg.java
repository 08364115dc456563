package plimsoll.assets;

import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import plimsoll.text.Sha256;

/**
 * An SVG built anew from what {@link SvgWords} allows. Nothing is copied that is not drawn: no
 * script, no style sheet, no title, description, comment or editor's data, no element that is
 * hidden or to which nothing refers, no name that somebody chose.
 *
 * @param file the text of the file
 * @param width in pixels, 0 if it does not say
 * @param height in pixels, 0 if it does not say
 * @param text the words in it; those of one text element are in one piece
 * @param meaning the hash of what is drawn
 */
record Svg(String file, int width, int height, String text, String meaning) {
  static final int DEEPEST = 200;
  static final int MOST_ELEMENTS = 100_000;

  /** Rebuilds a picture. */
  static Svg clean(String source) throws AssetRefused {
    if (source.toLowerCase(Locale.ROOT).contains("<!entity")) {
      throw new AssetRefused("the picture defines entities", "export it again without them");
    }
    String text = source.startsWith("\uFEFF") ? source.substring(1) : source;
    Element root = Parser.xmlParser().parseInput(text, "").firstElementChild();
    if (root == null || !root.tagName().equals("svg")) {
      throw new AssetRefused(
          "the file is not of the type that its name says", "give it the right extension");
    }
    Builder builder = new Builder(SvgStyles.in(root), root);
    SvgNode svg = builder.build(root, Map.of(), SvgPlace.ORIGIN, 0);
    new SvgReach(builder.byId, builder.parents).keep(svg);
    return builder.finish(svg);
  }

  /** What hides what it is set on, if its value does; one that is dropped would show it. */
  private static final Set<String> HIDING =
      Set.of("clip-path", "mask", "filter", "transform", "translate", "offset-path");

  /** Holds what is being built. */
  private static final class Builder {
    private final SvgStyles styles;
    private final Map<String, SvgNode> byId = new HashMap<>();
    private final Map<SvgNode, SvgNode> parents = new HashMap<>();
    private final Map<String, String> results = new HashMap<>();
    private final Set<String> drawnElsewhere = new HashSet<>();
    private final StringBuilder words = new StringBuilder();
    private final SvgCover cover;
    private int elements;

    Builder(SvgStyles styles, Element root) {
      this.styles = styles;
      this.cover = new SvgCover(styles, root);
      for (Element use : root.getElementsByTag("use")) {
        drawnElsewhere.add(use.attr("href"));
        drawnElsewhere.add(use.attr("xlink:href"));
      }
    }

    SvgNode build(Element source, Map<String, String> above, @Nullable SvgPlace outer, int depth)
        throws AssetRefused {
      if (depth > DEEPEST || ++elements > MOST_ELEMENTS) {
        throw new AssetRefused("the picture has too many elements", "export it as PNG");
      }
      Map<String, String> style = styles.of(source);
      SvgNode node = new SvgNode(nameOf(source), source.id());
      for (Map.Entry<String, String> entry : style.entrySet()) {
        attribute(node, entry.getKey(), entry.getValue());
      }
      Map<String, String> effective = SvgSight.inherited(above, style);
      SvgPlace place = placeOf(source, style, outer, depth);
      if (place != null && node.name.equals("text") && isOutside(source, effective, place)) {
        return node;
      }
      if (place == null && !isDefinition(source)) {
        cover.drawnSomewhere();
      } else if (place != null) {
        cover.drawn(source, effective, place);
      }
      boolean oneChild = source.tagName().equals("switch");
      for (Node child : source.childNodes()) {
        if (child instanceof Element element && isCopied(element, effective)) {
          add(node, build(element, effective, place, depth + 1));
          if (oneChild) {
            break;
          }
        } else if (child instanceof TextNode text && SvgWords.holdsText(node.name)) {
          node.children.add(text.getWholeText());
        }
      }
      if (!node.id.isEmpty()) {
        byId.putIfAbsent(node.id, node);
      }
      return node;
    }

    /** What stands in a definition, or in a picture in the picture, is drawn elsewhere. */
    private @Nullable SvgPlace placeOf(
        Element source, Map<String, String> style, @Nullable SvgPlace outer, int depth) {
      boolean elsewhere =
          SvgWords.isNeededOnly(source.tagName())
              || (source.tagName().equals("svg") && depth > 0)
              || drawnElsewhere.contains("#" + source.id());
      return outer == null || elsewhere ? null : outer.then(style.getOrDefault("transform", ""));
    }

    private static boolean isDefinition(Element source) {
      return source.parents().stream().anyMatch(e -> SvgWords.isNeededOnly(e.tagName()))
          || SvgWords.isNeededOnly(source.tagName());
    }

    private static boolean isOutside(Element text, Map<String, String> style, SvgPlace place) {
      Element root = Objects.requireNonNull(text.ownerDocument()).firstElementChild();
      boolean placed =
          text.getElementsByAttribute("x").size() + text.getElementsByAttribute("y").size() > 2;
      boolean outside =
          place.isOutside(
              root == null ? "" : root.attr("viewBox"), style, text.wholeText().length());
      return outside && !placed;
    }

    private void add(SvgNode parent, SvgNode child) {
      parent.children.add(child);
      parents.put(child, parent);
    }

    /** A link is a group without its address; so is a choice, of which one part is copied. */
    private static String nameOf(Element source) {
      return switch (source.tagName()) {
        case "a", "switch" -> SvgWords.holdsText(parentName(source)) ? "tspan" : "g";
        default -> source.tagName();
      };
    }

    private static String parentName(Element source) {
      Element parent = source.parent();
      return parent == null ? "" : parent.tagName();
    }

    private boolean isCopied(Element element, Map<String, String> above) throws AssetRefused {
      String name = element.tagName();
      boolean known =
          SvgWords.isShown(name) || SvgWords.isNeededOnly(name) || SvgWords.isPart(name);
      return known && !SvgSight.isHidden(element, SvgSight.inherited(above, styles.of(element)));
    }

    private void attribute(SvgNode node, String name, String value) throws AssetRefused {
      if (value.contains("var(") || HIDING.contains(name) && !isUnderstood(name, value)) {
        throw new AssetRefused(
            "the picture may hide something in a way that is not understood",
            "export it with presentation attributes, or as PNG");
      }
      if (name.equals("in") || name.equals("in2") || name.equals("result")) {
        node.attributes.put(name, SvgWords.isInput(value) ? value : result(value));
        return;
      }
      if (name.equals("href") || name.equals("xlink:href")) {
        href(node, value);
        return;
      }
      if (SvgWords.mayRefer(name)) {
        var reference = SvgWords.REFERENCE.matcher(value);
        if (reference.matches()) {
          node.references.put(name, reference.group(1));
          return;
        }
      }
      if (SvgWords.allows(name, value)) {
        node.attributes.put(name, value.replaceAll("\\s+", " "));
      }
    }

    private static boolean isUnderstood(String name, String value) {
      String plain = value.strip();
      return plain.isEmpty()
          || plain.equals("none")
          || plain.startsWith("url(")
          || name.equals("transform") && SvgWords.allows(name, value);
    }

    /** The steps of a filter name what they make; those names are numbers here. */
    private String result(String name) {
      return results.computeIfAbsent(name, n -> "r" + (results.size() + 1));
    }

    private static void href(SvgNode node, String value) throws AssetRefused {
      if (node.name.equals("image")) {
        node.attributes.put("href", picture(value));
      } else if (value.startsWith("#") && !node.name.equals("g") && !node.name.equals("tspan")) {
        node.references.put("href", value.substring(1));
      }
    }

    /** A picture inside the picture is cleaned like one beside it. */
    private static String picture(String uri) throws AssetRefused {
      int comma = uri.indexOf(',');
      String head = comma < 0 ? "" : uri.substring(0, comma).toLowerCase(Locale.ROOT);
      if (!head.startsWith("data:image/") || !head.endsWith(";base64")) {
        throw new AssetRefused(
            "the picture refers to another picture", "embed that one as PNG or JPEG");
      }
      byte[] bytes;
      try {
        bytes = Base64.getDecoder().decode(uri.substring(comma + 1).replaceAll("\\s", ""));
      } catch (IllegalArgumentException e) {
        throw new AssetRefused("a picture inside the picture is damaged", "export it again");
      }
      if (PngReader.isPng(bytes)) {
        return "data:image/png;base64," + base64(PngWriter.write(PngReader.read(bytes)));
      }
      if (Jpeg.isJpeg(bytes)) {
        return "data:image/jpeg;base64," + base64(Jpeg.clean(bytes).bytes());
      }
      throw new AssetRefused(
          "a picture inside the picture is neither PNG nor JPEG", "embed it as PNG");
    }

    private static String base64(byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }

    Svg finish(SvgNode svg) throws AssetRefused {
      TreeSet<String> used = new TreeSet<>();
      references(svg, used);
      Map<String, String> ids = new HashMap<>();
      number(svg, used, ids);
      svg.attributes.put("xmlns", "http://www.w3.org/2000/svg");
      StringBuilder out = new StringBuilder();
      svg.write(out, ids);
      out.append('\n');
      texts(svg, false);
      String file = out.toString();
      String meaning = new Sha256().add("svg").add(file).hex();
      return new Svg(
          file, side(svg, "width", 2), side(svg, "height", 3), words.toString(), meaning);
    }

    private static void references(SvgNode node, Set<String> used) {
      if (node.kept) {
        used.addAll(node.references.values());
        node.elements().forEach(child -> references(child, used));
      }
    }

    /** New names in the order of the file. */
    private void number(SvgNode node, Set<String> used, Map<String, String> ids) {
      if (!node.kept) {
        return;
      }
      if (used.contains(node.id) && byId.get(node.id) == node) {
        ids.put(node.id, "n" + (ids.size() + 1));
      }
      node.elements().forEach(child -> number(child, used, ids));
    }

    private void texts(SvgNode node, boolean inText) {
      boolean text = SvgWords.holdsText(node.name);
      if (text && !inText) {
        words.append('\n');
      }
      for (Object child : node.children) {
        if (child instanceof String piece) {
          words.append(piece);
        } else if (child instanceof SvgNode element && element.kept) {
          texts(element, inText || text);
        }
      }
    }

    private static int side(SvgNode svg, String name, int inViewBox) {
      String value = svg.attributes.getOrDefault(name, "");
      if (value.matches("\\d{1,5}(\\.\\d*)?(px)?")) {
        return (int) Math.round(Double.parseDouble(value.replace("px", "")));
      }
      String[] box = svg.attributes.getOrDefault("viewBox", "").split("[\\s,]+");
      boolean known = box.length == 4 && box[inViewBox].matches("\\d{1,5}(\\.\\d*)?");
      return known ? (int) Math.round(Double.parseDouble(box[inViewBox])) : 0;
    }
  }
}
