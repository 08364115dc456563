package plimsoll.invented;

import java.util.List;

/**
 * A document while it is written. The open dice decide what customers read, the hidden ones what
 * stands between.
 */
final class Ink {
  final Dice open;
  final Dice hidden;
  final Surroundings surroundings;
  private final StringBuilder text = new StringBuilder();
  private int notes;

  Ink(Dice open, Dice hidden, Surroundings surroundings) {
    this.open = open;
    this.hidden = hidden;
    this.surroundings = surroundings;
  }

  /** The dice of a place in this document. */
  Ink at(String place) {
    Ink ink = new Ink(open.at(place), hidden.at(place), surroundings);
    ink.notes = place.hashCode() & 0xFFFF;
    return ink;
  }

  void line(String line) {
    text.append(line).append('\n');
  }

  void block(String block) {
    text.append(block.stripTrailing()).append("\n\n");
  }

  /** A label for a footnote or a reference that nobody sees. */
  String label() {
    return Words.canary(hidden) + notes++;
  }

  /** A sentence for customers, with internal words in it here and there. */
  String sentence() {
    StringBuilder sentence = new StringBuilder();
    List<String> words = Words.common(open, open.from(3, 12));
    for (int i = 0; i < words.size(); i++) {
      if (i > 0) {
        sentence.append(open.chance(10) ? "\n" : " ");
      }
      sentence.append(styled(words.get(i)));
      if (hidden.chance(8) && hidden.any()) {
        sentence.append(' ').append(nothing());
      }
    }
    return sentence.append(open.one(".", ".", "?", "。", " -- so it was.")).toString();
  }

  /** Something that customers have no trace of. */
  String nothing() {
    return switch (hidden.below(3)) {
      case 0 -> "<!-- note " + Words.secret(hidden) + " -->";
      case 1 -> "![" + Words.secret(hidden) + "](" + Words.canary(hidden) + ".png){.internal}";
      default -> noWords();
    };
  }

  private String noWords() {
    return "[" + Words.inlineSecret(hidden) + "]{.internal as=\"\"}";
  }

  private String styled(String word) {
    return switch (open.below(40)) {
      case 0 -> "*" + word + "*";
      case 1 -> "**" + word + " " + instead() + (hidden.any() ? " " + noWords() : "") + "**";
      case 2 -> "`" + word + "`";
      case 3 -> "~~" + word + "~~";
      case 4 -> "[" + word + "](https://www.example.com/" + open.below(9) + ")";
      case 5 -> "<kbd>" + word + "</kbd>";
      case 6 -> "https://www.example.com/" + open.below(9);
      case 7, 8, 9 -> instead();
      case 10, 11 -> surroundings.term(open);
      case 12, 13 -> "[" + word + "](" + surroundings.document(open) + ")";
      case 14 ->
          "["
              + Words.secret(hidden)
              + "]("
              + Words.canary(hidden)
              + ".md){.internal as=\""
              + word
              + "\"}";
      case 15 -> word + "\\\n";
      case 16 -> word + " & < > \" ' &amp; \\*";
      default -> word;
    };
  }

  /** Internal words that customers read as others. */
  String instead() {
    return "[" + Words.inlineSecret(hidden) + "]{.internal as=\"" + Words.plain(open) + "\"}";
  }

  /** Paragraphs of sentences, or one. */
  String paragraph() {
    StringBuilder paragraph = new StringBuilder(sentence());
    for (int i = open.below(3); i > 0; i--) {
      paragraph.append(open.one(" ", "\n")).append(sentence());
    }
    return paragraph.toString();
  }

  /** A sentence that stays on its line. */
  String oneLine() {
    return sentence().replace("\\\n", "").replace('\n', ' ');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
