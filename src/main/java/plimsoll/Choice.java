package plimsoll;

import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Words of which one is chosen, shown as they are typed. */
class Choice<E extends Enum<E>> implements ITypeConverter<E> {
  private final E[] values;

  Choice(E[] values) {
    this.values = values.clone();
  }

  @Override
  public E convert(String typed) {
    return Arrays.stream(values)
        .filter(value -> value.toString().equals(typed))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("it has to be one of " + Arrays.toString(values)));
  }
}
