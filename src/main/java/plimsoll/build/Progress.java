package plimsoll.build;

/** Hears what is being done. */
@FunctionalInterface
public interface Progress {
  /** For when nobody watches. */
  Progress NONE = step -> {};

  /** A step begins: a few plain words such as {@code reading}. */
  void at(String step);
}
