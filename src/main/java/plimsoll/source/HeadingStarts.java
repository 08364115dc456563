package plimsoll.source;

import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/**
 * Flexmark's headings. Of each line of a paragraph Flexmark asks whether it makes a heading of the
 * lines before, and joins all of these to find out whether there are any: a paragraph of twice as
 * many lines would take four times as long. Here the first line stands for all in that question;
 * the heading's text is made of all lines as ever.
 */
final class HeadingStarts extends HeadingParser.Factory {
  @Override
  public BlockParserFactory apply(DataHolder options) {
    BlockParserFactory flexmarks = super.apply(options);
    BlockParserFactory ours =
        new BlockParserFactory() {
          @Override
          public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            return flexmarks.tryStart(state, new FirstLine(matched));
          }
        };
    return new FirstCharacter(ours, "#=-");
  }

  private record FirstLine(MatchedBlockParser matched) implements MatchedBlockParser {
    @Override
    public BlockParser getBlockParser() {
      return matched.getBlockParser();
    }

    @Override
    public BasedSequence getParagraphContent() {
      List<BasedSequence> lines = matched.getParagraphLines();
      return lines == null || lines.isEmpty() ? matched.getParagraphContent() : lines.get(0);
    }

    @Override
    public List<BasedSequence> getParagraphLines() {
      return matched.getParagraphLines();
    }

    @Override
    public List<Integer> getParagraphEolLengths() {
      return matched.getParagraphEolLengths();
    }

    @Override
    public MutableDataHolder getParagraphDataHolder() {
      return matched.getParagraphDataHolder();
    }
  }
}
