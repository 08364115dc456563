package plimsoll.config;

import java.net.URI;
import java.net.URISyntaxException;

/** The address under which a view is published. */
final class BaseUrl {
  private BaseUrl() {}

  /** The address with {@code /} at its end; empty, and reported, if it cannot be one. */
  static String check(Phrase said, Fields view) {
    String text = said.text();
    if (text.isEmpty()) {
      return "";
    }
    if (!isWeb(text) || text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
      view.refuse(
          said.span(), "this is not an absolute address", "write https://status.example.com/");
      return "";
    }
    return text.endsWith("/") ? text : text + "/";
  }

  /** Whether a text is an absolute {@code http} or {@code https} address without a user's name. */
  static boolean isWeb(String text) {
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme());
      return (scheme.equals("https") || scheme.equals("http"))
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
