package plimsoll.imports;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.content.Inline;

/** Where links and pictures of a document lead once it is ours. */
interface HtmlLinks {
  /** Only the web: there are no files beside the text. */
  HtmlLinks WEB =
      new HtmlLinks() {
        @Override
        public Optional<Inline.Target> link(String address) {
          return web(address);
        }

        @Override
        public Optional<String> picture(String address) {
          return Optional.empty();
        }
      };

  /** Google Docs sends readers through an address of its own. */
  Pattern REDIRECT = Pattern.compile("https?://www\\.google\\.com/url\\?(?:.*?&)?q=([^&]+).*");

  /** The target of a link; empty if it leads nowhere that a reader can go. */
  Optional<Inline.Target> link(String address);

  /** The path of a picture that is ours now; empty if there is none. */
  Optional<String> picture(String address);

  /** An address on the web, or of a mailbox. */
  static Optional<Inline.Target> web(String address) {
    String url = address.strip().replace(" ", "%20");
    Matcher redirect = REDIRECT.matcher(url);
    if (redirect.matches()) {
      try {
        url = URLDecoder.decode(redirect.group(1), StandardCharsets.UTF_8).replace(" ", "%20");
      } catch (IllegalArgumentException e) {
        return Optional.of(new Inline.Target.External(url));
      }
    }
    String scheme = url.toLowerCase(Locale.ROOT);
    boolean known =
        scheme.startsWith("https://")
            || scheme.startsWith("http://")
            || scheme.startsWith("mailto:");
    return known ? Optional.of(new Inline.Target.External(url)) : Optional.empty();
  }
}
