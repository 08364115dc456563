package plimsoll.markdown;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import plimsoll.content.Inline;

/**
 * What Markdown is written for.
 *
 * @param assets where an asset is, by its name
 * @param pages where a page is
 * @param source whether it is written as a source file, with marks and fields in braces; else for
 *     somebody who only reads it
 */
record Style(
    UnaryOperator<String> assets, Function<Inline.Target.Page, String> pages, boolean source) {
  Style {
    Objects.requireNonNull(assets);
    Objects.requireNonNull(pages);
  }

  /** A source file beside the others of its content folder. */
  static Style source(UnaryOperator<String> assets) {
    return new Style(assets, page -> InlineMarkdown.path(page.type(), page.slug()), true);
  }
}
