package plimsoll.source;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code :::internal} … {@code :::}. The opening line may interrupt a paragraph; a {@code :::} in
 * fenced code closes nothing. A line that is neither is left to be a paragraph's text, where the
 * gate looks for near misses.
 */
final class ContainerParser extends AbstractBlockParser {
  private static final int CODE_INDENT = 4;

  /** Deeper than this no container opens: each line asks every open one whether it goes on. */
  private static final int DEEPEST = 60;

  private final Container block;

  private ContainerParser(Container block) {
    this.block = block;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(ParserState state, BlockParser parser, Block child) {
    return true;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (block.closed()) {
      return BlockContinue.none();
    }
    if (beginsWithColon(state) && isClosingLine(state) && !isInFence(state) && isInnermost(state)) {
      block.close(chars(state));
      // As a blank line the rest ends every open paragraph, so that none is continued lazily.
      return BlockContinue.atIndex(state.getLineEndIndex());
    }
    return BlockContinue.atIndex(state.getIndex());
  }

  /** Whether no container inside this one is open: a closing line is the inner one's. */
  private boolean isInnermost(ParserState state) {
    List<BlockParser> active = state.getActiveBlockParsers();
    return active.subList(active.indexOf(this) + 1, active.size()).stream()
        .noneMatch(p -> p instanceof ContainerParser inner && !inner.block.closed());
  }

  private static boolean isClosingLine(ParserState state) {
    return state.getIndent() < CODE_INDENT && text(state).equals(":::");
  }

  /** Whether the line would go into fenced code that is in this container. */
  private boolean isInFence(ParserState state) {
    BlockParser deepest = state.getActiveBlockParser();
    if (!(deepest instanceof FencedCodeBlockParser)) {
      return false;
    }
    // Fenced code of a list item goes on only while the line is indented as the item is.
    return deepest.getBlock().getParent() == block || state.getIndent() >= 2;
  }

  @Override
  public void closeBlock(ParserState state) {
    removeBlankLines();
    block.spanContent();
  }

  /** Almost no line does, and to make a string of each to find out is a tenth of all parsing. */
  private static boolean beginsWithColon(ParserState state) {
    BasedSequence line = state.getLine();
    int first = state.getNextNonSpaceIndex();
    return first < line.length() && line.charAt(first) == ':';
  }

  private static BasedSequence chars(ParserState state) {
    BasedSequence line = state.getLine();
    return line.subSequence(Math.min(state.getNextNonSpaceIndex(), line.length())).trimEnd();
  }

  private static String text(ParserState state) {
    return chars(state).toString();
  }

  /** Sees the opening lines, and closing lines that close nothing. */
  private static final class Starter extends AbstractBlockParserFactory {
    Starter(DataHolder options) {
      super(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      if (!beginsWithColon(state)
          || state.getIndent() >= CODE_INDENT
          || state.getActiveBlockParsers().size() > DEEPEST) {
        return BlockStart.none();
      }
      String line = text(state);
      BasedSequence chars = chars(state);
      return switch (line) {
        case ":::internal", ":::customer-only" ->
            BlockStart.of(
                    new ContainerParser(
                        new Container(line.substring(3), chars, isInContainer(state))))
                .atIndex(state.getLineEndIndex());
        case ":::" -> BlockStart.of(new StrayParser(chars)).atIndex(state.getLineEndIndex());
        default -> BlockStart.none();
      };
    }

    private static boolean isInContainer(ParserState state) {
      List<BlockParser> active = state.getActiveBlockParsers();
      return active.stream()
          .anyMatch(p -> p instanceof ContainerParser parser && !parser.block.closed());
    }
  }

  /** Keeps the place of a stray {@code :::}. */
  private static final class StrayParser extends AbstractBlockParser {
    private final StrayClose block;

    StrayParser(BasedSequence chars) {
      block = new StrayClose(chars);
    }

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {}
  }

  /** Registers the parser with Flexmark. */
  static final class Factory implements CustomBlockParserFactory {
    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new Starter(options);
    }
  }
}
