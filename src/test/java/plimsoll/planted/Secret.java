package plimsoll.planted;

/**
 * What only internal text holds. Two companies differ in nothing else.
 *
 * @param word one plain word
 * @param identifier the name of a machine
 * @param sentence a run of common words
 * @param day a date
 * @param count how many internal documents there are
 */
public record Secret(String word, String identifier, String sentence, String day, int count) {
  /** The first company. */
  public static final Secret FIRST =
      new Secret(
          "quokka",
          "pg-quokka-7",
          "nobody had ever rehearsed what to do about it before that night",
          "2019-05-17",
          3);

  /** The second company. */
  public static final Secret SECOND =
      new Secret(
          "numbat",
          "pg-numbat-12",
          "somebody should have told the others that this could happen twice",
          "2018-11-23",
          4);

  /** A hash such as a file's name is made of. */
  public String hash() {
    return String.format(
        java.util.Locale.ROOT, "%08x%08x%04x", hashCode(), sentence.hashCode(), count);
  }
}
