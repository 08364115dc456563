package plimsoll.planted;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** All the ways, in the order of the table. */
public final class Leaks {
  private static final String PAGE = "retrospectives/slow/index.html";
  private static final String SPOT = "<p>Orders were slow for an hour.</p>";

  private final List<Leak> all = new ArrayList<>();

  private Leaks() {
    text();
    disguised();
    attributes();
    head();
    pages();
    exports();
    search();
    assets();
    names();
    derived();
  }

  /** Every leak. */
  public static List<Leak> all() {
    return List.copyOf(new Leaks().all);
  }

  private void add(String channel, BiConsumer<Plot, Secret> plant) {
    all.add(new Leak(channel, plant));
  }

  /** Something written behind a paragraph of the page. */
  private void inBody(String channel, Function<Secret, String> html) {
    add(channel, (plot, secret) -> plot.replace(PAGE, SPOT, SPOT + "\n" + html.apply(secret)));
  }

  private void text() {
    inBody("body: a name", s -> "<p>It was " + s.identifier() + ".</p>");
    inBody("body: one plain word", s -> "<p>It was the " + s.word() + ".</p>");
    inBody("body: a sentence of common words", s -> "<p>It was that " + s.sentence() + ".</p>");
    inBody("heading", s -> "<h2 id=\"x\">The " + s.word() + "</h2>");
    inBody("table cell", s -> "<table><tr><td>1</td><td>" + s.word() + "</td></tr></table>");
    inBody("footnote", s -> "<section><ol><li id=\"fn1\">See " + s.word() + "</li></ol></section>");
    inBody("code block", s -> "<pre><code>ssh " + s.identifier() + "</code></pre>");
    inBody("reference definition printed", s -> "<p>[r]: https://" + s.word() + ".example</p>");
    inBody("comment", s -> "<!-- " + s.word() + " -->");
    inBody("text hidden by a style", s -> "<p hidden>" + s.word() + "</p>");
    inBody("template element", s -> "<template><p>" + s.word() + "</p></template>");
  }

  private void disguised() {
    inBody("name cut by markup", s -> "<p>" + cut(s.identifier(), "<b>", "</b>") + "</p>");
    inBody("word cut by markup", s -> "<p>" + cut(s.word(), "<i>", "</i>") + "</p>");
    inBody("word touching another", s -> "<p>other<b>" + s.word() + "</b>s</p>");
    inBody(
        "character references", s -> "<p>&#" + (int) s.word().charAt(0) + ";" + tail(s) + "</p>");
    inBody("soft hyphen", s -> "<p>" + cut(s.word(), "\u00ad", "") + "</p>");
    inBody("zero-width space", s -> "<p>" + cut(s.identifier(), "\u200b", "") + "</p>");
    inBody("look-alike letters", s -> "<p>" + s.word().replace('a', 'а') + "</p>");
    inBody("full-width letters", s -> "<p>" + wide(s.word()) + "</p>");
    inBody(
        "percent escapes",
        s -> "<p>%" + Integer.toHexString(s.word().charAt(0)) + tail(s) + "</p>");
  }

  private void attributes() {
    inBody("anchor", s -> "<span id=\"" + s.word() + "\">x</span>");
    inBody("address of a link", s -> "<a href=\"https://example.org/" + s.word() + "/x\">x</a>");
    inBody("query of a link", s -> "<a href=\"https://example.org/?q=" + s.word() + "\">x</a>");
    inBody("title of a link", s -> "<a href=\"#main\" title=\"" + s.word() + "\">x</a>");
    inBody("alternative text", s -> "<img src=\"\" alt=\"" + s.word() + "\">");
    inBody("label for screen readers", s -> "<nav aria-label=\"" + s.word() + "\">x</nav>");
    inBody("data attribute", s -> "<p data-id=\"" + s.word() + "\">x</p>");
    inBody("class of a name", s -> "<p class=\"host-" + s.identifier() + "\">x</p>");
    inBody("class of a plain word", s -> "<p class=\"" + s.word() + "\">x</p>");
    inBody("style attribute", s -> "<p style=\"--x:'" + s.identifier() + "'\">x</p>");
  }

  private void head() {
    add("title", (p, s) -> p.replace(PAGE, "<title>", "<title>" + s.word() + " "));
    add(
        "description",
        (p, s) -> inHead(p, "<meta name=\"description\" content=\"" + s.word() + "\">"));
    add("author", (p, s) -> inHead(p, "<meta name=\"author\" content=\"" + s.word() + "\">"));
    add("JSON-LD", (p, s) -> inHead(p, json(s)));
    add("inline script", (p, s) -> inHead(p, "<script>const a = '" + s.word() + "'</script>"));
    add(
        "content policy",
        (p, s) -> p.replace(PAGE, "default-src", "default-src " + s.word() + ".example"));
  }

  private static void inHead(Plot plot, String html) {
    plot.replace(PAGE, "</head>", html + "\n</head>");
  }

  private static String json(Secret s) {
    return "<script type=\"application/ld+json\">{\"author\":\"" + s.word() + "\"}</script>";
  }

  private void pages() {
    add("page of a tag", (p, s) -> copy(p, PAGE, "tags/" + s.word() + "/index.html"));
    add("redirect page", (p, s) -> p.add("old/index.html", refresh(s)));
    add("404 page", (p, s) -> p.replace("404.html", "</main>", s.word() + "</main>"));
    add("home page", (p, s) -> p.replace("index.html", "</main>", s.identifier() + "</main>"));
    add(
        "facet of a list",
        (p, s) -> p.replace("retrospectives/index.html", "</main>", s.word() + " (1)</main>"));
    add(
        "next page",
        (p, s) ->
            p.replace(
                PAGE,
                "</main>",
                "<a rel=\"next\" href=\"../" + s.word() + "/index.html\">x</a></main>"));
  }

  private static byte[] refresh(Secret s) {
    String html = "<meta http-equiv=\"refresh\" content=\"0; url=https://example.org/";
    return ("<!doctype html>" + html + s.word() + "\">").getBytes(UTF_8);
  }

  private static void copy(Plot plot, String from, String to) {
    plot.add(to, plot.bytes(from));
  }

  private void exports() {
    add(
        "Atom feed",
        (p, s) ->
            p.replace(
                "feed.xml", "</feed>", "<category term=\"x\" label=\"" + s.word() + "\"/></feed>"));
    add(
        "HTML in the Atom feed",
        (p, s) -> p.replace("feed.xml", "&lt;p&gt;", "&lt;p title=\"" + s.word() + "\"&gt;"));
    add(
        "JSON feed",
        (p, s) -> p.replace("feed.json", "\"title\"", "\"_x\":\"" + s.word() + "\",\"title\""));
    add(
        "date in the site map",
        (p, s) -> p.replace("sitemap.xml", "</url>", "<lastmod>" + s.day() + "</lastmod></url>"));
    add(
        "address in the site map",
        (p, s) ->
            p.replace(
                "sitemap.xml",
                "</urlset>",
                "<url><loc>https://e.example/" + s.word() + "/</loc></url></urlset>"));
    add(
        "JSON export: a value",
        (p, s) ->
            p.replace(
                "retrospectives.json",
                "\"title\" :",
                "\"owner\":\"" + s.word() + "\",\"title\" :"));
    add(
        "JSON export: a name",
        (p, s) ->
            p.replace("retrospectives.json", "\"title\" :", "\"" + s.word() + "\":1,\"title\" :"));
    add(
        "JSON export: an escape",
        (p, s) ->
            p.replace(
                "retrospectives.json",
                "\"title\" :",
                "\"x\":\"\\u00"
                    + Integer.toHexString(s.word().charAt(0))
                    + tail(s)
                    + "\",\"title\" :"));
    add(
        "CSV",
        (p, s) ->
            p.add("actions.csv", ("text,owner\nFeed it,\"" + s.word() + "\"\n").getBytes(UTF_8)));
    add("robots.txt", (p, s) -> p.replace("robots.txt", "Disallow:", "Disallow: /" + s.word()));
    add(
        "description of the search",
        (p, s) -> p.replace("opensearch.xml", "</ShortName>", " " + s.word() + "</ShortName>"));
  }

  private void search() {
    add(
        "search: a term",
        (p, s) -> p.inflated(p.find("search/.*/t/0"), raw -> Bytes.withTerm(raw, s.word())));
    add(
        "search: bytes behind a shard",
        (p, s) ->
            p.inflated(p.find("search/.*/t/0"), raw -> Bytes.join(raw, s.word().getBytes(UTF_8))));
    add(
        "search: a correction",
        (p, s) ->
            p.inflated(
                p.find("search/.*/z/6"), raw -> Bytes.join(raw, (" " + s.word()).getBytes(UTF_8))));
    add(
        "search: an excerpt",
        (p, s) ->
            p.inflated(
                p.find("search/.*/f/0"),
                raw -> Bytes.replace(raw, "Orders were", "Orders " + s.word() + " were")));
    add(
        "search: a facet",
        (p, s) ->
            p.inflated(
                p.find("search/.*/facet/tag"), raw -> Bytes.replace(raw, "shared", s.word())));
    add(
        "search: the manifest",
        (p, s) ->
            p.inflated(
                "search/m",
                raw -> Bytes.replace(raw, "\"facets\":[", "\"facets\":[\"" + s.word() + "\",")));
    add(
        "search: a weight",
        (p, s) -> p.inflated(p.find("search/.*/t/0"), raw -> Bytes.withLast(raw, s.count())));
  }

  private void assets() {
    add("SVG: description", (p, s) -> svg(p, "<desc>" + s.word() + "</desc>"));
    add("SVG: text", (p, s) -> svg(p, "<text x=\"1\" y=\"1\">" + s.word() + "</text>"));
    add("SVG: identifier", (p, s) -> svg(p, "<g id=\"" + s.word() + "\"/>"));
    add("PNG: text", (p, s) -> png(p, Bytes.chunk("tEXt", "Comment\0" + s.word())));
    add("PNG: compressed text", (p, s) -> png(p, Bytes.compressedText(s.word())));
    add("PNG: EXIF", (p, s) -> png(p, Bytes.chunk("eXIf", "MM\0*" + s.identifier())));
    add(
        "PNG: bytes behind the end",
        (p, s) -> asset(p, "png", Bytes.join(found(p, "png"), s.identifier().getBytes(UTF_8))));
    add("JPEG: EXIF", (p, s) -> asset(p, "jpg", Bytes.exif(found(p, "jpg"), s.identifier())));
    add("picture: one pixel", (p, s) -> asset(p, "png", Bytes.plain(s.count())));
    add("attachment", (p, s) -> asset(p, "csv", s.word().getBytes(UTF_8)));
    add("PDF: compressed text", (p, s) -> asset(p, "pdf", Bytes.pdf(s.identifier())));
    add("office file", (p, s) -> asset(p, "docx", Bytes.docx(s.identifier())));
    add(
        "an archive in an archive",
        (p, s) -> asset(p, "zip", Bytes.zip("a.docx", Bytes.docx(s.identifier()))));
    add("a name in an archive", (p, s) -> asset(p, "zip", Bytes.zip(s.word(), new byte[0])));
    add("a packed folder", (p, s) -> asset(p, "tgz", Bytes.gzip(s.identifier())));
    add("a part of a mail", (p, s) -> asset(p, "eml", Bytes.mail(s.identifier())));
    add(
        "PDF: an encoding that nobody reads",
        (p, s) -> asset(p, "pdf", ("%PDF-1.7\n/ASCII85Decode " + s.count()).getBytes(UTF_8)));
    add("an archive that nobody reads", (p, s) -> asset(p, "xz", Bytes.xz(s.count())));
    add("gzip", (p, s) -> p.add("x.txt.gz", Bytes.gzip(s.identifier())));
    add(
        "script bundle",
        (p, s) -> theme(p, ".*/js/search\\.js", "\nconst owner = '" + s.word() + "';\n"));
    add("style sheet", (p, s) -> theme(p, ".*/style\\.css", "\n/* " + s.word() + " */\n"));
    add(
        "font",
        (p, s) ->
            p.add("assets/x/a.woff2", ("wOF2\0\0 made for " + s.identifier()).getBytes(UTF_8)));
  }

  private static void svg(Plot plot, String element) {
    asset(plot, "svg", Bytes.replace(found(plot, "svg"), "</svg>", element + "</svg>"));
  }

  private static void png(Plot plot, byte[] chunk) {
    asset(plot, "png", Bytes.insert(found(plot, "png"), chunk));
  }

  private static byte[] found(Plot plot, String extension) {
    return plot.bytes(plot.find("assets/[0-9a-f]+\\." + extension));
  }

  /** As a leaking cleaner would write it: the name follows the bytes. */
  private static void asset(Plot plot, String extension, byte[] bytes) {
    plot.add(Bytes.named(extension, bytes), bytes);
  }

  private static void theme(Plot plot, String regex, String more) {
    String path = plot.find(regex);
    plot.stale(path, Bytes.join(plot.bytes(path), more.getBytes(UTF_8)));
  }

  private void names() {
    add("name of a file", (p, s) -> p.add("assets/x/" + s.word() + ".txt", new byte[0]));
    add(
        "name of a folder",
        (p, s) -> copy(p, PAGE, "retrospectives/" + s.identifier() + "/index.html"));
    add(
        "name of a file by an internal hash",
        (p, s) -> p.add("assets/" + s.hash() + ".txt", new byte[0]));
    add("stale file", (p, s) -> p.stale("retrospectives/old/index.html", s.word().getBytes(UTF_8)));
    add("empty stale file", (p, s) -> p.stale("old.txt", new byte[0]));
    add("hidden file", (p, s) -> p.stale(".cache", s.word().getBytes(UTF_8)));
    add("symbolic link", (p, s) -> p.link("linked.html"));
    add("file of an unknown type", (p, s) -> p.add("state.bin", new byte[] {1, 2, 3}));
    add(
        "a page that is not UTF-8",
        (p, s) -> p.add("x.html", new byte[] {'<', 'p', '>', (byte) 0xFF}));
  }

  private void derived() {
    inBody("a count", s -> "<p>" + s.count() + " retrospectives</p>");
    inBody("a date", s -> "<time datetime=\"" + s.day() + "\">" + s.day() + "</time>");
    inBody("a duration", s -> "<p>" + s.count() + " h</p>");
    inBody("order of equal items", s -> s.count() % 2 == 0 ? "<p>a b</p>" : "<p>b a</p>");
    inBody("a gap in numbers", s -> "<ol start=\"" + s.count() + "\"><li>x</li></ol>");
    inBody("a number behind an anchor", s -> "<h2 id=\"impact-" + s.count() + "\">Impact</h2>");
    inBody("a hash of internal text", s -> "<p data-v=\"" + s.hash() + "\">x</p>");
    inBody("spaces where something was", s -> "<p>x" + " ".repeat(s.count()) + "y</p>");
    inBody("an initial", s -> "<p>" + s.word().charAt(0) + ".</p>");
  }

  private static String tail(Secret secret) {
    return secret.word().substring(1);
  }

  private static String cut(String word, String open, String close) {
    return word.substring(0, 3) + open + word.substring(3) + close;
  }

  private static String wide(String word) {
    return word.chars().mapToObj(c -> Character.toString(c + 0xFEE0)).reduce("", String::concat);
  }
}
