package plimsoll.source;

import java.util.List;
import plimsoll.config.Config;
import plimsoll.problem.Problems;

/** Reads what files say about themselves. */
public final class Headers {
  private Headers() {}

  /**
   * Reads the front matter of a file, or guesses from its text where there is none. Never fails:
   * front matter that cannot be read stays part of the text, and is reported.
   *
   * @param path below the content folder, with {@code /}
   * @param text the whole file
   */
  public static Header read(String path, String text, Config config, Problems problems) {
    return HeaderReader.read(path, text, config, problems, true);
  }

  /**
   * Reads the front matter of a file as far as customers' pages can depend on it: of a file that is
   * not for customers nothing is guessed from its text.
   *
   * @param path below the content folder, with {@code /}
   * @param text the whole file
   */
  static Header readForCustomers(String path, String text, Config config, Problems problems) {
    return HeaderReader.read(path, text, config, problems, false);
  }

  /**
   * Gives every file an id and a slug of its own, and reports customer slugs that are not unique.
   *
   * @param headers in any order; the answer has the same order
   */
  public static List<Header> settle(List<Header> headers, Problems problems) {
    return Names.settle(headers, problems);
  }
}
