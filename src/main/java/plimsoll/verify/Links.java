package plimsoll.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where one file leads, and what of it is led to. */
final class Links {
  private final String path;
  private final Addresses addresses;
  private final Set<String> anchors = new HashSet<>();
  private final List<String> dead = new ArrayList<>();
  private final List<Addresses.Place> places = new ArrayList<>();

  Links(String path, Addresses addresses) {
    this.path = path;
    this.addresses = addresses;
  }

  String path() {
    return path;
  }

  /** A link as it is written in this file. */
  void link(String href) {
    Addresses.Answer answer = addresses.resolve(path, href);
    if (answer instanceof Addresses.Dead) {
      dead.add(href);
    } else if (answer instanceof Addresses.Place place) {
      places.add(place);
    }
  }

  void anchor(String id) {
    anchors.add(id);
  }

  boolean hasAnchor(String id) {
    return anchors.contains(id);
  }

  /** Links that lead to no file. */
  List<String> dead() {
    return dead;
  }

  /** Links that lead to a place within a page. */
  List<Addresses.Place> places() {
    return places;
  }
}
