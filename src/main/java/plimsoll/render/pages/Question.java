package plimsoll.render.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plimsoll.problem.Problem;
import plimsoll.site.Site;

/**
 * What the writing advice asks on a retrospective's page, for whoever revises it.
 *
 * @param rule its name
 * @param text the question
 * @param lines of the source that it is about
 */
record Question(String rule, String text, List<Integer> lines) {
  /** The questions on a file, in the order of their first line; none on a customer page. */
  static List<Question> of(Site site, String source) {
    Map<String, Question> byRule = new LinkedHashMap<>();
    for (Problem problem : site.questions(source)) {
      Question question =
          byRule.computeIfAbsent(
              problem.id(), rule -> new Question(rule, text(problem), new ArrayList<>()));
      if (!question.lines.contains(problem.span().line())) {
        question.lines.add(problem.span().line());
      }
    }
    return List.copyOf(byRule.values());
  }

  /** A fault of a suppression is no question; it has a message and a way out. */
  private static String text(Problem problem) {
    return problem.hint().endsWith("?")
        ? problem.hint()
        : problem.message() + ": " + problem.hint();
  }
}
