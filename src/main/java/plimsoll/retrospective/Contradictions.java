package plimsoll.retrospective;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plimsoll.content.Meta;
import plimsoll.problem.Code;

/** Days of a page that can hardly all be right. What is written is kept; its author is asked. */
final class Contradictions {
  /** Entries of one incident are seldom further apart than this, in days. */
  private static final long NEAR = 45;

  /** An incident seldom lasts longer, in days. */
  private static final long LONG = 60;

  private Contradictions() {}

  static void between(List<Told> told, List<Timeline.Entry> entries, Meta meta, Doubts doubts) {
    List<LocalDate> days = new ArrayList<>();
    List<Told> dated = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (!entries.get(i).at().isEmpty()) {
        days.add(entries.get(i).at().get(0).local().toLocalDate());
        dated.add(told.get(i));
      }
    }
    if (days.isEmpty()) {
      return;
    }
    boolean typed = years(dated, days, doubts);
    if (meta.kind() == Meta.Kind.INCIDENT && !typed) {
      late(dated.get(0), days.get(0), meta, doubts);
      lasting(dated, days, doubts);
    }
  }

  /**
   * An entry of January that still says the old year, {@code 2062} for {@code 2026}: in the year of
   * most others it would be among them.
   */
  private static boolean years(List<Told> dated, List<LocalDate> days, Doubts doubts) {
    Map<Integer, List<LocalDate>> byYear = new TreeMap<>();
    days.forEach(day -> byYear.computeIfAbsent(day.getYear(), y -> new ArrayList<>()).add(day));
    int usual = days.get(0).getYear();
    for (Map.Entry<Integer, List<LocalDate>> year : byYear.entrySet()) {
      usual =
          year.getValue().size() > byYear.getOrDefault(usual, List.of()).size()
              ? year.getKey()
              : usual;
    }
    boolean found = false;
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = days.get(i);
      List<LocalDate> others = byYear.getOrDefault(usual, List.of());
      if (day.getYear() != usual
          && dated.get(i).time().day().year() > 0
          && !isNear(day, others)
          && isNear(day.withYear(usual), others)) {
        found = true;
        doubts.line(
            dated.get(i),
            Code.OUT_OF_ORDER,
            "the year of this entry differs from that of the others",
            "correct the year");
      }
    }
    return found;
  }

  private static boolean isNear(LocalDate day, List<LocalDate> others) {
    return others.stream().anyMatch(other -> Math.abs(ChronoUnit.DAYS.between(other, day)) <= NEAR);
  }

  /** A page that starts some days after its first entry; older entries tell how it came to it. */
  private static void late(Told first, LocalDate day, Meta meta, Doubts doubts) {
    Optional<LocalDate> start =
        meta.at(Meta.Milestone.STARTED).map(moment -> moment.local().toLocalDate());
    if (start.isPresent() && first.time().day().year() > 0) {
      long after = ChronoUnit.DAYS.between(day, start.get());
      if (after > 0 && after <= NEAR) {
        doubts.line(
            first,
            Code.OUT_OF_ORDER,
            "the page starts on a later day than its first entry",
            "correct started: in front matter, or the day of the entry");
      }
    }
  }

  private static void lasting(List<Told> dated, List<LocalDate> days, Doubts doubts) {
    for (int i = 1; i < days.size(); i++) {
      long gap = ChronoUnit.DAYS.between(days.get(i - 1), days.get(i));
      if (Math.abs(gap) > LONG && dated.get(i).time().isDated()) {
        doubts.line(
            dated.get(i),
            Code.OUT_OF_ORDER,
            "this entry is months away from the one before it",
            "correct the day, or leave it if it is right");
        return;
      }
    }
  }
}
