package plimsoll.gate;

import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import plimsoll.config.Config;
import plimsoll.config.Phrase;
import plimsoll.content.Audience;
import plimsoll.content.Meta;
import plimsoll.content.Settings;
import plimsoll.problem.Problems;
import plimsoll.source.Header;

/** Headers to the metadata of one view: one road for each audience, and no road between them. */
sealed interface Metas permits CustomerMetas, InternalMetas {
  /**
   * @param all the headers of all files
   * @param shown those of the documents that this audience has a page of
   * @param wording what the glossary makes of a text for this audience
   */
  static Metas of(
      Config config,
      Audience audience,
      Collection<Header> all,
      Collection<Header> shown,
      UnaryOperator<String> wording) {
    return audience == Audience.CUSTOMER
        ? new CustomerMetas(config, all, shown, wording)
        : new InternalMetas(config, shown);
  }

  /** All that it knows beside the settings of the site: equal ones read every header alike. */
  List<Object> known();

  /** The view's settings. */
  Settings settings();

  /** A document's name in the URLs of this view. */
  String slug(Header header);

  /** A document's metadata as this audience may know it. */
  Meta of(Header header, Problems problems);

  /**
   * Everything that a customer reads of a document's metadata, and where it was written, for the
   * denylist.
   */
  List<Phrase> customerWords(Header header);
}
