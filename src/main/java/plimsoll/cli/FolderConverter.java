package plimsoll.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A folder by its path. An empty one is a variable of a script that was not set. */
final class FolderConverter implements ITypeConverter<Path> {
  @Override
  public Path convert(String typed) {
    if (typed.isBlank()) {
      throw new TypeConversionException("expected a folder, such as . for this one");
    }
    try {
      return Path.of(typed);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("expected the path of a folder");
    }
  }
}
