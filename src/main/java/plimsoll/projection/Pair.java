package plimsoll.projection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.approval.Wording;
import plimsoll.config.Config;
import plimsoll.content.Document;
import plimsoll.gate.GatedHeader;
import plimsoll.gate.GatedPage;
import plimsoll.problem.Problem;
import plimsoll.source.Draft;
import plimsoll.source.Header;

/**
 * A draft as both audiences read it.
 *
 * @param wording what customers would read if all pages that are ready were approved
 * @param others how other files were, if it names any
 */
record Pair(
    Read read,
    Optional<GatedPage> company,
    Optional<GatedPage> customers,
    Optional<Wording> wording,
    List<Problem> problems,
    Optional<Map<String, String>> others) {
  Draft draft() {
    return read.draft();
  }

  /** The same, with another pair's document and wording where they are equal to its own. */
  Pair with(Pair other) {
    Optional<Document> equal =
        customers.map(GatedPage::document).equals(other.customers.map(GatedPage::document))
            ? other.customers.map(GatedPage::document)
            : Optional.empty();
    return new Pair(
        read,
        company,
        equal.isEmpty() ? customers : customers.map(page -> page.with(equal.get())),
        wording.equals(other.wording) ? other.wording : wording,
        problems,
        others);
  }

  /**
   * All that a draft is read with.
   *
   * @param linkable what links may lead to
   * @param said its header as each reads it who gets it
   */
  record Read(Draft draft, Config config, List<Object> linkable, List<Optional<GatedHeader>> said) {
    Header header() {
      return draft.header();
    }

    GatedHeader customers() {
      return said.get(0).orElseThrow();
    }

    GatedHeader ready() {
      return said.get(1).orElseThrow();
    }

    Optional<GatedHeader> company() {
      return said.get(2);
    }
  }
}
