package plimsoll.marks;

import plimsoll.content.Audience;

/** Who gets to read a node of a source. */
public enum Reach {
  /** Customers and the company. */
  CUSTOMER,
  /** The company alone: the default for everything. */
  INTERNAL,
  /** Customers alone: wording that stands for internal text beside it. */
  CUSTOMER_ONLY;

  /** Whether an audience gets to read it. */
  public boolean isReadBy(Audience audience) {
    return switch (this) {
      case CUSTOMER -> true;
      case INTERNAL -> audience == Audience.INTERNAL;
      case CUSTOMER_ONLY -> audience == Audience.CUSTOMER;
    };
  }

  /** What a block of the view says of itself. */
  public Audience audience() {
    return this == INTERNAL ? Audience.INTERNAL : Audience.CUSTOMER;
  }
}
