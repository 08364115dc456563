package plimsoll.retrospective;

import java.util.Objects;

/**
 * A contributing factor that the text of a review states and its author has not declared.
 *
 * @param key of the taxonomy, what {@code factors:} in front matter would say
 * @param name of the key
 * @param quote the sentence that says so
 */
public record SuggestedFactor(String key, String name, String quote) {
  public SuggestedFactor {
    Objects.requireNonNull(key);
    Objects.requireNonNull(name);
    Objects.requireNonNull(quote);
  }
}
