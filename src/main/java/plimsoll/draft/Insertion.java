package plimsoll.draft;

import java.util.Objects;

/**
 * Words to put into a file; nothing is ever taken out of one.
 *
 * @param at offset in the text as it is read, with {@code \n} line ends and no byte order mark
 */
record Insertion(int at, String words) {
  Insertion {
    Objects.requireNonNull(words);
  }
}
