package plimsoll.retrospective;

import java.util.List;
import java.util.Objects;
import plimsoll.content.Document;

/**
 * A document understood.
 *
 * @param sections the whole body as a tree, nothing left out; the first may be of level 0
 * @param emptyTemplate nothing has been filled in: it gets an internal page and is left out of
 *     lists and counts
 */
public record Retrospective(
    Document document,
    List<Section> sections,
    Timeline timeline,
    List<Action> actions,
    List<Hope> hopes,
    boolean emptyTemplate,
    List<Remark> remarks) {
  public Retrospective {
    Objects.requireNonNull(document);
    sections = List.copyOf(sections);
    Objects.requireNonNull(timeline);
    actions = List.copyOf(actions);
    hopes = List.copyOf(hopes);
    remarks = List.copyOf(remarks);
  }
}
