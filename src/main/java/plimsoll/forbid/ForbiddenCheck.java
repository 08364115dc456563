package plimsoll.forbid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
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
  private static final Pattern MARK =
      Pattern.compile("\\{\\.(?:internal|customer)\\b|:::\\s?(?:internal|customer-only)\\b");

  private final Denylist denylist;
  private final Allowed meant;
  private final Severity severity;
  private final Consumer<Problem> problems;

  /** A check that tells what it finds to {@code problems}. */
  public ForbiddenCheck(Denylist denylist, Severity severity, Consumer<Problem> problems) {
    this(denylist, Allowed.of(List.of()), severity, problems);
  }

  private ForbiddenCheck(
      Denylist denylist, Allowed meant, Severity severity, Consumer<Problem> problems) {
    this.denylist = denylist;
    this.meant = meant;
    this.severity = severity;
    this.problems = problems;
  }

  /** The same, for text in which some words are marked as meant. */
  public ForbiddenCheck with(Allowed markedAsMeant) {
    return new ForbiddenCheck(denylist, markedAsMeant, severity, problems);
  }

  /**
   * Looks over a text as customers would read it. Names of the glossary that are still in it are
   * where none can be replaced: in code, in an address, across pieces of markup.
   */
  public void words(String text, Span place) {
    if (!text.isEmpty()) {
      List<Folded> readings = Folded.readings(text);
      denylist.known(readings, meant).forEach(hit -> say(hit, place));
      denylist.unreplaced(readings).forEach(hit -> say(hit, place));
    }
  }

  private void say(Denylist.Hit hit, Span place) {
    if (hit.allowed()) {
      problems.accept(
          Problem.notice(
              Code.ALLOWED,
              place,
              "customers read something on the denylist ("
                  + hit.rule()
                  + "), because it is allowed",
              "if they may not, take it out of allow in site.yaml, or take {.customer} away"));
    } else {
      String message =
          hit.rule().equals(Denylist.REPLACED)
              ? "customers would read an internal name of the glossary: it is replaced in text,"
                  + " as glossary.yaml has it, and not here"
              : "customers would read something the denylist forbids (" + hit.rule() + ")";
      problems.accept(new Problem(severity, Code.DENYLIST, place, message, hint(hit.rule()), ""));
    }
  }

  private static String hint(String rule) {
    return switch (rule) {
      case "forbidden-word" ->
          "reword it, or mark it [the words]{.internal as=\"…\"}; words that mean something else"
              + " can be added to allow in site.yaml";
      case "person", "internal-host", "private-address" ->
          "reword it, or mark it [the words]{.internal as=\"…\"}; if customers may read it, mark"
              + " it [the words]{.customer}, or add it to allow in site.yaml";
      case Denylist.REPLACED ->
          "write the customers' word here, mark the place internal, or add this form of the name"
              + " to glossary.yaml";
      case "direction-control" -> "delete the character, which cannot be seen";
      default ->
          "take it out, and replace it where it is used; if it is an example, add its value to"
              + " allow in site.yaml";
    };
  }

  /**
   * Looks over what is outside Markdown, where no mark can be.
   *
   * @param internal whether it says in another tool's way that something is internal
   */
  public void unmarked(Phrase phrase, boolean internal) {
    words(phrase.text(), phrase.span());
    String text = phrase.text();
    boolean exact = MARK.matcher(text).find();
    if (exact || internal || MarkLike.isIn(text) || text.contains("<!--")) {
      problems.accept(
          new Problem(
              severity,
              exact ? Code.MARK_PLACE : Code.UNKNOWN_MARK,
              phrase.span(),
              "a mark is inside customer text that is not Markdown, and would be published",
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
        CellPairs.of(block).forEach(pair -> pair(pair, spots.apply(block)));
      }
    }
  }

  private void pair(CellPairs pair, FindingPlaces spots) {
    denylist.known(Folded.readings(pair.text()), meant).stream()
        .filter(hit -> hit.rule().equals("password") && pair.spans(hit.start(), hit.length()))
        .forEach(hit -> say(hit, spots.beginning()));
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
    List<Denylist.Hit> unreplaced = new ArrayList<>();
    for (String text : texts) {
      if (!text.isEmpty()) {
        List<Folded> readings = Folded.readings(text);
        hits.addAll(denylist.known(readings, meant));
        unreplaced.addAll(denylist.unreplaced(readings));
      }
    }
    if (!hits.isEmpty()) {
      Function<Denylist.Hit, Span> places = spots.of(hits, meant);
      hits.forEach(hit -> say(hit, places.apply(hit)));
    }
    unreplaced.forEach(hit -> say(hit, spots.beginning()));
  }

  /** All texts of a block that customers would see, markup aside. */
  public static List<String> texts(Block block) {
    Texts texts = new Texts(false);
    block.accept(texts);
    return texts.all();
  }

  /**
   * All texts of a page: first its words in a row, as they are there, then what is behind them in
   * links and pictures. Where words touch across pieces of markup ({@code **re**start}), or
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
      int from = words.length();
      marked(link.children());
      String shown = words.substring(from);
      behind.add(link.title());
      // An address that is its own text is found once.
      if (link.target() instanceof Inline.Target.External external
          && !external.url().equals(shown)) {
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
      words.append(lineBreak.hard() ? Denylist.LINE_BREAK : ' ');
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
