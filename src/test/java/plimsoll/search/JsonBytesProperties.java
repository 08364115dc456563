package plimsoll.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written straight to bytes is what a library for JSON writes. */
class JsonBytesProperties {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Property
  void isWhatALibraryWrites(@ForAll("texts") List<String> texts) throws JsonProcessingException {
    assertEquals(JSON.writeValueAsString(texts), utf8(JsonBytes.of(texts)));
  }

  @Provide
  static Arbitrary<List<String>> texts() {
    Arbitrary<String> character =
        Arbitraries.integers()
            .between(0, 0x10ffff)
            .filter(c -> c < 0xd800 || c > 0xdfff)
            .map(Character::toString);
    Arbitrary<String> special =
        Arbitraries.of("\"", "\\", "\n", "\t", "\r", "\b", "\f", "\u0000", "\u001f", "\u007f", "/");
    Arbitrary<String> plain = Arbitraries.of("some words", "ÿ", "…", "障害", "😀", "");
    return Arbitraries.oneOf(character, special, plain)
        .list()
        .ofMaxSize(12)
        .map(list -> String.join("", list))
        .list()
        .ofMaxSize(4);
  }

  @Example
  void listsAndNamesHaveTheirCommas() {
    JsonBytes json = new JsonBytes(0).begin('[').begin('{').end('}').begin('{');
    json.name("a").texts(List.of()).name("b").texts(List.of("1", "2")).end('}').text("c").end(']');
    assertEquals("[{},{\"a\":[],\"b\":[\"1\",\"2\"]},\"c\"]", utf8(json.toBytes()));
    JsonBytes numbers = new JsonBytes(0).begin('[').number(-7).numbers(IntStream.of(0, 12));
    assertEquals("[-7,[0,12]]", utf8(numbers.end(']').toBytes()));
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
