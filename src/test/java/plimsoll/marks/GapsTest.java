package plimsoll.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What reads on where words are left out of a line: {@code «} and {@code »} are around them, and
 * {@code ^} ends a line. Spaces are no matter here: the gate takes them along.
 */
class GapsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '\0',
      value = {
        // Brackets round nothing.
        "Add one («x»)\tAdd one",
        "Add one («x», «y»)\tAdd one",
        "Add one (« x »)\tAdd one",
        "Add one («x».)\tAdd one",
        "«x» ()\t",
        "Add («x») one\tAdd one",
        "Add one («x», soon)\tAdd one (soon)",
        "Add one (soon, «x»)\tAdd one (soon)",
        "Add one (soon - «x»)\tAdd one (soon)",
        "(«x») add one\tadd one",
        "a) «x» add one\ta) add one",
        "Add one «x») two\tAdd one) two",
        "Add () one «x»\tAdd () one",
        // A line's beginning and end.
        "«x»: add one\tadd one",
        "«x» – add one\tadd one",
        "«x». Add one\tAdd one",
        "✅ «x»: add one\t✅ add one",
        "✅ «x»\t",
        "Add one, «x»\tAdd one",
        "Add one – «x»\tAdd one",
        "Add one. «x»\tAdd one.",
        "Add one: «x»^Add two\tAdd one^Add two",
        "Add one^«x»^Add two\tAdd one^Add two",
        "«x»^Add one\tAdd one",
        "Add one^«x»\tAdd one",
        "Add one^«x», add two\tAdd one^add two",
        "(«x»^soon) add one\t(soon) add one",
        // Words on both sides.
        "Add one, «x», soon\tAdd one, soon",
        "Add one, «x».\tAdd one.",
        "Add one. «x». Add two\tAdd one. Add two",
        "Add one. «x», add two\tAdd one. add two",
        "Add one: «x», two\tAdd one: two",
        "Add one – «x» (soon)\tAdd one (soon)",
        "Add one: «x» (soon)\tAdd one: (soon)",
        "Add one «x» two\tAdd one two",
        "Add one; «x»; «y»; two\tAdd one; two",
        // Hyphens in words stay.
        "Add «x» re-run\tAdd re-run",
        "Add pre-«x», two\tAdd pre-, two",
        "Add a/«x»\tAdd a/",
        "Add a / «x»\tAdd a",
        "«x» -v two\t-v two",
        // Nothing but signs.
        "– «x» –\t",
        "✓ «x» 🎉\t✓ 🎉",
        "«x» 1\t1",
      })
  void theSignsAroundWordsThatGoGoWithThem(String written, String read) {
    StringBuilder text = new StringBuilder();
    BitSet gone = new BitSet();
    boolean out = false;
    for (char c : written.replace('^', '\n').toCharArray()) {
      if (c == '«' || c == '»') {
        out = c == '«';
      } else {
        gone.set(text.length(), out);
        text.append(c);
      }
    }
    Gaps.close(text.toString(), gone);
    StringBuilder left = new StringBuilder();
    for (int i = gone.nextClearBit(0); i < text.length(); i = gone.nextClearBit(i + 1)) {
      left.append(text.charAt(i));
    }
    String words = left.toString().replaceAll(" +", " ").replaceAll(" ?\n ?", "^").strip();
    assertEquals(
        read == null ? "" : read, words.replaceAll(" (?=[,.;)])", "").replaceAll("(?<=[(]) ", ""));
  }
}
