package plimsoll.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import plimsoll.build.Request;
import plimsoll.content.Audience;

/** What to build, how and where to; for every command that builds. */
final class BuildOptions {
  @Mixin private SourceOptions source = new SourceOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "site",
      converter = FolderConverter.class,
      description =
          "The folder of the sites, DIR/customer and DIR/internal (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("site");

  @Option(
      names = "--theme",
      paramLabel = "NAME",
      defaultValue = "harbour",
      description =
          "A theme's folder, or its name beside the content or in Plimsoll itself (default:"
              + " ${DEFAULT-VALUE}).")
  private String theme = "harbour";

  @Option(
      names = "--jobs",
      paramLabel = "N",
      converter = JobsConverter.class,
      description = "Maximum number of threads (default: one per processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--today",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description =
          "The date (YYYY-MM-DD) against which actions are overdue (default: the newest date in"
              + " the content, never the clock's).")
  private String today = "";

  /** Where the source is. */
  SourceOptions source() {
    return source;
  }

  /** The folder of the sites as it was typed. */
  Path out() {
    return out;
  }

  /** The day that was typed, or empty. */
  String today() {
    return today;
  }

  /**
   * A build into the folder that was asked for.
   *
   * @throws IOException if there is no content, or the build would replace it
   */
  Request request(Environment world, Set<Audience> views) throws IOException {
    Path content = source.folder(world);
    Path into = world.at(out);
    refuseToReplace(content, into);
    return request(world, content, into, views);
  }

  /** The same build into another folder. */
  Request request(Environment world, Path content, Path into, Set<Audience> views) {
    String chosen = themeFolder(world).map(Path::toString).orElse(theme);
    return new Request(content, chosen, into, views, jobs, today);
  }

  /** A view is replaced as a whole, with whatever lies in its folder. */
  private static void refuseToReplace(Path content, Path into) throws IOException {
    Path source = content.toRealPath();
    for (Audience audience : Audience.values()) {
      Path view = into.resolve(audience.slug());
      if (Files.exists(view) && source.startsWith(view.toRealPath())) {
        throw new FileSystemException(
            content.toString(),
            null,
            "the content folder is inside a folder that the build would replace; choose another"
                + " --out");
      }
    }
  }

  /** Every folder of which a change means another build. */
  List<Path> watched(Environment world, Path content) {
    Path beside = content.resolveSibling("themes");
    return Stream.concat(Stream.of(content, beside), themeFolder(world).stream()).toList();
  }

  /** The theme if it is a folder seen from where the user stands; else it is a name. */
  private Optional<Path> themeFolder(Environment world) {
    Path folder = world.at(Path.of(theme));
    return Optional.of(folder).filter(f -> Files.isRegularFile(f.resolve("theme.yaml")));
  }

  /** At least one thread. */
  static final class JobsConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String typed) {
      try {
        int jobs = Integer.parseInt(typed);
        if (jobs >= 1 && jobs <= 1024) {
          return jobs;
        }
      } catch (NumberFormatException e) {
        // said below, with what would be right
      }
      throw new TypeConversionException("expected a number from 1 to 1024");
    }
  }

  /** A day of the calendar. */
  static final class DateConverter implements ITypeConverter<String> {
    @Override
    public String convert(String typed) {
      try {
        return LocalDate.parse(typed).toString();
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("expected a date like 2026-03-20");
      }
    }
  }
}
