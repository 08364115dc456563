package plimsoll.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import plimsoll.build.Builder;
import plimsoll.build.Failure;
import plimsoll.build.Outcome;
import plimsoll.build.Request;
import plimsoll.problem.Problem;
import plimsoll.serve.Report;

/**
 * Builds for a preview. What stops the first build stops the preview too; what stops a later one is
 * told, and the next change is another chance.
 */
final class PreviewBuild implements Supplier<Report> {
  private final Builder builder;
  private final Request request;
  private final Console console;
  private final Path out;
  private final Set<Problem> told = new HashSet<>();
  private boolean first = true;
  private String basePath = "";

  /** For the folder as the user typed it. */
  PreviewBuild(Builder builder, Request request, Console console, Path out) {
    this.builder = builder;
    this.request = request;
    this.console = console;
    this.out = out;
  }

  @Override
  public Report get() {
    try {
      Outcome outcome = build();
      tell(outcome);
      first = false;
      outcome.views().forEach(view -> basePath = view.basePath());
      return new Report(outcome.withoutAllowed(), "", basePath);
    } catch (RuntimeException | Error e) {
      if (first) {
        throw e;
      }
      return new Report(List.of(), console.failure(Failure.of(e)), basePath);
    }
  }

  private Outcome build() {
    try {
      return builder.build(request, console.progress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      console.clear();
    }
  }

  /** Says what is new, and how things stand. */
  private void tell(Outcome outcome) {
    console.problems(
        outcome.withoutAllowed().stream().filter(problem -> !told.contains(problem)).toList(),
        outcome.withoutAllowed());
    told.clear();
    told.addAll(outcome.withoutAllowed());
    console.built(outcome, out);
  }
}
