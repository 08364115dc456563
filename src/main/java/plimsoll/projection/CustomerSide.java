package plimsoll.projection;

import java.util.List;
import java.util.Objects;
import plimsoll.approval.Wording;

/**
 * What customers get.
 *
 * @param projection their view, and the problems of all that was read for it
 * @param wordings what they would read of each file that is ready for them, approved or not; by
 *     path
 */
public record CustomerSide(Projection projection, List<Wording> wordings) {
  public CustomerSide {
    Objects.requireNonNull(projection);
    wordings = List.copyOf(wordings);
  }
}
