package plimsoll.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Bytes are characters, or malformed, exactly as Java's own strict decoder has it. */
class Utf8Properties {
  private static final List<Integer> EDGES =
      List.of(
          0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
          0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF);

  @Provide
  Arbitrary<List<Integer>> edges() {
    return Arbitraries.of(EDGES).list().ofMaxSize(6);
  }

  @Property(tries = 20_000, seed = "20261125")
  void bytesAreReadAsJavaReadsThem(@ForAll("edges") List<Integer> edges) {
    byte[] bytes = new byte[edges.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (int) edges.get(i);
    }
    assertEquals(expected(bytes), read(bytes), edges.toString());
    assertEquals(expected(bytes).equals("malformed"), isMalformed(bytes), edges.toString());
  }

  @Property(tries = 2000, seed = "20261125")
  void textsAreReadAsTheyWereWritten(@ForAll String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertEquals(new String(bytes, StandardCharsets.UTF_8), read(bytes));
  }

  private static String expected(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return "malformed";
    }
  }

  private static String read(byte[] bytes) {
    try {
      return new String(Utf8.chars(bytes));
    } catch (Malformed e) {
      return "malformed";
    }
  }

  private static boolean isMalformed(byte[] bytes) {
    try {
      Utf8.check(bytes);
      return false;
    } catch (Malformed e) {
      return true;
    }
  }
}
