package plimsoll.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plimsoll.config.Config;
import plimsoll.forbid.Denylist;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Span;

/** A theme's own words: customers read them as well, and no gate has seen them. */
final class ThemeCheck {
  private ThemeCheck() {}

  /**
   * Looks for what the denylist forbids.
   *
   * @param texts the texts of the theme by file
   */
  static List<Problem> forbidden(Map<String, String> texts, Config config) {
    Denylist denylist = Denylist.of(config);
    List<Problem> found = new ArrayList<>();
    new TreeMap<>(texts)
        .forEach(
            (file, text) -> {
              int line = 0;
              for (String words : text.split("\n", -1)) {
                line++;
                for (Denylist.Hit hit : denylist.scan(words)) {
                  found.add(problem(file, line, hit.rule()));
                }
              }
            });
    return found;
  }

  private static Problem problem(String file, int line, String rule) {
    return Problem.error(
        Code.LEAK,
        Span.at(file, line, 1, 1),
        "the theme contains something the denylist forbids (" + rule + ")",
        "take it out of the theme: its words are in every customer page");
  }
}
