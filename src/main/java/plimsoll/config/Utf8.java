package plimsoll.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import plimsoll.problem.Span;

/** Bytes to text, strictly: what is not UTF-8 has a place. */
public final class Utf8 {
  private Utf8() {}

  /**
   * A decoded file.
   *
   * @param text without a byte order mark; U+FFFD stands for what is not UTF-8
   * @param malformed where that was, at most the first ten places; empty for good text
   */
  public record Decoded(String text, List<Span> malformed) {
    public Decoded {
      malformed = List.copyOf(malformed);
    }
  }

  /** Decodes a file. */
  public static Decoded decode(String file, byte[] bytes) {
    int start =
        bytes.length > 2
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF
            ? 3
            : 0;
    var decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
    List<Span> malformed = new ArrayList<>();
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        break;
      }
      if (malformed.size() < 10) {
        malformed.add(place(file, out));
      }
      out.put('\uFFFD');
      in.position(in.position() + result.length());
    }
    return new Decoded(out.flip().toString(), malformed);
  }

  private static Span place(String file, CharBuffer out) {
    String before = out.duplicate().flip().toString();
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      boolean crlf = c == '\r' && i + 1 < before.length() && before.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crlf)) {
        line++;
        lineStart = i + 1;
      }
    }
    return Span.at(file, line, before.codePointCount(lineStart, before.length()) + 1, 1);
  }
}
