package plimsoll.render.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plimsoll.content.Inline;
import plimsoll.site.Addresses;
import plimsoll.site.SiteUrl;
import plimsoll.site.Term;

/**
 * The addresses that one page writes.
 *
 * @param site which addresses there are
 * @param here the page that the links are on
 * @param base what links start with instead of being relative: the site's address in feeds, and its
 *     place on its host on the 404 page, which is sent for addresses of any depth; else empty
 * @param text the page that the words on it come from: where links within a text lead
 * @param asCustomer whether the page shows an internal reader what customers see, so that its links
 *     name pages as customers know them
 */
public record Links(Addresses site, SiteUrl here, String base, SiteUrl text, boolean asCustomer) {
  private static final List<String> SCHEMES = List.of("https:", "http:", "mailto:");

  public static Links on(Addresses site, SiteUrl here) {
    return new Links(site, here, "", here, false);
  }

  public static Links absolute(Addresses site, SiteUrl here) {
    return new Links(site, here, site.settings().baseUrl(), here, false);
  }

  public static Links anywhere(Addresses site, SiteUrl here) {
    return new Links(site, here, site.settings().basePath(), here, false);
  }

  public static Links asCustomer(Addresses site, SiteUrl here) {
    return new Links(site, here, "", here, true);
  }

  /** The same page, quoting words of another one. */
  public Links telling(SiteUrl other) {
    return new Links(site, here, base, other, asCustomer);
  }

  public String to(SiteUrl url) {
    return base.isEmpty() ? url.from(here) : url.below(base);
  }

  /** What is before the address of anything below the site's root. */
  public String root() {
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
      return urlOf(page).map(this::to).map(u -> u + fragment(page.anchor()));
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

  private Optional<SiteUrl> urlOf(Inline.Target.Page page) {
    return asCustomer
        ? site.urlAsCustomer(page.type(), page.slug())
        : site.urlOf(page.type(), page.slug());
  }

  /** A link to a term's page; without an address where the site has no such page. */
  public Link term(Term term) {
    return Link.to(site.has(term.url()) ? to(term.url()) : "", term.name());
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
