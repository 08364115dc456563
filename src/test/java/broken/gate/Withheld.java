package broken.gate;

/** What only the check of the written files may ask. */
public final class Withheld {
  Withheld() {}
}
