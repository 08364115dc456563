package plimsoll.source;

import java.nio.file.Path;
import java.util.List;
import plimsoll.config.Config;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;

/** Reads a header in a test: the one place that calls the reader. */
final class HeaderText {
  static final Config PLAIN = config("");

  private HeaderText() {}

  /** A header and what its author is told. */
  record Result(Header header, List<Problem> problems) {
    /** {@code error[fm-slug] 3:5} for every problem that is not a guess, in order. */
    List<String> told() {
      return problems.stream()
          .filter(p -> !p.code().id().startsWith("inferred"))
          .map(Result::line)
          .toList();
    }

    private static String line(Problem p) {
      return p.severity().label()
          + "["
          + p.code().id()
          + "] "
          + p.span().line()
          + ":"
          + p.span().column();
    }

    List<String> errors() {
      return told().stream().filter(t -> t.startsWith("error")).toList();
    }
  }

  static Result read(String... lines) {
    return read(PLAIN, "retrospectives/2026-03-02-checkout.md", String.join("\n", lines) + "\n");
  }

  static Result read(Config config, String path, String text) {
    Problems problems = new Problems();
    Header header = Headers.read(path, text, config, problems);
    return new Result(header, problems.sorted());
  }

  static Config config(String timezone) {
    return new Config(
        Path.of("content"),
        "",
        timezone,
        new Config.ViewConfig("Incidents", "", "", "", List.of(), false),
        new Config.ViewConfig("History", "", "", "", List.of(), false),
        java.util.Map.of(
            "checkout", new Config.Service("checkout", "Checkout API", "Checkout", "Payments"),
            "ledger", new Config.Service("ledger", "Ledger", "", "Payments")),
        List.of(new Config.Severity("critical", "Critical"), new Config.Severity("major", "Major")),
        java.util.Map.of(
            "retry-storm", new Config.Factor("retry-storm", "Retry storm", "technical")),
        List.of(),
        List.of(),
        List.of(),
        java.util.Map.of(),
        20,
        plimsoll.content.Settings.Shown.EVERYTHING,
        java.util.Map.of(),
        List.of(),
        List.of());
  }
}
