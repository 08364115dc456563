package plimsoll.assets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An element of the SVG that is being built. */
final class SvgNode {
  final String name;
  final String id;

  /** In the order of names, so that the file does not tell how it was written. */
  final Map<String, String> attributes = new TreeMap<>();

  /** For each attribute that refers to an element, that element's id in the source. */
  final Map<String, String> references = new TreeMap<>();

  /** Elements and {@link String}s. */
  final List<Object> children = new ArrayList<>();

  boolean kept;

  SvgNode(String name, String id) {
    this.name = name;
    this.id = id;
  }

  /** The elements below. */
  List<SvgNode> elements() {
    return children.stream().filter(SvgNode.class::isInstance).map(SvgNode.class::cast).toList();
  }

  /** Writes the kept elements; {@code ids} gives the new name of each id that is referred to. */
  void write(StringBuilder out, Map<String, String> ids) {
    out.append('<').append(name);
    Map<String, String> all = new TreeMap<>(attributes);
    if (ids.containsKey(id)) {
      all.put("id", ids.get(id));
    }
    references.forEach((attribute, target) -> refer(all, attribute, ids.get(target)));
    all.forEach(
        (key, value) ->
            out.append(' ').append(key).append("=\"").append(escape(value)).append('"'));
    if (children.stream().noneMatch(SvgNode::isWritten)) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (Object child : children) {
      if (child instanceof SvgNode node && node.kept) {
        node.write(out, ids);
      } else if (child instanceof String text) {
        out.append(escape(text));
      }
    }
    out.append("</").append(name).append('>');
  }

  private static boolean isWritten(Object child) {
    return !(child instanceof SvgNode node) || node.kept;
  }

  private static void refer(Map<String, String> all, String attribute, @Nullable String to) {
    if (to == null) {
      if (!attribute.equals("href")) {
        all.put(attribute, "none");
      }
    } else {
      all.put(attribute, attribute.equals("href") ? "#" + to : "url(#" + to + ")");
    }
  }

  /** All ids that this element and the kept ones below refer to, in order of names. */
  void collectReferences(TreeSet<String> found) {
    found.addAll(references.values());
    elements().forEach(child -> child.collectReferences(found));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
