package plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.ext.autolink.internal.AutolinkNodePostProcessor;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is left out to parse faster changes no tree. */
class MarkdownParserProperties {
  private static final Parser FLEXMARKS = flexmarks();

  /** As Flexmark puts itself together, with our marks in it and no more of ours. */
  private static Parser flexmarks() {
    MutableDataSet options = MarkdownParser.options();
    options.set(
        Parser.EXTENSIONS,
        List.of(
            TablesExtension.create(),
            TaskListExtension.create(),
            StrikethroughExtension.create(),
            FootnoteExtension.create()));
    return Parser.builder(options)
        .customBlockParserFactory(new ContainerParser.Factory())
        .customInlineParserFactory(MarkInlineParser::new)
        .paragraphPreProcessorFactory(new ReferenceLines())
        .postProcessorFactory(new AutolinkNodePostProcessor.Factory())
        .build();
  }

  @Property(tries = 3000, seed = "20261125")
  void theTreeIsFlexmarks(@ForAll("documents") String markdown) {
    assertEquals(dump(FLEXMARKS.parse(markdown)), dump(MarkdownParser.parse(markdown)));
  }

  @Example
  void addressesAreFoundWhereFlexmarkFindsThem() {
    String dump = dump(MarkdownParser.parse("See https://a.example/b and www.c.example.\n"));
    assertTrue(dump.contains("AutoLink 4-23"), dump);
    assertTrue(dump.contains("AutoLink 28-41"), dump);
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "\n",
            "\n",
            "\n\n",
            " ",
            " ",
            "    ",
            "\t",
            "- ",
            "* ",
            "+ ",
            "1. ",
            "12) ",
            "> ",
            "# ",
            "### ",
            "===\n",
            "---\n",
            "***\n",
            "_ _ _\n",
            "-",
            "```\n",
            "~~~text\n",
            "``",
            "`",
            "~~",
            "*",
            "**",
            "_",
            "| ",
            " | ",
            "|---|---|\n",
            "|:-:|\n",
            ":::internal\n",
            ":::\n",
            ":::customer-only\n",
            "[x](",
            ")",
            "[",
            "]",
            "]{.internal as=\"y\"}",
            "{.customer}",
            "[^1]",
            "[^1]: ",
            "[r]: https://r.example\n",
            "- [ ] ",
            "word",
            "two words",
            "a\\_b",
            "&amp;",
            "&#58;",
            "\\:",
            "\\/\\/",
            "https://a.example/b",
            "ftp://",
            ":",
            "//",
            "x://y",
            "www.",
            "w",
            "www.c.example",
            "me@d.example",
            "@",
            "<https://e.example>",
            "<b>",
            "é",
            "日本",
            "😀",
            ".",
            ",");
    return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
  }

  /** All nodes with their places, by depth. */
  private static String dump(Node tree) {
    StringBuilder dump = new StringBuilder();
    dump(tree, "", dump);
    return dump.toString();
  }

  private static void dump(Node node, String indent, StringBuilder dump) {
    dump.append(indent)
        .append(node.getClass().getSimpleName())
        .append(' ')
        .append(node.getStartOffset())
        .append('-')
        .append(node.getEndOffset())
        .append(' ')
        .append(node.getChars())
        .append('\n');
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      dump(child, indent + " ", dump);
    }
  }
}
