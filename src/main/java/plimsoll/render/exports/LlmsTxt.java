package plimsoll.render.exports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import plimsoll.content.Settings;
import plimsoll.render.html.UiText;
import plimsoll.site.Entry;
import plimsoll.site.Facet;
import plimsoll.site.Page;
import plimsoll.site.Site;
import plimsoll.site.SiteUrl;
import plimsoll.site.Term;

/** {@code llms.txt}: what a language model should know of the site, and where the texts are. */
final class LlmsTxt {
  /** So many retrospectives, the newest; all are in the JSON. */
  private static final int MOST = 100;

  private final Site site;
  private final UiText words;
  private final StringBuilder out = new StringBuilder();

  private LlmsTxt(Site site, UiText words) {
    this.site = site;
    this.words = words;
  }

  static byte[] of(Site site, UiText words) {
    LlmsTxt text = new LlmsTxt(site, words);
    text.write();
    return text.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write() {
    Settings settings = site.settings();
    out.append("# ").append(oneLine(settings.title())).append("\n\n> ");
    out.append(words.count("home-count", site.entries().size())).append('\n');
    heading(words.get("nav-retrospectives"));
    for (Entry entry : site.entries().stream().limit(MOST).toList()) {
      String day = entry.date().map(date -> date.local().toLocalDate() + ": ").orElse("");
      item(entry.meta().title(), MarkdownTwins.of(entry.url()), day + entry.summary());
    }
    item(RetrospectivesJson.FILE.path(), RetrospectivesJson.FILE, "");
    List<Term> services = site.terms(Facet.SERVICE);
    if (!services.isEmpty()) {
      heading(words.get("nav-services"));
      services.forEach(service -> item(service.name(), service.url(), ""));
    }
    List<Page.Prose> others =
        site.pages().stream()
            .filter(Page.Prose.class::isInstance)
            .map(Page.Prose.class::cast)
            .toList();
    if (!others.isEmpty()) {
      heading("Optional");
      others.forEach(
          page -> item(page.document().meta().title(), MarkdownTwins.of(page.url()), ""));
    }
  }

  private void heading(String words) {
    out.append("\n## ").append(words).append("\n\n");
  }

  private void item(String title, SiteUrl url, String about) {
    String base = site.settings().baseUrl();
    out.append("- [").append(oneLine(title).replaceAll("([\\[\\]\\\\])", "\\\\$1"));
    out.append("](").append(base.isEmpty() ? url.from(SiteUrl.HOME) : url.below(base)).append(')');
    out.append(about.isBlank() ? "" : ": " + oneLine(about)).append('\n');
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
