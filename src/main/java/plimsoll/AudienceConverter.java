package plimsoll;

import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import plimsoll.content.Audience;

/** {@code customer} or {@code internal}, for commands that have one view. */
final class AudienceConverter implements ITypeConverter<Audience> {
  @Override
  public Audience convert(String typed) {
    return Arrays.stream(Audience.values())
        .filter(audience -> audience.slug().equals(typed))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("it has to be one of [customer, internal]"));
  }
}
