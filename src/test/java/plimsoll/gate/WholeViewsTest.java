package plimsoll.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.content.Asset;
import plimsoll.content.Audience;
import plimsoll.problem.Problem;

/**
 * Everything that the gate makes of a folder, word for word, beside {@code <name>.customer.txt} and
 * {@code <name>.internal.txt} in {@code src/test/resources/gate}. {@code -Dgolden=update} rewrites
 * them; then the difference has to be read.
 */
final class WholeViewsTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  @ParameterizedTest
  @ValueSource(strings = {"gate/terms-and-links", "provoking/content"})
  void eachAudienceGetsWhatIsWrittenDownHere(String name) throws IOException {
    Gated gated = Gated.folder(RESOURCES.resolve(name));
    Map<Path, String> found = new TreeMap<>();
    for (Audience audience : Audience.values()) {
      Path file =
          RESOURCES.resolve("gate/" + name.replace('/', '-') + "." + audience.slug() + ".txt");
      found.put(file, text(gated.view(audience)));
    }
    StringBuilder problems = new StringBuilder();
    for (Problem problem : gated.problems()) {
      problems.append(problem.span()).append(' ').append(problem.severity()).append(' ');
      problems.append(problem.code().id()).append('\n');
    }
    found.put(
        RESOURCES.resolve("gate/" + name.replace('/', '-') + ".problems.txt"), problems.toString());
    for (Map.Entry<Path, String> entry : found.entrySet()) {
      if ("update".equals(System.getProperty("golden"))) {
        Files.writeString(entry.getKey(), entry.getValue());
      }
      assertEquals(Files.readString(entry.getKey()), entry.getValue(), entry.getKey().toString());
    }
  }

  /** A view with a line for each thing in it. */
  private static String text(View view) {
    StringBuilder out = new StringBuilder();
    out.append(lines(view.settings()));
    view.documents().forEach(document -> out.append('\n').append(lines(document)));
    view.assets().stream().map(Asset::name).forEach(name -> out.append("\n").append(name));
    return out.append('\n').toString();
  }

  private static String lines(Object record) {
    return record.toString().replaceAll("(?:, |\\[)(?=[A-Z][A-Za-z]+\\[)", "$0\n  ");
  }
}
