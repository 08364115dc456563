package plimsoll.assets;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a drawing into what {@link SvgRules} names. Comments, editors' data and what is not drawn
 * are passed over; all else that no rule names is refused.
 */
final class SvgReader {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final int DEEPEST = 200;
  private static final int MOST_ELEMENTS = 100_000;

  /** {@code url(#name)}, and what to paint if there is no such thing. */
  private static final Pattern GRADIENT =
      Pattern.compile("url\\(\\s*+['\"]?#([^'\"()\\s]{1,200})['\"]?\\s*+\\)[^()]*+");

  /** What only says where the editor's fonts are: they are not copied. */
  private static final Pattern FONT_FACE = Pattern.compile("@font-face\\s*+\\{[^{}]*+}");

  private final XMLStreamReader xml;
  private final Steps steps;
  private final Deque<SvgNode> open = new ArrayDeque<>();
  private int elements;

  private SvgReader(XMLStreamReader xml, Steps steps) {
    this.xml = xml;
    this.steps = steps;
  }

  static SvgNode read(String source, Steps steps) throws AssetRefused {
    if (source.toLowerCase(Locale.ROOT).contains("<!entity")) {
      throw new AssetRefused("the drawing defines entities", "export it again without them");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    String text = source.startsWith("\uFEFF") ? source.substring(1) : source;
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
      return new SvgReader(xml, steps).root();
    } catch (XMLStreamException e) {
      String line = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNumber();
      throw new AssetRefused(
          "the drawing is not well-formed XML" + line, "export it again, or as PNG");
    }
  }

  private SvgNode root() throws XMLStreamException, AssetRefused {
    SvgNode root = new SvgNode("", "");
    open.push(root);
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (open.element().holdsText()) {
            steps.take(xml.getTextLength());
            open.element().children.add(xml.getText());
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new AssetRefused(
                "the drawing uses an entity that is not defined", "export it again without it");
        default -> {}
      }
    }
    return root.elements().get(0);
  }

  private void start() throws XMLStreamException, AssetRefused {
    String name = xml.getLocalName();
    String space = xml.getNamespaceURI() == null ? SVG : xml.getNamespaceURI();
    if (open.size() == 1 && !(name.equals("svg") && space.equals(SVG))) {
      throw new AssetRefused(
          "the file is not of the type that its name says", "give it the right extension");
    }
    if (!space.equals(SVG) || SvgRules.isDroppedElement(name)) {
      skip();
      return;
    }
    if (name.equals("style")) {
      fontSheet();
      return;
    }
    if (!SvgRules.isElement(name) || !mayStandIn(open.element().name, name)) {
      String said = SvgRules.said(name, "");
      throw Svg.refused(
          (said.isEmpty() ? "an element of the drawing" : "<" + said + ">")
              + (SvgRules.isElement(name) ? " in this place" : "")
              + " is not part of "
              + plain());
    }
    count();
    SvgNode node = new SvgNode(name, attribute("id"));
    open.element().children.add(node);
    open.push(node);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String prefix = xml.getAttributePrefix(i);
      if (prefix == null || prefix.isEmpty()) {
        keep(node, xml.getAttributeLocalName(i), xml.getAttributeValue(i).strip());
      } else if (node.isGradient() && xml.getAttributeLocalName(i).equals("href")) {
        throw Svg.refused("a gradient that is made from another is not part of " + plain());
      }
    }
    for (String declaration : attribute("style").split(";")) {
      declare(node, declaration);
    }
  }

  private static String plain() {
    return "the plain drawings that can be published";
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private void count() throws AssetRefused {
    steps.take(1);
    if (open.size() > DEEPEST || ++elements > MOST_ELEMENTS) {
      throw Svg.refused("the drawing has too many elements");
    }
  }

  private static boolean mayStandIn(String outer, String name) {
    return switch (outer) {
      case "" -> name.equals("svg");
      case "svg", "g" -> !name.equals("svg") && !name.equals("tspan") && !name.equals("stop");
      case "text", "tspan" -> name.equals("tspan");
      case "defs" -> name.equals("linearGradient") || name.equals("radialGradient");
      case "linearGradient", "radialGradient" -> name.equals("stop");
      default -> false;
    };
  }

  /** Passes over an element and all that is in it. */
  private void skip() throws XMLStreamException, AssetRefused {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      steps.take(1);
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  private void fontSheet() throws XMLStreamException, AssetRefused {
    if (!FONT_FACE.matcher(xml.getElementText()).replaceAll("").isBlank()) {
      throw Svg.refused("<style> is not part of " + plain());
    }
  }

  /** A property of a {@code style} attribute is the attribute of that name, and wins over it. */
  private void declare(SvgNode node, String declaration) throws AssetRefused {
    if (declaration.isBlank()) {
      return;
    }
    int colon = declaration.indexOf(':');
    if (colon < 0) {
      throw Svg.refused("the drawing has a style that is not understood");
    }
    String name = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    keep(node, name, lightOf(declaration.substring(colon + 1).strip()));
  }

  /** Of {@code light-dark(one, other)} the one: a site's pictures are the same day and night. */
  private static String lightOf(String value) {
    if (!value.startsWith("light-dark(")) {
      return value;
    }
    int depth = 0;
    for (int i = "light-dark(".length(); i < value.length(); i++) {
      char c = value.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        return value.substring("light-dark(".length(), i).strip();
      }
    }
    return value;
  }

  private static void keep(SvgNode node, String name, String value) throws AssetRefused {
    if (SvgRules.isDropped(name, value) || name.equals("style")) {
      return;
    }
    if (!SvgRules.isAttribute(name)) {
      String said = SvgRules.said(name, "");
      throw Svg.refused(
          (said.isEmpty() ? "an attribute of the drawing" : "the attribute " + said)
              + " is not part of "
              + plain());
    }
    if (SvgRules.isFonts(name)) {
      if (SvgRules.areFonts(value)) {
        node.attributes.put(name, value.replaceAll("\\s+", " "));
      }
      return;
    }
    Matcher gradient = GRADIENT.matcher(value);
    if (SvgRules.isPaint(name) && gradient.matches()) {
      node.gradients.put(name, gradient.group(1));
      node.attributes.remove(name);
    } else if (SvgRules.allows(name, value)) {
      node.attributes.put(name, value.replaceAll("\\s+", " "));
      node.gradients.remove(name);
    } else if (!value.isEmpty()) {
      throw Svg.refused("the drawing has a value of " + name + " that is not understood");
    }
  }
}
