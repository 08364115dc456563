package plimsoll.bench;

import java.io.IOException;
import java.nio.file.Path;

/** The search's figures for docs/BENCHMARKS.md. */
public final class SearchBench {
  private SearchBench() {}

  /** Prints how well the search finds; the argument is a content folder. */
  public static void main(String[] arguments) throws IOException {
    Relevance.print(Path.of(arguments[0]), System.out);
  }
}
