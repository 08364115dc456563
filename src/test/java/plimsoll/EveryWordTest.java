package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.build.Pipeline;
import plimsoll.build.Request;
import plimsoll.content.Audience;
import plimsoll.vocabulary.WordLists;

/**
 * Every word that somebody wrote in a document is on its internal page, whatever it was taken for.
 * Front matter and comments apart, only what the page says in its own way may be missing: words
 * that say which field of an action follows or how far it is, and the form of a time.
 */
class EveryWordTest {
  private static final Path FOLDER = Path.of("src/test/resources/recognition");
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A(---|\\+\\+\\+)\\n.*?\\n\\1\\n", Pattern.DOTALL);
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->|%%.*?%%", Pattern.DOTALL);
  private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import|export) .*$");

  /** What links a reference with its definition is said to nobody. */
  private static final Pattern REFERENCE =
      Pattern.compile("(?m)(?<=\\])\\[[^\\]\\n]+\\]|^\\[[^\\]\\n]+\\](?=:)");

  /** {@code 14pm}, {@code 07h30}, {@code 5:10 PM}, {@code 下午4点10分}, {@code 31까지}. */
  private static final Pattern TIME =
      Pattern.compile(
          "(?:上午|下午|午前|午後|오전|오후)?(?:\\d{1,4}(?:h\\d{0,2}|[ap]m|st|nd|rd|th|頃|[년월일시분年月日時点分])?)+"
              + "(?:まで|까지|前)?|t\\d+|am|pm|details|summary");

  private static final Set<String> OWN = own();

  @TempDir private Path out;

  private static Set<String> own() {
    Set<String> own = new HashSet<>();
    for (String file :
        List.of("fields.tsv", "states.tsv", "months.tsv", "captions.tsv", "times.tsv")) {
      WordLists lists = WordLists.of(file);
      lists.kinds().forEach(k -> lists.written(k).forEach(word -> own.addAll(words(word))));
    }
    return own;
  }

  @ParameterizedTest
  @ValueSource(strings = {"documents", "written"})
  void isOnItsPage(String documents) throws IOException {
    Path content = FOLDER.resolve(documents);
    Request request = new Request(content, "harbour", out, Set.of(Audience.INTERNAL), 2, "");
    new Pipeline().build(request, stage -> {});
    JsonNode all =
        new ObjectMapper().readTree(out.resolve("internal/retrospectives.json").toFile());
    List<String> lost = new ArrayList<>();
    for (JsonNode one : all) {
      String source = one.get("source").asText();
      String url = URLDecoder.decode(one.get("url").asText(), StandardCharsets.UTF_8);
      String page = Files.readString(out.resolve("internal").resolve(url).resolve("index.html"));
      lost(Files.readString(content.resolve(source)), page)
          .forEach(word -> lost.add(source + ": " + word));
    }
    assertEquals(List.of(), lost);
  }

  private static List<String> lost(String source, String page) {
    String body = FRONT_MATTER.matcher(source).replaceFirst("");
    String read = body;
    for (Pattern unsaid : List.of(COMMENT, IMPORT, REFERENCE)) {
      read = unsaid.matcher(read).replaceAll(" ");
    }
    String shown = folded(page);
    String joined = shown.replaceAll("<[^>]*>", "").replaceAll("[^\\p{L}\\p{N}]+", "");
    return words(read).stream()
        .filter(word -> !shown.contains(word) && !joined.contains(word))
        .filter(word -> !OWN.contains(word) && !TIME.matcher(word).matches())
        .toList();
  }

  private static Set<String> words(String text) {
    return new HashSet<>(
        Stream.of(folded(text).split("[^\\p{L}\\p{N}]+")).filter(w -> w.length() > 1).toList());
  }

  private static String folded(String text) {
    String plain = Parser.unescapeEntities(decoded(text), false);
    return Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
