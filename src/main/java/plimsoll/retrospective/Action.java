package plimsoll.retrospective;

import java.util.List;
import java.util.Objects;
import plimsoll.content.Audience;
import plimsoll.content.Block;

/**
 * Something somebody will do about it.
 *
 * @param text what, as blocks without the fields
 * @param kind prevent, mitigate, detect, process …: as written, else empty
 * @param due an ISO date where it can be read as one, else as written, else empty
 * @param anchor of the section that it stands in
 */
public record Action(
    List<Block> text,
    State state,
    String kind,
    String owner,
    String due,
    String why,
    String ticket,
    String anchor,
    Audience reach) {
  public Action {
    text = List.copyOf(text);
    Objects.requireNonNull(state);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(owner);
    Objects.requireNonNull(due);
    Objects.requireNonNull(why);
    Objects.requireNonNull(ticket);
    Objects.requireNonNull(anchor);
    Objects.requireNonNull(reach);
  }

  /** The same, due at another day. */
  Action due(String other) {
    return new Action(text, state, kind, owner, other, why, ticket, anchor, reach);
  }

  /** The same for readers who are not told when it is due. */
  Action undated() {
    return new Action(text, state, kind, owner, "", why, ticket, anchor, reach);
  }

  /** How far it is. Overdue is a comparison with a date, not a state. */
  public enum State {
    OPEN,
    DONE,
    DROPPED
  }
}
