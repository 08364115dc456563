package plimsoll.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.content.Moment;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Span;

/**
 * The day of a review that does not say it in front matter: from the file's name, the title, a
 * labelled line, else the first day that the text names.
 *
 * @param line where it was found; 0 for the file's name
 */
record DateGuess(Moment day, int line) {
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})(?!\\d)");
  private static final Pattern LABEL =
      Pattern.compile(
          "[\\s|>*_#+-]*(?:incident |start(?:ing)? |event )?(?:date|day|when|started|start|date of"
              + " (?:the )?incident|start date/time|datum|fecha"
              + "|日期|日付|日時|時間|时间|发生时间|發生時間|事件时间|発生日|発生日時|発生時刻)[\\s*_]*[:：|][\\s*_|]*(\\S.*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ABOUT_THE_FILE =
      Pattern.compile(
          "(?i).*\\b(last"
              + " (?:modified|updated|edited)|created|updated|reviewed|published|meeting)\\b.*");

  private static final Pattern FIELDS = Pattern.compile("\\{[^{}]*\\}");

  static Optional<DateGuess> find(String path, Prose prose) {
    return inPath(path)
        .map(day -> new DateGuess(day, 0))
        .or(() -> TitleGuess.find(prose).flatMap(DateGuess::inTitle))
        .or(() -> labelled(prose))
        .or(() -> anywhere(prose));
  }

  Problem notice(String path) {
    String from = line == 0 ? "the file's name" : "the words of this line";
    return Problem.notice(
        Code.INFERRED_DATE,
        line == 0 ? Span.of(path) : Span.at(path, line, 1, 1),
        "the day is taken from " + from,
        "write started: in front matter to say it yourself");
  }

  private static Optional<Moment> inPath(String path) {
    String[] parts = path.split("/");
    return inName(parts[parts.length - 1]).or(() -> inName(path));
  }

  private static Optional<Moment> inName(String name) {
    return DateWords.find(COMPACT.matcher(name.replace('_', '-')).replaceAll("$1-$2-$3"));
  }

  private static Optional<DateGuess> inTitle(TitleGuess title) {
    return DateWords.find(title.text()).map(day -> new DateGuess(day, title.line()));
  }

  private static Optional<DateGuess> labelled(Prose prose) {
    for (Prose.Line line : prose.lines()) {
      Matcher label = LABEL.matcher(line.text());
      if (label.matches()) {
        Optional<Moment> day = DateWords.find(label.group(1));
        if (day.isPresent()) {
          return Optional.of(new DateGuess(day.get(), line.number()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<DateGuess> anywhere(Prose prose) {
    for (Prose.Line line : prose.lines()) {
      // The fields of an action say when something is due, not when something happened.
      Optional<Moment> day = DateWords.find(FIELDS.matcher(line.text()).replaceAll(""));
      if (day.isPresent() && !ABOUT_THE_FILE.matcher(line.text()).matches()) {
        return Optional.of(new DateGuess(day.get(), line.number()));
      }
    }
    return Optional.empty();
  }
}
