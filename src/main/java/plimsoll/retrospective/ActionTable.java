package plimsoll.retrospective;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import plimsoll.content.Block;
import plimsoll.content.Inline;
import plimsoll.content.PlainText;
import plimsoll.vocabulary.Caption;

/** A table with a row for each action; its columns may stand in any order. */
final class ActionTable {
  private final Block.Table table;
  private final Map<ActionCaption, Integer> columns = new EnumMap<>(ActionCaption.class);
  private final List<Integer> others = new ArrayList<>();

  private ActionTable(Block.Table table, boolean people) {
    this.table = table;
    for (int column = 0; column < table.header().cells().size(); column++) {
      ActionCaption caption = ActionCaption.of(caption(column));
      boolean known =
          caption != ActionCaption.OTHER && columns.putIfAbsent(caption, column) == null;
      if (!known) {
        others.add(column);
      }
    }
    if (!columns.containsKey(ActionCaption.TEXT) && !others.isEmpty()) {
      columns.put(ActionCaption.TEXT, others.remove(0));
    }
    if (people && !columns.containsKey(ActionCaption.OWNER)) {
      others.stream()
          .filter(column -> Caption.exactly(caption(column)) == Caption.NAME)
          .findFirst()
          .ifPresent(column -> columns.put(ActionCaption.OWNER, column));
      others.removeAll(columns.values());
    }
  }

  /**
   * @param people whether a column of names is that of owners where no other is
   */
  static ActionTable of(Block.Table table, boolean people) {
    return new ActionTable(table, people);
  }

  /** Whether a reader of an actions section would take its rows for actions. */
  boolean isOne() {
    boolean fields =
        List.of(ActionCaption.OWNER, ActionCaption.DUE, ActionCaption.STATE, ActionCaption.TICKET)
            .stream()
            .anyMatch(columns::containsKey);
    return columns.containsKey(ActionCaption.TEXT) && (fields || isNamed()) && !filled().isEmpty();
  }

  private boolean isNamed() {
    Integer column = columns.get(ActionCaption.TEXT);
    return column != null && ActionCaption.of(caption(column)) == ActionCaption.TEXT;
  }

  /** Whether its captions alone say that it is about actions, wherever it is. */
  boolean saysActions() {
    Integer column = columns.get(ActionCaption.TEXT);
    return column != null && Caption.exactly(caption(column)) == Caption.ACTION;
  }

  /** The column of the days by which something is due; -1 if there is none. */
  int dueColumn() {
    return columns.getOrDefault(ActionCaption.DUE, -1);
  }

  List<Action> actions(String anchor, String kind, Optional<Action.State> state) {
    List<Action> actions = new ArrayList<>();
    for (Block.Row row : filled()) {
      String due = value(row, ActionCaption.DUE);
      String own = value(row, ActionCaption.KIND);
      actions.add(
          new Action(
              text(row, actions.size() + 1),
              state(row, state),
              own.isEmpty() ? kind : own,
              value(row, ActionCaption.OWNER),
              due,
              value(row, ActionCaption.WHY),
              ticket(row),
              anchor,
              row.reach()));
    }
    return actions;
  }

  private Action.State state(Block.Row row, Optional<Action.State> otherwise) {
    Integer column = columns.get(ActionCaption.STATE);
    Optional<Action.State> said =
        column == null
            ? ActionStates.endOf(plain(row, ActionCaption.TICKET))
            : Optional.of(ActionStates.beginningOf(plain(row, column)));
    List<Block> text = List.of(new Block.Paragraph(cell(row, textColumn()), row.reach()));
    Block.Item item = new Block.Item(text, Block.Check.NONE, Block.Fields.NONE, row.reach());
    return said.filter(state -> state != Action.State.OPEN)
        .orElseGet(() -> ActionStates.ofItem(item, said.or(() -> otherwise)));
  }

  /** The words of the action, and what no field holds, with its caption. */
  private List<Block> text(Block.Row row, int number) {
    List<Block> text = new ArrayList<>();
    text.add(paragraph(row, textColumn(), numbered(row, number)));
    for (int column : others) {
      add(row, column, text);
    }
    Integer state = columns.get(ActionCaption.STATE);
    if (state != null && ActionStates.ofCell(plain(row, state)).isEmpty()) {
      add(row, state, text);
    }
    for (ActionCaption caption :
        List.of(ActionCaption.OWNER, ActionCaption.TICKET, ActionCaption.WHY)) {
      Integer column = columns.get(caption);
      if (column != null && !InlineCut.isPlain(cell(row, column))) {
        add(row, column, text);
      }
    }
    return text;
  }

  private void add(Block.Row row, int column, List<Block> text) {
    if (!InlineCut.isBlank(cell(row, column))) {
      text.add(paragraph(row, column, TimelineTable.captioned(caption(column), cell(row, column))));
    }
  }

  /** A number that only counts is not said; {@code P-1} is what others call the action. */
  private List<Inline> numbered(Block.Row row, int number) {
    Integer column = columns.get(ActionCaption.NUMBER);
    List<Inline> text = cell(row, textColumn());
    if (column == null) {
      return text;
    }
    String id = plain(row, column);
    if (id.isEmpty() || id.equals(Integer.toString(number))) {
      return text;
    }
    List<Inline> both = new ArrayList<>(cell(row, column));
    both.add(new Inline.Text(" "));
    both.addAll(text);
    return both;
  }

  private static Block paragraph(Block.Row row, int column, List<Inline> text) {
    return TimelineTable.paragraph(row, column, text);
  }

  private String value(Block.Row row, ActionCaption caption) {
    String value = plain(row, caption);
    return ActionStates.saysNothing(value) ? "" : value;
  }

  /** {@code Bug 5554823 DONE}: the state is no part of the ticket. */
  private String ticket(Block.Row row) {
    String value = plain(row, ActionCaption.TICKET);
    boolean state =
        !columns.containsKey(ActionCaption.STATE) && ActionStates.endOf(value).isPresent();
    String ticket = state ? value.substring(0, value.lastIndexOf(' ') + 1).strip() : value;
    return ActionStates.saysNothing(ticket) ? "" : ticket;
  }

  private String plain(Block.Row row, ActionCaption caption) {
    Integer column = columns.get(caption);
    return column == null ? "" : plain(row, column);
  }

  private List<Block.Row> filled() {
    return table.rows().stream()
        .filter(row -> row.cells().stream().anyMatch(cell -> !InlineCut.isBlank(cell.text())))
        .toList();
  }

  private int textColumn() {
    return Objects.requireNonNull(columns.get(ActionCaption.TEXT));
  }

  private String caption(int column) {
    return PlainText.of(table.header().cells().get(column).text());
  }

  private static List<Inline> cell(Block.Row row, int column) {
    return column < row.cells().size() ? row.cells().get(column).text() : List.of();
  }

  private static String plain(Block.Row row, int column) {
    return PlainText.of(cell(row, column)).strip();
  }
}
