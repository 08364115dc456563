package plimsoll.assets;

/** A file cannot be cleaned. The message quotes nothing of the file. */
final class AssetRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String hint;

  AssetRefused(String reason, String hint) {
    super(reason, null, false, false);
    this.hint = hint;
  }

  static AssetRefused damaged() {
    return new AssetRefused("the picture is damaged or incomplete", "export it again");
  }

  /** What to do about it. */
  String hint() {
    return hint;
  }
}
