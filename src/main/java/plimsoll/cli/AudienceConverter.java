package plimsoll.cli;

import java.util.List;
import plimsoll.content.Audience;

/** {@code customer} or {@code internal}, for commands that have one view. */
final class AudienceConverter extends ChoiceConverter<Audience> {
  AudienceConverter() {
    super(List.of(Audience.values()), Audience::slug);
  }
}
