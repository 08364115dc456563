package plimsoll.gate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import plimsoll.assets.AssetCleaner;
import plimsoll.config.Config;
import plimsoll.content.Anchors;
import plimsoll.content.Asset;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.content.Settings;
import plimsoll.forbid.ForbiddenCheck;
import plimsoll.source.Draft;

/** Every text of the source, and every text of a view: what {@link Withheld} tells apart. */
final class InternalTexts {
  private InternalTexts() {}

  /** The source: files as they are, comments and front matter included, and the configuration. */
  static List<String> of(List<Draft> drafts, Config config) {
    List<String> texts = new ArrayList<>();
    for (Draft draft : drafts) {
      texts.add(draft.text());
      texts.add(draft.header().path());
      texts.add(draft.header().id());
    }
    texts.add(config.internal().title());
    texts.add(config.internal().footer());
    texts.add(config.internal().baseUrl());
    texts.add(config.internal().editLink());
    config.services().values().forEach(s -> texts.addAll(List.of(s.key(), s.name(), s.owner())));
    config.factors().values().forEach(f -> texts.addAll(List.of(f.key(), f.name())));
    config.severities().forEach(s -> texts.addAll(List.of(s.key(), s.name())));
    config.glossary().forEach(t -> texts.add(t.internal()));
    texts.addAll(config.internalHosts());
    texts.addAll(config.people());
    return texts;
  }

  /** What an audience reads: everything that pages are made of. */
  static List<String> shown(View view) {
    List<String> texts = new ArrayList<>();
    Settings settings = view.settings();
    texts.addAll(List.of(settings.title(), settings.footer(), settings.baseUrl()));
    for (Document document : view.documents()) {
      texts.add(document.slug());
      texts.add(document.meta().title() + " · " + settings.title());
      meta(document.meta(), texts);
      ForbiddenCheck.readings(document).forEach(reading -> texts.add(page(reading)));
      texts.add(String.join(" ", Anchors.of(document.body()).all()));
    }
    for (Asset asset : view.assets()) {
      texts.add(asset.name());
      texts.add(text(asset));
    }
    return texts;
  }

  /** In one piece: neighbours of a page, cells of a row for one, are neighbours in the source. */
  private static String page(List<String> texts) {
    return String.join("\n", texts);
  }

  /** The words of an attachment, and those that are drawn in a picture. */
  private static String text(Asset asset) {
    String extension = AssetCleaner.extension(asset.name());
    if (extension.equals("svg")) {
      String svg = new String(asset.bytes(), StandardCharsets.UTF_8);
      return Parser.xmlParser().parseInput(svg, "").select("text").text();
    }
    boolean telling = AssetCleaner.isText(extension);
    return telling ? new String(asset.bytes(), StandardCharsets.UTF_8) : "";
  }

  private static void meta(Meta meta, List<String> texts) {
    texts.addAll(List.of(meta.title(), meta.summary(), meta.status(), meta.language()));
    texts.addAll(List.of(meta.severity().slug(), meta.severity().name(), meta.kind().slug()));
    list(meta.services().stream(), Meta.Service::slug, Meta.Service::name, texts);
    list(meta.factors().stream(), Meta.Factor::slug, Meta.Factor::name, texts);
    list(meta.tags().stream(), Meta.Tag::slug, Meta.Tag::name, texts);
    meta.factors().forEach(factor -> texts.add(factor.category()));
    texts.addAll(meta.aliases());
    meta.updates().forEach(u -> texts.add(u.text()));
    meta.times().values().forEach(moment -> texts.add(moment.iso()));
  }

  /** Lists stand in the front matter as they stand on the page, in one piece. */
  private static <T> void list(
      Stream<T> terms, Function<T, String> slug, Function<T, String> name, List<String> texts) {
    List<T> all = terms.toList();
    texts.add(all.stream().map(slug).collect(Collectors.joining(" ")));
    texts.add(all.stream().map(name).collect(Collectors.joining(" ")));
  }
}
