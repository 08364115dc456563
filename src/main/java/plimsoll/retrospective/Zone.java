package plimsoll.retrospective;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A time zone as it was named.
 *
 * @param meant what the name can mean: none if nothing was said, several if it is ambiguous
 * @param region whose clocks the name belongs to, where they change in the year; at most one
 */
record Zone(List<ZoneId> meant, List<ZoneId> region) {
  static final Zone UNSAID = new Zone(List.of(), List.of());

  private static final Map<String, Zone> NAMES = ZoneNames.all();

  Zone {
    meant = List.copyOf(meant);
    region = List.copyOf(region);
  }

  static Zone of(ZoneId id) {
    return new Zone(List.of(id), List.of());
  }

  /** What an abbreviation or a name in small letters means. */
  static Optional<Zone> named(String name) {
    return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT)));
  }

  boolean isSaid() {
    return !meant.isEmpty();
  }

  boolean isAmbiguous() {
    return meant.size() > 1;
  }

  /** The one of several meanings whose clocks show the same as those of {@code site}. */
  Zone asIn(ZoneId site, LocalDateTime local) {
    ZoneOffset here = site.getRules().getOffset(local);
    return meant.stream()
        .filter(id -> id.getRules().getOffset(local).equals(here))
        .findFirst()
        .map(Zone::of)
        .orElse(this);
  }

  /** The offset at a local time, if the zone is known. */
  Optional<ZoneOffset> at(LocalDateTime local) {
    return meant.size() == 1
        ? Optional.of(meant.get(0).getRules().getOffset(local))
        : Optional.empty();
  }

  /** The place whose clocks it is, if it is one whose offset changes in the year. */
  Optional<ZoneId> place() {
    return meant.size() == 1 && !meant.get(0).getRules().isFixedOffset()
        ? Optional.of(meant.get(0))
        : Optional.empty();
  }

  /**
   * Whether the name is that of winter, and the day is in summer, or the other way round. When the
   * clocks go back, both are right.
   */
  boolean isOutOfSeason(LocalDateTime local) {
    return !region.isEmpty()
        && at(local).filter(region.get(0).getRules().getValidOffsets(local)::contains).isEmpty();
  }
}
