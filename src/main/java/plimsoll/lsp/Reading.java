package plimsoll.lsp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.content.Settings;
import plimsoll.problem.Problem;
import plimsoll.retrospective.Retrospective;

/**
 * The content as it is at one moment, unsaved texts included.
 *
 * @param problems of both views, with the advice on open files
 * @param documents as the company reads them
 * @param understood the retrospectives among them
 * @param texts of the source files, by path
 * @param customers what customers would read of a file, by path; none if they get no page of it
 */
public record Reading(
    List<Problem> problems,
    List<Document> documents,
    List<Retrospective> understood,
    Settings settings,
    Map<String, String> texts,
    Function<String, List<Preview>> customers) {
  public Reading {
    problems = List.copyOf(problems);
    documents = List.copyOf(documents);
    understood = List.copyOf(understood);
    Objects.requireNonNull(settings);
    Objects.requireNonNull(texts);
    Objects.requireNonNull(customers);
  }

  /** Reads the content with texts that nobody has saved yet, by path. */
  @FunctionalInterface
  public interface Reader {
    /**
     * Reads.
     *
     * @throws java.io.IOException if the content cannot be read
     */
    Reading read(Map<String, String> unsaved) throws java.io.IOException;
  }

  /** A page for customers; of each block the line of the source that it begins on. */
  public record Preview(Document document, List<Placed> blocks) {
    public Preview {
      Objects.requireNonNull(document);
      blocks = List.copyOf(blocks);
    }
  }

  /** A block and its line, from 1; 0 if that is not known. */
  public record Placed(Block block, int line) {}
}
