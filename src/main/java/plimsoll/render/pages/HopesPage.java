package plimsoll.render.pages;

import java.util.List;
import plimsoll.content.Block;
import plimsoll.render.html.Blocks;
import plimsoll.render.html.Dates;
import plimsoll.render.html.Html;
import plimsoll.render.html.Links;
import plimsoll.render.html.Passage;
import plimsoll.render.html.UiText;
import plimsoll.site.Entry;
import plimsoll.site.HopeLedger;
import plimsoll.site.Overview;

/** Hopes by what became of them, and surprises, ready to print. */
record HopesPage(List<Item> failed, List<Item> open, List<Item> held, List<Surprise> surprises) {
  /** A hope; {@code tested} are the reviews that name it. */
  record Item(Html text, String lang, String id, Card from, String href, List<Card> tested) {}

  /** Something that surprised those who were there. */
  record Surprise(Html text, String lang, Card from, String href) {}

  /** Surprises of this many reviews are enough for a page. */
  private static final int SURPRISES = 300;

  static HopesPage of(Overview.Hopes page, Links links, UiText words, Dates dates) {
    HopeLedger ledger = page.ledger();
    return new HopesPage(
        items(ledger, HopeLedger.State.DID_NOT_HOLD, links, words, dates),
        items(ledger, HopeLedger.State.OPEN, links, words, dates),
        items(ledger, HopeLedger.State.HELD, links, words, dates),
        ledger.surprises().stream()
            .limit(SURPRISES)
            .map(
                s ->
                    new Surprise(
                        text(s.text(), s.entry(), links, words),
                        s.entry().meta().language(),
                        Card.of(s.entry(), links, words, dates),
                        href(s.entry(), s.anchor(), links)))
            .toList());
  }

  private static List<Item> items(
      HopeLedger ledger, HopeLedger.State state, Links links, UiText words, Dates dates) {
    return ledger.in(state).stream()
        .map(
            h ->
                new Item(
                    text(h.hope().text(), h.entry(), links, words),
                    h.entry().meta().language(),
                    h.hope().id(),
                    Card.of(h.entry(), links, words, dates),
                    href(h.entry(), h.hope().anchor(), links),
                    h.tested().stream().map(e -> Card.of(e, links, words, dates)).toList()))
        .toList();
  }

  private static Html text(List<Block> text, Entry entry, Links links, UiText words) {
    return Blocks.of(text, Passage.quoted(links.telling(entry.url()), words), 4);
  }

  private static String href(Entry entry, String anchor, Links links) {
    return links.to(entry.url()) + (anchor.isEmpty() ? "" : "#" + anchor);
  }
}
