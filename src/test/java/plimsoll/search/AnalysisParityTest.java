package plimsoll.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script's tokens are Java's tokens, every one, with its place and its kind. */
class AnalysisParityTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void everyCharacterGivesTheSameTokens() throws Exception {
    check(
        IntStream.range(0, 0x110000)
            .filter(c -> c < 0xd800 || c > 0xdfff)
            .mapToObj(c -> "a" + Character.toString(c) + " " + Character.toString(c) + "x")
            .toList());
  }

  @Test
  void realTextsGiveTheSameTokens() throws Exception {
    List<String> texts = Corpus.texts();
    assertTrue(texts.size() > 4);
    check(texts);
  }

  @Test
  void randomWordsHaveTheSameStems() throws Exception {
    Random random = new Random(7);
    check(Stream.generate(() -> word(random)).limit(200_000).toList());
  }

  @Test
  void randomTextsGiveTheSameTokens() throws Exception {
    Random random = new Random(11);
    check(Stream.generate(() -> text(random)).limit(20_000).toList());
  }

  private static String word(Random random) {
    String[] ends = {
      "s", "es", "ies", "ed", "eed", "ing", "y", "ational", "izer", "bli", "logi", "fulness",
      "ative", "icate", "ement", "ment", "ent", "sion", "tion", "ou", "e", "ll", "le", "ate", "ical"
    };
    StringBuilder word = new StringBuilder();
    int length = 1 + random.nextInt(5);
    for (int i = 0; i < length; i++) {
      word.append("aeiouybcdlrstzwxn".charAt(random.nextInt(17)));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      word.append(ends[random.nextInt(ends.length)]);
    }
    return word.toString();
  }

  private static String text(Random random) {
    String[] pieces = {
      "pg_stat_activity",
      "java.lang.OutOfMemoryError",
      "HTTPServer",
      "2024-03-01T10:32:14.123Z",
      "10:32",
      "10.0.0.17:5432",
      "fe80::1:2:3:4",
      "550e8400-e29b-41d4-a716-446655440000",
      "e\u0301",
      "障害",
      "データ",
      "ﾃﾞｰﾀ",
      "Ａ",
      "①",
      "½",
      "ﬁ",
      "don't",
      "std::vector",
      "C++",
      "a",
      "12",
      "503",
      "0xdeadbeef",
      "ip-10-2-3-4",
      "db-7.corp.example",
      "api-7f9c4d5b6-x2x8z",
      "İ",
      "ß",
      "Σ",
      "𝐀",
      "𠀀",
      "한국어",
      "…",
      "::",
      ".",
      "-",
      "_",
      "/",
      "@",
      "\\",
      "$",
      "#",
      "+",
      " ",
      "\n",
      "\ud800",
      "\u200b",
      "😀",
      "x",
      "Retries",
      "21/Oct/2022:15:38:01",
      "deadbeefdeadbeef1",
      "1234567",
      "का",
      "ภาษา",
      "v1.27.3",
      "kubelet-1.28.0-rc1",
      "0x80070005",
      ".NET",
      "C#",
      "C++17",
      "node.js",
      "Łódź",
      "résumé",
      "Straße",
      "Việt"
    };
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
      text.append(random.nextInt(3) == 0 ? " " : "");
    }
    return text.toString();
  }

  private void check(List<String> texts) throws Exception {
    Path input = folder.resolve("texts.json");
    Path output = folder.resolve("tokens");
    JSON.writeValue(input.toFile(), texts);
    Node.run("tokens.mjs", Node.MODULE, input, output);
    List<String> lines = Files.readAllLines(output);
    assertEquals(texts.size(), lines.size());
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      assertEquals(tokens(text), lines.get(i), () -> "tokens of: " + text);
    }
  }

  /** What the script says of a text too. */
  static String tokens(String text) throws Exception {
    return JSON.writeValueAsString(
        Analysis.of(text).stream()
            .map(
                t ->
                    List.of(
                        t.text(),
                        t.token().text(),
                        t.token().start(),
                        t.token().end(),
                        String.valueOf(t.token().kind().letter())))
            .toList());
  }
}
