package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import plimsoll.content.Block;
import plimsoll.content.BlockText;
import plimsoll.content.Meta;
import plimsoll.content.PlainText;
import plimsoll.vocabulary.LabelKey;

/** Finds what somebody will do about it. */
final class ActionReader {
  /** Words that a heading uses for a kind of action. */
  private static final List<String> KINDS =
      List.of(
          "prevent",
          "mitigat",
          "detect",
          "process",
          "予防",
          "検知",
          "緩和",
          "プロセス",
          "预防",
          "检测",
          "缓解",
          "流程",
          "prevenir",
          "vorbeug",
          "prevenci");

  /** Sections that may also be of what was done. */
  private static final Set<Role> MAYBE = Set.of(Role.RESPONSE, Role.OTHER);

  private static final int LONGEST_LABEL = 80;

  private final SectionWords words;
  private final Set<Block> told;
  private final boolean people;
  private final List<Action> actions = new ArrayList<>();
  private final List<Block> retold = new ArrayList<>();
  private boolean headed;

  private ActionReader(SectionWords words, Set<Block> told, boolean people) {
    this.words = words;
    this.told = told;
    this.people = people;
  }

  /** The actions, and the blocks that they tell in full. */
  record Found(List<Action> actions, List<Block> retold) {
    Found {
      actions = List.copyOf(actions);
      retold = List.copyOf(retold);
    }
  }

  /**
   * @param told blocks that are something else already
   * @param people whether a given name alone is an owner
   */
  static Found read(List<Outline> outlines, SectionWords words, Set<Block> told, boolean people) {
    ActionReader reader = new ActionReader(words, told, people);
    reader.walk(outlines, Optional.empty());
    if (!reader.headed) {
      reader.boxes(outlines);
    }
    return new Found(reader.actions, reader.retold);
  }

  private void walk(List<Outline> outlines, Optional<Action.State> above) {
    for (Outline outline : outlines) {
      Optional<Action.State> state = ActionStates.ofHeading(outline.title()).or(() -> above);
      if (outline.role() == Role.ACTIONS) {
        headed = true;
        section(outline, outline.blocks(), state);
      } else {
        labelled(outline);
      }
      boolean legend = outline.blocks().stream().anyMatch(b -> isTable(b) && retold.contains(b));
      walk(
          legend ? outline.below().stream().filter(this::isMore).toList() : outline.below(),
          outline.role() == Role.ACTIONS ? state : Optional.empty());
    }
  }

  /** Below a table of actions, a list under a heading of its own explains the table. */
  private boolean isMore(Outline below) {
    boolean own = words.roleOf(below.title(), Meta.Kind.INCIDENT) != Role.OTHER;
    return own || isKind(below.title()) || below.blocks().stream().anyMatch(this::isTable);
  }

  private boolean isTable(Block block) {
    return block instanceof Block.Table;
  }

  /** {@code Action items} as a line of its own, or items that say who does them and by when. */
  private void labelled(Outline outline) {
    for (int i = 0; i < outline.blocks().size(); i++) {
      Block block = outline.blocks().get(i);
      if (words.roleOf(label(block), Meta.Kind.INCIDENT) == Role.ACTIONS) {
        headed = true;
        section(
            outline, outline.blocks().subList(i + 1, outline.blocks().size()), Optional.empty());
        return;
      }
      if (items(block).stream().anyMatch(ActionReader::hasFields)
          || MAYBE.contains(outline.role()) && areDue(items(block))) {
        list(outline, block, items(block), "", Optional.empty());
      } else {
        items(block).forEach(item -> labelled(outline, item));
      }
    }
  }

  /** Items that all say who or by when, and one of them by when, are promises. */
  private boolean areDue(List<Block.Item> items) {
    List<Spoken> spoken = items.stream().map(item -> Spoken.of(item.blocks(), people)).toList();
    return spoken.stream().anyMatch(said -> !said.due(false).isEmpty())
        && spoken.stream().noneMatch(said -> said.due(false).isEmpty() && said.owner().isEmpty());
  }

  /** {@code - **Follow-ups**} with a list inside of the item. */
  private void labelled(Outline outline, Block.Item item) {
    List<Block> inner = item.blocks();
    if (inner.size() == 2
        && words.roleOf(label(inner.get(0)), Meta.Kind.INCIDENT) == Role.ACTIONS
        && !items(inner.get(1)).isEmpty()) {
      headed = true;
      int before = retold.size();
      list(outline, inner.get(1), items(inner.get(1)), "", Optional.empty());
      retold.subList(before, retold.size()).clear();
    }
  }

  private static boolean hasFields(Block.Item item) {
    Block.Fields fields = item.fields();
    return !fields.owner().isEmpty() || !fields.due().isEmpty() || !fields.ticket().isEmpty();
  }

  /** Where no heading says so, a list of boxes in a section that is nothing else. */
  private void boxes(List<Outline> outlines) {
    for (Outline outline : outlines) {
      for (Block block : outline.blocks()) {
        List<Block.Item> items = items(block);
        boolean boxed =
            outline.role() == Role.OTHER
                && !items.isEmpty()
                && items.stream().allMatch(item -> item.check() != Block.Check.NONE)
                && items.stream().noneMatch(ActionReader::hasFields);
        if (boxed) {
          list(outline, block, items, "", Optional.empty());
        }
      }
      boxes(outline.below());
    }
  }

  private void section(Outline outline, List<Block> blocks, Optional<Action.State> state) {
    Numbered numbered = Numbered.of(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String label = i > 0 ? label(blocks.get(i - 1)) : "";
      boolean taken = numbered.isMore(block) ? more(block) : block(outline, block, label, state);
      if (taken && !label.isEmpty() && !numbered.isMore(block)) {
        retold.add(blocks.get(i - 1));
      }
    }
  }

  private boolean block(Outline outline, Block block, String kind, Optional<Action.State> state) {
    if (told.contains(block)) {
      return false;
    }
    if (block instanceof Block.Table table) {
      ActionTable read = ActionTable.of(table, people);
      if (read.isOne()) {
        actions.addAll(read.actions(outline.anchor(), kind, state));
        retold.add(table);
        return true;
      }
      return false;
    }
    return list(outline, block, items(block), kind, state);
  }

  private boolean list(
      Outline outline,
      Block block,
      List<Block.Item> items,
      String kind,
      Optional<Action.State> state) {
    if (items.isEmpty() || told.contains(block) || saysNothing(items)) {
      return false;
    }
    Optional<Action.State> labelled = ActionStates.ofHeading(kind).or(() -> state);
    for (Block.Item item : items) {
      actions.add(action(outline, item, kind, labelled));
    }
    retold.add(block);
    return true;
  }

  /** {@code - N/A}, {@code - None}: the list says that there are none. */
  private static boolean saysNothing(List<Block.Item> items) {
    return items.size() == 1
        && items.get(0).check() == Block.Check.NONE
        && ActionStates.saysNothing(BlockText.of(items.get(0).blocks()));
  }

  private Action action(
      Outline outline, Block.Item item, String kind, Optional<Action.State> state) {
    Block.Fields fields = item.fields();
    Spoken spoken = Spoken.of(item.blocks(), people);
    Action.State own = ActionStates.ofItem(item, state);
    String owner = fields.owner().isEmpty() ? spoken.owner() : fields.owner();
    String due = fields.due().isEmpty() ? spoken.due(own == Action.State.DONE) : fields.due();
    String ticket = fields.ticket().isEmpty() ? spoken.ticket() : fields.ticket();
    return new Action(
        ActionText.without(
            item.blocks(), spoken.told(owner, due, ticket, own == Action.State.OPEN)),
        own,
        kind,
        owner,
        due,
        fields.why(),
        ticket,
        outline.anchor(),
        item.reach());
  }

  /** What a list of one item and the numbers around it show to belong to the action before. */
  private boolean more(Block block) {
    int last = actions.size() - 1;
    Action action = actions.get(last);
    List<Block> text = new ArrayList<>(action.text());
    text.add(block);
    actions.set(
        last,
        new Action(
            text,
            action.state(),
            action.kind(),
            action.owner(),
            action.due(),
            action.why(),
            action.ticket(),
            action.anchor(),
            action.reach()));
    retold.add(block);
    return true;
  }

  /** A short line that ends with a colon, or is bold, above a list. */
  private static String label(Block block) {
    if (!(block instanceof Block.Paragraph paragraph) || !InlineCut.isPlain(paragraph.text())) {
      return "";
    }
    String text = PlainText.of(paragraph.text()).strip();
    boolean colon = text.endsWith(":") || text.endsWith("：");
    boolean words = text.length() <= LONGEST_LABEL && !text.endsWith(".") && !text.endsWith("。");
    if (colon) {
      return words ? text.substring(0, text.length() - 1) : "";
    }
    return words && LabelKey.of(text).split(" ").length <= 3 ? text : "";
  }

  private static boolean isKind(String title) {
    String small = title.toLowerCase(Locale.ROOT);
    return title.length() <= LONGEST_LABEL && KINDS.stream().anyMatch(small::contains);
  }

  private static List<Block.Item> items(Block block) {
    if (block instanceof Block.BulletList list) {
      return list.items();
    }
    return block instanceof Block.OrderedList list ? list.items() : List.of();
  }
}
