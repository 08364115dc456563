package plimsoll.gate;

import java.util.List;
import java.util.Objects;
import plimsoll.config.Phrase;
import plimsoll.content.Meta;
import plimsoll.problem.Problem;

/**
 * A header as one audience reads it.
 *
 * @param slug the page's name in the addresses of this view
 * @param words everything that customers read of it, and where it was written, for the denylist
 */
public record GatedHeader(Meta meta, String slug, List<Phrase> words, List<Problem> problems) {
  public GatedHeader {
    Objects.requireNonNull(meta);
    Objects.requireNonNull(slug);
    words = List.copyOf(words);
    problems = List.copyOf(problems);
  }
}
