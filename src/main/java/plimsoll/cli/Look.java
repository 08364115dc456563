package plimsoll.cli;

import java.util.List;
import java.util.Objects;
import plimsoll.review.Concern;
import plimsoll.review.WordDiff;

/**
 * A page that somebody is about to approve.
 *
 * @param page its address below the site
 * @param source its file below the content folder
 * @param id how commands name it, or its path
 * @param against what it is compared with; empty for a page that is new
 * @param changes what customers would read that they do not, and the other way round
 */
record Look(
    String page,
    String source,
    String id,
    String against,
    List<WordDiff.Change> changes,
    List<Concern> concerns) {
  Look {
    Objects.requireNonNull(page);
    Objects.requireNonNull(source);
    Objects.requireNonNull(id);
    Objects.requireNonNull(against);
    changes = List.copyOf(changes);
    concerns = List.copyOf(concerns);
  }

  boolean isNew() {
    return against.isEmpty();
  }
}
