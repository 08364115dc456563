package plimsoll.bench;

import java.util.List;

/** Something that finds pages. */
interface Engine {
  /** The numbers of at most ten pages, best first. */
  List<Integer> find(String query);
}
