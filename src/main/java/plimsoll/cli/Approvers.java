package plimsoll.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import plimsoll.approval.Wording;
import plimsoll.build.Publication;
import plimsoll.config.Config;

/** Who approved the pages of a source in their present wording. */
record Approvers(Map<String, Config.Approval> byPage) {
  static Approvers of(ContentSnapshot source) {
    Map<String, Config.Approval> byPage = new HashMap<>();
    for (Wording wording : source.projections().wordings()) {
      for (Config.Approval approval : source.config().approvals()) {
        if (approval.id().equals(wording.id()) && approval.digest().equals(wording.digest())) {
          byPage.put(Looks.page(wording.document()), approval);
        }
      }
    }
    return new Approvers(Map.copyOf(byPage));
  }

  /** The approval of a page's present wording, if there is one. */
  Optional<Config.Approval> of(Publication.Change change) {
    return Optional.ofNullable(byPage.get(change.page()));
  }
}
