package plimsoll.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.content.Inline;

/**
 * A projected document as Markdown: what a reviewer reads, and what reads again as the same
 * document. Marks are written where without them another would read it.
 */
public final class Markdown {
  private final Document document;
  private final boolean marked;
  private final BlockMarkdown writer;
  private final List<Section> sections = new ArrayList<>();

  private Markdown(Document document, boolean marked, Style style) {
    this.document = document;
    this.marked = marked;
    this.writer = new BlockMarkdown(style, marked);
  }

  /** The lines from one heading to the next, and who reads unmarked text there. */
  private record Section(int level, Audience reach, List<String> lines) {}

  /** A document of a view; its assets are below {@code assets/}. */
  public static String of(Document document, Audience audience) {
    return of(document, audience, name -> "assets/" + name);
  }

  /**
   * A document of a view.
   *
   * @param assets where an asset is, by its name
   */
  public static String of(Document document, Audience audience, UnaryOperator<String> assets) {
    boolean marked =
        audience == Audience.CUSTOMER
            || document.body().stream().anyMatch(b -> b.reach() == Audience.CUSTOMER);
    String head =
        audience == Audience.CUSTOMER
            ? HeadMarkdown.forCustomers(document)
            : HeadMarkdown.internal(document, marked);
    return head + new Markdown(document, marked, Style.source(assets)).written();
  }

  /**
   * A document of a view for somebody who only reads it: its facts, its title, its text, without
   * marks.
   *
   * @param address of its page; empty if the site has none
   * @param assets where an asset is, by its name
   * @param pages where another page is
   */
  public static String toRead(
      Document document,
      String address,
      UnaryOperator<String> assets,
      Function<Inline.Target.Page, String> pages) {
    Markdown markdown = new Markdown(document, false, new Style(assets, pages, false));
    String title = InlineMarkdown.plain(document.meta().title());
    return HeadMarkdown.toRead(document, address) + "\n# " + title + "\n" + markdown.written();
  }

  /** The text of a document for somebody who only reads it. */
  public static String text(
      Document document, UnaryOperator<String> assets, Function<Inline.Target.Page, String> pages) {
    return new Markdown(document, false, new Style(assets, pages, false)).written();
  }

  private String written() {
    body();
    footnotes();
    StringBuilder out = new StringBuilder();
    for (Section section : sections) {
      if (!section.lines().isEmpty()) {
        out.append('\n').append(String.join("\n", section.lines())).append('\n');
      }
    }
    return out.toString();
  }

  /** Blocks that customers do not read, as lines; the names of assets are where these are. */
  public static List<String> lines(List<Block> blocks) {
    return new BlockMarkdown(Style.source(asset -> asset), false)
        .blocks(blocks, Audience.INTERNAL, false);
  }

  private void body() {
    Deque<Section> open = new ArrayDeque<>();
    List<Block> blocks = new ArrayList<>();
    Section section = new Section(0, Audience.INTERNAL, new ArrayList<>());
    for (Block block : document.body()) {
      if (!(block instanceof Block.Heading heading)) {
        blocks.add(block);
        continue;
      }
      end(section, blocks);
      section = begin(heading, open);
    }
    end(section, blocks);
  }

  private Section begin(Block.Heading heading, Deque<Section> open) {
    while (!open.isEmpty() && open.peek().level() >= heading.level()) {
      open.pop();
    }
    Audience inherited = open.isEmpty() ? Audience.INTERNAL : open.peek().reach();
    boolean mark =
        marked && (heading.reach() == Audience.CUSTOMER || inherited == Audience.CUSTOMER);
    List<String> lines = new ArrayList<>(writer.heading(heading, mark));
    Section section = new Section(heading.level(), heading.reach(), lines);
    open.push(section);
    return section;
  }

  private void end(Section section, List<Block> blocks) {
    if (!blocks.isEmpty()) {
      apart(section.lines(), writer.blocks(blocks, section.reach(), false));
      blocks.clear();
    }
    sections.add(section);
  }

  private static void apart(List<String> lines, List<String> more) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.addAll(more);
  }

  /** A footnote is in the last section that its readers read. */
  private void footnotes() {
    for (int i = 0; i < document.footnotes().size(); i++) {
      List<Block> footnote = document.footnotes().get(i);
      if (footnote.isEmpty()) {
        continue;
      }
      Audience reach = footnote.get(0).reach();
      Section section = sections.get(sections.size() - 1);
      for (Section candidate : sections) {
        section = !marked || candidate.reach() == reach ? candidate : section;
      }
      List<String> lines = new ArrayList<>();
      String lead = "[^" + (i + 1) + "]: ";
      for (String line : writer.blocks(footnote, section.reach(), false)) {
        lines.add(lines.isEmpty() ? lead + line : line.isEmpty() ? "" : "    " + line);
      }
      apart(section.lines(), lines);
    }
  }
}
