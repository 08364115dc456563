package plimsoll.source;

import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's reader of tables. It holds nothing but options, which are the same for all documents,
 * and an expression that takes long to compile: so one serves for all.
 */
final class TableLines implements ParagraphPreProcessorFactory {
  private final ParagraphPreProcessorFactory flexmarks = TableParagraphPreProcessor.Factory();
  private volatile @Nullable ParagraphPreProcessor reader;

  @Override
  public boolean affectsGlobalScope() {
    return flexmarks.affectsGlobalScope();
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return flexmarks.getAfterDependents();
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return flexmarks.getBeforeDependents();
  }

  @Override
  public ParagraphPreProcessor apply(ParserState state) {
    ParagraphPreProcessor known = reader;
    if (known == null) {
      known = flexmarks.apply(state);
      reader = known;
    }
    return known;
  }
}
