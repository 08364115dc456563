package plimsoll.content;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The anchors that code hosts give to headings, so that links that were written there lead to ours:
 * letters in lower case, spaces as hyphens, everything else dropped, {@code -1} for the second of a
 * name.
 */
public final class HostAnchors {
  private final Map<String, String> ours = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();

  private HostAnchors() {}

  /** Those of all headings of a body. */
  public static HostAnchors of(List<Block> body) {
    HostAnchors anchors = new HostAnchors();
    Anchors own = Anchors.of(body);
    anchors.collect(body, own);
    return anchors;
  }

  /** Our anchor for one of a code host, as {@link Slug} makes it. */
  public Optional<String> find(String slug) {
    return Optional.ofNullable(ours.get(slug));
  }

  private void collect(List<Block> blocks, Anchors own) {
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        add(heading, own);
      } else if (block instanceof Block.Quote quote) {
        collect(quote.blocks(), own);
      } else if (block instanceof Block.BulletList list) {
        list.items().forEach(item -> collect(item.blocks(), own));
      } else if (block instanceof Block.OrderedList list) {
        list.items().forEach(item -> collect(item.blocks(), own));
      }
    }
  }

  private void add(Block.Heading heading, Anchors own) {
    StringBuilder name = new StringBuilder();
    PlainText.of(heading.text())
        .strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(HostAnchors::isKept)
        .forEach(c -> name.appendCodePoint(Character.isWhitespace(c) ? '-' : c));
    int number = seen.merge(name.toString(), 1, Integer::sum) - 1;
    String anchor = number == 0 ? name.toString() : name + "-" + number;
    ours.putIfAbsent(Slug.of(anchor), own.of(heading));
  }

  private static boolean isKept(int c) {
    return Character.isLetterOrDigit(c)
        || c == '-'
        || c == '_'
        || Character.isWhitespace(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
