package plimsoll.work;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for, once, whichever thread asks. */
public final class Lazy<T> implements Supplier<T> {
  private @Nullable Supplier<? extends T> make;
  private volatile @Nullable T made;

  /** For what {@code make} makes; it is let go afterwards. */
  public Lazy(Supplier<? extends T> make) {
    this.make = Objects.requireNonNull(make);
  }

  /** Whether somebody has asked. */
  public boolean isMade() {
    return made != null;
  }

  @Override
  public T get() {
    T known = made;
    return known != null ? known : make();
  }

  private synchronized T make() {
    T known = made;
    if (known == null) {
      known = Objects.requireNonNull(Objects.requireNonNull(make).get());
      made = known;
      make = null;
    }
    return known;
  }
}
