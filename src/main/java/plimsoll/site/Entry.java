package plimsoll.site;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import plimsoll.content.Audience;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.retrospective.Retrospective;
import plimsoll.work.Memory;

/**
 * A retrospective as lists know it.
 *
 * @param summary one or two plain sentences; may be empty
 * @param terms what it counts for, without counts
 */
public record Entry(
    Retrospective retrospective,
    SiteUrl url,
    String summary,
    Milestones milestones,
    List<Term> terms) {
  public Entry {
    Objects.requireNonNull(retrospective);
    Objects.requireNonNull(url);
    Objects.requireNonNull(summary);
    Objects.requireNonNull(milestones);
    terms = List.copyOf(terms);
  }

  /** A retrospective, where its page is, and who reads it. */
  public record At(Retrospective retrospective, SiteUrl url, Audience audience) {}

  static Entry of(Retrospective retrospective, Audience audience, Memory<At, Entry> known) {
    return of(retrospective, Pages.urlOf(retrospective.document()), audience, known);
  }

  static Entry of(
      Retrospective retrospective, SiteUrl url, Audience audience, Memory<At, Entry> known) {
    return known.of(url.path(), new At(retrospective, url, audience), Entry::of);
  }

  private static Entry of(At at) {
    Retrospective retrospective = at.retrospective();
    Milestones milestones = Milestones.of(retrospective);
    return new Entry(
        retrospective,
        at.url(),
        Summary.of(retrospective, at.audience()),
        milestones,
        Terms.of(retrospective, milestones.date()));
  }

  /** Its document. */
  public Document document() {
    return retrospective.document();
  }

  /** What is known besides the text. */
  public Meta meta() {
    return document().meta();
  }

  /** The day to print, if one is known. */
  public Optional<Moment> date() {
    return milestones.date();
  }
}
