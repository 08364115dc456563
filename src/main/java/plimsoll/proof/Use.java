package plimsoll.proof;

/** Whom the words of a line are for, as far as this reader can tell. */
enum Use {
  /** Customers read them, or they decide something: they stay. */
  PUBLIC,
  /** Certainly nobody but the company reads them: canaries take their place. */
  INTERNAL,
  /** This reader cannot tell: they stay, and count as left. */
  UNSURE;

  /** What a part is for that is in a part for {@code this} and says {@code inner} of itself. */
  Use narrowed(Use inner) {
    return this == INTERNAL ? INTERNAL : inner == INTERNAL ? INTERNAL : this;
  }
}
