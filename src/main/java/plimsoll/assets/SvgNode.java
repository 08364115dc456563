package plimsoll.assets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An element of the drawing that is being built: of a known name, with attributes that are known.
 */
final class SvgNode {
  final String name;

  /** As the source has it; the file never does. */
  final String id;

  /** In the order of names, so that the file does not tell how it was written. */
  final Map<String, String> attributes = new TreeMap<>();

  /** For each paint that is a gradient, the id of that gradient in the source. */
  final Map<String, String> gradients = new TreeMap<>();

  /** Elements and {@link String}s. */
  final List<Object> children = new ArrayList<>();

  SvgNode(String name, String id) {
    this.name = name;
    this.id = id;
  }

  /** The elements below. */
  List<SvgNode> elements() {
    return children.stream().filter(SvgNode.class::isInstance).map(SvgNode.class::cast).toList();
  }

  boolean isGradient() {
    return name.equals("linearGradient") || name.equals("radialGradient");
  }

  boolean holdsText() {
    return name.equals("text") || name.equals("tspan");
  }

  /** The gradients of the drawing by their ids; the first of two with one id counts. */
  Map<String, SvgNode> gradientsById() {
    Map<String, SvgNode> found = new LinkedHashMap<>();
    each(
        node -> {
          if (node.isGradient() && !node.id.isEmpty()) {
            found.putIfAbsent(node.id, node);
          }
        });
    return found;
  }

  private void each(java.util.function.Consumer<SvgNode> visitor) {
    visitor.accept(this);
    elements().forEach(child -> child.each(visitor));
  }

  /** The file of which this is the root. A gradient that nothing is painted with is not in it. */
  String write() {
    Map<String, SvgNode> byId = gradientsById();
    List<String> used = new ArrayList<>();
    each(node -> used.addAll(node.gradients.values()));
    Map<SvgNode, String> names = new LinkedHashMap<>();
    for (Map.Entry<String, SvgNode> gradient : byId.entrySet()) {
      if (used.contains(gradient.getKey())) {
        names.put(gradient.getValue(), "n" + (names.size() + 1));
      }
    }
    attributes.put("xmlns", "http://www.w3.org/2000/svg");
    StringBuilder out = new StringBuilder();
    write(out, byId, names);
    return out.append('\n').toString();
  }

  private void write(StringBuilder out, Map<String, SvgNode> byId, Map<SvgNode, String> names) {
    Map<String, String> all = new TreeMap<>(attributes);
    if (names.containsKey(this)) {
      all.put("id", names.get(this));
    }
    gradients.forEach((attribute, id) -> all.put(attribute, paint(names.get(byId.get(id)))));
    out.append('<').append(name);
    all.forEach(
        (key, value) ->
            out.append(' ').append(key).append("=\"").append(escape(value)).append('"'));
    List<Object> written =
        children.stream()
            .filter(child -> !(child instanceof SvgNode node) || node.isWritten(names))
            .toList();
    if (written.isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (Object child : written) {
      if (child instanceof SvgNode node) {
        node.write(out, byId, names);
      } else {
        out.append(escape((String) child));
      }
    }
    out.append("</").append(name).append('>');
  }

  private boolean isWritten(Map<SvgNode, String> names) {
    return isGradient()
        ? names.containsKey(this)
        : !name.equals("defs") || elements().stream().anyMatch(child -> child.isWritten(names));
  }

  private static String paint(@Nullable String gradient) {
    return gradient == null ? "none" : "url(#" + gradient + ")";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The words that are drawn: each text on a line of its own. */
  void words(StringBuilder out) {
    if (name.equals("text")) {
      out.append('\n');
    }
    for (Object child : children) {
      if (child instanceof SvgNode node) {
        node.words(out);
      } else {
        out.append((String) child);
      }
    }
  }
}
