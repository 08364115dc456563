package plimsoll.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.config.Config;
import plimsoll.content.Audience;
import plimsoll.content.Block;
import plimsoll.content.Inline;
import plimsoll.marks.Marked;
import plimsoll.marks.MarkedBlock;
import plimsoll.marks.MarkedInline;
import plimsoll.marks.Place;
import plimsoll.marks.Reach;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Span;
import plimsoll.source.Header;
import plimsoll.source.Headers;

/** Every kind of node, with a canary in it: customers never read an internal one. */
class MarkedKindsTest {
  private static final String CANARY = "zorblax";
  private static final Place PLACE = new Place(0, 1, Span.of("case.md"));

  private static MarkedBlock.At at(Reach reach) {
    return new MarkedBlock.At(reach, true, PLACE);
  }

  private static List<MarkedInline> words() {
    return List.of(new MarkedInline.Text(CANARY));
  }

  private static MarkedBlock paragraph(Reach reach) {
    return new MarkedBlock.Paragraph(at(reach), words());
  }

  /** One block of each kind; what stands in it is internal, however far the block reaches. */
  private static List<MarkedBlock> blocks(Reach reach) {
    List<MarkedBlock> inner = List.of(paragraph(Reach.INTERNAL));
    List<MarkedBlock.Item> items =
        List.of(
            new MarkedBlock.Item(
                at(Reach.INTERNAL),
                Block.Check.NONE,
                Map.of("owner", CANARY, "ticket", CANARY, "why", CANARY),
                List.of(paragraph(Reach.CUSTOMER))),
            new MarkedBlock.Item(at(reach), Block.Check.OPEN, Map.of("owner", CANARY), inner));
    MarkedBlock.Cell cell = new MarkedBlock.Cell(Reach.INTERNAL, Block.Alignment.NONE, words());
    return List.of(
        new MarkedBlock.Paragraph(at(reach), marked(new MarkedInline.Text(CANARY))),
        new MarkedBlock.Heading(at(reach), 2, marked(new MarkedInline.Text(CANARY))),
        new MarkedBlock.BulletList(at(reach), '-', items),
        new MarkedBlock.OrderedList(at(reach), 1, '.', items),
        new MarkedBlock.Quote(at(reach), inner),
        new MarkedBlock.Code(at(Reach.INTERNAL), CANARY, CANARY, "```", true),
        new MarkedBlock.Table(
            at(reach),
            List.of(
                new MarkedBlock.Row(reach, List.of(cell)),
                new MarkedBlock.Row(Reach.INTERNAL, List.of(cell)))),
        new MarkedBlock.Rule(at(reach)),
        new MarkedBlock.Container(
            at(reach), false, true, CANARY, List.of(paragraph(Reach.CUSTOMER))),
        new MarkedBlock.Container(at(reach), true, false, CANARY, inner),
        new MarkedBlock.Definition(at(reach), CANARY, false, CANARY),
        new MarkedBlock.Footnote(at(reach), CANARY, 0, false, CANARY, inner),
        new MarkedBlock.Raw(at(reach), CANARY),
        new MarkedBlock.Unknown(at(reach), CANARY));
  }

  private static List<MarkedInline> marked(MarkedInline inline) {
    return List.of(new MarkedInline.Internal(inline, ""));
  }

  /** One inline of each kind, all of it internal words. */
  static List<MarkedInline> inlines() {
    MarkedInline.Address address =
        new MarkedInline.Address(
            "https://" + CANARY + ".example/", CANARY, "", Reach.CUSTOMER, false);
    return List.of(
        new MarkedInline.Text(CANARY),
        new MarkedInline.Break(true),
        new MarkedInline.Code(CANARY),
        new MarkedInline.Styled(Inline.Style.STRONG, words()),
        new MarkedInline.Group(words()),
        new MarkedInline.Internal(new MarkedInline.Text(CANARY), ""),
        new MarkedInline.Unmarked(CANARY),
        new MarkedInline.Meant(words()),
        new MarkedInline.Mark(),
        new MarkedInline.Link(words(), address, true, false, PLACE),
        new MarkedInline.BareLink(CANARY, "https://" + CANARY + ".example/", false, PLACE),
        new MarkedInline.Image(words(), address, true, false, PLACE),
        new MarkedInline.FootnoteCall(0, PLACE),
        new MarkedInline.Html("<b>" + CANARY, false, PLACE),
        new MarkedInline.Unknown(CANARY, PLACE));
  }

  @Test
  void thereIsASampleOfEveryKind() {
    assertEquals(names(MarkedBlock.class), samples(blocks(Reach.CUSTOMER)), "a new kind of block");
    assertEquals(names(MarkedInline.class), samples(inlines()), "a new kind of text");
  }

  private static String names(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .map(Class::getSimpleName)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String samples(List<?> nodes) {
    return nodes.stream()
        .map(node -> node.getClass().getSimpleName())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  static Stream<MarkedBlock> internalBlocks() {
    return Stream.concat(
        blocks(Reach.INTERNAL).stream(),
        inlines().stream()
            .map(inline -> new MarkedBlock.Paragraph(at(Reach.INTERNAL), List.of(inline))));
  }

  @ParameterizedTest
  @MethodSource("internalBlocks")
  void customersReadNothingOfAnInternalBlock(MarkedBlock block) {
    GatedPage page = page(Audience.CUSTOMER, List.of(block));
    assertEquals(List.of(), page.document().body());
    assertEquals(List.of(), page.problems());
    assertNoCanary(page);
  }

  static List<MarkedBlock> publicBlocks() {
    return blocks(Reach.CUSTOMER);
  }

  @ParameterizedTest
  @MethodSource("publicBlocks")
  void customersReadNothingInternalInABlockOfTheirs(MarkedBlock block) {
    assertNoCanary(page(Audience.CUSTOMER, List.of(block)));
    List<MarkedBlock> around = List.of(paragraphOf("One."), block, paragraphOf("Two."));
    assertNoCanary(
        page(Audience.CUSTOMER, List.of(new MarkedBlock.Quote(at(Reach.CUSTOMER), around))));
  }

  private static MarkedBlock paragraphOf(String words) {
    return new MarkedBlock.Paragraph(at(Reach.CUSTOMER), List.of(new MarkedInline.Text(words)));
  }

  @ParameterizedTest
  @MethodSource("inlines")
  void customersReadTheWordingInPlaceOfWhatIsMarked(MarkedInline inline) {
    MarkedBlock block =
        new MarkedBlock.Paragraph(
            at(Reach.CUSTOMER),
            List.of(
                new MarkedInline.Text("a "),
                new MarkedInline.Internal(inline, "word"),
                new MarkedInline.Text(" b")));
    GatedPage page = page(Audience.CUSTOMER, List.of(block));
    assertEquals("a word b", Sketch.of(page.document().body()));
    assertEquals(List.of(), page.problems());
  }

  @Test
  void aKindThatNobodyThoughtOfIsRefusedWithAllThatStandsInIt() {
    List<MarkedBlock> blocks =
        List.of(
            new MarkedBlock.Unknown(at(Reach.CUSTOMER), CANARY),
            new MarkedBlock.Paragraph(
                at(Reach.CUSTOMER), List.of(new MarkedInline.Unknown(CANARY, PLACE))));
    GatedPage page = page(Audience.CUSTOMER, blocks);
    assertEquals(List.of(), page.document().body());
    assertEquals(
        List.of(Code.REFUSED, Code.REFUSED), page.problems().stream().map(Problem::code).toList());
    assertEquals(
        "raw(" + CANARY + ")\n" + CANARY,
        Sketch.of(page(Audience.INTERNAL, blocks).document().body()));
  }

  @Test
  void aFileThatNobodyMadeReadyIsRefused() {
    MarkedInline.Address address = new MarkedInline.Address("a.png", "", "", Reach.CUSTOMER, false);
    MarkedBlock block =
        new MarkedBlock.Paragraph(
            at(Reach.CUSTOMER),
            List.of(new MarkedInline.Image(List.of(), address, true, false, PLACE)));
    GatedPage page = page(Audience.CUSTOMER, List.of(block));
    assertEquals(List.of(), page.files());
    assertEquals(List.of(Code.REFUSED), page.problems().stream().map(Problem::code).toList());
  }

  private static void assertNoCanary(GatedPage page) {
    String all = page.document() + " " + page.files() + " " + page.problems();
    assertFalse(all.contains(CANARY), all);
  }

  private static GatedPage page(Audience audience, List<MarkedBlock> blocks) {
    Config config = Policies.with(List.of(), List.of(), List.of());
    Header header = Headers.read("case.md", Gated.CUSTOMER, config, new Problems());
    assertTrue(header.forCustomers());
    List<MarkedBlock.Footnote> notes =
        blocks.stream()
            .filter(MarkedBlock.Footnote.class::isInstance)
            .map(MarkedBlock.Footnote.class::cast)
            .toList();
    Marked marked = new Marked(header, blocks, notes, List.of());
    Gate gate = Gate.of(config, audience, List.of(header), List.of(header));
    return gate.page(marked, new HashMap<>(), gate.header(header), "");
  }
}
