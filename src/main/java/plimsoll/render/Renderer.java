package plimsoll.render;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plimsoll.content.Audience;
import plimsoll.output.OutFile;
import plimsoll.render.exports.Exports;
import plimsoll.render.html.UiText;
import plimsoll.render.pages.PageWriter;
import plimsoll.render.theme.Templates;
import plimsoll.render.theme.Theme;
import plimsoll.render.theme.ThemeAssets;
import plimsoll.site.Similar;
import plimsoll.site.Site;
import plimsoll.work.Digester;
import plimsoll.work.Memory;

/** A site to files, in the look of a theme. */
public final class Renderer {
  private final Theme theme;
  private final Templates templates;
  private final Memory<String, UiText> words = Memory.empty();
  private final Memory<Audience, ThemeAssets> assets = Memory.empty();
  private @Nullable Map<String, String> texts;

  private Renderer(Theme theme) {
    this.theme = theme;
    this.templates = Templates.of(theme);
  }

  /** A renderer; one serves all views, from any number of threads. */
  public static Renderer open(Theme theme) {
    return new Renderer(theme);
  }

  /** What customer pages say whatever they are about: the texts of the theme, by file. */
  public synchronized Map<String, String> texts() throws IOException {
    Map<String, String> known = texts;
    if (known == null) {
      known = theme.texts();
      texts = known;
    }
    return known;
  }

  /**
   * All files of a site but those of the search index. Pages are made when their content is asked
   * for.
   *
   * @param similar knows the retrospectives that are alike
   */
  public Stream<OutFile> render(Site site, Similar.Finder similar) {
    return render(site, similar, Digester.NONE);
  }

  /**
   * The same.
   *
   * @param digester tells what files are made from
   */
  public Stream<OutFile> render(Site site, Similar.Finder similar, Digester digester) {
    UiText said = words.of("", site.settings().language(), theme::words);
    ThemeAssets own =
        assets.of(
            site.audience().slug(), site.audience(), readers -> ThemeAssets.of(theme, readers));
    PageWriter writer = new PageWriter(site, theme, said, templates, own, similar, digester);
    Stream<OutFile> pages = site.pages().stream().map(page -> writer.file(page));
    Stream<OutFile> files =
        site.assets().stream().map(asset -> OutFile.bytes("assets/" + asset.name(), asset.bytes()));
    Stream<OutFile> exports = Exports.of(site, said, similar, digester);
    // The longest of all files is among the exports: whoever writes it must not begin last.
    return Stream.of(exports, pages, own.outFiles(), files).flatMap(s -> s);
  }
}
