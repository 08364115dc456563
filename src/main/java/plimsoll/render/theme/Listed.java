package plimsoll.render.theme;

import java.util.Set;

/**
 * A style sheet or script that a theme lists.
 *
 * @param path in the theme's folder
 * @param pages the kinds of page that need it; empty: every page does
 */
record Listed(String path, Set<String> pages) {
  Listed {
    pages = Set.copyOf(pages);
  }

  boolean onEveryPage() {
    return pages.isEmpty();
  }

  boolean on(String kind) {
    return pages.isEmpty() || pages.contains(kind);
  }
}
