package plimsoll.render.pages;

import java.util.List;
import plimsoll.render.html.Link;

/**
 * What every page has round its content.
 *
 * @param lang language of the interface: the one its words are in, whatever the texts are in
 * @param title for the browser's tab
 * @param heading the same without the site's title; the site's title on the home page
 * @param description for search engines and previews; may be empty
 * @param root how to get to the site's root: empty or ending in {@code /}
 * @param canonical the page's whole address, or empty
 * @param audience {@code customer} or {@code internal}
 * @param kind of page: names the template, and a class for styles
 * @param navGroups the same places in their groups
 * @param crumbs the way back up
 * @param feeds to subscribe to from here, the nearest first
 * @param place pages with the same place have the same navigation and the same way to everything
 *     that is on every page: a key for {@code once}
 * @param card the whole address of the picture that previews show, or empty
 * @param markdown the same text as Markdown, or empty
 * @param openSearch the description of the search for browsers, or empty
 * @param preload fonts that the page needs at once
 * @param policy the content security policy
 */
record Frame(
    String lang,
    String dir,
    String title,
    String heading,
    String siteTitle,
    String description,
    String root,
    String home,
    String search,
    String canonical,
    String audience,
    String kind,
    List<Link> nav,
    List<NavGroup> navGroups,
    List<Link> crumbs,
    List<String> styles,
    List<String> preload,
    String policy,
    List<String> scripts,
    String icon,
    String card,
    String footer,
    List<Subscription> feeds,
    String markdown,
    String openSearch,
    Place place) {
  /** Places of the navigation that belong together. */
  record NavGroup(String name, List<Link> links) {}

  /**
   * Where pages are as seen by what is on each of them.
   *
   * @param site tells the pages of one site from those of another
   */
  record Place(Object site, String where) {}

  /** Whether this is the internal view. */
  public boolean internal() {
    return audience.equals("internal");
  }
}
