package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import plimsoll.content.Block;

/**
 * Numbered items that are not indented enough to hold what follows them: {@code 1. Find it}, a
 * paragraph, some bullets, {@code 2. Mend it}. The numbers show that it is one list.
 */
final class Numbered {
  private final Set<Block> more;

  private Numbered(Set<Block> more) {
    this.more = more;
  }

  static Numbered of(List<Block> blocks) {
    Set<Block> more = Collections.newSetFromMap(new IdentityHashMap<>());
    int next = 0;
    boolean goneOn = false;
    List<Block> since = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.OrderedList list) {
        boolean goesOn = next > 1 && list.start() == next;
        if (goesOn) {
          more.addAll(since);
          goneOn = true;
        }
        next = list.start() + list.items().size();
        since.clear();
      } else {
        since.add(block);
      }
    }
    boolean bullets = since.stream().anyMatch(Block.BulletList.class::isInstance);
    if (goneOn && bullets) {
      more.addAll(since);
    }
    return new Numbered(more);
  }

  /** Whether a block belongs to the numbered item before it. */
  boolean isMore(Block block) {
    return more.contains(block);
  }
}
