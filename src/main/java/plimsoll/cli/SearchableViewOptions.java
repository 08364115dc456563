package plimsoll.cli;

import java.io.IOException;
import picocli.CommandLine.Mixin;

/** What to look in, and how to print what was found. */
final class SearchableViewOptions {
  @Mixin private SourceOptions source = new SourceOptions();
  @Mixin private ViewOption view = new ViewOption();
  @Mixin private FormatOption format = new FormatOption();

  SearchableView read(Environment world) throws IOException {
    return SearchableView.read(source.folder(world), view.audience());
  }

  /** The path below the content folder of one that is typed from where the user stands. */
  String below(String typed) {
    String prefix = source.prefix();
    return typed.startsWith(prefix) ? typed.substring(prefix.length()) : typed;
  }

  ResultPrinter finds(Environment world) {
    return new ResultPrinter(world.out(), source.prefix(), format.chosen());
  }
}
