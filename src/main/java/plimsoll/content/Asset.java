package plimsoll.content;

import java.util.Objects;

/**
 * A file that belongs to a view: cleaned for customers, as it was for the company.
 *
 * @param name the file's name below {@code assets/}, made from the hash of {@code bytes}
 */
public record Asset(String name, byte[] bytes) {
  public Asset {
    Objects.requireNonNull(name);
    Objects.requireNonNull(bytes);
  }
}
