package plimsoll.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plimsoll.output.OutFile;
import plimsoll.render.exports.Exports;
import plimsoll.render.exports.RetrospectivesJson;
import plimsoll.render.html.Dates;
import plimsoll.render.html.UiText;
import plimsoll.render.pages.PageWriter;
import plimsoll.render.theme.Templates;
import plimsoll.render.theme.Theme;
import plimsoll.render.theme.ThemeAssets;
import plimsoll.site.Similar;
import plimsoll.site.Site;

/** A site to files, in the look of a theme. */
public final class Renderer {
  private final Theme theme;
  private final Templates templates;
  private final ThemeAssets assets;

  private Renderer(Theme theme) {
    this.theme = theme;
    this.templates = Templates.of(theme);
    this.assets = ThemeAssets.of(theme);
  }

  /** A renderer; one serves all views, from any number of threads. */
  public static Renderer open(Theme theme) {
    return new Renderer(theme);
  }

  /**
   * What customer pages say whatever they are about: the texts of the theme and its scripts, the
   * words of the interface and of dates.
   *
   * @param language of the interface
   */
  public List<String> publicTexts(String language) {
    List<String> texts = new ArrayList<>(theme.publicTexts());
    texts.addAll(Dates.names(theme.words(language).locale()));
    texts.add(new String(RetrospectivesJson.schema(), StandardCharsets.UTF_8));
    return texts;
  }

  /**
   * All files of a site but those of the search index. Pages are made when their content is asked
   * for.
   *
   * @param similar knows the retrospectives that are alike
   */
  public Stream<OutFile> render(Site site, Similar.Finder similar) {
    UiText words = theme.words(site.settings().language());
    PageWriter writer = new PageWriter(site, theme, words, templates, assets, similar);
    Stream<OutFile> pages = site.pages().stream().map(page -> writer.file(page));
    Stream<OutFile> files =
        site.assets().stream().map(asset -> OutFile.bytes("assets/" + asset.name(), asset.bytes()));
    Stream<OutFile> exports = Exports.of(site, words, similar);
    // The longest of all files is among the exports: whoever writes it must not begin last.
    return Stream.of(exports, pages, assets.outFiles(), files).flatMap(s -> s);
  }
}
