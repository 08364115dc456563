package plimsoll.retrospective;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The offsets from UTC of a timeline's times: an entry's own zone, else that of its heading, else
 * the first that the timeline names, else the site's.
 */
final class Offsets {
  private final Zone fallback;
  private final String language;
  private final Optional<ZoneId> site;
  private final Doubts doubts;

  private Offsets(Zone fallback, String language, Optional<ZoneId> site, Doubts doubts) {
    this.fallback = fallback;
    this.language = language;
    this.site = site;
    this.doubts = doubts;
  }

  static Offsets of(List<Told> told, String language, Optional<ZoneId> site, Doubts doubts) {
    Zone first =
        told.stream()
            .map(entry -> entry.time().zone())
            .filter(Zone::isSaid)
            .findFirst()
            .orElse(Zone.UNSAID);
    return new Offsets(first, language, site, doubts);
  }

  /** The offset at a local time, if it is known; what is doubtful is remarked. */
  Optional<ZoneOffset> of(Told told, LocalDateTime local) {
    Zone own = told.time().zone();
    Zone said = own.isSaid() ? own : told.zone().isSaid() ? told.zone() : fallback;
    Zone zone = said.isAmbiguous() ? settled(said, local) : said;
    if (!zone.isSaid() && site.isPresent()) {
      return Optional.of(site.get().getRules().getOffset(local));
    }
    if (zone.isAmbiguous()) {
      doubts.zone(told.place(), "the zone's name means different clocks in different countries");
    } else if (!zone.isSaid()) {
      doubts.zone(told.place(), "the times do not say their zone");
    } else if (zone.isOutOfSeason(local)) {
      doubts.zone(told.place(), "the zone's name is that of the other half of the year");
    }
    return zone.at(local);
  }

  private Zone settled(Zone zone, LocalDateTime local) {
    if (site.isPresent()) {
      return zone.asIn(site.get(), local);
    }
    return language.startsWith("zh") ? zone.asIn(ZoneOffset.ofHours(8), local) : zone;
  }
}
