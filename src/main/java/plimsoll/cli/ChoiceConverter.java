package plimsoll.cli;

import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Words of which one is typed, each meaning a value. */
class ChoiceConverter<T> implements ITypeConverter<T> {
  private final List<T> values;
  private final Function<T, String> word;

  /** Each value typed as it prints itself. */
  ChoiceConverter(T[] values) {
    this(List.of(values), Object::toString);
  }

  ChoiceConverter(List<T> values, Function<T, String> word) {
    this.values = List.copyOf(values);
    this.word = word;
  }

  @Override
  public T convert(String typed) {
    return values.stream()
        .filter(value -> word.apply(value).equals(typed))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected one of " + values.stream().map(word).toList()));
  }
}
