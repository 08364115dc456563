package plimsoll.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Reads PNG and JPEG part by part. A picture that was cleaned for publication holds pixels and
 * nothing else; one of the theme may hold metadata, and its texts are read.
 */
final class Pictures {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final Set<String> DEFLATED = Set.of("zTXt", "iTXt", "iCCP");

  private Pictures() {}

  static void png(byte[] bytes, boolean cleaned, FileReport report) throws Malformed {
    if (!Arrays.equals(PNG, Arrays.copyOf(bytes, PNG.length))) {
      throw new Malformed();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, PNG.length, bytes.length - PNG.length);
    String type = "";
    while (in.remaining() >= 12) {
      int length = in.getInt();
      if (length < 0 || length > in.remaining() - 8) {
        throw new Malformed();
      }
      byte[] name = new byte[4];
      in.get(name);
      byte[] body = new byte[length];
      in.get(body);
      in.getInt(); // a checksum
      type = new String(name, StandardCharsets.US_ASCII);
      chunk(type, body, cleaned, report);
      if (type.equals("IEND")) {
        break;
      }
    }
    if (!type.equals("IEND")) {
      throw new Malformed();
    }
    rest(in, cleaned, report);
  }

  private static void chunk(String type, byte[] body, boolean cleaned, FileReport report) {
    if (PIXELS.contains(type)) {
      return;
    }
    if (cleaned) {
      report.fault(Fault.METADATA);
    }
    Binary.runs(body, report);
    if (DEFLATED.contains(type)) {
      deflated(body, report);
    }
  }

  /** The compressed part begins behind names and flags; zlib data begins with this byte. */
  private static void deflated(byte[] body, FileReport report) {
    for (int i = 0; i + 2 < body.length; i++) {
      if (body[i] == 0x78) {
        try {
          Binary.runs(Inflated.zlib(body, i, body.length), report);
          return;
        } catch (Malformed e) {
          continue; // a letter of a name
        }
      }
    }
  }

  static void jpeg(byte[] bytes, boolean cleaned, FileReport report) throws Malformed {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < 4 || in.getShort() != (short) 0xFFD8) {
      throw new Malformed();
    }
    for (int marker = marker(in); marker != 0xD9; marker = marker(in)) {
      segment(marker, in, cleaned, report);
      if (marker == 0xDA) {
        entropy(in);
      }
    }
    rest(in, cleaned, report);
  }

  private static int marker(ByteBuffer in) throws Malformed {
    int c = 0;
    if (!in.hasRemaining() || (in.get() & 0xFF) != 0xFF) {
      throw new Malformed();
    }
    do {
      if (!in.hasRemaining()) {
        throw new Malformed();
      }
      c = in.get() & 0xFF;
    } while (c == 0xFF);
    return c;
  }

  private static void segment(int marker, ByteBuffer in, boolean cleaned, FileReport report)
      throws Malformed {
    int length = in.remaining() < 2 ? 0 : in.getShort() & 0xFFFF;
    if (length < 2 || length - 2 > in.remaining()) {
      throw new Malformed();
    }
    byte[] body = new byte[length - 2];
    in.get(body);
    boolean application = marker >= 0xE0 && marker <= 0xEF;
    boolean plain = marker == 0xE0 && length == 16 || marker == 0xEE && length == 14;
    if ((application && !plain) || marker == 0xFE) {
      if (cleaned) {
        report.fault(Fault.METADATA);
      }
      Binary.runs(body, report);
    }
  }

  /** Goes to the next marker behind compressed pixels. */
  private static void entropy(ByteBuffer in) {
    while (in.remaining() >= 2) {
      int next = in.get(in.position() + 1) & 0xFF;
      boolean marker = (in.get(in.position()) & 0xFF) == 0xFF;
      if (marker && next != 0 && (next < 0xD0 || next > 0xD7)) {
        return;
      }
      in.get();
    }
  }

  private static void rest(ByteBuffer in, boolean cleaned, FileReport report) {
    if (in.hasRemaining()) {
      if (cleaned) {
        report.fault(Fault.METADATA);
      }
      Binary.runs(Arrays.copyOfRange(in.array(), in.position(), in.limit()), report);
    }
  }
}
