package plimsoll.render.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plimsoll.content.Audience;
import plimsoll.content.BlockText;
import plimsoll.retrospective.Action;
import plimsoll.site.ActionLedger;
import plimsoll.site.Site;
import plimsoll.site.SiteUrl;

/** All actions as a table for spreadsheets (RFC 4180), in the order of the ledger. */
public final class ActionsCsv {
  public static final SiteUrl FILE = SiteUrl.file("actions.csv");

  /**
   * What a spreadsheet would compute, in full width too, and behind spaces; somebody's handle is
   * none of it.
   */
  private static final Pattern FORMULA =
      Pattern.compile("[\\s\u3000]*[=+\\-＝＋－].*|[\\t\\r\\n].*|\\s*[@＠].*[(!|].*", Pattern.DOTALL);

  private ActionsCsv() {}

  static void write(Site site, OutputStream out) throws IOException {
    boolean internal = site.audience() == Audience.INTERNAL;
    List<String> head = List.of("action", "state", "due", "owner", "retrospective", "url");
    List<String> more = internal ? List.of("overdue", "ticket", "why", "id") : List.of();
    row(out, head, more);
    for (ActionLedger.Item item : site.actions().items()) {
      row(out, fields(item, site), internal ? internal(item) : List.of());
    }
  }

  private static List<String> fields(ActionLedger.Item item, Site site) {
    Action action = item.action();
    return List.of(
        BlockText.of(action.text()).replace('\n', ' '),
        action.state().name().toLowerCase(Locale.ROOT),
        action.due(),
        action.owner(),
        item.entry().meta().title(),
        item.entry().url().below(site.settings().baseUrl()));
  }

  private static List<String> internal(ActionLedger.Item item) {
    return List.of(
        item.overdue() ? "yes" : "no",
        item.action().ticket(),
        item.action().why(),
        item.entry().document().id());
  }

  private static void row(OutputStream out, List<String> fields, List<String> more)
      throws IOException {
    String row =
        java.util.stream.Stream.concat(fields.stream(), more.stream())
            .map(ActionsCsv::cell)
            .collect(Collectors.joining(",", "", "\r\n"));
    out.write(row.getBytes(StandardCharsets.UTF_8));
  }

  /** A field as a cell that is text and nothing else. */
  public static String cell(String text) {
    String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
