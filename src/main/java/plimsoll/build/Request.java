package plimsoll.build;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import plimsoll.content.Audience;

/**
 * What a build is asked for.
 *
 * @param content the folder of the source
 * @param theme a path, a name beside the content, or one in the jar
 * @param out the folder that holds the views
 * @param views which views to build
 * @param jobs how many threads at most
 * @param today the date (ISO 8601) against which actions are overdue; empty for the newest in the
 *     content, never the clock's
 */
public record Request(
    Path content, String theme, Path out, Set<Audience> views, int jobs, String today) {
  public Request {
    Objects.requireNonNull(content);
    Objects.requireNonNull(theme);
    Objects.requireNonNull(out);
    views = Set.copyOf(views);
    Objects.requireNonNull(today);
    if (jobs < 1) {
      throw new IllegalArgumentException("at least one job");
    }
  }
}
