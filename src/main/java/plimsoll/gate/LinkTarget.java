package plimsoll.gate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import plimsoll.vocabulary.DocumentNames;

/** What the address of a link is, before anybody asks who may follow it. */
sealed interface LinkTarget {
  /** An address on the web, or of a person. */
  record Web(String url) implements LinkTarget {}

  /** A heading of the same document. */
  record Section(String fragment) implements LinkTarget {}

  /**
   * A file of the content folder.
   *
   * @param written the path as it stands in the document, percent escapes and all
   * @param path the same, percent-decoded
   */
  record InContent(String written, String path, String fragment) implements LinkTarget {
    /** Whether it was meant for a page: it has no ending, or that of Markdown. */
    boolean isPage() {
      String name = path.substring(path.lastIndexOf('/') + 1);
      return name.indexOf('.') < 0 || DocumentNames.stripped(name).isPresent();
    }
  }

  /** A file outside the content folder: absolute, or disguised. */
  record Outside() implements LinkTarget {}

  /** A scheme that no page carries, {@code javascript:} above all. */
  record Refused() implements LinkTarget {}

  Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");
  Pattern DISGUISED = Pattern.compile("%(?:2e|2f|5c|25|00)", Pattern.CASE_INSENSITIVE);

  /** Sorts an address. */
  static LinkTarget of(String address) {
    String url = address.strip();
    if (url.chars().anyMatch(c -> c < ' ' || c == '\\' || c == 0x7f)) {
      return new Outside();
    }
    var scheme = SCHEME.matcher(url);
    if (scheme.find()) {
      return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
        case "http", "https", "mailto" -> new Web(url);
        default -> new Refused();
      };
    }
    if (url.startsWith("//")) {
      return new Web("https:" + url);
    }
    if (url.startsWith("#")) {
      return new Section(decode(url.substring(1)).orElse(""));
    }
    return inContent(url);
  }

  private static LinkTarget inContent(String url) {
    int hash = url.indexOf('#');
    String fragment = hash < 0 ? "" : decode(url.substring(hash + 1)).orElse("");
    String path = hash < 0 ? url : url.substring(0, hash);
    int query = path.indexOf('?');
    path = query < 0 ? path : path.substring(0, query);
    if (path.startsWith("/") || DISGUISED.matcher(path).find()) {
      return new Outside();
    }
    Optional<String> decoded = decode(path);
    return decoded.isPresent() ? new InContent(path, decoded.get(), fragment) : new Outside();
  }

  /** Percent-decodes once, as UTF-8; empty if that is not text. */
  private static Optional<String> decode(String text) {
    if (text.indexOf('%') < 0) {
      return Optional.of(text);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    byte[] source = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < source.length; i++) {
      int high =
          i + 2 < source.length && source[i] == '%' ? Character.digit(source[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(source[i + 2], 16) : -1;
      if (low >= 0) {
        bytes.write(high << 4 | low);
        i += 2;
      } else {
        bytes.write(source[i]);
      }
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
