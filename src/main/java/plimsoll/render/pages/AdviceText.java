package plimsoll.render.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import plimsoll.problem.Problem;
import plimsoll.render.html.UiText;

/**
 * What a problem says on a page: the writing advice in the language of the interface where that has
 * it, everything else in English.
 *
 * @param lang of the texts; empty for a rule of the site's own, whose language nobody knows
 */
record AdviceText(String lang, String message, String question) {
  private static final String OURS = "BL";

  static AdviceText of(Problem problem, UiText words) {
    String key = "advice-" + problem.id();
    String question = words.get(key, "");
    if (question.isEmpty()) {
      boolean own = problem.id().matches("[A-Z]{2}[0-9]{3}") && !problem.id().startsWith(OURS);
      return new AdviceText(own ? "" : "en", problem.message(), problem.hint());
    }
    return new AdviceText(
        words.locale().toLanguageTag(),
        words.get(key + "-why").replaceFirst("[.。]$", ""),
        detail(problem, key + "-detail", words) + question);
  }

  /** The hint begins with what exactly is missing: numbers, or a list of elements. */
  private static String detail(Problem problem, String key, UiText words) {
    if (words.get(key, "").isEmpty()) {
      return "";
    }
    int end = problem.hint().lastIndexOf(". ");
    String said = problem.hint().substring(0, Math.max(0, end));
    String[] numbers = said.replaceAll("[^0-9]+", " ").strip().split(" ");
    if (numbers.length > 1) {
      return words.fill(key, numbers);
    }
    List<String> elements = Arrays.asList(said.substring(said.indexOf(": ") + 2).split(", "));
    return words.fill(
        key,
        elements.stream()
            .map(e -> words.get("element-" + e.toLowerCase(Locale.ROOT).replace(' ', '-')))
            .collect(Collectors.joining(words.get("list-separator"))));
  }
}
