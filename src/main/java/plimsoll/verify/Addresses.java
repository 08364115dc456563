package plimsoll.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * Where links of a site lead.
 *
 * @param files the paths of all files of the site
 * @param own the site's address, ending in {@code /}, or empty
 */
record Addresses(Set<String> files, String own) {
  /** What a link comes to. */
  sealed interface Answer permits Fine, Dead, Place {}

  /** It leads to a file of the site, or away from the site. */
  record Fine() implements Answer {}

  /** It leads to nothing. */
  record Dead() implements Answer {}

  /** It leads to a place within a page of the site. */
  record Place(String path, String anchor) implements Answer {}

  /** Where a link leads that is in, or counts from, the file {@code from}. */
  Answer resolve(String from, String href) {
    String link = href.strip();
    if (hasScheme(link)) {
      boolean ours = !own.isEmpty() && link.toLowerCase(Locale.ROOT).startsWith(own);
      return ours ? below("", link.substring(own.length())) : new Fine();
    } else if (link.startsWith("//")) {
      return new Fine();
    } else if (link.startsWith("/")) {
      // Other things live beside the site on its host.
      String root = own.isEmpty() ? "" : own.substring(own.indexOf('/', own.indexOf("//") + 2));
      boolean ours = !root.isEmpty() && link.startsWith(root);
      return ours ? below("", link.substring(root.length())) : new Fine();
    }
    return below(from, link);
  }

  /** A letter, then letters, digits, {@code + . -}, then a colon (RFC 3986, 3.1). */
  private static boolean hasScheme(String link) {
    for (int i = 0; i < link.length(); i++) {
      char c = link.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (c == ':') {
        return i > 0;
      } else if (!letter && (i == 0 || !((c >= '0' && c <= '9') || "+.-".indexOf(c) >= 0))) {
        return false;
      }
    }
    return false;
  }

  private Answer below(String from, String link) {
    int hash = link.indexOf('#');
    String anchor = hash < 0 ? "" : decoded(link.substring(hash + 1));
    String address = hash < 0 ? link : link.substring(0, hash);
    int query = address.indexOf('?');
    String path = decoded(query < 0 ? address : address.substring(0, query));
    String target = path.isEmpty() ? asFile(from) : absolute(from, path);
    if (!files.contains(target)) {
      return new Dead();
    }
    boolean within =
        !anchor.isEmpty()
            && !anchor.equals("top")
            && !anchor.startsWith(":~:")
            && target.endsWith(".html");
    return within ? new Place(target, anchor) : new Fine();
  }

  private static String absolute(String from, String path) {
    int folder = from.lastIndexOf('/') + 1;
    int start = 0;
    while (path.startsWith("../", start) && folder > 0) {
      folder = from.lastIndexOf('/', folder - 2) + 1;
      start += 3;
    }
    boolean plain =
        path.indexOf("/.", Math.max(0, start - 1)) < 0
            && path.indexOf("//") < 0
            && !path.startsWith(".", start)
            && !path.startsWith("/", start);
    return plain
        ? asFile(from.substring(0, folder).concat(path.substring(start)))
        : normalized(from, path);
  }

  private static String normalized(String from, String path) {
    Deque<String> parts = new ArrayDeque<>();
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    for (String part : (folder + path).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return ".."; // out of the site
        }
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    boolean isFolder = path.endsWith("/") || path.endsWith("/.") || path.equals(".");
    String joined = String.join("/", parts);
    return isFolder || path.endsWith("..") ? asFile(joined.isEmpty() ? "" : joined + "/") : joined;
  }

  private static String asFile(String path) {
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  /** Percent escapes undone; an invalid one stays as it is. */
  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
      out.write(low < 0 ? bytes[i] : high * 16 + low);
      i += low < 0 ? 0 : 2;
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
