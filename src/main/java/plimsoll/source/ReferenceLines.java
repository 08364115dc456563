package plimsoll.source;

import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Has reference definitions read at the beginning of paragraphs. Flexmark does so of itself only
 * with its own inline parser, and says nothing when it does not.
 */
final class ReferenceLines implements ParagraphPreProcessorFactory {
  @Override
  public boolean affectsGlobalScope() {
    return true;
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return null;
  }

  @Override
  public ParagraphPreProcessor apply(ParserState state) {
    return (ParagraphPreProcessor) state.getInlineParser();
  }
}
