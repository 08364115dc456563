package plimsoll.review;

import java.util.Comparator;
import java.util.Objects;
import plimsoll.problem.Span;

/**
 * Something on a page that may not be meant for customers, or not be ready.
 *
 * @param place where it is in the source; the beginning of the file if nobody can say
 * @param word the words as customers would read them; empty if it is about no words
 */
public record Concern(Kind kind, Span place, String word) implements Comparable<Concern> {
  private static final Comparator<Concern> ORDER =
      Comparator.comparing(Concern::place)
          .thenComparing(Concern::kind)
          .thenComparing(Concern::word);

  public Concern {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(place);
    Objects.requireNonNull(word);
  }

  /** What a second pair of eyes would point at. */
  public enum Kind {
    HANDLE("a handle"),
    TICKET("a ticket key"),
    HOST("looks like a host or an address"),
    IDENTIFIER("looks like an identifier"),
    PERSON("the name of a person"),
    SERVICE("a service that customers have no name for"),
    ELSEWHERE_INTERNAL("all other files have this word in internal text only"),
    PAST_DUE("due in the past, and still open"),
    PROMISE("an open promise without a date"),
    EMPTY("the page has no text"),
    NO_ZONE("times without a zone"),
    SILENCE("a long silence in the timeline");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** In words. */
    public String text() {
      return text;
    }
  }

  @Override
  public int compareTo(Concern other) {
    return ORDER.compare(this, other);
  }
}
