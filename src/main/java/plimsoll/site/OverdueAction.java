package plimsoll.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import plimsoll.content.Audience;
import plimsoll.content.BlockText;
import plimsoll.content.Settings;
import plimsoll.gate.View;
import plimsoll.retrospective.Understanding;
import plimsoll.work.Memory;

/**
 * An open action that customers read and whose day has passed. Whoever publishes hears of it,
 * whether or not customers see the day.
 *
 * @param page where customers read it
 */
public record OverdueAction(SiteUrl page, String text, LocalDate due) {
  public OverdueAction {
    Objects.requireNonNull(page);
    Objects.requireNonNull(text);
    Objects.requireNonNull(due);
  }

  /** Those of the customers' view, the oldest first. */
  public static List<OverdueAction> of(View customers, LocalDate today) {
    Settings settings = customers.settings().showing(Settings.Shown.EVERYTHING);
    Memory<Entry.At, Entry> known = Memory.none();
    List<Entry> entries =
        Understanding.of(customers.documents(), settings).stream()
            .map(r -> Entry.of(r, Audience.CUSTOMER, known))
            .toList();
    return ActionLedger.of(entries, Today.of(today), Audience.INTERNAL).items().stream()
        .filter(ActionLedger.Item::overdue)
        .map(
            item ->
                new OverdueAction(
                    item.entry().url(),
                    BlockText.of(item.action().text()).replace('\n', ' '),
                    item.due().get(0)))
        .toList();
  }
}
