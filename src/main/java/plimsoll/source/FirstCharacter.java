package plimsoll.source;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Asks one of Flexmark's block parsers about a line only if the block could begin with the line's
 * first character. By itself it runs a regular expression over every row of every table.
 */
final class FirstCharacter implements BlockParserFactory {
  private final BlockParserFactory flexmarks;
  private final String characters;

  FirstCharacter(BlockParserFactory flexmarks, String characters) {
    this.flexmarks = flexmarks;
    this.characters = characters;
  }

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    BasedSequence line = state.getLine();
    int first = state.getNextNonSpaceIndex();
    boolean may = first < line.length() && characters.indexOf(line.charAt(first)) >= 0;
    return may ? flexmarks.tryStart(state, matched) : BlockStart.none();
  }

  /** Fenced code. */
  static final class OfFences extends FencedCodeBlockParser.Factory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new FirstCharacter(super.apply(options), "`~");
    }
  }

  /** Rules. */
  static final class OfRules extends ThematicBreakParser.Factory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new FirstCharacter(super.apply(options), "*_-");
    }
  }

  /** Lists. */
  static final class OfLists extends ListBlockParser.Factory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new FirstCharacter(super.apply(options), "-+*0123456789");
    }
  }
}
