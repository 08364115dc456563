package plimsoll.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.content.Moment;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Span;
import plimsoll.vocabulary.SectionHeadings;

/**
 * The day of a review that does not say it in front matter. What tells most comes first: the first
 * day of its timeline, a sentence that says when it was to the minute, the title, a labelled line,
 * the file's name, the day on which it was written, else the first day that the text names.
 *
 * @param line where it was found; 0 for the file's name or its front matter
 */
record DateGuess(Moment day, int line, Span place, String from) {
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})(?!\\d)");
  private static final Pattern LABEL =
      Pattern.compile(
          "[\\s|>*_#+-]*(?:incident |start(?:ing)? |event )?(?:date|day|when|started|start|date of"
              + " (?:the )?incident|start date/time|datum|fecha|data|дата|날짜|일시|발생일|dato|date de"
              + " l.incident|日期|日付|日時|時間|时间|发生时间|發生時間|事件时间|発生日|発生日時|発生時刻)"
              + "[\\s*_]*[:：|][\\s*_|]*(\\S.*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ABOUT_THE_FILE =
      Pattern.compile(
          "(?i).*\\b(last"
              + " (?:modified|updated|edited)|created|updated|reviewed|published|meeting)\\b.*");

  private static final Pattern FIELDS = Pattern.compile("\\{[^{}]*\\}");

  /** A time of day in a sentence. */
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:])(?:[01]?\\d|2[0-3])[:h][0-5]\\d(?!\\d)|\\b\\d{1,2}\\s?[ap]\\.?m\\b");

  /** How a sentence begins that says when something was: {@code On March 3, 2026, between …}. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?i)(?:^|[.!?]\\s+)(?:on|at|between|from|starting|am|le|el|em|il|op|w"
              + " dniu)\\s[^.!?]{0,200}");

  private static final SectionHeadings HEADINGS = SectionHeadings.with(Map.of());
  private static final int LONGEST_WEEKDAY = 14;

  private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(.*)");
  private static final Pattern ENTRY = Pattern.compile("[\\s|>*_+\\[\\]-]{0,20}(\\S.{0,60}).*");

  static Optional<DateGuess> find(
      String path, Prose prose, DayOrder order, Optional<InternalHeaderReader.Written> written) {
    List<Supplier<Optional<DateGuess>>> ways =
        List.of(
            () -> firstEntry(path, prose, order),
            () -> sentence(path, prose, order),
            () -> TitleGuess.find(prose).flatMap(title -> inTitle(path, title, order)),
            () -> labelled(path, prose, order),
            () -> sameDay(path, written),
            () -> inPath(path).map(day -> new DateGuess(day, 0, Span.of(path), "the file's name")),
            () -> written.map(w -> new DateGuess(w.day(), 0, w.key(), "this key")),
            () -> anywhere(path, prose, order));
    return ways.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
  }

  Problem notice() {
    return Problem.notice(
        Code.INFERRED_DATE,
        place,
        "the day is taken from " + from,
        "write started: in front matter to say it yourself");
  }

  private static DateGuess at(String path, int line, Moment day) {
    return new DateGuess(day, line, Span.at(path, line, 1, 1), "the words of this line");
  }

  static Optional<Moment> inPath(String path) {
    String[] parts = path.split("/");
    return inName(parts[parts.length - 1]).or(() -> inName(path));
  }

  private static Optional<Moment> inName(String name) {
    return DateWords.find(COMPACT.matcher(name.replace('_', '-')).replaceAll("$1-$2-$3"));
  }

  /** A file that is named by the day it was written on, which says more than the name. */
  private static Optional<DateGuess> sameDay(
      String path, Optional<InternalHeaderReader.Written> written) {
    return written
        .filter(
            w ->
                inPath(path)
                    .filter(day -> day.local().toLocalDate().equals(w.day().local().toLocalDate()))
                    .isPresent())
        .map(w -> new DateGuess(w.day(), 0, w.key(), "this key"));
  }

  private static Optional<DateGuess> inTitle(String path, TitleGuess title, DayOrder order) {
    return DateWords.find(title.text(), order).map(day -> at(path, title.line(), day));
  }

  /** The first line below a heading of a timeline that begins with a whole date. */
  private static Optional<DateGuess> firstEntry(String path, Prose prose, DayOrder order) {
    boolean within = false;
    for (Prose.Line line : prose.lines()) {
      Matcher heading = HEADING.matcher(line.text());
      if (heading.matches()) {
        within = isTimeline(heading.group(1)) || within && dated(heading.group(1));
      }
      Matcher entry = ENTRY.matcher(heading.matches() ? heading.group(1) : line.text());
      if (within && entry.matches() && dated(entry.group(1))) {
        Optional<Moment> day = DateWords.find(entry.group(1), order);
        if (day.isPresent()) {
          return day.map(found -> at(path, line.number(), found));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isTimeline(String heading) {
    return HEADINGS.roleOf(heading.strip()).equals("TIMELINE");
  }

  /** Whether a text begins with a whole date, perhaps behind the day of the week. */
  private static boolean dated(String text) {
    return DateWords.beginsBefore(text, LONGEST_WEEKDAY);
  }

  private static Optional<DateGuess> sentence(String path, Prose prose, DayOrder order) {
    for (Prose.Line line : prose.lines()) {
      Matcher sentence = SENTENCE.matcher(line.text());
      while (sentence.find()) {
        String said = sentence.group();
        Optional<Moment> day = DateWords.find(said, order);
        if (day.isPresent()
            && CLOCK.matcher(said).find()
            && !ABOUT_THE_FILE.matcher(line.text()).matches()) {
          return day.map(found -> at(path, line.number(), found));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<DateGuess> labelled(String path, Prose prose, DayOrder order) {
    for (Prose.Line line : prose.lines()) {
      Matcher label = LABEL.matcher(line.text());
      if (label.matches()) {
        Optional<Moment> day = DateWords.find(label.group(1), order);
        if (day.isPresent()) {
          return day.map(found -> at(path, line.number(), found));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<DateGuess> anywhere(String path, Prose prose, DayOrder order) {
    for (Prose.Line line : prose.lines()) {
      // The fields of an action say when something is due, not when something happened.
      Optional<Moment> day = DateWords.find(FIELDS.matcher(line.text()).replaceAll(""), order);
      if (day.isPresent() && !ABOUT_THE_FILE.matcher(line.text()).matches()) {
        return day.map(found -> at(path, line.number(), found));
      }
    }
    return Optional.empty();
  }
}
