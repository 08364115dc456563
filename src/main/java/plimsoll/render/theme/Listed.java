package plimsoll.render.theme;

import java.util.Locale;
import java.util.Set;
import plimsoll.content.Audience;

/**
 * A style sheet or script that a theme lists.
 *
 * @param path in the theme's folder
 * @param pages the kinds of page that need it; empty: every page does
 * @param view {@code customer} or {@code internal}; empty: both views need it
 */
public record Listed(String path, Set<String> pages, String view) {
  public Listed {
    pages = Set.copyOf(pages);
  }

  boolean onEveryPage() {
    return pages.isEmpty();
  }

  boolean in(Audience audience) {
    return view.isEmpty() || view.equals(audience.name().toLowerCase(Locale.ROOT));
  }

  boolean on(String kind) {
    return pages.isEmpty() || pages.contains(kind);
  }
}
