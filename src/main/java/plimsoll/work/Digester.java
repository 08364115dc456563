package plimsoll.work;

import java.util.Optional;

/** Tells whether two keys are equal, across processes. */
@FunctionalInterface
public interface Digester {
  /** One that tells nothing. */
  Digester NONE = key -> Optional.empty();

  /** A digest of a key, which is a record of plain data; the same for equal keys alone. */
  Optional<String> of(Record key);
}
