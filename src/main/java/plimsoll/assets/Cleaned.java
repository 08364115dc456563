package plimsoll.assets;

import java.util.Objects;
import plimsoll.problem.Code;

/** What became of a file that a customer page refers to. */
public sealed interface Cleaned {
  /**
   * A file that may be published.
   *
   * @param name made from the hash of {@code bytes} and nothing else
   * @param width in pixels, 0 if it is no picture or does not say
   * @param height in pixels, 0 if it is no picture or does not say
   * @param text the words in it, for the denylist; one that is spread over several pieces of markup
   *     is in one piece here
   * @param meaning the hash of what people see in it, whatever its encoding: for approvals
   * @param whole whether it shows all that the file did: an animation's first frame does not
   */
  record Clean(
      String name, byte[] bytes, int width, int height, String text, String meaning, boolean whole)
      implements Cleaned {
    public Clean {
      Objects.requireNonNull(name);
      Objects.requireNonNull(bytes);
      Objects.requireNonNull(text);
      Objects.requireNonNull(meaning);
    }
  }

  /**
   * A file that may not.
   *
   * @param reason for a message: a sentence without a full stop that quotes nothing of the file
   * @param hint the way out
   */
  record Refused(Code code, String reason, String hint) implements Cleaned {
    static Refused because(String reason, String hint) {
      return new Refused(Code.REFUSED, reason, hint);
    }
  }
}
