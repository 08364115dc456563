package plimsoll.retrospective;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import plimsoll.problem.Code;

/**
 * The offsets from UTC of a timeline's times: an entry's own zone, else that of its heading, else
 * the first that the timeline names, else the site's. Where clocks go back, the order of the
 * entries says which of the two times is meant.
 */
final class Offsets {
  private final Zone fallback;
  private final String language;
  private final Optional<ZoneId> site;
  private final Doubts doubts;
  private final boolean newestFirst;
  private Optional<Instant> before = Optional.empty();

  /** Whether every name of a half of the year that was written so far was the right one. */
  private boolean inSeason = true;

  private Offsets(
      Zone fallback, String language, Optional<ZoneId> site, Doubts doubts, boolean newestFirst) {
    this.fallback = fallback;
    this.language = language;
    this.site = site;
    this.doubts = doubts;
    this.newestFirst = newestFirst;
  }

  static Offsets of(
      List<Told> told, String language, Optional<ZoneId> site, Doubts doubts, boolean newestFirst) {
    Zone first =
        told.stream()
            .map(entry -> entry.time().zone())
            .filter(Zone::isSaid)
            .findFirst()
            .orElse(Zone.UNSAID);
    return new Offsets(first, language, site, doubts, newestFirst);
  }

  /** The instant of the last entry whose offset is known. */
  Optional<Instant> before() {
    return before;
  }

  /** The entry that is read next comes after this time. */
  void passed(LocalDateTime local, Optional<ZoneOffset> offset) {
    before = offset.map(local::toInstant);
  }

  /** The offset at a local time, if it is known, without a word about what is doubtful. */
  Optional<ZoneOffset> guessed(Told told, LocalDateTime local) {
    Zone zone = zone(told, local);
    Optional<ZoneId> rules = rules(told, zone, local);
    return rules.isPresent() ? rules.map(id -> offset(id, local)) : zone.at(local);
  }

  /** The offset at a local time, if it is known; what is doubtful is remarked. */
  Optional<ZoneOffset> of(Told told, LocalDateTime local) {
    Zone zone = zone(told, local);
    Optional<ZoneId> rules = rules(told, zone, local);
    if (rules.isPresent()) {
      remark(told, valid(rules.get(), local).size());
      return Optional.of(offset(rules.get(), local));
    }
    if (zone.isAmbiguous()) {
      doubts.zone(told, "this zone abbreviation means different zones in different countries");
    } else if (!zone.isSaid()) {
      doubts.zone(told, "the times name no zone");
    } else if (zone.isOutOfSeason(local)) {
      inSeason = false;
      doubts.zone(
          told,
          "this zone abbreviation belongs to the other half of the year (summer or winter time)");
    }
    return zone.at(local);
  }

  private Zone zone(Told told, LocalDateTime local) {
    Zone own = told.time().zone();
    Zone said = own.isSaid() ? own : told.zone().isSaid() ? told.zone() : fallback;
    return said.isAmbiguous() ? settled(said, local) : said;
  }

  /**
   * Whose clocks show a time that does not name its own half of the year: those of a zone that is a
   * place, or of the place whose name for the other half stands beside another time.
   */
  private Optional<ZoneId> rules(Told told, Zone zone, LocalDateTime local) {
    if (!zone.isSaid()) {
      return site;
    }
    if (zone.place().isPresent()) {
      return zone.place();
    }
    boolean borrowed = !told.time().zone().isSaid() && !told.zone().isSaid();
    if (!borrowed || zone.region().isEmpty() || !inSeason) {
      return Optional.empty();
    }
    ZoneId region = zone.region().get(0);
    return Optional.of(
        site.filter(id -> valid(id, local).equals(valid(region, local))).orElse(region));
  }

  private void remark(Told told, int times) {
    if (times == 2) {
      doubts.line(
          told,
          Code.AMBIGUOUS_ZONE,
          "the clocks go back here, so this time exists twice; the order of the entries"
              + " decides",
          "write the offset, or CET and CEST, with the time");
    } else if (times == 0) {
      doubts.line(
          told,
          Code.AMBIGUOUS_ZONE,
          "the clocks go forward here, so this time does not exist",
          "correct the time, or write its offset");
    }
  }

  /** The first of two times that is not before the entry above, or the other way round. */
  private ZoneOffset offset(ZoneId id, LocalDateTime local) {
    List<ZoneOffset> valid = valid(id, local);
    if (valid.size() < 2) {
      return id.getRules().getOffset(local);
    }
    ZoneOffset first = valid.get(newestFirst ? 1 : 0);
    ZoneOffset second = valid.get(newestFirst ? 0 : 1);
    boolean wrong =
        before
            .map(
                last ->
                    newestFirst
                        ? local.toInstant(first).isAfter(last)
                        : local.toInstant(first).isBefore(last))
            .orElse(false);
    return wrong ? second : first;
  }

  private static List<ZoneOffset> valid(ZoneId id, LocalDateTime local) {
    return id.getRules().getValidOffsets(local);
  }

  private Zone settled(Zone zone, LocalDateTime local) {
    if (site.isPresent()) {
      return zone.asIn(site.get(), local);
    }
    return language.startsWith("zh") ? zone.asIn(ZoneOffset.ofHours(8), local) : zone;
  }
}
