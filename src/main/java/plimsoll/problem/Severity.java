package plimsoll.problem;

/** How much a problem matters. Only an {@link #ERROR} withholds the customer view. */
public enum Severity {
  /** The customer view is withheld; exit code 1. */
  ERROR("error"),
  /** Something was guessed, odd or left out; the build goes on. */
  NOTICE("notice"),
  /** Advice on the writing, phrased as a question; never a gate. */
  ADVICE("advice");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** The lower-case word that is printed before the code. */
  public String label() {
    return label;
  }
}
