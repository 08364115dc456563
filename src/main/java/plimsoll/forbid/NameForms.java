package plimsoll.forbid;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plimsoll.text.Folded;

/** Makes the forms of names: parts, joints, endings. */
final class NameForms {
  /** A shorter stem would be one of many words. */
  private static final int SHORTEST_STEM = 3;

  /** What is left of a name beside its letters; other signs round it are punctuation. */
  private static final String TELLING = "#@+$%~*";

  private final Names names;
  private final Endings endings;

  NameForms(Names names, Endings endings) {
    this.names = names;
    this.endings = endings;
  }

  /** Whether a name has no letters, and so is found only as it is written. */
  static boolean isSigns(String name) {
    return Folded.of(name)
        .chars()
        .noneMatch(c -> Letters.isLetter((char) c) && !Character.isDigit(c));
  }

  /** Adds a name in all its forms. One of signs and digits has none. */
  void add(String rule, String name) {
    if (isSigns(name)) {
      return;
    }
    List<String> parts = parts(name);
    Folded folded = Folded.of(name.strip());
    add(rule, parts, Form.Style.ANY, sign(folded, true), sign(folded, false));
  }

  /** Adds the parts of a name in this order. */
  void add(String rule, List<String> parts, Form.Style style) {
    add(rule, parts, style, "", "");
  }

  /** Adds the parts of a name of which the last is cut short, with its dot: {@code Jan K.} */
  void abbreviated(String rule, List<String> parts) {
    add(rule, parts, Form.Style.TITLED, "", ".");
  }

  private void add(String rule, List<String> parts, Form.Style style, String before, String after) {
    String letters = String.join("", parts);
    BitSet joints = new BitSet();
    int length = 0;
    for (String part : parts) {
      joints.set(length);
      length += part.length();
    }
    joints.clear(0);
    names.add(new Form(rule, letters, joints, before, after, style, endings.whole()));
    for (Map.Entry<Integer, Set<String>> instead : endings.instead(letters).entrySet()) {
      String stem = letters.substring(0, letters.length() - instead.getKey());
      if (stem.length() > SHORTEST_STEM && after.isEmpty()) {
        names.add(new Form(rule, stem, joints, before, after, style, instead.getValue()));
      }
    }
  }

  /** A name as it is written without the letters of its language: Mueller. */
  static String spelledOut(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .replaceAll("[äÄ]", "ae")
        .replaceAll("[öÖøØ]", "oe")
        .replaceAll("[üÜ]", "ue");
  }

  /** The parts of a name, folded: between signs, at capitals inside a word, at numbers. */
  static List<String> parts(String name) {
    Letters text = Letters.of(Folded.of(name));
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.count(); i++) {
      int place = text.place(i);
      boolean apart = i > 0 && text.gap(i) > 0;
      boolean inside =
          i > 0 && !text.isUnspaced(i) && text.isBorder(place) || text.isNumbered(place);
      if (!part.isEmpty() && (apart || inside)) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(text.at(i));
    }
    if (!part.isEmpty()) {
      parts.add(part.toString());
    }
    return parts;
  }

  private static String sign(Folded name, boolean first) {
    int from = 0;
    int to = name.length();
    if (first) {
      to = 0;
      while (to < name.length() && TELLING.indexOf(name.charAt(to)) >= 0) {
        to++;
      }
    } else {
      from = to;
      while (from > 0 && TELLING.indexOf(name.charAt(from - 1)) >= 0) {
        from--;
      }
    }
    return name.subSequence(from, Math.max(from, to)).toString();
  }
}
