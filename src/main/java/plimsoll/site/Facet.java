package plimsoll.site;

/** A way to narrow down the list of retrospectives. */
public enum Facet {
  KIND("kind", "kinds"),
  SERVICE("service", "services"),
  SEVERITY("severity", "severities"),
  FACTOR("factor", "factors"),
  SUGGESTED("suggested", "suggested"),
  TAG("tag", "tags"),
  YEAR("year", "years");

  private final String slug;
  private final String folder;

  Facet(String slug, String folder) {
    this.slug = slug;
    this.folder = folder;
  }

  /** The word used in search addresses and data attributes. */
  public String slug() {
    return slug;
  }

  /** The folder of its pages, which is also the address of the page that lists its terms. */
  public SiteUrl url() {
    return SiteUrl.folder(folder);
  }
}
