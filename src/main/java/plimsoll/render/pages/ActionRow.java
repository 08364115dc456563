package plimsoll.render.pages;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import plimsoll.content.Moment;
import plimsoll.render.html.Blocks;
import plimsoll.render.html.Dates;
import plimsoll.render.html.Html;
import plimsoll.render.html.Link;
import plimsoll.render.html.Links;
import plimsoll.render.html.Passage;
import plimsoll.render.html.UiText;
import plimsoll.render.html.When;
import plimsoll.site.ActionLedger;
import plimsoll.site.Overview;

/**
 * An action in a list of many, ready to print; an absent field is empty.
 *
 * @param due the day, if it can be read as one; one or none
 * @param written the due date as it was written, if it cannot
 * @param owner one or none
 */
record ActionRow(
    Html text,
    String lang,
    String state,
    String stateName,
    boolean overdue,
    List<When> due,
    String written,
    List<Link> owner,
    String ticket,
    String why,
    Link from) {
  static ActionRow of(ActionLedger.Item item, Links links, UiText words, Dates dates) {
    String state = item.action().state().name().toLowerCase(Locale.ROOT);
    Links told = links.telling(item.entry().url());
    return new ActionRow(
        Blocks.of(item.action().text(), Passage.quoted(told, words), 3),
        item.entry().meta().language(),
        state,
        words.get(item.overdue() ? "action-overdue" : "action-" + state),
        item.overdue(),
        item.due().stream().map(ActionRow::moment).map(dates::shortDay).toList(),
        item.due().isEmpty() ? item.action().due() : "",
        owner(item, links),
        item.action().ticket(),
        item.action().why(),
        Link.to(
            links.to(item.entry().url()) + anchor(item.action().anchor()),
            item.entry().meta().title()));
  }

  static Moment moment(LocalDate day) {
    return new Moment(day.atTime(LocalTime.MIDNIGHT), "", Moment.Precision.DAY);
  }

  private static List<Link> owner(ActionLedger.Item item, Links links) {
    String name = item.action().owner();
    return ActionLedger.Owner.slugOf(name)
        .map(slug -> Link.to(links.to(Overview.Actions.ALL.child("owners").child(slug)), name))
        .or(
            () ->
                name.isEmpty()
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(Link.to("", name)))
        .stream()
        .toList();
  }

  private static String anchor(String anchor) {
    return anchor.isEmpty() ? "" : "#" + anchor;
  }
}
