package plimsoll.retrospective;

import java.util.Locale;

/** What a section of a retrospective is for. Root-cause headings are read as {@link #FACTORS}. */
public enum Role {
  MESSAGE,
  SUMMARY,
  IMPACT,
  DETECTION,
  TIMELINE,
  FACTORS,
  ANALYSIS,
  RESPONSE,
  WENT_WELL,
  WENT_WRONG,
  LUCKY,
  SURPRISES,
  ACTIONS,
  NARRATIVE,
  REFERENCES,
  // Elements of a success review.
  PLAN,
  EXPECTED,
  HAPPENED,
  HOPES,
  MADE_IT_WORK,
  KEEP,
  /** A heading that is not known; it stays where it is. */
  OTHER;

  /** The word used in {@code site.yaml} and in {@code retrospectives.json}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
