package plimsoll.retrospective;

import java.util.List;
import java.util.Objects;
import plimsoll.content.Block;
import plimsoll.content.Document;

/**
 * A document understood.
 *
 * @param sections the whole body as a tree, nothing left out; the first may be of level 0
 * @param retold the blocks of the document, by identity, that the timeline's entries and the
 *     actions tell in full: a page shows those in the section instead. A heading that became an
 *     entry ({@code ### 4:27}) is among them. A block with a word that no entry and no action has
 *     is not; the captions of a table, the numbers of its rows and a word for a state are not such
 *     words. Of several timelines only the blocks of the first are among them
 * @param suggested factors that the text states and nobody declared; the company's alone
 * @param emptyTemplate nothing has been filled in: it gets an internal page and is left out of
 *     lists and counts
 */
public record Retrospective(
    Document document,
    List<Section> sections,
    Timeline timeline,
    List<Action> actions,
    List<Hope> hopes,
    List<Block> retold,
    List<SuggestedFactor> suggested,
    boolean emptyTemplate,
    List<Remark> remarks) {
  public Retrospective {
    Objects.requireNonNull(document);
    sections = List.copyOf(sections);
    Objects.requireNonNull(timeline);
    actions = List.copyOf(actions);
    hopes = List.copyOf(hopes);
    retold = List.copyOf(retold);
    suggested = List.copyOf(suggested);
    remarks = List.copyOf(remarks);
  }

  /** The same with other remarks. */
  Retrospective with(List<Remark> others) {
    return new Retrospective(
        document, sections, timeline, actions, hopes, retold, suggested, emptyTemplate, others);
  }
}
