package plimsoll.site;

import java.util.List;
import java.util.Objects;

/**
 * A retrospective like another one, and why.
 *
 * @param slug of the retrospective in this view
 * @param reasons whole phrases in the language of the interface, the strongest first
 */
public record Similar(String slug, String title, List<String> reasons) {
  public Similar {
    Objects.requireNonNull(slug);
    Objects.requireNonNull(title);
    reasons = List.copyOf(reasons);
  }

  /** Who knows the retrospectives that are like another one. */
  @FunctionalInterface
  public interface Finder {
    /** Nobody knows any. */
    Finder NONE = slug -> List.of();

    /** Those like {@code slug}, the most alike first; empty if there are none. */
    List<Similar> of(String slug);
  }
}
