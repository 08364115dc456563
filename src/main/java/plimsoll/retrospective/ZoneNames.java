package plimsoll.retrospective;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people call time zones. */
final class ZoneNames {
  /** Name, then what it means (several: it is ambiguous), then whose clocks change, if any do. */
  private static final String TABLE =
      """
      utc Z
      gmt Z
      ut Z
      z Z
      wet Z Europe/Lisbon
      west +01:00 Europe/Lisbon
      cet +01:00 Europe/Berlin
      cest +02:00 Europe/Berlin
      mez +01:00 Europe/Berlin
      mesz +02:00 Europe/Berlin
      eet +02:00 Europe/Helsinki
      eest +03:00 Europe/Helsinki
      msk +03:00
      sast +02:00
      eat +03:00
      pkt +05:00
      ict +07:00
      wib +07:00
      sgt +08:00
      hkt +08:00
      awst +08:00
      jst +09:00
      kst +09:00
      acst +09:30
      aest +10:00
      aedt +11:00
      nzst +12:00
      nzdt +13:00
      brt -03:00
      adt -03:00
      edt -04:00 America/New_York
      est -05:00 America/New_York
      cdt -05:00 America/Chicago
      mdt -06:00 America/Denver
      mst -07:00
      pdt -07:00 America/Los_Angeles
      pst -08:00 America/Los_Angeles
      akst -09:00
      hst -10:00
      et America/New_York
      eastern America/New_York
      ct America/Chicago
      central America/Chicago
      mt America/Denver
      mountain America/Denver
      pt America/Los_Angeles
      pacific America/Los_Angeles
      北京时间 +08:00
      北京時間 +08:00
      中国标准时间 +08:00
      台北時間 +08:00
      东京时间 +09:00
      東京時間 +09:00
      日本时间 +09:00
      日本時間 +09:00
      日本標準時 +09:00
      协调世界时 Z
      協定世界時 Z
      """;

  /** Names that mean different clocks in different countries. */
  private static final Map<String, List<ZoneId>> AMBIGUOUS =
      Map.of(
          "cst", List.of(ZoneId.of("America/Chicago"), ZoneId.of("Asia/Shanghai")),
          "bst", List.of(ZoneId.of("Europe/London"), ZoneId.of("Asia/Dhaka")),
          "ist", List.of(ZoneId.of("Asia/Kolkata"), ZoneId.of("Europe/Dublin"), jerusalem()),
          "ast", List.of(ZoneId.of("America/Halifax"), ZoneId.of("Asia/Riyadh")),
          "gst", List.of(ZoneOffset.ofHours(4), ZoneOffset.ofHours(-2)));

  /** How headings and notes name zones in words. */
  private static final String PHRASES =
      """
      central european summer time|+02:00
      central european time|Europe/Berlin
      coordinated universal time|Z
      british summer time|+01:00
      uk time|Europe/London
      london time|Europe/London
      india standard time|+05:30
      indian standard time|+05:30
      china standard time|+08:00
      singapore time|+08:00
      japan standard time|+09:00
      tokyo time|Asia/Tokyo
      sydney time|Australia/Sydney
      berlin time|Europe/Berlin
      paris time|Europe/Paris
      copenhagen time|Europe/Copenhagen
      amsterdam time|Europe/Amsterdam
      new york time|America/New_York
      san francisco time|America/Los_Angeles
      mitteleuropäische sommerzeit|+02:00
      mitteleuropäische zeit|Europe/Berlin
      deutsche zeit|Europe/Berlin
      deutscher zeit|Europe/Berlin
      heure de paris|Europe/Paris
      heure française|Europe/Paris
      heure de bruxelles|Europe/Brussels
      hora peninsular|Europe/Madrid
      hora española|Europe/Madrid
      hora de madrid|Europe/Madrid
      hora de españa|Europe/Madrid
      dansk tid|Europe/Copenhagen
      """;

  private static final Map<String, Zone> BY_PHRASE = phrases();

  private ZoneNames() {}

  /** The zone that words about all times spell out; none if they do not. */
  static Zone spelled(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, Zone> phrase : BY_PHRASE.entrySet()) {
      if (small.contains(phrase.getKey())) {
        return phrase.getValue();
      }
    }
    return Zone.UNSAID;
  }

  private static Map<String, Zone> phrases() {
    Map<String, Zone> phrases = new LinkedHashMap<>();
    for (String line : PHRASES.lines().toList()) {
      int bar = line.indexOf('|');
      phrases.put(line.substring(0, bar), Zone.of(id(line.substring(bar + 1))));
    }
    return Collections.unmodifiableMap(phrases);
  }

  private static ZoneId jerusalem() {
    return ZoneId.of("Asia/Jerusalem");
  }

  static Map<String, Zone> all() {
    Map<String, Zone> names = new HashMap<>();
    for (String line : TABLE.lines().toList()) {
      List<String> parts = Arrays.asList(line.split(" "));
      List<ZoneId> ids = parts.stream().skip(1).map(ZoneNames::id).toList();
      names.put(parts.get(0), new Zone(ids.subList(0, 1), ids.subList(1, ids.size())));
    }
    AMBIGUOUS.forEach((name, meant) -> names.put(name, new Zone(meant, List.of())));
    return Map.copyOf(names);
  }

  private static ZoneId id(String text) {
    return text.contains("/") ? ZoneId.of(text) : ZoneOffset.of(text);
  }
}
