package plimsoll.assets;

import java.util.Objects;

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

  /** Never null: there is always a reason. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /** What to do about it. */
  String hint() {
    return hint;
  }
}
