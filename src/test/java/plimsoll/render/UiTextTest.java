package plimsoll.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.render.html.Dates;
import plimsoll.render.html.UiText;
import plimsoll.render.theme.FlatYaml;
import plimsoll.render.theme.Theme;
import plimsoll.text.Resource;

/** The interface speaks three languages, each wholly. */
class UiTextTest {
  private static final Path I18N = Path.of("themes/harbour/i18n");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

  /** In English the advice comes from its rules. */
  private static final Pattern ADVICE = Pattern.compile("advice-|element-|list-separator");

  private static final Pattern ASKED =
      Pattern.compile("words\\.(?:get|fill)\\(\\s*\"([a-z-]+)\"|words(?:\\.|\\[\")([a-z-]+)");

  @ParameterizedTest
  @ValueSource(strings = {"zh", "ja"})
  void everyRuleOfTheAdviceAsksInEachLanguage(String language) throws Exception {
    Map<String, String> words = FlatYaml.read(Files.readString(I18N.resolve(language + ".yaml")));
    List<String> missing =
        Pattern.compile("id: (BL[0-9]{3})")
            .matcher(Resource.text(Resource.class, "/plimsoll/advice/rules.yaml"))
            .results()
            .map(id -> "advice-" + id.group(1))
            .flatMap(key -> Stream.of(key, key + "-why"))
            .filter(key -> !words.containsKey(key))
            .toList();
    assertEquals(List.of(), missing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "ja"})
  void everyWordIsThereWithTheSamePlaceholders(String language) throws Exception {
    assertEquals(String.join("\n", placeholders("en")), String.join("\n", placeholders(language)));
  }

  @Test
  void everyWordThatATemplateAsksForIsThere() throws Exception {
    Map<String, String> english = FlatYaml.read(Files.readString(I18N.resolve("en.yaml")));
    List<String> missing = new ArrayList<>();
    try (Stream<Path> templates = Files.walk(Path.of("themes"))) {
      for (Path template : templates.filter(p -> p.toString().endsWith(".peb")).toList()) {
        Matcher asked = ASKED.matcher(Files.readString(template));
        while (asked.find()) {
          String key = asked.group(2);
          boolean prefix = key == null || key.endsWith("-");
          if (!prefix && !english.containsKey(key)) {
            missing.add(template + ": " + key);
          }
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1, 1 retrospective",
    "en, 0, 0 retrospectives",
    "en, 1234, '1,234 retrospectives'",
    "zh, 1, 1 篇复盘",
    "ja, 1234, '1,234 件の振り返り'",
    "en-GB, 2, 2 retrospectives",
    "fi, 1, 1 retrospective",
  })
  void aNumberTakesTheFormOfItsLanguage(String language, long n, String expected) throws Exception {
    assertEquals(expected, words(language).count("count-retrospectives", n));
  }

  @ParameterizedTest
  @CsvSource({"en, 1 h 32 min", "zh, 1 小时 32 分钟", "ja, 1 時間 32 分"})
  void aLengthOfTimeIsSaidInTheLanguage(String language, String expected) throws Exception {
    assertEquals(expected, new Dates(words(language)).length(Duration.ofMinutes(92)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ja"})
  void noWordIsEmpty(String language) throws Exception {
    FlatYaml.read(Files.readString(I18N.resolve(language + ".yaml")))
        .forEach((key, word) -> assertFalse(word.isBlank() && !key.equals("plural-rules"), key));
  }

  private static UiText words(String language) throws Exception {
    return Theme.open(Theme.DEFAULT, Path.of("content")).words(language);
  }

  /** What is filled into each word; the forms of a plural are one word. */
  private static List<String> placeholders(String language) throws Exception {
    Map<String, SortedSet<String>> found = new TreeMap<>();
    FlatYaml.read(Files.readString(I18N.resolve(language + ".yaml")))
        .forEach(
            (key, word) -> {
              if (ADVICE.matcher(key).lookingAt()) {
                return;
              }
              SortedSet<String> own =
                  found.computeIfAbsent(
                      key.replaceFirst("\\.(one|few|many|other)$", ""), k -> new TreeSet<>());
              PLACEHOLDER.matcher(word).results().forEach(match -> own.add(match.group()));
            });
    return found.entrySet().stream().map(Object::toString).toList();
  }
}
