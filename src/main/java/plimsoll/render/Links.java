package plimsoll.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plimsoll.content.Inline;
import plimsoll.site.Site;
import plimsoll.site.SiteUrl;

/**
 * The addresses that one page writes.
 *
 * @param here the page that the links stand on
 * @param base what links start with instead of being relative; empty on every page but the 404,
 *     which is sent for addresses of any depth, and in feeds
 * @param text the page that the words on it come from: where links within a text lead
 */
record Links(Site site, SiteUrl here, String base, SiteUrl text) {
  private static final List<String> SCHEMES = List.of("https:", "http:", "mailto:");

  static Links on(Site site, SiteUrl here) {
    return new Links(site, here, "", here);
  }

  static Links absolute(Site site, SiteUrl here) {
    return new Links(site, here, site.settings().baseUrl(), here);
  }

  /** The same page, quoting words of another one. */
  Links telling(SiteUrl other) {
    return new Links(site, here, base, other);
  }

  String to(SiteUrl url) {
    return base.isEmpty() ? url.from(here) : url.below(base);
  }

  /**
   * The folder that everything below the site's root is reached from; ends in {@code /} or is
   * empty.
   */
  String root() {
    return base.isEmpty() ? here.toRoot() : base;
  }

  String asset(String name) {
    return to(SiteUrl.file("assets/" + name));
  }

  /** The address of a target; none if nothing should be linked. */
  Optional<String> href(Inline.Target target) {
    if (target instanceof Inline.Target.External external) {
      return Optional.of(external.url()).filter(Links::harmless);
    }
    if (target instanceof Inline.Target.Page page) {
      return site.urlOf(page.type(), page.slug())
          .map(this::to)
          .map(u -> u + fragment(page.anchor()));
    }
    if (target instanceof Inline.Target.Anchor anchor) {
      boolean own = text.equals(here) && base.isEmpty();
      return Optional.of((own ? "" : to(text)) + fragment(anchor.anchor()));
    }
    if (target instanceof Inline.Target.File file) {
      return Optional.of(asset(file.asset()));
    }
    throw new IllegalStateException("unknown target");
  }

  private static String fragment(String anchor) {
    return anchor.isEmpty() ? "" : "#" + anchor;
  }

  /** The gate has checked this already; a page is not the place to find out that it had not. */
  private static boolean harmless(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return SCHEMES.stream().anyMatch(lower::startsWith);
  }
}
