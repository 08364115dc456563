package plimsoll.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is between two braces. One pass, no backtracking. */
final class AttributeReader {
  /** Quotes that word processors make delimit nothing, and would be published with the words. */
  private static final String NOT_BARE =
      "\"'{\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb\u300c\u300d\uff02";

  private final CharSequence text;
  private final int limit;
  private int at;
  private final List<String> classes = new ArrayList<>();
  private final Map<String, String> values = new LinkedHashMap<>();
  private String id = "";
  private boolean wellFormed = true;

  AttributeReader(CharSequence text, int at) {
    this.text = text;
    this.at = at;
    this.limit = Math.min(text.length(), at + Attributes.LONGEST);
  }

  boolean looksLikeAttributes() {
    int i = at;
    while (i < limit && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    if (i >= limit) {
      return false;
    }
    char c = text.charAt(i);
    if (c == '.' || c == '#') {
      return i + 1 < limit && (isWord(text.charAt(i + 1)));
    }
    int word = i;
    while (i < limit && isWord(text.charAt(i))) {
      i++;
    }
    return i > word && i < limit && text.charAt(i) == '=' && Character.isLetter(c);
  }

  Optional<Attributes> read() {
    // As with "::: internal", a mark with a space where none belongs is a slip.
    wellFormed = !isSpace(at);
    while (at < limit) {
      char c = text.charAt(at);
      if (c == '}') {
        wellFormed &= !isSpace(at - 1);
        return Optional.of(new Attributes(classes, values, id, wellFormed, at + 1));
      }
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '.') {
        at++;
        classes.add(wordOrMalformed());
      } else if (c == '#') {
        at++;
        id = wordOrMalformed();
      } else {
        pair();
      }
    }
    return Optional.empty();
  }

  private void pair() {
    int start = at;
    String key = word();
    if (key.isEmpty() || at >= limit || text.charAt(at) != '=') {
      wellFormed = false;
      at = Math.max(at, start + 1);
      return;
    }
    at++;
    String value = at < limit && "\"'".indexOf(text.charAt(at)) >= 0 ? quoted() : bare();
    wellFormed &= values.put(key, value) == null;
  }

  private String wordOrMalformed() {
    String word = word();
    wellFormed &= !word.isEmpty();
    return word;
  }

  private String word() {
    int start = at;
    while (at < limit && isWord(text.charAt(at))) {
      at++;
    }
    return text.subSequence(start, at).toString();
  }

  private String bare() {
    int start = at;
    while (at < limit && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '}') {
      wellFormed &= NOT_BARE.indexOf(text.charAt(at)) < 0;
      at++;
    }
    wellFormed &= at > start;
    return text.subSequence(start, at).toString();
  }

  /** A value in quotes; before these a backslash is an escape. A line break is a space. */
  private String quoted() {
    StringBuilder value = new StringBuilder();
    char quote = text.charAt(at);
    for (at++; at < limit; at++) {
      char c = text.charAt(at);
      if (c == quote) {
        at++;
        return value.toString();
      }
      if (c == '\\' && at + 1 < limit && "\"'\\".indexOf(text.charAt(at + 1)) >= 0) {
        c = text.charAt(++at);
      }
      value.append(c == '\n' ? ' ' : c);
    }
    wellFormed = false;
    return value.toString();
  }

  private boolean isSpace(int index) {
    return index < limit && Character.isWhitespace(text.charAt(index));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }
}
