package plimsoll.verify;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where attributes and style sheets lead. */
final class LinkAttributes {
  /** Attributes whose whole value is an address. */
  private static final Set<String> LEADING =
      Set.of("href", "src", "action", "formaction", "poster", "data", "cite", "xlink:href");

  /** Attributes that hold addresses among other things, or are led to. */
  private static final Set<String> OTHERS = Set.of("id", "name", "srcset", "style", "content");

  private static final Pattern REFRESH = Pattern.compile("(?i)[\\d.\\s]*[;,]\\s*url\\s*=\\s*(.*)");
  private static final Pattern STYLE_URL =
      Pattern.compile("url\\(\\s*+([\"']?)([^\"')]*+)\\1\\s*+\\)");

  /** The lengths of their names, a bit each. */
  private static final long LENGTHS =
      Stream.concat(LEADING.stream(), OTHERS.stream())
          .mapToLong(name -> 1L << name.length())
          .reduce(0, (a, b) -> a | b);

  private LinkAttributes() {}

  /** Whether an attribute may lead somewhere, or be led to, by the length of its name. */
  static boolean mayLead(int length) {
    return length < Long.SIZE && (LENGTHS >> length & 1) != 0;
  }

  /** Whether an attribute may lead somewhere, or be led to. */
  static boolean mayLead(String attribute) {
    return LEADING.contains(attribute) || OTHERS.contains(attribute);
  }

  /** What a style sheet refers to. */
  static void styles(String css, Links links) {
    Matcher url = STYLE_URL.matcher(css);
    while (url.find()) {
      if (!url.group(2).startsWith("#")) {
        links.link(url.group(2));
      }
    }
  }

  /** Tells {@code links} where an attribute leads, or what leads to it. */
  static void tell(String element, String key, String value, Links links) {
    if (key.equals("id") || (key.equals("name") && element.equals("a"))) {
      links.anchor(value);
    } else if (LEADING.contains(key)) {
      links.link(value);
    } else if (key.equals("srcset")) {
      for (String candidate : value.split(",")) {
        links.link(candidate.strip().split("\\s+")[0]);
      }
    } else if (key.equals("style")) {
      styles(value, links);
    } else if (key.equals("content") && element.equals("meta")) {
      Matcher refresh = REFRESH.matcher(value.strip());
      if (refresh.matches()) {
        links.link(refresh.group(1));
      }
    }
  }
}
