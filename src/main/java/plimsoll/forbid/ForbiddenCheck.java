package plimsoll.forbid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import plimsoll.config.Phrase;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.content.Inline;
import plimsoll.marks.MarkLike;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Severity;
import plimsoll.problem.Span;
import plimsoll.text.Folded;

/**
 * Looks over what customers would read before it leaves the gate: forbidden words, and near misses
 * of marks that came through as text. Texts are scanned whole, a block at a time, so that a word in
 * pieces of markup is still a word.
 */
public final class ForbiddenCheck {
  private final Denylist denylist;
  private final Glossary glossary;
  private final Severity severity;
  private final Consumer<Problem> problems;

  /** A check that tells what it finds to {@code problems}. */
  public ForbiddenCheck(
      Denylist denylist, Glossary glossary, Severity severity, Consumer<Problem> problems) {
    this.denylist = denylist;
    this.glossary = glossary;
    this.severity = severity;
    this.problems = problems;
  }

  /**
   * Looks over a text as customers would read it. Names of the glossary that are still in it stand
   * where none can be replaced: in code, in an address, across pieces of markup.
   */
  public void words(String text, Span place) {
    if (!text.isEmpty()) {
      List<Folded> readings = Folded.readings(text);
      denylist.scan(readings).forEach(hit -> forbidden(hit.rule(), place));
      if (glossary.leaves(readings)) {
        name(place);
      }
    }
  }

  private void name(Span place) {
    tell(
        place,
        "customers would read an internal name of the glossary, which is replaced in text alone",
        "write the customers' word here, or mark the place internal");
  }

  private void forbidden(String rule, Span place) {
    tell(
        place,
        "customers would read what the denylist forbids (" + rule + ")",
        "reword it, or mark it [the words]{.internal as=\"…\"}");
  }

  /** Looks over what stands outside of Markdown, where no mark can be. */
  public void unmarked(Phrase phrase) {
    words(phrase.text(), phrase.span());
    if (MarkLike.isIn(phrase.text()) || phrase.text().contains("<!--")) {
      boolean exact = phrase.text().matches("(?s).*\\{\\.(?:internal|customer)\\b.*");
      problems.accept(
          new Problem(
              severity,
              exact ? Code.MARK_PLACE : Code.UNKNOWN_MARK,
              phrase.span(),
              "a mark stands in words for customers that are no Markdown, and would be published",
              "write here what customers may read, and nothing else",
              ""));
    }
  }

  /** Looks over blocks: each paragraph, table or code block by itself. */
  public void blocks(List<Block> blocks, Function<Block, FindingPlaces> spots) {
    for (Block block : blocks) {
      if (block instanceof Block.Quote quote) {
        blocks(quote.blocks(), spots);
      } else if (block instanceof Block.BulletList list) {
        items(list, list.items(), spots);
      } else if (block instanceof Block.OrderedList list) {
        items(list, list.items(), spots);
      } else {
        leaf(texts(block), spots.apply(block));
      }
    }
  }

  private void items(Block list, List<Block.Item> items, Function<Block, FindingPlaces> spots) {
    for (Block.Item item : items) {
      blocks(item.blocks(), spots);
      Block first = item.blocks().isEmpty() ? list : item.blocks().get(0);
      leaf(List.of(item.fields().owner(), item.fields().due()), spots.apply(first));
    }
  }

  private void leaf(List<String> texts, FindingPlaces spots) {
    List<Denylist.Hit> hits = new ArrayList<>();
    int names = 0;
    for (String text : texts) {
      if (!text.isEmpty()) {
        List<Folded> readings = Folded.readings(text);
        hits.addAll(FindingPlaces.apart(denylist.scan(readings)));
        names += glossary.leaves(readings) ? 1 : 0;
      }
    }
    if (!hits.isEmpty()) {
      Function<String, Span> places = spots.of(hits);
      hits.forEach(hit -> forbidden(hit.rule(), places.apply(hit.rule())));
    }
    for (int i = 0; i < names; i++) {
      name(spots.beginning());
    }
  }

  private void tell(Span place, String message, String hint) {
    problems.accept(new Problem(severity, Code.DENYLIST, place, message, hint, ""));
  }

  /** All texts of a block that customers would see, markup aside. */
  public static List<String> texts(Block block) {
    Texts texts = new Texts(false);
    block.accept(texts);
    return texts.all();
  }

  /**
   * All texts of a page: first its words in a row, as they stand there, then what stands behind
   * them in links and pictures. Where words touch across pieces of markup ({@code **re**start}), or
   * footnotes are called, a second reading has a gap there, or the number.
   */
  public static List<List<String>> readings(Document document) {
    Texts joined = new Texts(false);
    joined.document(document);
    if (!joined.touching) {
      return List.of(joined.all());
    }
    Texts apart = new Texts(true);
    apart.document(document);
    return List.of(joined.all(), apart.all());
  }

  /** All texts of inlines that customers would see, addresses included. */
  public static List<String> texts(List<Inline> inlines) {
    Texts texts = new Texts(false);
    texts.run(inlines);
    return texts.all();
  }

  private static final class Texts implements Block.Visitor<Void>, Inline.Visitor<Void> {
    private final List<String> found = new ArrayList<>();
    private final List<String> behind = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final boolean apart;
    private boolean border;
    private boolean touching;

    Texts(boolean apart) {
      this.apart = apart;
    }

    List<String> all() {
      return Stream.concat(found.stream(), behind.stream()).toList();
    }

    void run(List<Inline> inlines) {
      inlines.forEach(inline -> inline.accept(this));
      if (!words.isEmpty()) {
        found.add(words.toString());
        words.setLength(0);
      }
      border = false;
    }

    private void piece(String text) {
      if (border && touches(text)) {
        touching = true;
        if (apart) {
          words.append(' ');
        }
      }
      border &= text.isEmpty();
      words.append(text);
    }

    /** A page shows the number, and a source may have the same one. */
    private void numbered(int number) {
      touching = true;
      if (apart) {
        words.append(' ').append(number).append(' ');
      }
    }

    private boolean touches(String text) {
      return !words.isEmpty()
          && !text.isEmpty()
          && Character.isLetterOrDigit(words.codePointBefore(words.length()))
          && Character.isLetterOrDigit(text.codePointAt(0));
    }

    private void marked(List<Inline> children) {
      border = true;
      children.forEach(child -> child.accept(this));
      border = true;
    }

    private void document(Document document) {
      blocks(document.body());
      document.footnotes().forEach(this::blocks);
    }

    private void blocks(List<Block> blocks) {
      blocks.forEach(block -> block.accept(this));
    }

    private Void items(List<Block.Item> items) {
      for (Block.Item item : items) {
        blocks(item.blocks());
        found.add(item.fields().owner());
        found.add(item.fields().due());
      }
      return null;
    }

    @Override
    public Void heading(Block.Heading heading) {
      run(heading.text());
      return null;
    }

    @Override
    public Void paragraph(Block.Paragraph paragraph) {
      run(paragraph.text());
      return null;
    }

    @Override
    public Void bulletList(Block.BulletList list) {
      return items(list.items());
    }

    @Override
    public Void orderedList(Block.OrderedList list) {
      return items(list.items());
    }

    @Override
    public Void quote(Block.Quote quote) {
      blocks(quote.blocks());
      return null;
    }

    @Override
    public Void code(Block.Code code) {
      found.add(code.language());
      found.add(code.text());
      return null;
    }

    @Override
    public Void table(Block.Table table) {
      table.header().cells().forEach(cell -> run(cell.text()));
      table.rows().forEach(row -> row.cells().forEach(cell -> run(cell.text())));
      return null;
    }

    @Override
    public Void rule(Block.Rule rule) {
      return null;
    }

    @Override
    public Void verbatim(Block.Verbatim verbatim) {
      found.add(verbatim.text());
      return null;
    }

    @Override
    public Void text(Inline.Text text) {
      piece(text.text());
      return null;
    }

    @Override
    public Void styled(Inline.Styled styled) {
      marked(styled.children());
      return null;
    }

    @Override
    public Void code(Inline.Code code) {
      border = true;
      piece(code.text());
      border = true;
      return null;
    }

    @Override
    public Void link(Inline.Link link) {
      marked(link.children());
      behind.add(link.title());
      if (link.target() instanceof Inline.Target.External external) {
        behind.add(external.url());
      }
      return null;
    }

    @Override
    public Void image(Inline.Image image) {
      border = true;
      behind.add(image.alt());
      behind.add(image.title());
      return null;
    }

    @Override
    public Void lineBreak(Inline.Break lineBreak) {
      words.append(' ');
      return null;
    }

    @Override
    public Void footnoteCall(Inline.FootnoteCall call) {
      border = true;
      numbered(call.number());
      return null;
    }

    @Override
    public Void masked(Inline.Masked masked) {
      marked(masked.children());
      return null;
    }
  }
}
