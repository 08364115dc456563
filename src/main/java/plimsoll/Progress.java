package plimsoll;

/** Hears what is being done. */
@FunctionalInterface
interface Progress {
  /** For when nobody watches. */
  Progress NONE = step -> {};

  /** A step begins: a few plain words such as {@code reading}. */
  void at(String step);
}
