package plimsoll.redact;

import plimsoll.config.Config;
import plimsoll.content.Audience;

/** What all documents of one view are read with. */
record Library(
    Audience audience,
    Shelf shelf,
    Glossary glossary,
    Denylist denylist,
    Hosts hosts,
    AssetDesk assets,
    BadAnchors badAnchors) {
  static Library of(Config config, Audience audience, Shelf shelf, AssetDesk assets) {
    Denylist denylist = Denylist.of(config);
    return new Library(
        audience, shelf, Glossary.of(config), denylist, denylist.hosts(), assets, BadAnchors.NONE);
  }

  Library without(BadAnchors bad) {
    return new Library(audience, shelf, glossary, denylist, hosts, assets, bad);
  }

  /** The words that this audience reads for a text. */
  String wording(String text) {
    return audience == Audience.CUSTOMER ? glossary.apply(text) : text;
  }
}
