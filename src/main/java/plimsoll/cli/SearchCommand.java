package plimsoll.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.build.ExitCode;
import plimsoll.search.Helped;
import plimsoll.search.Results;

/** Finds retrospectives, in the order of the site's own search. */
@Command(
    name = "search",
    description = {
      "Searches retrospectives by error, log or keywords, ranked as on the site.",
      "",
      "Results go to standard output; ignored words and corrected typos to standard error."
    },
    footer = {
      "",
      "Examples:",
      "  plimsoll search connection refused      words",
      "  plimsoll search '\"out of memory\"'       a phrase",
      "  plimsoll search - < error.log           a pasted log or stack trace",
      "  plimsoll search --view customer slow    what customers would find"
    })
public final class SearchCommand implements Callable<Integer> {
  /** More than the search reads of a paste. */
  private static final int MOST_BYTES = 100_000;

  private final Environment world;

  @Mixin private SearchableViewOptions options = new SearchableViewOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      converter = BuildOptions.JobsConverter.class,
      description = "Maximum number of results (default: ${DEFAULT-VALUE}).")
  private int limit = 10;

  @Parameters(
      paramLabel = "WORDS",
      arity = "1..*",
      description = "Words to search for, or - to read a pasted log from standard input.")
  private List<String> words = List.of();

  public SearchCommand(Environment world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    String asked = words.equals(List.of("-")) ? pasted() : String.join(" ", words);
    SearchableView findings = options.read(world);
    Results results = findings.index().query(asked, limit, Map.of());
    ResultPrinter finds = options.finds(world);
    int rank = 0;
    for (Results.Hit hit : results.hits()) {
      String url = hit.entry().url();
      Map<String, Object> more = new LinkedHashMap<>();
      Helped helped = hit.entry().helped();
      if (!helped.text().isEmpty()) {
        more.put(helped.outcome() ? "ended" : "helped", helped.text());
      }
      more.put("score", hit.score());
      finds.print(++rank, hit.entry().title(), findings.address(url), findings.source(url), more);
    }
    notes(results);
    return ExitCode.FINE.code();
  }

  private String pasted() throws IOException {
    return new String(world.in().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
  }

  private void notes(Results results) {
    if (results.weak() && results.total() > 0) {
      say("Weak matches only: no page has most of these words.");
    }
    results.lines().forEach(line -> say("searched for: " + line));
    results
        .corrected()
        .forEach(
            (typed, taken) ->
                say("No match for \"" + typed + "\"; searched for \"" + taken + "\""));
    results
        .expanded()
        .forEach(
            (asked, others) ->
                say("Also searched for " + quoted(others) + " (for \"" + asked + "\")"));
    results.aside().forEach((kind, texts) -> say("ignored as noise: " + texts.size() + " " + kind));
    if (results.hits().isEmpty()) {
      say("No results.");
    } else if (results.total() > results.hits().size()) {
      say(results.hits().size() + " of " + results.total() + " results");
    }
  }

  private static String quoted(List<String> words) {
    return words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(", "));
  }

  private void say(String line) {
    world.err().println(TerminalText.plain(line));
  }
}
