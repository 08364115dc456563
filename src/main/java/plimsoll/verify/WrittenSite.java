package plimsoll.verify;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A site as it was written aside, before anybody can see it.
 *
 * @param folder where it lies
 * @param view what messages call it, {@code customer} or {@code internal}
 * @param files the paths of all that this build wrote, with {@code /}
 * @param address the site's own address, ending in {@code /}; empty if it does not say
 * @param sources the source file of each page that has one, by the page's path
 * @param places where links are written in sources
 */
public record WrittenSite(
    Path folder,
    String view,
    Set<String> files,
    String address,
    Map<String, String> sources,
    Places places) {
  public WrittenSite {
    Objects.requireNonNull(folder);
    Objects.requireNonNull(view);
    files = Set.copyOf(files);
    Objects.requireNonNull(address);
    sources = Map.copyOf(sources);
    Objects.requireNonNull(places);
  }

  /** Knows where a link of a page is written in its source. */
  @FunctionalInterface
  public interface Places {
    /** For when nobody knows. */
    Places NONE = (source, href) -> 0;

    /** The line, from 1; 0 if it cannot be found. */
    int line(String source, String href);
  }
}
