package plimsoll.render.exports;

import java.io.OutputStream;
import plimsoll.content.Settings;
import plimsoll.render.html.UiText;
import plimsoll.site.Page;
import plimsoll.site.Site;

/** Tells a browser how to search the site (OpenSearch 1.1). */
final class OpenSearchXml {
  /** The standard's own limits, in characters. */
  private static final int SHORT_NAME = 16;

  private static final int DESCRIPTION = 1024;

  private OpenSearchXml() {}

  static void write(Site site, UiText words, OutputStream out) {
    Settings settings = site.settings();
    Xml xml = new Xml(out);
    xml.open("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/");
    xml.text("ShortName", cut(settings.title(), SHORT_NAME));
    xml.text("Description", cut(settings.title() + ": " + words.get("search-label"), DESCRIPTION));
    xml.text("InputEncoding", "UTF-8");
    String search = new Page.Search().url().below(settings.baseUrl());
    xml.empty("Url", "type", "text/html", "method", "get", "template", search + "?q={searchTerms}");
    xml.close();
  }

  private static String cut(String text, int length) {
    int[] characters = text.codePoints().limit(length).toArray();
    return new String(characters, 0, characters.length).strip();
  }
}
