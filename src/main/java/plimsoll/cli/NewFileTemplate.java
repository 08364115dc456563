package plimsoll.cli;

import java.util.List;
import java.util.stream.Collectors;
import plimsoll.build.UsageException;
import plimsoll.config.Config;
import plimsoll.content.Meta;
import plimsoll.content.Slug;
import plimsoll.text.Resource;

/**
 * The file that a retrospective begins as. Its questions are comments, so that it reads as empty
 * until somebody answers.
 *
 * @param language of the site or the author, written into the file
 * @param template with {@code {title}} and other names in braces
 */
record NewFileTemplate(String language, String template, Config config) {
  /** The languages that there are questions in. */
  static final List<String> LANGUAGES = List.of("en", "zh", "ja");

  /** A file's name may have 255 bytes, and a letter up to four. */
  private static final int LONGEST_SLUG = 48;

  private static final int MOST_SERVICES = 12;

  /** The questions for a kind, in English if there are none in the language. */
  static NewFileTemplate in(String language, Meta.Kind kind, Config config) {
    String spoken = language.split("-", 2)[0];
    String name = kind.slug() + "." + (LANGUAGES.contains(spoken) ? spoken : "en") + ".md";
    String template = Resource.text(NewFileTemplate.class, "/plimsoll/new/" + name);
    return new NewFileTemplate(language, template, config);
  }

  /** Where the file goes, below the content folder. */
  String place(String title, String date) {
    String slug = shortened(Slug.of(title));
    if (slug.isEmpty()) {
      throw new UsageException("the title needs a letter or a digit");
    }
    return "retrospectives/" + date.substring(0, 4) + "/" + date + "-" + slug + ".md";
  }

  /** Whole words, as many as there is room for. */
  private static String shortened(String slug) {
    if (slug.codePointCount(0, slug.length()) <= LONGEST_SLUG) {
      return slug;
    }
    String cut = slug.substring(0, slug.offsetByCodePoints(0, LONGEST_SLUG + 1));
    int end = cut.lastIndexOf('-');
    return end > 0
        ? cut.substring(0, end)
        : cut.substring(0, cut.offsetByCodePoints(0, LONGEST_SLUG));
  }

  /** The title comes last: what it holds in braces is its own. */
  String file(String title, String date) {
    return template
        .replace("{date}", date)
        .replace("{language}", language)
        .replace(
            "{severities}",
            config.severities().stream()
                .map(Config.Severity::key)
                .collect(Collectors.joining(" | ")))
        .replace(
            "{services}",
            config.services().keySet().stream()
                .limit(MOST_SERVICES)
                .collect(Collectors.joining(", ")))
        .replace("{title}", yaml(title));
  }

  /** As it is where YAML can read nothing else into it; else in quotes. */
  private static String yaml(String title) {
    return title.matches("\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:[ -][\\p{L}\\p{M}\\p{N}]+)+")
        ? title
        : '"' + title.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
