package plimsoll.build;

import java.nio.file.Path;
import java.util.List;
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
 * @param prove whether to build the customers' site again from changed sources, and to write down
 *     what was proven
 * @param advise whether the writing advice is asked for
 * @param files those that are looked at, below the content folder; nothing is written then, and
 *     what only the written pages show is not found. Empty for a build of all
 */
public record Request(
    Path content,
    String theme,
    Path out,
    Set<Audience> views,
    int jobs,
    String today,
    boolean prove,
    boolean advise,
    List<String> files) {
  public Request {
    Objects.requireNonNull(content);
    Objects.requireNonNull(theme);
    Objects.requireNonNull(out);
    views = Set.copyOf(views);
    Objects.requireNonNull(today);
    files = List.copyOf(files);
    if (jobs < 1) {
      throw new IllegalArgumentException("at least one job");
    }
  }

  /** An ordinary build. */
  public Request(
      Path content, String theme, Path out, Set<Audience> views, int jobs, String today) {
    this(content, theme, out, views, jobs, today, false, false, List.of());
  }

  /** The same build with all rounds of the proof. */
  public Request proving() {
    return new Request(content, theme, out, views, jobs, today, true, advise, files);
  }

  /** The same build with the writing advice. */
  public Request advising() {
    return new Request(content, theme, out, views, jobs, today, prove, true, files);
  }

  /** The same as a look at some files or folders: what the sources alone show of them. */
  public Request lookingAt(List<String> some) {
    return new Request(content, theme, out, views, jobs, today, prove, advise, some);
  }

  /** Whether a file is looked at, by its path below the content folder. */
  boolean looksAt(String path) {
    return files.isEmpty()
        || files.stream().anyMatch(in -> path.equals(in) || path.startsWith(in + "/"));
  }

  /** Whether pages are made and written. */
  boolean writes() {
    return files.isEmpty();
  }
}
