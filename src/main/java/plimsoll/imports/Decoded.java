package plimsoll.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.problem.Code;

/** Bytes as text: UTF-8 unless they say otherwise, and never with replaced characters. */
final class Decoded {
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)");

  private static final int HEAD = 4096;

  private Decoded() {}

  /**
   * The text.
   *
   * @throws ImportFailure with the line where it is not in its charset
   */
  static String of(byte[] bytes, Place place) {
    Charset charset = charset(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      var result = decoder.decode(in, out, true);
      if (result.isError()) {
        result.throwException();
      }
      decoder.flush(out);
    } catch (CharacterCodingException e) {
      int line = 1 + (int) out.flip().chars().filter(c -> c == '\n').count();
      throw new ImportFailure(
          place.line(line),
          Code.ENCODING,
          "this is not text in " + charset.name(),
          "convert it: iconv -f WINDOWS-1252 -t UTF-8");
    }
    String text = out.flip().toString();
    if (text.indexOf('\0') >= 0) {
      throw new ImportFailure(place, Code.ENCODING, "this is not text", "name a file of text");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    } else if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    boolean bom = head.startsWith("\u00EF\u00BB\u00BF");
    if (!bom && declared.find()) {
      try {
        return Charset.forName(declared.group(1));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        return StandardCharsets.UTF_8;
      }
    }
    return StandardCharsets.UTF_8;
  }
}
