package plimsoll.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import plimsoll.problem.Problem;
import plimsoll.problem.Severity;
import plimsoll.problem.Span;

/** Problems as SARIF 2.1.0, which code hosts show beside the lines of a change. */
final class Sarif {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Sarif() {}

  /**
   * A whole log.
   *
   * @param fingerprints of the problems, in their order
   * @param prefix what stands before every file's path
   * @param version of this tool
   */
  static String of(
      List<Problem> problems, List<String> fingerprints, String prefix, String version) {
    List<String> codes = problems.stream().map(Problem::id).distinct().sorted().toList();
    ObjectNode log = JSON.createObjectNode();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Plimsoll");
    driver.put("version", version);
    ArrayNode rules = driver.putArray("rules");
    codes.forEach(code -> rule(code, problems, rules.addObject()));
    run.put("columnKind", "unicodeCodePoints");
    ArrayNode results = run.putArray("results");
    for (int i = 0; i < problems.size(); i++) {
      ObjectNode result = results.addObject();
      result(problems.get(i), codes, prefix, result);
      result.putObject("partialFingerprints").put("plimsoll/v1", fingerprints.get(i));
    }
    try {
      return JSON.writeValueAsString(log).replace(System.lineSeparator(), "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A rule of the advice says the same each time; what a problem says depends on its place. */
  private static void rule(String code, List<Problem> problems, ObjectNode rule) {
    rule.put("id", code);
    problems.stream()
        .filter(problem -> problem.id().equals(code) && problem.rule().startsWith("BL"))
        .findFirst()
        .ifPresent(problem -> rule.putObject("shortDescription").put("text", problem.message()));
  }

  private static void result(
      Problem problem, List<String> codes, String prefix, ObjectNode result) {
    String hint = problem.hint().isEmpty() ? "" : " (" + problem.hint() + ")";
    result.put("ruleId", problem.id());
    result.put("ruleIndex", codes.indexOf(problem.id()));
    result.put("level", level(problem.severity()));
    result.putObject("message").put("text", problem.message() + hint);
    Span span = problem.span();
    ObjectNode place = result.putArray("locations").addObject().putObject("physicalLocation");
    place.putObject("artifactLocation").put("uri", uri(prefix + span.file()));
    ObjectNode region = place.putObject("region");
    region.put("startLine", span.line());
    region.put("startColumn", span.column());
    region.put("endColumn", span.column() + span.length());
    if (!problem.excerpt().isEmpty()) {
      region.putObject("snippet").put("text", problem.excerpt());
    }
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case NOTICE -> "warning";
      case ADVICE -> "note";
    };
  }

  private static String uri(String path) {
    try {
      return new URI(null, null, path.startsWith("/") ? path : "./" + path, null)
          .toASCIIString()
          .replaceFirst("^\\./", "");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
