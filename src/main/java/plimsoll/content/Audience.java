package plimsoll.content;

/** Who reads: customers read what is marked for them, the company reads everything. */
public enum Audience {
  CUSTOMER("customer"),
  INTERNAL("internal");

  private final String slug;

  Audience(String slug) {
    this.slug = slug;
  }

  /** The word used on the command line, in marks and as the output folder. */
  public String slug() {
    return slug;
  }
}
