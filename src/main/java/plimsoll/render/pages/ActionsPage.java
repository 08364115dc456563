package plimsoll.render.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import plimsoll.content.Audience;
import plimsoll.render.exports.ActionsCsv;
import plimsoll.render.html.Dates;
import plimsoll.render.html.Link;
import plimsoll.render.html.Links;
import plimsoll.render.html.UiText;
import plimsoll.retrospective.Action;
import plimsoll.site.ActionLedger;
import plimsoll.site.Overview;

/**
 * A list of actions across all retrospectives, ready to print.
 *
 * @param intro what the list is and what day due dates were compared with
 * @param tabs the lists by state
 * @param owners the lists by owner, with their counts
 * @param csv the same as a table for spreadsheets
 */
record ActionsPage(
    String title,
    String intro,
    List<Link> tabs,
    List<Link> owners,
    List<ActionRow> rows,
    String csv,
    List<Link> pager) {
  /**
   * A list.
   *
   * @param ledger all actions in numbers
   */
  static ActionsPage of(
      Overview.Actions page, ActionLedger.Summary ledger, Links links, UiText words, Dates dates) {
    return new ActionsPage(
        title(page, links, words),
        intro(ledger, links, words, dates),
        tabs(page, ledger, links, words),
        owners(page, ledger, links, words),
        page.items().stream().map(i -> ActionRow.of(i, links, words, dates)).toList(),
        links.to(ActionsCsv.FILE),
        pager(page, links));
  }

  private static String intro(ActionLedger.Summary ledger, Links links, UiText words, Dates dates) {
    String count = words.count("count-actions", ledger.count());
    return links.site().audience() == Audience.CUSTOMER
        ? words.fill("actions-intro-customer", count)
        : words.fill("actions-intro", count, dates.day(ActionRow.moment(ledger.asOf())).text());
  }

  /** What the lists are called: customers read what is done about it. */
  static String name(Audience audience, UiText words) {
    return words.get(audience == Audience.CUSTOMER ? "actions-customer" : "actions");
  }

  private static String title(Overview.Actions page, Links links, UiText words) {
    String name = name(links.site().audience(), words);
    return page.owner().stream().findFirst().map(o -> name + ": " + o.name()).orElse(name);
  }

  private static List<Link> tabs(
      Overview.Actions page, ActionLedger.Summary ledger, Links links, UiText words) {
    List<Link> tabs = new ArrayList<>();
    for (Action.State state : Action.State.values()) {
      int count = ledger.in(state);
      if (count > 0 || state == Action.State.OPEN) {
        String overdue =
            state == Action.State.OPEN && ledger.overdue() > 0
                ? ", " + words.count("count-overdue", ledger.overdue())
                : "";
        tabs.add(
            new Link(
                links.to(Overview.Actions.urlOf(state)),
                words.get("actions-" + state.name().toLowerCase(java.util.Locale.ROOT)),
                page.state().contains(state),
                count + overdue));
      }
    }
    return tabs;
  }

  private static List<Link> owners(
      Overview.Actions page, ActionLedger.Summary ledger, Links links, UiText words) {
    return ledger.owners().stream()
        .map(
            o ->
                new Link(
                    links.to(Overview.Actions.urlOf(o)),
                    o.name(),
                    page.owner().stream().anyMatch(own -> own.slug().equals(o.slug())),
                    words.fill(
                        o.overdue() == 0 ? "owner-open" : "owner-overdue",
                        Long.toString(o.open()),
                        Long.toString(o.overdue()))))
        .toList();
  }

  private static List<Link> pager(Overview.Actions page, Links links) {
    return page.of() == 1
        ? List.of()
        : IntStream.rangeClosed(1, page.of())
            .mapToObj(
                n -> new Link(links.to(page.page(n)), Integer.toString(n), n == page.number(), ""))
            .toList();
  }
}
