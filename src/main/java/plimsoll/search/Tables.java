package plimsoll.search;

import java.util.List;
import plimsoll.text.Resource;

/** The word lists of the search. */
final class Tables {
  private Tables() {}

  /** The rows of a list by their columns, without remarks. */
  static List<List<String>> rows(String name) {
    return Resource.rows(Tables.class, name).stream().map(List::of).toList();
  }
}
