package plimsoll.retrospective;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Moment;

/**
 * What happened when, in the order of the document.
 *
 * @param section the anchor of the section it stands in; several timelines of one document are one
 * @param gaps the silences longer than the site's {@code gap-minutes}: the places where
 *     understanding was repaired
 */
public record Timeline(String section, List<Entry> entries, List<Gap> gaps) {
  /** No timeline was recognised. */
  public static final Timeline NONE = new Timeline("", List.of(), List.of());

  public Timeline {
    Objects.requireNonNull(section);
    entries = List.copyOf(entries);
    gaps = List.copyOf(gaps);
  }

  /**
   * An entry.
   *
   * @param at one value, or none for an unknown time ({@code ??:??})
   * @param until the end of a range, or none
   * @param about whether the author wrote "about" (頃, ca., ~)
   * @param written the time as it was written
   * @param lane who or where, if the entry names it ("Customers", "db-7"), else empty
   * @param mark the turning point it is, from its own words
   * @param content what is said, without the time
   */
  public record Entry(
      List<Moment> at,
      List<Moment> until,
      boolean about,
      String written,
      String lane,
      Mark mark,
      List<Block> content,
      Audience reach) {
    public Entry {
      at = List.copyOf(at);
      until = List.copyOf(until);
      Objects.requireNonNull(written);
      Objects.requireNonNull(lane);
      Objects.requireNonNull(mark);
      content = List.copyOf(content);
      Objects.requireNonNull(reach);
    }

    /** When it happened, if that is known. */
    public Optional<Moment> start() {
      return at.stream().findFirst();
    }

    /** When it ended, if the entry is a range. */
    public Optional<Moment> end() {
      return until.stream().findFirst();
    }
  }

  /** Whether a word is what people call a time zone. */
  public static boolean isZone(String word) {
    return Zone.named(word).isPresent();
  }

  /** A turning point in a timeline. */
  public enum Mark {
    NONE,
    START,
    DETECTION,
    HYPOTHESIS,
    ESCALATION,
    MITIGATION,
    RECOVERY
  }

  /** A silence after entry number {@code after} (0-based). */
  public record Gap(int after, Duration length) {}
}
