package plimsoll;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import plimsoll.content.Audience;

/** How to build; for every command that builds. */
final class BuildOptions {
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
      description = "How many threads at most (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--today",
      paramLabel = "DATE",
      converter = DateConverter.class,
      description =
          "The date (YYYY-MM-DD) against which actions are overdue (default: the newest date in"
              + " the content, never the clock's).")
  private String today = "";

  Request request(Path content, Path out, Set<Audience> views) {
    return new Request(content, theme, out, views, jobs, today);
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
      throw new TypeConversionException("it has to be a number from 1 to 1024");
    }
  }

  /** A day of the calendar. */
  static final class DateConverter implements ITypeConverter<String> {
    @Override
    public String convert(String typed) {
      try {
        return LocalDate.parse(typed).toString();
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("it has to be a date like 2026-03-20");
      }
    }
  }
}
