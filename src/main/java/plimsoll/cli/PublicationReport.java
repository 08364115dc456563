package plimsoll.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plimsoll.build.Publication;
import plimsoll.config.Config;
import plimsoll.site.OverdueAction;

/**
 * Says what publishing would do, page by page, and who approved it.
 *
 * @param lead what each line begins with
 */
record PublicationReport(PrintStream out, Format format, String lead) {
  /** For programs the errors say it. */
  void withheld() {
    say("customer: withheld; nothing would be published");
  }

  void changes(List<Publication.Change> changes, Approvers approvers) {
    for (Publication.Change change : changes) {
      boolean goes = change.kind() == Publication.Kind.WITHDRAW;
      print(change, goes, goes ? Optional.empty() : approvers.of(change));
    }
    if (changes.isEmpty()) {
      say("customer: publishing would change no pages");
    }
  }

  /** Promises that customers can see were not kept. */
  void overdue(List<OverdueAction> actions) {
    for (OverdueAction action : actions) {
      if (format == Format.JSON) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("overdue", action.text());
        line.put("due", action.due().toString());
        line.put("page", action.page().path());
        out.println(TerminalText.json(line));
      } else {
        String line = "overdue  %s (open, due %s: %s)";
        String text =
            String.format(Locale.ROOT, line, action.page().path(), action.due(), action.text());
        out.println(lead + TerminalText.plain(text));
      }
    }
  }

  private void print(Publication.Change change, boolean goes, Optional<Config.Approval> approval) {
    String kind = change.kind().name().toLowerCase(Locale.ROOT);
    if (format == Format.JSON) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("change", kind);
      line.put("page", change.page());
      approval.ifPresent(
          given -> {
            line.put("approvedBy", given.who());
            line.put("approvedOn", given.when());
          });
      out.println(TerminalText.json(line));
      return;
    }
    String by = approval.map(a -> "approved by " + a.who() + " on " + a.when()).orElse("");
    String told = by.isEmpty() ? "nobody approved it" : by;
    String line = String.format(Locale.ROOT, "%-8s %s", kind, change.page());
    out.println(lead + TerminalText.plain(goes ? line : line + " (" + told + ")"));
  }

  private void say(String line) {
    if (format == Format.TEXT) {
      out.println(lead + line);
    }
  }
}
