package plimsoll.redact;

import java.util.Objects;
import plimsoll.content.Audience;

/** Both views of one source, made in one reading. */
public final class Projections {
  private final Projection customers;
  private final Projection company;

  Projections(Projection customers, Projection company) {
    this.customers = Objects.requireNonNull(customers);
    this.company = Objects.requireNonNull(company);
  }

  /** What one audience may read. */
  public Projection of(Audience audience) {
    return audience == Audience.CUSTOMER ? customers : company;
  }
}
