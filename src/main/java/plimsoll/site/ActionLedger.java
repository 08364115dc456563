package plimsoll.site;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import plimsoll.content.Audience;
import plimsoll.content.Slug;
import plimsoll.retrospective.Action;

/**
 * Everything that somebody said they would do, across all retrospectives of a view.
 *
 * @param asOf the day that due dates were compared with; customers get the dates and are left to
 *     compare them themselves, so that for them nothing is overdue
 * @param items the open ones first, then done, then dropped; the company reads the most overdue at
 *     the top, customers the newest
 * @param byState the same, apart; every state is there
 * @param byOwner the same by the owner's slug; actions without an owner are nobody's
 * @param owners by name
 * @param overdue how many are open and past their day
 */
public record ActionLedger(
    LocalDate asOf,
    List<Item> items,
    Map<Action.State, List<Item>> byState,
    Map<String, List<Item>> byOwner,
    List<Owner> owners,
    long overdue) {
  private static final Comparator<Item> BY_STATE = Comparator.comparing(i -> i.action().state());
  private static final Comparator<Item> BY_URGENCY =
      BY_STATE
          .thenComparing(i -> i.due().isEmpty())
          .thenComparing(i -> i.due().isEmpty() ? LocalDate.MAX : i.due().get(0));

  public ActionLedger {
    Objects.requireNonNull(asOf);
    items = List.copyOf(items);
    byState = Map.copyOf(byState);
    byOwner = Map.copyOf(byOwner);
    owners = List.copyOf(owners);
  }

  static ActionLedger of(List<Entry> entries, Today today, Audience audience) {
    LocalDate asOf = audience == Audience.INTERNAL ? today.in(entries) : LocalDate.MIN;
    List<Item> items = new ArrayList<>();
    Map<String, List<LocalDate>> days = new HashMap<>();
    for (Entry entry : entries) {
      for (Action action : entry.retrospective().actions()) {
        List<LocalDate> due = days.computeIfAbsent(action.due(), Item::day);
        items.add(Item.of(entry, action, due, asOf));
      }
    }
    items.sort(audience == Audience.INTERNAL ? BY_URGENCY : BY_STATE);
    Map<Action.State, List<Item>> byState = new EnumMap<>(Action.State.class);
    for (Action.State state : Action.State.values()) {
      byState.put(state, items.stream().filter(i -> i.action().state() == state).toList());
    }
    long overdue = items.stream().filter(Item::overdue).count();
    SortedMap<String, List<Item>> byOwner = byOwner(items);
    List<Owner> owners =
        byOwner.entrySet().stream().map(e -> Owner.of(e.getKey(), e.getValue())).toList();
    return new ActionLedger(asOf, items, byState, byOwner, owners, overdue);
  }

  /** Those in one state, in order. */
  public List<Item> in(Action.State state) {
    return byState.getOrDefault(state, List.of());
  }

  /** Those of one owner, in order. */
  public List<Item> of(Owner owner) {
    return byOwner.getOrDefault(owner.slug(), List.of());
  }

  /** What every list of actions says of all. */
  public Summary summary() {
    Map<Action.State, Integer> counts = new EnumMap<>(Action.State.class);
    byState.forEach((state, all) -> counts.put(state, all.size()));
    return new Summary(asOf, items.size(), counts, owners, overdue);
  }

  /**
   * A ledger in numbers.
   *
   * @param count of all actions
   * @param counts those in each state
   */
  public record Summary(
      LocalDate asOf,
      int count,
      Map<Action.State, Integer> counts,
      List<Owner> owners,
      long overdue) {
    public Summary {
      counts = Map.copyOf(counts);
      owners = List.copyOf(owners);
    }

    /** How many there are in a state. */
    public int in(Action.State state) {
      return counts.getOrDefault(state, 0);
    }
  }

  private static SortedMap<String, List<Item>> byOwner(List<Item> items) {
    SortedMap<String, List<Item>> bySlug = new TreeMap<>();
    Map<String, Optional<String>> slugs = new HashMap<>();
    for (Item item : items) {
      slugs
          .computeIfAbsent(item.action().owner(), Owner::slugOf)
          .ifPresent(slug -> bySlug.computeIfAbsent(slug, s -> new ArrayList<>()).add(item));
    }
    return bySlug;
  }

  /**
   * An action and where it was promised.
   *
   * @param due the day it is due, if it can be read as one; at most one
   * @param overdue open, and due before the day of the ledger
   */
  public record Item(Entry entry, Action action, List<LocalDate> due, boolean overdue) {
    public Item {
      Objects.requireNonNull(entry);
      Objects.requireNonNull(action);
      due = List.copyOf(due);
    }

    private static Item of(Entry entry, Action action, List<LocalDate> due, LocalDate asOf) {
      boolean late =
          action.state() == Action.State.OPEN && due.stream().anyMatch(d -> d.isBefore(asOf));
      return new Item(entry, action, due, late);
    }

    private static List<LocalDate> day(String written) {
      if (written.isEmpty() || !Character.isDigit(written.charAt(written.length() - 1))) {
        return List.of(); // an exception takes far longer
      }
      try {
        return List.of(LocalDate.parse(written));
      } catch (DateTimeParseException e) {
        return List.of();
      }
    }
  }

  /**
   * Somebody who owns actions.
   *
   * @param name the first spelling in the ledger
   * @param open how many are still open
   * @param overdue how many of these are past their day
   */
  public record Owner(String slug, String name, long open, long overdue) {
    public Owner {
      Objects.requireNonNull(slug);
      Objects.requireNonNull(name);
    }

    /** What an owner of this name is called in addresses; none if there is nothing to call. */
    public static Optional<String> slugOf(String name) {
      return Optional.of(Slug.of(name)).filter(slug -> !slug.isEmpty());
    }

    private static Owner of(String slug, List<Item> items) {
      return new Owner(
          slug,
          items.get(0).action().owner(),
          items.stream().filter(i -> i.action().state() == Action.State.OPEN).count(),
          items.stream().filter(Item::overdue).count());
    }
  }
}
