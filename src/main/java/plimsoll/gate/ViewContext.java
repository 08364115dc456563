package plimsoll.gate;

import plimsoll.config.Config;
import plimsoll.content.Audience;
import plimsoll.forbid.Glossary;
import plimsoll.forbid.Hosts;

/** What all documents of one view are read with. */
record ViewContext(
    Audience audience, LinkablePages pages, Glossary glossary, Hosts hosts, BadAnchors badAnchors) {
  static ViewContext of(Config config, Audience audience, LinkablePages pages) {
    return new ViewContext(
        audience, pages, Glossary.of(config), Hosts.of(config.internalHosts()), BadAnchors.NONE);
  }

  ViewContext without(BadAnchors bad) {
    return new ViewContext(audience, pages, glossary, hosts, bad);
  }

  /** The words that this audience reads for a text. */
  String wording(String text) {
    return audience == Audience.CUSTOMER ? glossary.apply(text) : text;
  }
}
