package plimsoll.assets;

/** Counts the work that a drawing takes, so that none can take minutes. */
final class Steps {
  private static final long MOST = 50_000_000;

  private long taken;

  /** Takes some more, in numbers read, outlines drawn and boxes compared. */
  void take(long more) throws AssetRefused {
    taken += more;
    if (taken > MOST) {
      throw new AssetRefused("the drawing has too many elements", "export it as PNG");
    }
  }

  long taken() {
    return taken;
  }
}
