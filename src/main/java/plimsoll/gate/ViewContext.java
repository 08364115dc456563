package plimsoll.gate;

import plimsoll.config.Config;
import plimsoll.content.Audience;
import plimsoll.forbid.Denylist;
import plimsoll.forbid.Glossary;
import plimsoll.forbid.Hosts;

/** What all documents of one view are read with. */
record ViewContext(
    Audience audience,
    LinkablePages shelf,
    Glossary glossary,
    Denylist denylist,
    Hosts hosts,
    Assets assets,
    BadAnchors badAnchors) {
  static ViewContext of(Config config, Audience audience, LinkablePages shelf, Assets assets) {
    Denylist denylist = Denylist.of(config);
    return new ViewContext(
        audience, shelf, Glossary.of(config), denylist, denylist.hosts(), assets, BadAnchors.NONE);
  }

  ViewContext without(BadAnchors bad) {
    return new ViewContext(audience, shelf, glossary, denylist, hosts, assets, bad);
  }

  /** The words that this audience reads for a text. */
  String wording(String text) {
    return audience == Audience.CUSTOMER ? glossary.apply(text) : text;
  }
}
