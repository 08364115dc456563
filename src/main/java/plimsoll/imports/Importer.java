package plimsoll.imports;

import java.io.IOException;

/** Reads exports of one format. */
interface Importer {
  /**
   * Reads all items of a source, one after the other, so that no more than one is in memory.
   *
   * @throws ImportFailure if the source is not what the format says
   * @throws IOException if a file cannot be read
   */
  void read(Source source, Importing importing) throws IOException;
}
