package broken.site;

import java.time.Instant;

final class AsksTheClock {
  Instant built() {
    return Instant.now();
  }
}
