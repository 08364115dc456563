package plimsoll.source;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.CharacterNodeFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's inline parser, which also sees braces and marked words. Both are atoms while their
 * paragraph is parsed, as code is, so that no emphasis or link can begin inside a mark and end
 * outside; the words are parsed by themselves afterwards.
 */
final class MarkInlineParser extends CommonmarkInlineParser {
  /** As CommonMark has it: spaces are allowed, line ends and other brackets are not. */
  private static final Pattern ANGLED =
      Pattern.compile("^<[^<>\\\\\n]{0,1000}+(?:\\\\.[^<>\\\\\n]{0,1000}+){0,20}+>");

  private final Deque<MarkedWords> waiting = new ArrayDeque<>();
  private Brackets brackets;
  private Destinations destinations;

  /** For what may end a tag, where it is last in the paragraph. */
  private final Map<String, Integer> lastEnds = new HashMap<>();

  MarkInlineParser(
      DataHolder options,
      BitSet specialCharacters,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> delimiterProcessors,
      LinkRefProcessorData linkRefProcessors,
      List<InlineParserExtensionFactory> extensions) {
    super(
        options,
        withBrace(specialCharacters),
        delimiterCharacters,
        delimiterProcessors,
        linkRefProcessors,
        extensions);
    brackets = Brackets.NONE;
    destinations = Destinations.NONE;
  }

  private static BitSet withBrace(BitSet special) {
    special.set('{');
    return special;
  }

  @Override
  public void parse(BasedSequence content, Node node) {
    Deque<MarkedWords> outer = new ArrayDeque<>(waiting);
    waiting.clear();
    brackets = Brackets.NONE;
    destinations = Destinations.NONE;
    lastEnds.clear();
    super.parse(content, node);
    parseWaiting();
    waiting.addAll(outer);
  }

  /** Words in marks may hold marks again, so this goes on until none is left. */
  private void parseWaiting() {
    if (waiting.isEmpty()) {
      return;
    }
    BitSet pipes = customCharacters;
    Map<Character, CharacterNodeFactory> pipeNodes = customSpecialCharacterFactoryMap;
    ArrayList<Node> found = customSpecialCharacterNodes;
    customCharacters = null;
    customSpecialCharacterFactoryMap = null;
    while (!waiting.isEmpty()) {
      MarkedWords next = waiting.poll();
      brackets = Brackets.NONE;
      destinations = Destinations.NONE;
      lastEnds.clear();
      super.parse(next.words(), next);
    }
    customCharacters = pipes;
    customSpecialCharacterFactoryMap = pipeNodes;
    customSpecialCharacterNodes = found;
  }

  @Override
  protected boolean parseInline(boolean customOnly) {
    if (!customOnly) {
      char c = peek();
      if (c == '{' && parseBrace() || c == '[' && parseMarkedWords()) {
        return true;
      }
      if (c == '{') {
        appendText(input, index, index + 1);
        index++;
        return true;
      }
    }
    return super.parseInline(customOnly);
  }

  /** As Flexmark's own, which copies the whole paragraph each time something matches. */
  @Override
  public @Nullable BasedSequence match(Pattern pattern) {
    if (index >= input.length()) {
      return null;
    }
    Matcher matcher = pattern.matcher(input).region(index, input.length());
    if (!matcher.find()) {
      return null;
    }
    index = matcher.end();
    return input.subSequence(matcher.start(), matcher.end());
  }

  @Override
  public @Nullable BasedSequence parseLinkDestination() {
    if (peek() == '<') {
      return match(ANGLED);
    } else {
      if (destinations == Destinations.NONE) {
        destinations = Destinations.of(input);
      }
      if (destinations.isOpen(index)) {
        return null;
      }
    }
    return super.parseLinkDestination();
  }

  /** Tags that nothing can end are not looked for again and again up to the paragraph's end. */
  @Override
  public boolean parseHtmlInline() {
    char kind = index + 1 < input.length() ? input.charAt(index + 1) : ' ';
    boolean characters = kind == '!' && input.matchChars("<![", index);
    String end = kind == '?' ? "?>" : characters ? "]]>" : ">";
    int last = lastEnds.computeIfAbsent(end, e -> input.lastIndexOf(e));
    return index < last && super.parseHtmlInline();
  }

  private boolean parseBrace() {
    Optional<Attributes> attributes = Attributes.at(input, index);
    if (attributes.isEmpty()) {
      return false;
    }
    appendNode(new Brace(input.subSequence(index, attributes.get().end()), attributes.get()));
    index = attributes.get().end();
    return true;
  }

  private boolean parseMarkedWords() {
    if (brackets == Brackets.NONE) {
      brackets = Brackets.of(input);
    }
    int close = brackets.closing(index);
    boolean footnote = index + 1 < input.length() && input.charAt(index + 1) == '^';
    if (close < 0 || footnote || close + 1 >= input.length() || input.charAt(close + 1) != '{') {
      return false;
    }
    Optional<Attributes> attributes = Attributes.at(input, close + 1);
    if (attributes.isEmpty()) {
      return false;
    }
    int end = attributes.get().end();
    MarkedWords words =
        new MarkedWords(
            input.subSequence(index, end), input.subSequence(index + 1, close), attributes.get());
    appendNode(words);
    waiting.add(words);
    index = end;
    return true;
  }
}
