package plimsoll.source;

import java.util.Optional;

/** Problems about times that say less than they seem to. */
final class DateDoubt {
  static final String HINT = "write the offset: 2026-03-02T01:02+01:00, or Z for UTC";

  private DateDoubt() {}

  static Optional<String> message(Dates.Doubt doubt) {
    return switch (doubt) {
      case NONE -> Optional.empty();
      case NO_ZONE -> Optional.of("this time has no zone, and site.yaml sets none");
      case GAP -> Optional.of("the clocks went forward here: this time did not exist");
      case OVERLAP -> Optional.of("the clocks went back here: this time existed twice");
    };
  }
}
