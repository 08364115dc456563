package plimsoll.redact;

import java.util.ArrayList;
import java.util.List;
import plimsoll.config.Config;
import plimsoll.content.Block;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.content.Settings;
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
      meta(document.meta(), texts);
      document.body().forEach(block -> texts.addAll(Screen.texts(block)));
      for (List<Block> footnote : document.footnotes()) {
        footnote.forEach(block -> texts.addAll(Screen.texts(block)));
      }
    }
    view.assets().forEach(asset -> texts.add(asset.name()));
    return texts;
  }

  private static void meta(Meta meta, List<String> texts) {
    texts.addAll(List.of(meta.title(), meta.summary(), meta.status(), meta.language()));
    texts.addAll(List.of(meta.severity().slug(), meta.severity().name(), meta.kind().slug()));
    meta.services().forEach(s -> texts.addAll(List.of(s.slug(), s.name())));
    meta.factors().forEach(f -> texts.addAll(List.of(f.slug(), f.name(), f.category())));
    meta.tags().forEach(t -> texts.addAll(List.of(t.slug(), t.name())));
    texts.addAll(meta.aliases());
    meta.updates().forEach(u -> texts.add(u.text()));
    meta.times().values().forEach(moment -> texts.add(moment.iso()));
  }
}
