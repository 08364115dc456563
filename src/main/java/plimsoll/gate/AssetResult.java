package plimsoll.gate;

import java.util.Objects;
import plimsoll.content.Asset;
import plimsoll.problem.Code;

/** What an audience may have of a file that a document names; made before the gate is asked. */
public sealed interface AssetResult {
  /**
   * A file as the audience gets it.
   *
   * @param width in pixels, 0 if unknown
   * @param height in pixels, 0 if unknown
   * @param meaning a hash of what it shows, for approval; empty for the company
   * @param text the words that customers read in it
   * @param whole false if only the first frame or page of it is shown
   */
  record Ready(Asset asset, int width, int height, String meaning, String text, boolean whole)
      implements AssetResult {
    public Ready {
      Objects.requireNonNull(asset);
      Objects.requireNonNull(meaning);
      Objects.requireNonNull(text);
    }
  }

  /** A file that the audience does not get. */
  record Refused(Code code, String message, String hint) implements AssetResult {
    public Refused {
      Objects.requireNonNull(code);
      Objects.requireNonNull(message);
      Objects.requireNonNull(hint);
    }
  }
}
