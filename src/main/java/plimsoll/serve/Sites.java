package plimsoll.serve;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The sites that a preview shows, as they are now. */
public interface Sites {
  /** The names of the views that are shown. */
  List<String> views();

  /**
   * Reads the source again. Never called twice at once.
   *
   * @return how things are; a report like the last one is no news
   */
  Report update();

  /**
   * Makes what the last reading left for later. Called beside everything else.
   *
   * @return whether a page that was sent looks otherwise now
   */
  boolean complete();

  /** A view as it is now; none if there was nothing to show yet. */
  Optional<Site> site(String view);

  /** The files of one view. */
  interface Site {
    /** Where it will be on its host, {@code /history/}; empty if it has not said. */
    String basePath();

    /** Whether there is a file. */
    boolean has(String path);

    /**
     * The bytes of a file that is there.
     *
     * @throws IOException with words for the author if it cannot be made
     */
    byte[] file(String path) throws IOException;
  }
}
