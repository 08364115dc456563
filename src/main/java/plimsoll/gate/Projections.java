package plimsoll.gate;

import java.util.List;
import java.util.Objects;
import plimsoll.content.Audience;

/** Both views of one source, made in one reading. */
public final class Projections {
  private final Projection customers;
  private final Projection company;
  private final List<Wording> wordings;

  Projections(Projection customers, Projection company, List<Wording> wordings) {
    this.customers = Objects.requireNonNull(customers);
    this.company = Objects.requireNonNull(company);
    this.wordings = List.copyOf(wordings);
  }

  /** What one audience may read. */
  public Projection of(Audience audience) {
    return audience == Audience.CUSTOMER ? customers : company;
  }

  /** What customers would read of each file that is ready for them, approved or not; by path. */
  public List<Wording> wordings() {
    return wordings;
  }
}
