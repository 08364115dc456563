package plimsoll.imports;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Pages of wikis and word processors, saved or exported as HTML. */
final class HtmlImporter extends Documents {
  /** Ways to other pages, and what a wiki says of itself. */
  private static final String NAVIGATION =
      "nav, [role=navigation], #breadcrumb-section, #breadcrumbs, #footer, .footer-body,"
          + " .toc-macro, .table_of_contents";

  private static final Pattern LIST_LEVEL = Pattern.compile("\\blst-kix_\\w+-(\\d)\\b");

  private final String format;

  HtmlImporter(String format) {
    super(List.of("html", "htm", "xhtml"));
    this.format = format;
  }

  @Override
  boolean isSkipped(Source.Entry entry) {
    return entry.name().equals("index.html") && entry.path().indexOf('/') < 0
        || super.isSkipped(entry);
  }

  @Override
  void document(Source.Entry entry, Source source, Importing importing) throws IOException {
    Document page = Jsoup.parse(Texts.clean(text(entry)));
    Imported item = new Imported(entry.place(), format, entry.path());
    item.path(stem(entry.path()));
    Element root = root(page, entry.place(), importing);
    navigation(root, entry.place(), importing);
    nestLists(root);
    HtmlBlocks.promote(root);
    title(page, root, item);
    address(page, item);
    item.body().addAll(HtmlBlocks.of(root, new Beside(entry, source, this, item, importing)));
    if (item.body().isEmpty()) {
      importing.lost(entry.place(), "there is no text in this page", "is it an export?");
      return;
    }
    importing.add(item);
  }

  /** The article of a page of a site; the whole page of an export. */
  private Element root(Document page, Place place, Importing importing) {
    Element main = page.selectFirst("main, [role=main], #aws-page-content, article");
    if (!format.equals("aws") || main == null) {
      return page.body();
    }
    int words = words(page.body()) - words(main);
    if (words > 0) {
      importing.odd(place, words + " words around the article are left out");
    }
    return main;
  }

  private static void navigation(Element root, Place place, Importing importing) {
    Elements navigation = root.select(NAVIGATION);
    int words = 0;
    for (Element element : navigation) {
      if (element != root) {
        words += words(element);
        element.remove();
      }
    }
    if (words > 0) {
      importing.odd(place, words + " words of navigation are left out");
    }
  }

  private static int words(Element element) {
    String text = element.text().strip();
    return text.isEmpty() ? 0 : text.split("\\s+").length;
  }

  /** Google Docs writes a nested list beside the outer one, its level in the name of its class. */
  private static void nestLists(Element root) {
    for (Element list : root.select("ul[class*=lst-kix], ol[class*=lst-kix]")) {
      Element before = list.previousElementSibling();
      if (before != null
          && before.className().matches(".*lst-kix.*")
          && level(list) == level(before)) {
        list.children().forEach(before::appendChild);
        list.remove();
        continue;
      }
      if (level(list) > 0 && before != null && before.normalName().matches("[uo]l")) {
        Element item = before.children().last();
        for (int n = level(before); item != null && n < level(list) - 1; n++) {
          Element inner = item.children().last();
          item =
              inner != null && inner.normalName().matches("[uo]l") ? inner.children().last() : item;
        }
        if (item != null && level(list) > level(before)) {
          item.appendChild(list);
        }
      }
    }
  }

  private static int level(Element list) {
    Matcher level = LIST_LEVEL.matcher(list.className());
    return level.find() ? level.group(1).charAt(0) - '0' : 0;
  }

  /** The first heading of the first level, which then is not in the text; else the page's title. */
  private void title(Document page, Element root, Imported item) {
    String title = Texts.line(page.title());
    Element heading = root.selectFirst("#title-text, #title-heading, p.title, p.MsoTitle, h1");
    if (heading == null || heading.text().isBlank() || heading.selectFirst("img") != null) {
      item.title(title);
      return;
    }
    String words = Texts.line(heading.text());
    boolean first =
        root.select("h1").stream()
            .filter(h -> !h.text().isBlank())
            .findFirst()
            .filter(heading::equals)
            .isPresent();
    if (first || heading.id().startsWith("title") || heading.normalName().equals("p")) {
      heading.remove();
    }
    int space = heading.id().startsWith("title") ? words.indexOf(" : ") : -1;
    item.title(words.substring(space < 0 ? 0 : space + 3));
    if (!title.isEmpty() && !title.equals(words)) {
      item.facts().put(format + "-title", title);
    }
  }

  private void address(Document page, Imported item) {
    Element link = page.selectFirst("link[rel=canonical][href]");
    if (link != null && HtmlLinks.web(link.attr("href")).isPresent()) {
      item.facts().put(format + "-url", link.attr("href"));
    }
  }
}
