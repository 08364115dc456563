package plimsoll.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import plimsoll.content.Block;
import plimsoll.content.Meta;
import plimsoll.retrospective.Hope;
import plimsoll.retrospective.Role;
import plimsoll.retrospective.Section;

/**
 * What worked although nobody had a reason to count on it, and what became of it since; and what
 * surprised us.
 *
 * @param hopes newest review first
 * @param surprises newest review first
 */
public record HopeLedger(List<Item> hopes, List<Surprise> surprises) {
  public HopeLedger {
    hopes = List.copyOf(hopes);
    surprises = List.copyOf(surprises);
  }

  /** The hopes and surprises of some retrospectives. */
  public static HopeLedger of(List<Entry> entries) {
    Map<String, List<Entry>> naming = new HashMap<>();
    for (Entry entry : entries) {
      for (String id : entry.meta().hopes()) {
        naming.computeIfAbsent(id, i -> new ArrayList<>()).add(entry);
      }
    }
    List<Item> hopes = new ArrayList<>();
    List<Surprise> surprises = new ArrayList<>();
    for (Entry entry : entries) {
      for (Hope hope : entry.retrospective().hopes()) {
        hopes.add(Item.of(entry, hope, naming.getOrDefault(hope.id(), List.of())));
      }
      entry.retrospective().sections().stream()
          .flatMap(HopeLedger::surprising)
          .flatMap(section -> told(section).map(b -> new Surprise(entry, b, section.anchor())))
          .forEach(surprises::add);
    }
    return new HopeLedger(hopes, surprises);
  }

  /** The hopes in one state, in order. */
  public List<Item> in(State state) {
    return hopes.stream().filter(h -> h.state() == state).toList();
  }

  /** What became of a hope. */
  public enum State {
    /** A later incident names it. */
    DID_NOT_HOLD,
    /** No later review names it. */
    OPEN,
    /** Later reviews name it, and none of them is an incident. */
    HELD
  }

  /**
   * A hope.
   *
   * @param tested the later reviews that name it, newest first
   */
  public record Item(Entry entry, Hope hope, State state, List<Entry> tested) {
    public Item {
      Objects.requireNonNull(entry);
      Objects.requireNonNull(hope);
      Objects.requireNonNull(state);
      tested = List.copyOf(tested);
    }

    private static Item of(Entry entry, Hope hope, List<Entry> naming) {
      List<Entry> tested = naming.stream().filter(e -> e != entry).toList();
      boolean failed = tested.stream().anyMatch(e -> e.meta().kind() == Meta.Kind.INCIDENT);
      State state = failed ? State.DID_NOT_HOLD : tested.isEmpty() ? State.OPEN : State.HELD;
      return new Item(entry, hope, state, tested);
    }
  }

  /** Something that surprised those who were there. */
  public record Surprise(Entry entry, List<Block> text, String anchor) {
    public Surprise {
      Objects.requireNonNull(entry);
      text = List.copyOf(text);
      Objects.requireNonNull(anchor);
    }
  }

  private static Stream<Section> surprising(Section section) {
    return section.role() == Role.SURPRISES
        ? Stream.of(section)
        : section.subsections().stream().flatMap(HopeLedger::surprising);
  }

  /** Each item of its lists, and each block that is not a list. */
  private static Stream<List<Block>> told(Section section) {
    return section.blocks().stream()
        .flatMap(
            block -> {
              if (block instanceof Block.BulletList list) {
                return list.items().stream().map(Block.Item::blocks);
              }
              if (block instanceof Block.OrderedList list) {
                return list.items().stream().map(Block.Item::blocks);
              }
              return Stream.of(List.of(block));
            });
  }
}
