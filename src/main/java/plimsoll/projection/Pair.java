package plimsoll.projection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 * @param others a digest of how other files were, if it names any
 */
record Pair(
    Optional<GatedPage> company,
    Optional<GatedPage> customers,
    Optional<Wording> wording,
    List<Problem> problems,
    Optional<String> others) {
  /** The same, with another pair's document and wording where they are equal to its own. */
  Pair with(Pair other) {
    Optional<Document> equal =
        customers.map(GatedPage::document).equals(other.customers.map(GatedPage::document))
            ? other.customers.map(GatedPage::document)
            : Optional.empty();
    return new Pair(
        company,
        equal.isEmpty() ? customers : customers.map(page -> page.with(equal.get())),
        wording.equals(other.wording) ? other.wording : wording,
        problems,
        others);
  }

  /** The documents that it holds, each of which later steps know by identity. */
  List<Object> documents() {
    return Stream.concat(company.stream(), customers.stream())
        .<Object>map(GatedPage::document)
        .toList();
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
