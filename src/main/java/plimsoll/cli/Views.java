package plimsoll.cli;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import plimsoll.content.Audience;

/** The values of {@code --view}, as they are typed. */
enum Views {
  CUSTOMER(EnumSet.of(Audience.CUSTOMER)),
  INTERNAL(EnumSet.of(Audience.INTERNAL)),
  ALL(EnumSet.allOf(Audience.class));

  private final Set<Audience> audiences;

  Views(Set<Audience> audiences) {
    this.audiences = Set.copyOf(audiences);
  }

  Set<Audience> audiences() {
    return audiences;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For picocli, which makes one by itself. */
  static final class Converter extends ChoiceConverter<Views> {
    Converter() {
      super(values());
    }
  }
}
