package plimsoll.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.content.Inline;
import plimsoll.content.Meta;
import plimsoll.text.Sha256;

/**
 * What customers would see of a page, in a form that depends on nothing else: not on how it is
 * printed, where lines end in the source, or how a picture is encoded.
 *
 * <p>Approvals are kept by the hash of this form, so it never changes; a better one gets the next
 * version, and this one stays to check what was approved with it.
 */
final class Meaning implements Block.Visitor<Void>, Inline.Visitor<Void> {
  /** The first form does not cover {@code sections:}; what was approved with it stays approved. */
  private static final String FIRST = "1";

  private static final String VERSION = "2";

  private final Map<String, String> assets;
  private final Canonical out = new Canonical();
  private final StringBuilder words = new StringBuilder();

  private Meaning(Map<String, String> assets) {
    this.assets = assets;
  }

  /**
   * The canonical form of a page for customers.
   *
   * @param assets what each asset means, by name
   * @param sections what {@code site.yaml} makes of its headings
   */
  static String of(Document document, Map<String, String> assets, List<String> sections) {
    Meaning meaning = new Meaning(assets);
    meaning.page(VERSION, document);
    meaning.out.list("sections", sections.toArray(String[]::new));
    return meaning.out.close().toString();
  }

  /** The form of the first version. */
  static String first(Document document, Map<String, String> assets) {
    Meaning meaning = new Meaning(assets);
    meaning.page(FIRST, document);
    return meaning.out.close().toString();
  }

  private void page(String version, Document document) {
    out.open("plimsoll").word(version);
    out.list("page", document.type().name(), document.slug());
    meta(document.meta());
    blocks("body", document.body());
    document.footnotes().forEach(footnote -> blocks("footnote", footnote));
  }

  /** What an approval keeps of it. */
  static String digest(Document document, Map<String, String> assets, List<String> sections) {
    return digest(VERSION, of(document, assets, sections));
  }

  /** What an approval of the first version has kept. */
  static String firstDigest(Document document, Map<String, String> assets) {
    return digest(FIRST, first(document, assets));
  }

  private static String digest(String version, String form) {
    return "v" + version + ":" + Sha256.of(form.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Slugs that are made from names, and ranks, say nothing that the names do not. */
  private void meta(Meta meta) {
    out.list("kind", meta.kind().slug());
    out.list("title", meta.title());
    out.list("summary", meta.summary());
    out.list("status", meta.status());
    out.list("severity", meta.severity().name());
    out.list("language", meta.language());
    meta.times().entrySet().stream()
        .sorted(Comparator.comparing(e -> e.getKey().name()))
        .forEach(e -> out.list("time", e.getKey().name(), e.getValue().iso()));
    meta.services().forEach(s -> out.list("service", s.name()));
    meta.factors().forEach(f -> out.list("factor", f.name(), f.category()));
    meta.tags().forEach(t -> out.list("tag", t.name()));
    meta.related().forEach(r -> out.list("related", r));
    meta.aliases().forEach(a -> out.list("alias", a));
    meta.updates().forEach(u -> out.list("update", u.date().iso(), u.text()));
  }

  private void blocks(String name, List<Block> blocks) {
    out.open(name);
    blocks.forEach(block -> block.accept(this));
    out.close();
  }

  private void inlines(List<Inline> inlines) {
    inlines.forEach(inline -> inline.accept(this));
    flush();
  }

  private Void inlines(String name, List<Inline> inlines) {
    out.open(name);
    inlines(inlines);
    out.close();
    return null;
  }

  /** Where a text was cut in the source is no part of its meaning. */
  private void flush() {
    if (!words.isEmpty()) {
      out.list("text", words.toString());
      words.setLength(0);
    }
  }

  private void items(List<Block.Item> items) {
    for (Block.Item item : items) {
      out.open("item").word(item.check().name());
      Block.Fields fields = item.fields();
      out.list("fields", fields.ownerForCustomers(), fields.due());
      blocks("blocks", item.blocks());
      out.close();
    }
    out.close();
  }

  private void row(Block.Row row) {
    out.open("row");
    row.cells().forEach(cell -> inlines("cell", cell.text()));
    out.close();
  }

  private String asset(String name) {
    return assets.getOrDefault(name, name);
  }

  @Override
  public Void heading(Block.Heading heading) {
    out.open("heading").word(heading.level());
    inlines(heading.text());
    out.close();
    return null;
  }

  @Override
  public Void paragraph(Block.Paragraph paragraph) {
    return inlines("paragraph", paragraph.text());
  }

  @Override
  public Void bulletList(Block.BulletList list) {
    out.open("bullets");
    items(list.items());
    return null;
  }

  @Override
  public Void orderedList(Block.OrderedList list) {
    out.open("numbers").word(list.start());
    items(list.items());
    return null;
  }

  @Override
  public Void quote(Block.Quote quote) {
    blocks("quote", quote.blocks());
    return null;
  }

  @Override
  public Void code(Block.Code code) {
    out.list("code", code.language(), code.text());
    return null;
  }

  @Override
  public Void table(Block.Table table) {
    out.open("table").open("columns");
    table.columns().forEach(column -> out.word(column.name()));
    out.close();
    row(table.header());
    table.rows().forEach(this::row);
    out.close();
    return null;
  }

  @Override
  public Void rule(Block.Rule rule) {
    out.list("rule");
    return null;
  }

  @Override
  public Void verbatim(Block.Verbatim verbatim) {
    out.list("verbatim", verbatim.text());
    return null;
  }

  @Override
  public Void text(Inline.Text text) {
    words.append(text.text());
    return null;
  }

  @Override
  public Void styled(Inline.Styled styled) {
    flush();
    return inlines(styled.style().name(), styled.children());
  }

  @Override
  public Void code(Inline.Code code) {
    flush();
    out.list("code", code.text());
    return null;
  }

  @Override
  public Void link(Inline.Link link) {
    flush();
    out.open("link").word(link.title());
    target(link.target());
    inlines(link.children());
    out.close();
    return null;
  }

  private void target(Inline.Target target) {
    if (target instanceof Inline.Target.External external) {
      out.list("external", external.url());
    } else if (target instanceof Inline.Target.Page page) {
      out.list("page", page.type().name(), page.slug(), page.anchor());
    } else if (target instanceof Inline.Target.Anchor anchor) {
      out.list("anchor", anchor.anchor());
    } else if (target instanceof Inline.Target.File file) {
      out.list("file", asset(file.asset()));
    }
  }

  @Override
  public Void image(Inline.Image image) {
    flush();
    out.list("image", image.alt(), asset(image.asset()), image.title());
    return null;
  }

  @Override
  public Void lineBreak(Inline.Break lineBreak) {
    if (lineBreak.hard()) {
      flush();
      out.list("break");
    } else {
      words.append(' ');
    }
    return null;
  }

  @Override
  public Void footnoteCall(Inline.FootnoteCall call) {
    flush();
    out.open("call").word(call.number()).close();
    return null;
  }

  @Override
  public Void masked(Inline.Masked masked) {
    throw new IllegalArgumentException("the customer view cannot contain internal-only spans");
  }
}
