package plimsoll;

import java.util.HashMap;
import java.util.Map;
import plimsoll.config.Config;
import plimsoll.content.Document;
import plimsoll.redact.Wording;

/** Who approved the pages of a source in their present wording. */
record Approvers(Map<String, String> byPage) {
  static Approvers of(Source source) {
    Map<String, String> byPage = new HashMap<>();
    for (Wording wording : source.projections().wordings()) {
      for (Config.Approval approval : source.config().approvals()) {
        if (approval.id().equals(wording.id()) && approval.digest().equals(wording.digest())) {
          byPage.put(page(wording.document()), approval.who() + " on " + approval.when());
        }
      }
    }
    return new Approvers(Map.copyOf(byPage));
  }

  private static String page(Document document) {
    return (document.type() == Document.Type.PAGE ? "pages/" : "retrospectives/")
        + document.slug()
        + "/";
  }

  /** What to say of a page. */
  String of(Publication.Change change) {
    String by = byPage.get(change.page());
    return by == null ? " (nobody approved it)" : " (approved by " + by + ")";
  }
}
