package broken.gate;

/** Anyone could make one. */
public final class View {
  public View() {}
}
