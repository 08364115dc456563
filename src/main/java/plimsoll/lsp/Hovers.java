package plimsoll.lsp;

import java.util.List;
import org.eclipse.lsp4j.Position;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.markdown.Markdown;

/** What customers will read of the section at a place. */
final class Hovers {
  private static final int LONGEST = 4_000;

  private Hovers() {}

  static String at(Reading reading, String path, Lines lines, Position position) {
    List<Reading.Preview> previews = reading.customers().apply(path);
    if (previews.isEmpty()) {
      return "**Customers get no page of this file.** It needs `audience: customer` and a"
          + " `customer:` map with title and slug.";
    }
    Reading.Preview preview = previews.get(0);
    if (position.getLine() <= lines.frontMatterEnd()) {
      return "**Customers read:**\n\n" + facts(preview.document());
    }
    int heading = lines.headingAbove(position.getLine());
    int end = lines.headingBelow(position.getLine());
    List<Block> blocks =
        preview.blocks().stream()
            .filter(block -> block.line() > heading && block.line() <= end)
            .map(Reading.Placed::block)
            .toList();
    if (blocks.isEmpty()) {
      return "**Customers read nothing of this section.**";
    }
    String text = text(preview.document(), blocks);
    return "**Customers read:**\n"
        + (text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text);
  }

  private static String facts(Document document) {
    Meta meta = document.meta();
    StringBuilder out = new StringBuilder("# ").append(meta.title()).append("\n\n");
    out.append(meta.summary().isEmpty() ? "" : meta.summary() + "\n\n");
    out.append("`").append(document.slug()).append("` · ").append(meta.kind().slug());
    out.append(meta.severity().name().isEmpty() ? "" : " · " + meta.severity().name());
    meta.services().forEach(service -> out.append(" · ").append(service.name()));
    return out.toString();
  }

  private static String text(Document document, List<Block> blocks) {
    Document part =
        new Document(
            document.type(),
            document.slug(),
            document.id(),
            document.source(),
            document.publishedSlug(),
            document.meta(),
            blocks,
            List.of());
    return Markdown.text(part, asset -> asset, page -> page.slug());
  }
}
