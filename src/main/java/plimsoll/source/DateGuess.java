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
 * @param isSure whether it is where a review says its day, and can be read in one way only
 */
record DateGuess(Moment day, int line, Span place, String from, boolean isSure) {
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

  /** A longer line is a paragraph that tells something. */
  private static final int LONGEST_ABOUT_THE_FILE = 120;

  private static final Pattern FIELDS = Pattern.compile("\\{[^{}]*\\}");

  /** A time of day in a sentence. */
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:])(?:[01]?\\d|2[0-3])[:h][0-5]\\d(?!\\d)|\\b\\d{1,2}\\s?[ap]\\.?m\\b");

  /** How a sentence begins that says when something was: {@code On March 3, 2026, between …}. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?iu)(?:^|[.!?]\\s+)(?:on|at|between|from|starting|since|am|vom|zwischen|le|du|entre|el|del|desde|em|no"
              + " dia|na|entre|il|dal|op|tussen|w dniu|dnia|w|den|på|mellan|mellom|mellem"
              + "|с|в|между)\\s[^.!?]{0,200}");

  /** Where a text that tells what happened says it: in one of its first lines of prose. */
  private static final int FIRST_LINES = 30;

  private static final int FIRST_WORDS = 60;

  /** A file is seldom named by a day that is longer after what happened. */
  private static final long SOON = 31;

  private static final SectionHeadings HEADINGS = SectionHeadings.with(Map.of());
  private static final int LONGEST_WEEKDAY = 14;

  private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(.*)");
  private static final Pattern ENTRY = Pattern.compile("[\\s|>*_+\\[\\]-]{0,20}(\\S.{0,60}).*");

  /** The first ways find the day where a review says it. */
  private static final int SURE_WAYS = 5;

  private DateGuess(Moment day, int line, Span place, String from) {
    this(day, line, place, from, false);
  }

  static Optional<DateGuess> find(
      String path, Prose prose, DayOrder order, Optional<HeaderTimes.Written> written) {
    List<Supplier<Optional<DateGuess>>> ways = ways(path, prose, order, written);
    for (int way = 0; way < ways.size(); way++) {
      Optional<DateGuess> guess = ways.get(way).get();
      if (guess.isPresent()) {
        boolean sure =
            way < SURE_WAYS
                && (order == DayOrder.UNKNOWN
                    || ways(path, prose, DayOrder.UNKNOWN, written).get(way).get().equals(guess));
        return guess.map(g -> new DateGuess(g.day, g.line, g.place, g.from, sure));
      }
    }
    return Optional.empty();
  }

  /** What tells most comes first. */
  private static List<Supplier<Optional<DateGuess>>> ways(
      String path, Prose prose, DayOrder order, Optional<HeaderTimes.Written> written) {
    return List.of(
        () -> firstEntry(path, prose, order),
        () -> sentence(path, prose, order),
        () -> TitleGuess.find(prose).flatMap(title -> inTitle(path, title, order)),
        () -> labelled(path, prose, order),
        () -> sameDay(path, written),
        () -> opening(path, prose, order),
        () -> inPath(path).map(day -> new DateGuess(day, 0, Span.of(path), "the file's name")),
        () -> written.map(w -> new DateGuess(w.day(), 0, w.key(), "this key")),
        () -> anywhere(path, prose, order));
  }

  Problem notice() {
    String message = "the day is taken from " + from;
    String hint = "write started: in front matter to say it yourself";
    return isSure
        ? Problem.sureGuess(Code.INFERRED_DATE, place, message, hint)
        : Problem.notice(Code.INFERRED_DATE, place, message, hint);
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
  private static Optional<DateGuess> sameDay(String path, Optional<HeaderTimes.Written> written) {
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
        if (day.isPresent() && CLOCK.matcher(said).find() && !isAboutTheFile(line.text())) {
          return day.map(found -> at(path, line.number(), found));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A first sentence that begins with a day, if that is not long before the day of the file's name,
   * which may be when it was published: {@code On Saturday, October 30th 2021, an unknown …}.
   */
  private static Optional<DateGuess> opening(String path, Prose prose, DayOrder order) {
    Optional<Moment> named = inPath(path);
    for (Prose.Line line : prose.lines()) {
      if (line.number() > prose.lines().get(0).number() + FIRST_LINES) {
        break;
      }
      String text = line.text().strip();
      Matcher sentence = SENTENCE.matcher(text);
      if (!sentence.lookingAt() || !DateWords.beginsBefore(text, FIRST_WORDS)) {
        continue;
      }
      Optional<Moment> day = DateWords.find(sentence.group(), order);
      if (day.filter(found -> isSoonBefore(found, named)).isPresent()) {
        return day.map(found -> at(path, line.number(), found));
      }
    }
    return Optional.empty();
  }

  private static boolean isSoonBefore(Moment day, Optional<Moment> named) {
    long days =
        named
            .map(d -> d.local().toLocalDate().toEpochDay() - day.local().toLocalDate().toEpochDay())
            .orElse(0L);
    return days >= 0 && days <= SOON;
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
    boolean actions = false;
    for (Prose.Line line : prose.lines()) {
      Matcher heading = HEADING.matcher(line.text());
      if (heading.matches()) {
        String role = HEADINGS.roleOf(heading.group(1).strip());
        actions =
            role.equals(SectionHeadings.ACTIONS) || actions && role.equals(SectionHeadings.OTHER);
      }
      // What will be done is due on a day, which is not when something happened.
      if (actions) {
        continue;
      }
      Optional<Moment> day = DateWords.find(FIELDS.matcher(line.text()).replaceAll(""), order);
      if (day.isPresent() && !isAboutTheFile(line.text())) {
        return day.map(found -> at(path, line.number(), found));
      }
    }
    return Optional.empty();
  }

  private static boolean isAboutTheFile(String line) {
    return line.length() <= LONGEST_ABOUT_THE_FILE && ABOUT_THE_FILE.matcher(line).matches();
  }
}
