package broken.redact;

/** What only the check of the written files may ask. */
public final class Withheld {
  Withheld() {}
}
