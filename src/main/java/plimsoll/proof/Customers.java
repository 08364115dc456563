package plimsoll.proof;

import java.io.IOException;

/** The way from sources to what customers would get: the one that every build takes. */
@FunctionalInterface
public interface Customers {
  /**
   * Goes the whole way.
   *
   * @throws IOException if a file that the sources name cannot be read
   */
  Seen of(Sources sources) throws IOException;
}
