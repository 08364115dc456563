package plimsoll.render.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plimsoll.problem.Problem;
import plimsoll.render.html.UiText;

/**
 * What the writing advice asks on a retrospective's page, for whoever revises it.
 *
 * @param rule its name
 * @param lang of the question; empty if nobody knows
 * @param text the question
 * @param lines of the source that it is about
 */
record Question(String rule, String lang, String text, List<Integer> lines) {
  /** The questions on a file, in the order of their first line. */
  static List<Question> of(List<Problem> asked, UiText words) {
    Map<String, Question> byRule = new LinkedHashMap<>();
    for (Problem problem : asked) {
      Question question = byRule.computeIfAbsent(problem.id(), rule -> of(problem, words));
      if (!question.lines.contains(problem.span().line())) {
        question.lines.add(problem.span().line());
      }
    }
    return List.copyOf(byRule.values());
  }

  /** A faulty suppression asks nothing: it has a message and a fix. */
  private static Question of(Problem problem, UiText words) {
    AdviceText text = AdviceText.of(problem, words);
    boolean asks = problem.hint().endsWith("?");
    return new Question(
        problem.id(),
        text.lang(),
        asks ? text.question() : text.message() + ": " + text.question(),
        new ArrayList<>());
  }
}
