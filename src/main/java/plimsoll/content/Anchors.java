package plimsoll.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The anchors of a document's headings, made from the words this audience reads and from nothing
 * else: a heading that is not there leaves no {@code -1} behind.
 */
public final class Anchors {
  private final Map<Block.Heading, String> byHeading = new IdentityHashMap<>();
  private final List<String> inOrder = new ArrayList<>();

  private Anchors() {}

  /** The anchors of all headings of {@code body}, in quotes and items too. */
  public static Anchors of(List<Block> body) {
    Anchors anchors = new Anchors();
    anchors.collect(body, new HashMap<>());
    return anchors;
  }

  /** The anchor of a heading; empty for one that is not in the body, such as a footnote's. */
  public String of(Block.Heading heading) {
    return byHeading.getOrDefault(heading, "");
  }

  /** All anchors, in the order of their headings. */
  public List<String> all() {
    return List.copyOf(inOrder);
  }

  /** Whether a heading has this anchor. */
  public boolean contains(String anchor) {
    return inOrder.contains(anchor);
  }

  private void collect(List<Block> blocks, Map<String, Integer> seen) {
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        add(heading, seen);
      } else if (block instanceof Block.Quote quote) {
        collect(quote.blocks(), seen);
      } else if (block instanceof Block.BulletList list) {
        list.items().forEach(item -> collect(item.blocks(), seen));
      } else if (block instanceof Block.OrderedList list) {
        list.items().forEach(item -> collect(item.blocks(), seen));
      }
    }
  }

  private void add(Block.Heading heading, Map<String, Integer> seen) {
    String slug = Slug.of(PlainText.of(heading.text()));
    String base = slug.isEmpty() ? "section" : slug;
    String anchor = base;
    for (int n = seen.merge(base, 1, Integer::sum); n > 1; n++) {
      anchor = base + "-" + n;
      if (!seen.containsKey(anchor)) {
        seen.put(base, n);
        seen.put(anchor, 1);
        break;
      }
    }
    byHeading.put(heading, anchor);
    inOrder.add(anchor);
  }
}
