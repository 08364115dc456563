package broken.redact;

/** Anyone could make one. */
public final class View {
  public View() {}
}
