package plimsoll.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.retrospective.Action;

/** The pages that look across all retrospectives. */
final class Ledgers {
  private static final int ON_ONE_PAGE = 200;

  private Ledgers() {}

  static List<Page> of(Site site, List<Document> documents) {
    List<Page> pages = new ArrayList<>(actions(site.actions()));
    if (site.audience() == Audience.INTERNAL) {
      pages.addAll(internal(site, documents));
    }
    return pages;
  }

  private static List<Page> internal(Site site, List<Document> documents) {
    List<Page> pages = new ArrayList<>();
    List<Entry> entries = site.entries();
    if (!entries.isEmpty()) {
      pages.add(new Overview.Patterns(site.terms(Facet.FACTOR), entries));
      pages.add(new Overview.Hopes(entries));
    }
    List<Overview.Paths.Path> paths = paths(entries, documents);
    if (!paths.isEmpty()) {
      pages.add(new Overview.Paths(paths));
    }
    pages.add(new Overview.Notices(site.notices()));
    return pages;
  }

  private static List<Overview.Paths.Path> paths(List<Entry> entries, List<Document> documents) {
    Map<String, Entry> bySlug = new HashMap<>();
    entries.forEach(entry -> bySlug.put(entry.document().slug(), entry));
    List<Overview.Paths.Path> paths = new ArrayList<>();
    for (Document document : documents) {
      if (document.type() == Document.Type.PATH) {
        Set<Entry> steps = new LinkedHashSet<>();
        Walk.links(
            document.body(),
            link -> Walk.retrospective(link).map(bySlug::get).ifPresent(steps::add));
        paths.add(new Overview.Paths.Path(document, List.copyOf(steps)));
      }
    }
    return paths;
  }

  /** The list of open actions is there as soon as there is any action. */
  private static List<Page> actions(ActionLedger ledger) {
    List<Page> pages = new ArrayList<>();
    if (ledger.items().isEmpty()) {
      return pages;
    }
    for (Action.State state : Action.State.values()) {
      List<ActionLedger.Item> items = ledger.in(state);
      if (state == Action.State.OPEN || !items.isEmpty()) {
        pages.addAll(list(Overview.Actions.urlOf(state), List.of(), List.of(state), items));
      }
    }
    for (ActionLedger.Owner owner : ledger.owners()) {
      pages.addAll(
          list(Overview.Actions.urlOf(owner), List.of(owner), List.of(), ledger.of(owner)));
    }
    return pages;
  }

  private static List<Page> list(
      SiteUrl first,
      List<ActionLedger.Owner> owner,
      List<Action.State> state,
      List<ActionLedger.Item> items) {
    int of = Math.max(1, (items.size() + ON_ONE_PAGE - 1) / ON_ONE_PAGE);
    List<Page> pages = new ArrayList<>();
    for (int n = 1; n <= of; n++) {
      int from = (n - 1) * ON_ONE_PAGE;
      List<ActionLedger.Item> part =
          items.subList(from, Math.min(items.size(), from + ON_ONE_PAGE));
      pages.add(new Overview.Actions(first, owner, state, part, n, of));
    }
    return pages;
  }
}
