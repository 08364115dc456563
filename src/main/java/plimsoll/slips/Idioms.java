package plimsoll.slips;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plimsoll.marks.Faults;
import plimsoll.marks.MarkedText;
import plimsoll.problem.Code;
import plimsoll.text.Folded;
import plimsoll.text.Prefilter;

/**
 * Finds what says internal in other tools, in letters and mail, or after an automatic correction,
 * where customers would read it and all that it was to hide.
 */
final class Idioms {
  private static final String WORDS = "([\\p{L}][\\p{L} -]{0,40}?)";
  private static final String LINE = "^[\\s>]*+(?:[-*+]\\s)?";

  /** An idiom that is one only with words that say internal, which are its last group. */
  private static final List<Pattern> SAYING =
      List.of(
          // [INTERNAL], 【社内限定】, [internal: …]; no link, no label
          Pattern.compile(
              "(?<![\\]\\w])[\\[【〔]\\s?[*_~#@&.-]{0,5}"
                  + WORDS
                  + "[*_~.-]{0,5}\\s?(?::[^\\]】〕]{0,400})?[\\]】〕](?![(\\[{:])"),
          // !!! internal, ??? internal, /// internal, ;;;internal
          Pattern.compile(
              LINE
                  + "(?:!!!|\\?\\?\\?\\+?|///|\\+\\+\\+|@@@|;;;+)\\s?[\"']?"
                  + WORDS
                  + "[\"':]?\\s?$"),
          Pattern.compile(
              LINE + "(?:!!!|\\?\\?\\?\\+?)\\s?\\p{L}+\\s?[\"']" + WORDS + "[\"']\\s?$"),
          // // internal, -- internal: …, #internal
          Pattern.compile(LINE + "(?://|--+|#|@|\\*{3,})\\s?" + WORDS + "\\s?(?::.*|[-*]{2,})?$"),
          // ifdef::internal[], :internal:, a lock and the word
          Pattern.compile("\\b(?:ifn?def|ifeval|tag)::" + WORDS + "\\["),
          Pattern.compile("(?<![\\p{L}\\p{N}:]):" + WORDS + ":(?![\\p{L}\\p{N}:])"),
          Pattern.compile(
              "[🔒🔐🔏🤫🙈🚫⛔🛑]\\uFE0F?\\s?[*_]{0,3}" + WORDS + "[*_]{0,3}\\s?(?::|-|$)"),
          // (not for customers: …); one word may count what is internal, (private: 12)
          Pattern.compile("\\(\\s?(\\p{L}+[ -][\\p{L} -]{1,40}?)\\s?:[^)]{0,400}\\)"),
          // .. internal::
          Pattern.compile(LINE + "\\.\\.\\s?" + WORDS + "\\s?::.*$"),
          // {{< internal >}}, {{% internal %}}
          Pattern.compile("[{][{][<%#/^]-?\\s?/?\\s?" + WORDS + "\\s?-?[%>]?[}][}]"),
          // {% internal %}, {% if internal %}, {panel:title=Internal}, {expand:internal}
          Pattern.compile("[{]%[-+]?\\s?(?:if\\s|unless\\s)?" + WORDS + "\\s?[-+]?%[}]"),
          Pattern.compile(
              "[{]\\p{L}{2,20}:(?:[^{}]{0,80}\\btitle=)?\\s?"
                  + WORDS
                  + "\\s?(?:[|][^{}]{0,80})?[}]"),
          // :internal[…], internal:: true, h3(internal). …
          Pattern.compile("(?<![\\p{L}\\p{N}:]):" + WORDS + "\\["),
          Pattern.compile(LINE + "[.]?" + WORDS + "\\s?::(?:\\s|$)"),
          Pattern.compile(LINE + "(?:h[1-6]|p|bq)[(]" + WORDS + "[)]\\."),
          // (internal) first in an item, [x][.internal as="y"], (.internal)
          Pattern.compile(LINE + "\\(\\s?" + WORDS + "\\s?\\)"),
          Pattern.compile("[\\[(<]\\s?\\.\\s?" + WORDS + "(?:\\sas\\s?=[^\\])>]*)?\\s?[\\])>]"),
          // **Internal:** …
          Pattern.compile(LINE + "[*_]{1,3}" + WORDS + "(?:[*_]{1,3}\\s?:|\\s?:[*_]{1,3})"),
          // a comment whose signs were escaped
          Pattern.compile("&(?:lt|#60|#x3c);\\s?!\\s?-+\\s?" + WORDS + "(?![\\p{L} ])"),
          // <internal>
          Pattern.compile("(?<![\\p{L}\\p{N}])<[/!]?\\s?" + WORDS + "\\s?/?>"));

  private static final Pattern HEADING_END =
      Pattern.compile(
          "(?:[(\\[【〔]\\s?" + WORDS + "\\s?[)\\]】〕]|\\s[-|/:.]\\s?" + WORDS + ")[x\\s|]*$");

  private static final Pattern BANNER =
      Pattern.compile(
          "[^\\p{L}\\p{N}:{}<>%]*(?:draft[^\\p{L}]+)?" + WORDS + "[^\\p{L}\\p{N}:{}<>%]*");

  private static final Pattern WHOLE = Pattern.compile("^[#|\\s]*+" + WORDS + "[x\\s|]*$");

  /** The comments of other tools, whatever they say. */
  private static final Pattern COMMENT =
      Pattern.compile(
          "^[\\s>]*#\\+begin_comment|[{]#[\\s-](?![^#{}]{0,400}[}])|[{][{]-?\\s?!|[{]%[-+]?\\s?comment\\b|<%#|<%--|<#--|[{][{]?-?\\s?/\\*|[{][{]--|[{]>>|"
              + "(?<!\\S)@\\*\\s");

  /** What CriticMarkup takes out: {--words--}, {~~words~>others~~}. */
  private static final Pattern TAKEN_OUT =
      Pattern.compile("[{](?:-- ?[^{}]{1,400}--|~~[^{}]{0,400}~>[^{}]{0,400}~~)[}]");

  /** {@code [[page]]}, {@code [[page#section|words]]}, {@code ![[page]]}: no footnote, no code. */
  private static final Pattern WIKI_LINK =
      Pattern.compile(
          "(?<![\\[\\w])\\[\\[[\\p{L}@][^\\[\\]\\n"
              + "]{1,200}\\]\\](?![\\](\\[{])|(?<!\\[)\\[\\[[^\\[\\]|]{1,200}[|][^\\[\\]|]{1,200}\\]\\]");

  /** A comment between percent signs, in a line; in Markdown {@link NearMiss} finds it. */
  private static final Pattern PERCENT = Pattern.compile("(?<![\\p{N}%])%%[^%].{0,400}?%%");

  /** A comment whose dashes were corrected, or one of them forgotten. */
  private static final Pattern DASHES = Pattern.compile("<\\s?!\\s?-");

  private static final Pattern DEFINITION =
      Pattern.compile(
          LINE + "\\[(?:[^\\]]{1,80}\\]:\\s?(?:#|<>|<#>)(?:\\s|$)|(?://|comment|#)\\]:)");

  /** Several words that say internal, and a colon. */
  private static final Pattern LEAD = Pattern.compile(LINE + WORDS + "\\s?:");

  private static final String IN_CAPITALS =
      "(?:STRICTLY )?(?:INTERNAL(?:[ -]USE)?(?:[ -]ONLY)?|(?:COMPANY[ -])?CONFIDENTIAL)";
  private static final Pattern CAPITALS =
      Pattern.compile(
          LINE + "(?:[*_]{2,3}" + IN_CAPITALS + ":?[*_]{2,3}|" + IN_CAPITALS + "\\s?(?::|-|$))");

  /** A note that somebody has not acted on yet. */
  private static final Pattern NOTE =
      Pattern.compile("\\b(?:FIXME|XXX)\\s?[:(@]|\\bTODO(?:\\s?:|\\(@?[\\p{L}\\p{N}._-]{1,30}\\))");

  private static final Prefilter COMMENTS =
      Prefilter.of(
          Stream.of(DASHES, COMMENT, TAKEN_OUT, WIKI_LINK, DEFINITION).map(Pattern::pattern));

  /** Of {@link #SAYING} with words that say internal, and of the other sayings. */
  private static final Prefilter SAYINGS =
      Prefilter.ofAll(
          Stream.concat(
              SAYING.stream().map(idiom -> List.of(idiom.pattern(), InternalWords.expression())),
              Stream.of(CAPITALS, NOTE, LEAD).map(pattern -> List.of(pattern.pattern()))));

  private static final String COMMENT_HINT =
      "write <!-- … -->, or remove it; put text that should stay as it is between backticks";
  private static final String SAYS_INTERNAL =
      "this says internal in a way that Plimsoll does not read; customers would see it and what"
          + " follows";
  private static final String INTERNAL_HINT =
      "put :::internal and ::: around internal text, each alone on its line, or reword it";

  private final Faults faults;

  private Idioms(Faults faults) {
    this.faults = faults;
  }

  /** Reports the idioms in what customers would read. */
  static void report(List<List<MarkedText.Line>> prose, Faults faults) {
    Idioms idioms = new Idioms(faults);
    prose.forEach(
        lines -> {
          boolean one = lines.stream().filter(line -> !line.text().isBlank()).count() == 1;
          if (!one || !idioms.isBanner(lines.get(0))) {
            lines.forEach(idioms::line);
          }
        });
  }

  /** A paragraph that says nothing but that something is internal: what follows, it seems. */
  private boolean isBanner(MarkedText.Line line) {
    Folded folded = Folded.of(line.text());
    Matcher banner = BANNER.matcher(folded);
    boolean says =
        line.kind() == MarkedText.Kind.PARAGRAPH
            && line.outside()
            && banner.matches()
            && InternalWords.says(banner.group(1));
    if (says) {
      says(banner).ifPresent(found -> at(line, folded, found));
    }
    return says;
  }

  private void line(MarkedText.Line line) {
    Folded folded = Folded.of(line.text());
    Optional<Found> comment = comment(line.text(), folded);
    if (comment.isPresent()) {
      at(line, folded, comment.get());
    } else if (!heading(line, folded)) {
      saying(folded).ifPresent(found -> at(line, folded, found));
    }
  }

  /** An idiom, with its place in the folded text. */
  private record Found(Matcher place, String message, String hint) {}

  /** Whether words outside the reach of marks say that something is internal, or hide a comment. */
  static boolean isIn(String words) {
    return words
        .lines()
        .anyMatch(
            line -> {
              Folded folded = Folded.of(line);
              return PERCENT.matcher(folded).find()
                  || comment(line, folded).isPresent()
                  || saying(folded).isPresent();
            });
  }

  private static Optional<Found> comment(String text, Folded folded) {
    if (COMMENTS.in(folded).isEmpty()) {
      return Optional.empty();
    }
    Matcher dashes = DASHES.matcher(folded);
    if (dashes.find() && !text.contains("<!--")) {
      return comment(dashes, "this is not a comment: its dashes are not \"--\"");
    }
    Matcher comment = COMMENT.matcher(folded);
    if (comment.find()) {
      return comment(comment, "this is a comment in another tool; here it is text");
    }
    Matcher taken = TAKEN_OUT.matcher(folded);
    if (taken.find()) {
      return Optional.of(
          new Found(
              taken,
              "this takes words out in another tool; here customers would read them",
              "delete the words and their signs; put text that should stay as it is between"
                  + " backticks"));
    }
    Matcher link = WIKI_LINK.matcher(folded);
    if (link.find()) {
      return Optional.of(
          new Found(
              link,
              "this is a link to a page in another tool; here it is text, and customers would read"
                  + " the page's name",
              "write the words alone, or [the words](address); what is meant as text goes between"
                  + " backticks"));
    }
    Matcher definition = DEFINITION.matcher(folded);
    return definition.find()
        ? comment(definition, "this looks like a comment, but Markdown reads it as text")
        : Optional.empty();
  }

  private static Optional<Found> comment(Matcher place, String message) {
    return Optional.of(new Found(place, message, COMMENT_HINT));
  }

  private boolean heading(MarkedText.Line line, Folded folded) {
    boolean column = line.kind() == MarkedText.Kind.CAPTION;
    if (!(column || line.kind() == MarkedText.Kind.HEADING)) {
      return false;
    }
    Matcher end = HEADING_END.matcher(folded);
    Matcher whole = WHOLE.matcher(folded);
    boolean ends = end.find() && (isSaying(end.group(1)) || isSaying(end.group(2)));
    boolean says = ends || whole.find() && isAlone(whole.group(1), column);
    if (says) {
      at(
          line,
          folded,
          new Found(
              ends ? end : whole,
              column
                  ? "the head of a column for customers says that it is internal"
                  : "a heading for customers says that its section is internal",
              "write {.internal} at its end instead, or take the words away"));
    }
    return says;
  }

  /** Of two columns one may be about what is internal and one about the rest. */
  private static boolean isAlone(String words, boolean column) {
    return isSaying(words) && !(column && words.indexOf(' ') < 0);
  }

  private static boolean isSaying(@Nullable String words) {
    return words != null && InternalWords.says(words);
  }

  private static Optional<Found> saying(Folded folded) {
    BitSet possible = SAYINGS.in(folded);
    if (possible.isEmpty()) {
      return Optional.empty();
    }
    Matcher capitals = CAPITALS.matcher(folded.cased());
    if (capitals.find()) {
      return says(capitals);
    }
    Matcher note = NOTE.matcher(folded.cased());
    if (note.find()) {
      return Optional.of(
          new Found(
              note,
              "this is a note to authors; customers would read it",
              "do what it says, take it away, or write <!-- … --> around it"));
    }
    Matcher lead = LEAD.matcher(folded);
    if (lead.find() && lead.group(1).indexOf(' ') > 0 && InternalWords.says(lead.group(1))) {
      return says(lead);
    }
    for (int i = 0; i < SAYING.size(); i++) {
      Matcher found = SAYING.get(i).matcher(folded);
      while (possible.get(i) && found.find()) {
        if (InternalWords.says(found.group(1))) {
          return says(found);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> says(Matcher place) {
    return Optional.of(new Found(place, SAYS_INTERNAL, INTERNAL_HINT));
  }

  private void at(MarkedText.Line line, Folded folded, Found found) {
    faults.at(
        line.start() + folded.sourceAt(found.place().start()),
        line.start() + folded.sourceAt(found.place().end()),
        Code.UNKNOWN_MARK,
        found.message(),
        found.hint());
  }
}
