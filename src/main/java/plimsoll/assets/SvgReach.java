package plimsoll.assets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of an SVG is drawn: what stands in it to be seen, and what that refers to. */
final class SvgReach {
  private final Map<String, SvgNode> byId;
  private final Map<SvgNode, SvgNode> parents;

  SvgReach(Map<String, SvgNode> byId, Map<SvgNode, SvgNode> parents) {
    this.byId = byId;
    this.parents = parents;
  }

  /** Keeps what is drawn, and then what that refers to. */
  void keep(SvgNode svg) throws AssetRefused {
    List<SvgNode> open = new ArrayList<>();
    keepShown(svg, open);
    for (int i = 0; i < open.size(); i++) {
      for (String target : open.get(i).references.values()) {
        SvgNode needed = byId.get(target);
        if (needed != null) {
          keepWhole(needed, open);
        }
      }
    }
    dropCutAway(svg);
    refuseLoops(svg);
  }

  /** Nothing is seen through a clip or a mask in which nothing is drawn. */
  private void dropCutAway(SvgNode node) {
    for (SvgNode child : node.elements()) {
      boolean cut =
          List.of("clip-path", "mask").stream()
              .map(name -> byId.get(child.references.getOrDefault(name, "")))
              .anyMatch(to -> to != null && to.elements().stream().noneMatch(e -> e.kept));
      if (cut) {
        child.kept = false;
      } else {
        dropCutAway(child);
      }
    }
  }

  private static void keepShown(SvgNode node, List<SvgNode> open) {
    if (SvgWords.isNeededOnly(node.name)) {
      return;
    }
    keepOne(node, open);
    node.elements().forEach(child -> keepShown(child, open));
  }

  private void keepWhole(SvgNode node, List<SvgNode> open) {
    SvgNode above = parents.get(node);
    while (above != null && !above.kept) {
      keepOne(above, open);
      above = parents.get(above);
    }
    keepBelow(node, open);
  }

  private static void keepBelow(SvgNode node, List<SvgNode> open) {
    keepOne(node, open);
    node.elements().stream()
        .filter(child -> !SvgWords.isNeededOnly(child.name))
        .forEach(child -> keepBelow(child, open));
  }

  private static void keepOne(SvgNode node, List<SvgNode> open) {
    if (!node.kept) {
      node.kept = true;
      open.add(node);
    }
  }

  /** An element that draws itself again, or too many times, is an attack on the reader. */
  private void refuseLoops(SvgNode svg) throws AssetRefused {
    if (drawn(svg, new HashMap<>(), new HashSet<>()) > Svg.MOST_ELEMENTS) {
      throw new AssetRefused("the picture draws too many elements", "export it as PNG");
    }
  }

  private long drawn(SvgNode node, Map<SvgNode, Long> known, Set<SvgNode> above)
      throws AssetRefused {
    Long before = known.get(node);
    if (before != null) {
      return before;
    }
    if (!above.add(node)) {
      throw new AssetRefused("the picture draws itself", "export it as PNG");
    }
    if (above.size() > Svg.DEEPEST * 4) {
      throw new AssetRefused("the picture has too many elements", "export it as PNG");
    }
    long count = 1;
    for (SvgNode child : node.elements()) {
      count += child.kept ? drawn(child, known, above) : 0;
    }
    for (String target : node.references.values()) {
      SvgNode needed = byId.get(target);
      count += needed == null ? 0 : drawn(needed, known, above);
    }
    above.remove(node);
    known.put(node, Math.min(count, Svg.MOST_ELEMENTS + 1L));
    return known.get(node);
  }
}
