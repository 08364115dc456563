package plimsoll.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.approval.Wording;
import plimsoll.build.Outcome;
import plimsoll.build.Pipeline;
import plimsoll.build.Request;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Audience;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Severity;
import plimsoll.projection.Projections;
import plimsoll.source.Draft;
import plimsoll.source.Drafts;

/**
 * How many of the words that customers do not get the proof exchanges, counted without asking it:
 * what is in a source and not on the customers' page should not be in the changed source.
 */
class CoverageTest {
  private static final Pattern WORD = Pattern.compile("(?=\\p{N}*\\p{L}{2})[\\p{L}\\p{N}]+");
  private static final Pattern FORM =
      Pattern.compile(
          "(?m)^(?:id|kind|language|audience|status):.*|^[ \\t-]*[\\w-]+:(?=\\s)"
              + "|:::[\\w-]*|\\{[.#][\\w.-]*|\\b[\\w-]+=|^[ \\t]*\\d+[.)]"
              + "|```[\\w-]*|~~~[\\w-]*|https?:|\\[[ xX]\\]|\\[\\^[^\\]]*\\]");

  @TempDir private Path folder;

  /**
   * Words in documents that customers do not get, and how many of them stayed. Numbers do not
   * count: another one may well stand somewhere already.
   */
  private record Count(int internal, int stayed) {
    double share() {
      return internal == 0 ? 1 : 1 - (double) stayed / internal;
    }
  }

  @Test
  void ofTheSampleAtLeast96Percent() throws IOException {
    Count count = count(Path.of("content"));
    assertTrue(count.share() >= 0.96, count.toString());
  }

  @Test
  void ofATortureAtLeast92Percent() throws IOException {
    Count count = count(Path.of("src/test/resources/provoking/content"));
    assertTrue(count.share() >= 0.92, count.toString());
    count = count(Path.of("src/test/resources/cases/all-marks/content"));
    assertTrue(count.share() >= 0.92, count.toString());
  }

  @Test
  void ofRealDocumentsAtLeast96PercentAndNothingDiffers() throws IOException {
    int number = 0;
    for (Path file : real()) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      String marked = MarkedUp.of(text.replace("\r\n", "\n"), number++);
      Files.writeString(folder.resolve("d" + number + ".md"), marked);
    }
    leaveOutWhatTheGateRefuses();
    Request request =
        new Request(folder, "harbour", folder.resolve("site"), Set.of(Audience.CUSTOMER), 2, "");
    Outcome outcome = new Pipeline().build(request.proving(), step -> {});
    List<Problem> errors =
        outcome.problems().stream().filter(p -> p.severity() == Severity.ERROR).toList();
    assertTrue(errors.isEmpty(), errors::toString);
    Count count = count(folder);
    assertTrue(count.internal() > 1000, count.toString());
    assertTrue(count.share() >= 0.96, count.toString());
  }

  private void leaveOutWhatTheGateRefuses() throws IOException {
    for (int round = 0; round < 3; round++) {
      Problems problems = new Problems();
      Config config = ConfigLoader.load(folder, problems);
      problems.addAll(
          Projections.of(Drafts.load(config, problems), config).of(Audience.CUSTOMER).problems());
      for (Problem problem : problems.sorted()) {
        if (problem.severity() == Severity.ERROR) {
          Files.deleteIfExists(folder.resolve(problem.span().file()));
        }
      }
    }
  }

  private static List<Path> real() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String root :
        List.of("src/test/resources/search/corpus", "../shared/corpus", "../../shared/corpus")) {
      if (Files.isDirectory(Path.of(root))) {
        try (Stream<Path> all = Files.walk(Path.of(root))) {
          all.filter(f -> f.toString().endsWith(".md") && !f.endsWith("SOURCE.md"))
              .sorted()
              .forEach(files::add);
        }
      }
    }
    return files;
  }

  private static Count count(Path content) throws IOException {
    Problems problems = new Problems();
    Config config = ConfigLoader.load(content, problems);
    List<Draft> drafts = Drafts.load(config, problems);
    Map<String, String> seen = new HashMap<>();
    for (Wording wording : Projections.of(drafts, config).wordings()) {
      seen.put(wording.path(), wording.markdown() + wording.document());
    }
    int internal = 0;
    int stayed = 0;
    for (Draft draft : drafts) {
      String path = draft.header().path();
      Map<String, Integer> source = words(FORM.matcher(draft.text()).replaceAll(" "));
      String other = Changed.document(1, draft.text()).text();
      Map<String, Integer> changed = words(FORM.matcher(other).replaceAll(" "));
      words(seen.getOrDefault(path, "")).keySet().forEach(source::remove);
      for (Map.Entry<String, Integer> word : source.entrySet()) {
        internal += word.getValue();
        stayed += Math.min(word.getValue(), changed.getOrDefault(word.getKey(), 0));
      }
    }
    return new Count(internal, stayed);
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new HashMap<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.merge(word.group(), 1, Integer::sum);
    }
    return words;
  }
}
