package plimsoll.source;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.KeepType;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.CharSubSequence;
import java.util.List;

/** CommonMark with tables, task lists, strike-through, footnotes, autolinks, and our marks. */
final class MarkdownParser {
  private static final Parser PARSER = parser();

  private MarkdownParser() {}

  /** The tree of a document; thread-safe. */
  static Document parse(String markdown) {
    return PARSER.parse(CharSubSequence.of(markdown));
  }

  private static Parser parser() {
    MutableDataSet options = options();
    options.set(
        Parser.EXTENSIONS,
        List.of(
            TaskListExtension.create(),
            StrikethroughExtension.create(),
            FootnoteExtension.create()));
    // Ours stand for them.
    options.set(Parser.HEADING_PARSER, false);
    options.set(Parser.FENCED_CODE_BLOCK_PARSER, false);
    options.set(Parser.THEMATIC_BREAK_PARSER, false);
    options.set(Parser.LIST_BLOCK_PARSER, false);
    return Parser.builder(options)
        .customBlockParserFactory(new ContainerParser.Factory())
        .customBlockParserFactory(new HeadingStarts())
        .customBlockParserFactory(new FirstCharacter.OfFences())
        .customBlockParserFactory(new FirstCharacter.OfRules())
        .customBlockParserFactory(new FirstCharacter.OfLists())
        .customInlineParserFactory(MarkInlineParser::new)
        .paragraphPreProcessorFactory(new TableLines())
        .paragraphPreProcessorFactory(new ReferenceLines())
        .postProcessorFactory(new Autolinks.Factory())
        .build();
  }

  /** How documents are read, whoever reads them. */
  static MutableDataSet options() {
    MutableDataSet options = new MutableDataSet();
    // Of two definitions the first counts, as in CommonMark; the gate reports the second.
    options.set(Parser.REFERENCES_KEEP, KeepType.FIRST);
    options.set(FootnoteExtension.FOOTNOTES_KEEP, KeepType.FIRST);
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, false);
    options.set(TablesExtension.WITH_CAPTION, false);
    options.set(TablesExtension.MIN_HEADER_ROWS, 1);
    options.set(TablesExtension.MAX_HEADER_ROWS, 1);
    // A line like <your-token> is text, not the beginning of a block.
    options.set(Parser.HTML_BLOCK_START_ONLY_ON_BLOCK_TAGS, true);
    // One dash is enough, as in GitHub's tables.
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    return options;
  }
}
