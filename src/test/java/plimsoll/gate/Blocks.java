package plimsoll.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Inline;

/** Any blocks that a projection for customers can hold, in text full of markup characters. */
public final class Blocks {
  private static final Pattern WHO = Pattern.compile("mailto:|[#!]\\d");
  private static final Audience REACH = Audience.CUSTOMER;

  private Blocks() {}

  /** The body of a document: sections, none of them empty. */
  public static Arbitrary<List<Block>> body() {
    Arbitrary<List<Block>> section =
        Combinators.combine(heading(), blocks(2).list().ofMinSize(1).ofMaxSize(4))
            .as(
                (heading, blocks) -> {
                  List<Block> all = new ArrayList<>(List.of(heading));
                  all.addAll(blocks);
                  return all;
                });
    return section
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(sections -> sections.stream().flatMap(List::stream).toList());
  }

  private static Arbitrary<Block> heading() {
    return Combinators.combine(Arbitraries.integers().between(1, 6), inlines(1, false))
        .as((level, text) -> new Block.Heading(level, text, REACH));
  }

  private static Arbitrary<Block> blocks(int depth) {
    Arbitrary<Block> paragraph = paragraph();
    if (depth == 0) {
      return Arbitraries.oneOf(paragraph, code());
    }
    return Arbitraries.oneOf(
        paragraph,
        paragraph,
        code(),
        table(),
        Arbitraries.just(new Block.Rule(REACH)),
        list(depth - 1),
        blocks(depth - 1)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(blocks -> new Block.Quote(blocks, REACH)));
  }

  private static Arbitrary<Block> paragraph() {
    return inlines(2, true).map(text -> new Block.Paragraph(text, REACH));
  }

  private static Arbitrary<Block> code() {
    return Combinators.combine(
            Arbitraries.of("", "text", "c++"),
            Arbitraries.strings()
                .withChars("ab`~:#> \n|-")
                .ofMaxLength(20)
                // In an item of a list the parser takes a line of spaces for an empty one.
                .map(text -> text.replaceAll("(?m)^ +$", "")))
        .as((language, text) -> new Block.Code(language, text, REACH));
  }

  private static Arbitrary<Block> table() {
    return Arbitraries.integers()
        .between(1, 3)
        .flatMap(
            columns ->
                Combinators.combine(
                        Arbitraries.of(Block.Alignment.class).list().ofSize(columns),
                        row(columns),
                        row(columns).list().ofMinSize(1).ofMaxSize(3))
                    .as(
                        (alignments, head, rows) ->
                            new Block.Table(alignments, head, rows, REACH)));
  }

  private static Arbitrary<Block.Row> row(int columns) {
    return inlines(1, false)
        .map(text -> new Block.Cell(text, REACH))
        .list()
        .ofSize(columns)
        .map(cells -> new Block.Row(cells, REACH));
  }

  private static Arbitrary<Block> list(int depth) {
    return Combinators.combine(
            item(depth).list().ofMinSize(1).ofMaxSize(3),
            Arbitraries.of(true, false),
            Arbitraries.of(0, 1, 9, 99))
        .as(
            (items, tight, start) -> {
              boolean loose = !tight && (items.size() > 1 || items.get(0).blocks().size() > 1);
              return start == 0
                  ? new Block.BulletList(items, !loose, REACH)
                  : new Block.OrderedList(start, items, !loose, REACH);
            });
  }

  private static Arbitrary<Block.Item> item(int depth) {
    Arbitrary<List<Block>> more =
        depth == 0
            ? Arbitraries.just(List.of())
            : Arbitraries.oneOf(code(), list(depth - 1)).list().ofMaxSize(1);
    Arbitrary<Block.Fields> fields =
        Arbitraries.of(
            Block.Fields.NONE,
            Block.Fields.NONE,
            new Block.Fields("Storage \"team\"", "Storage \"team\"", "2026-06-02", "", "", ""));
    return Combinators.combine(paragraph(), more, Arbitraries.of(Block.Check.class), fields)
        .as(
            (first, rest, check, braces) -> {
              List<Block> blocks = new ArrayList<>(List.of(first));
              blocks.addAll(rest);
              return saysWho(blocks)
                  ? new Block.Item(blocks, Block.Check.NONE, Block.Fields.NONE, REACH)
                  : new Block.Item(blocks, check, braces, REACH);
            });
  }

  /** Of an action the number of a ticket or an address to write to would not be for customers. */
  private static boolean saysWho(List<Block> text) {
    return WHO.matcher(text.toString()).find();
  }

  private static Arbitrary<List<Inline>> inlines(int depth, boolean breaks) {
    Arbitrary<Inline> piece =
        depth == 0
            ? Arbitraries.oneOf(text(), codeSpan())
            : Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, text()),
                net.jqwik.api.Tuple.of(2, styled(depth - 1)),
                net.jqwik.api.Tuple.of(1, codeSpan()),
                net.jqwik.api.Tuple.of(1, link()),
                net.jqwik.api.Tuple.of(
                    breaks ? 1 : 0, Arbitraries.of(true, false).map(Inline.Break::new)));
    return piece.list().ofMinSize(1).ofMaxSize(5).map(Blocks::joined).filter(l -> !l.isEmpty());
  }

  /** A space between pieces, none around breaks; texts in a row are one. */
  private static List<Inline> joined(List<Inline> pieces) {
    List<Inline> joined = new ArrayList<>();
    for (Inline piece : pieces) {
      Inline last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (piece instanceof Inline.Break && (last == null || last instanceof Inline.Break)) {
        continue;
      }
      if (last != null && !(piece instanceof Inline.Break) && !(last instanceof Inline.Break)) {
        text(joined, " ");
      }
      if (piece instanceof Inline.Text words) {
        text(joined, words.text());
      } else {
        joined.add(piece);
      }
    }
    while (!joined.isEmpty() && joined.get(joined.size() - 1) instanceof Inline.Break) {
      joined.remove(joined.size() - 1);
    }
    return joined;
  }

  private static void text(List<Inline> joined, String more) {
    int last = joined.size() - 1;
    if (last >= 0 && joined.get(last) instanceof Inline.Text before) {
      joined.set(last, new Inline.Text(before.text() + more));
    } else {
      joined.add(new Inline.Text(more));
    }
  }

  private static Arbitrary<Inline> text() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, Arbitraries.of("word", "1.", "-", "#", "é", "間", "a_b", "+")),
            net.jqwik.api.Tuple.of(
                2,
                Arbitraries.strings()
                    .withChars("ab1*_`[]<>&|\\#-+.~:();=\"'!^")
                    .ofMinLength(1)
                    .ofMaxLength(6)))
        .map(Inline.Text::new);
  }

  private static Arbitrary<Inline> codeSpan() {
    return Arbitraries.strings()
        .withChars("ab`*|\\ ")
        .ofMinLength(1)
        .ofMaxLength(6)
        .map(Inline.Code::new);
  }

  private static Arbitrary<Inline> styled(int depth) {
    return Combinators.combine(Arbitraries.of(Inline.Style.class), inlines(depth, false))
        .as(Inline.Styled::new);
  }

  private static Arbitrary<Inline> link() {
    List<Inline.Target> targets =
        Arrays.asList(
            new Inline.Target.External("https://example.com/a_(b)?c=<d>&amp;e"),
            new Inline.Target.External("https://example.com/"),
            new Inline.Target.External("mailto:help@example.com"));
    return Combinators.combine(
            inlines(0, false), Arbitraries.of(targets), Arbitraries.of("", "A \"title\" \\"))
        .as(Inline.Link::new);
  }
}
