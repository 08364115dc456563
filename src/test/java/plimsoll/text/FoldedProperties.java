package plimsoll.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import plimsoll.forbid.WordTrie;
import plimsoll.slips.NearMiss;

/** Texts are read in fewer steps than by the plain way, and no differently. */
class FoldedProperties {
  private static final List<String> WORDS =
      List.of("pg-orders", "@kowalski", ".corp.example", "a", "日本", "b c", "orders");
  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "orders",
          "pg-orders",
          "PG-Orders-7",
          "@kowalski",
          "db.corp.example",
          "日本語",
          "カ",
          "゙",
          "é",
          "ß",
          "ﬁ",
          "\u200b",
          "😀",
          "％",
          "｛",
          "：",
          " ",
          "  ",
          "\n",
          "\t",
          "\0",
          "-",
          "_",
          ".",
          "/",
          ":",
          "::",
          "*",
          "**",
          "`",
          "~",
          "~~",
          "<b>",
          "</b>",
          "<p>",
          "<!--",
          "-->",
          "<",
          ">",
          "&",
          "&amp;",
          "amp;",
          "&#58;",
          "&lt;",
          "&nGt;",
          "%2D",
          "%25",
          "2D",
          "%E2%80%8B",
          "%",
          "\\",
          "\\u002d",
          "\\x41",
          "\\n",
          "\\2d ",
          "\\_",
          "{",
          "}",
          "[",
          "!",
          "7",
          "48213",
          "x9y8z7",
          "internal");

  @Property(tries = 5000, seed = "20261125")
  void readingsAreThePlainOnes(@ForAll("texts") String text) {
    String decoded = PlainDecoded.of(text);
    List<String> plain = new ArrayList<>(List.of(Folded.of(text).toString()));
    if (!decoded.equals(text)) {
      plain.add(Folded.of(decoded).toString());
    }
    List<Folded> readings = Folded.readings(text);
    assertEquals(plain.get(plain.size() - 1), readings.get(readings.size() - 1).toString());
    assertEquals(plain.get(0), readings.get(0).toString());
    // What is undone may stand for itself ("\u005c"), so that there may be one reading too many.
    assertTrue(plain.size() <= readings.size());
  }

  @Property(tries = 3000, seed = "20261125")
  void placesGoUpAndEndWithTheText(@ForAll("texts") String text) {
    for (Folded reading : Folded.readings(text)) {
      int last = 0;
      for (int i = 0; i < reading.length(); i++) {
        assertTrue(reading.sourceAt(i) >= last && reading.sourceAt(i) < text.length());
        last = reading.sourceAt(i);
      }
      assertEquals(text.length(), reading.sourceAt(reading.length()));
    }
  }

  @Property(tries = 3000, seed = "20261125")
  void wordsOfATrieAreFoundWhereTheyStand(@ForAll("texts") String text) {
    WordTrie trie = new WordTrie();
    List<WordTrie.Edges> edges = new ArrayList<>();
    for (String word : WORDS) {
      edges.add(WordTrie.Edges.values()[word.length() % 3]);
      trie.add(word, edges.get(edges.size() - 1));
    }
    Folded folded = Folded.of(text);
    Set<Object> found = new HashSet<>();
    trie.find(folded, (word, start, end) -> found.add(Tuple.of(word, start, end)));
    Set<Object> plain = new HashSet<>();
    for (int i = 0; i < WORDS.size(); i++) {
      String word = WORDS.get(i);
      for (int at = folded.toString().indexOf(word); at >= 0; ) {
        int end = at + word.length();
        boolean begins = WordTrie.isEdge(folded, at) || edges.get(i) == WordTrie.Edges.ANYWHERE;
        boolean ends = WordTrie.isEdge(folded, end) || edges.get(i) != WordTrie.Edges.WHOLE;
        if (begins && ends) {
          plain.add(Tuple.of(i, at, end));
        }
        at = folded.toString().indexOf(word, at + 1);
      }
    }
    assertEquals(plain, found);
  }

  @Property(tries = 3000, seed = "20261125")
  void whereNothingMayBeAMarkNoExpressionFindsOne(@ForAll("texts") String text) {
    if (!NearMiss.mayNearlyMark(Folded.of(text))) {
      for (Folded reading : Folded.readings(text)) {
        String folded = reading.toString();
        int bracket = folded.indexOf('[');
        assertFalse(folded.contains("{") || folded.contains("::"), folded);
        assertFalse(bracket >= 0 && folded.indexOf('!', bracket) >= 0, folded);
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(14).map(pieces -> String.join("", pieces));
  }
}
