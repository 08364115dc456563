package plimsoll.source;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import plimsoll.config.Config;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.problem.Problems;
import plimsoll.problem.Span;

/**
 * What a file does not say and its text or name tells: title, day and language. Internal only, and
 * each guess is a notice.
 *
 * @param titleLine the line of the heading that became the title; 0 if none did
 */
record Guesses(InternalHeader said, int titleLine) {

  static Guesses of(
      String path,
      Document.Type type,
      String text,
      FrontMatter matter,
      Optional<Meta.Kind> kind,
      InternalHeaderReader said,
      Config config,
      Problems problems) {
    Prose prose = Prose.of(text, matter.bodyOffset(), matter.bodyLine());
    Title title = title(path, prose, said, problems);
    String language = language(path, prose, said, config, problems);
    DayOrder order = DayOrder.of(path, prose, said.times().openDates(), language);
    said.times().settle(order);
    Map<Meta.Milestone, Moment> times = new EnumMap<>(Meta.Milestone.class);
    times.putAll(said.times().all());
    if (type == Document.Type.RETROSPECTIVE && !times.containsKey(Meta.Milestone.STARTED)) {
      started(path, prose, order, said, problems)
          .ifPresent(day -> times.put(Meta.Milestone.STARTED, day));
    }
    said.times().lasting(Optional.ofNullable(times.get(Meta.Milestone.STARTED)));
    InternalHeader all =
        header(
            said,
            kind.orElseGet(() -> kind(path, type, prose, title.text(), problems)),
            title.text(),
            language,
            severity(type, prose, title.text(), said, config),
            times);
    return new Guesses(all, title.line());
  }

  /**
   * What the file says and no guess. Where it says nothing there are values that no text is guessed
   * to have: a page for customers that shows one of them shows that it asked for the guess.
   */
  static Guesses none(Optional<Meta.Kind> kind, InternalHeaderReader said) {
    return new Guesses(
        header(
            said,
            kind.orElse(Meta.Kind.SUCCESS),
            said.text("title").isEmpty() ? "not guessed" : said.text("title"),
            said.text("language").isEmpty() ? "zxx" : said.text("language"),
            said.text("severity"),
            said.times().all()),
        0);
  }

  private static InternalHeader header(
      InternalHeaderReader said,
      Meta.Kind kind,
      String title,
      String language,
      String severity,
      Map<Meta.Milestone, Moment> times) {
    return new InternalHeader(
        kind,
        title,
        said.text("summary"),
        language,
        severity,
        times,
        said.list("services"),
        said.list("factors"),
        said.list("tags"),
        said.list("authors"),
        said.list("related"),
        said.list("unrelated"),
        said.list("aliases"),
        said.list("hopes"),
        said.facts());
  }

  private static Optional<Moment> started(
      String path, Prose prose, DayOrder order, InternalHeaderReader said, Problems problems) {
    Optional<DateGuess> guess = DateGuess.find(path, prose, order, said.times().written());
    guess.ifPresent(found -> problems.add(found.notice()));
    String title = TitleGuess.find(prose).map(TitleGuess::text).orElse("");
    guess.flatMap(found -> YearDoubt.of(path, title, found)).ifPresent(problems::add);
    if (order == DayOrder.UNKNOWN) {
      prose.lines().stream()
          .filter(line -> DateWords.isAmbiguous(line.text()))
          .findFirst()
          .ifPresent(
              line ->
                  problems.add(
                      Problem.notice(
                          Code.AMBIGUOUS_DATE,
                          Span.at(path, line.number(), 1, 1),
                          "a date can be read as day and month or as month and day",
                          "write 2026-04-03")));
    }
    return guess.map(DateGuess::day);
  }

  private static String severity(
      Document.Type type, Prose prose, String title, InternalHeaderReader said, Config config) {
    return said.text("severity").isEmpty() && type == Document.Type.RETROSPECTIVE
        ? SeverityGuess.find(prose, title, config).orElse("")
        : said.text("severity");
  }

  private static Meta.Kind kind(
      String path, Document.Type type, Prose prose, String title, Problems problems) {
    Optional<KindGuess> guess =
        type == Document.Type.RETROSPECTIVE ? KindGuess.find(prose, title) : Optional.empty();
    guess.ifPresent(
        found ->
            problems.add(
                Problem.notice(
                    Code.INFERRED_KIND,
                    Span.at(path, found.line(), 1, 1),
                    "the kind is taken to be " + found.kind().slug() + " by these words",
                    "write kind: in front matter to say it yourself")));
    return guess.map(KindGuess::kind).orElse(Meta.Kind.INCIDENT);
  }

  private record Title(String text, int line) {}

  private static Title title(
      String path, Prose prose, InternalHeaderReader said, Problems problems) {
    if (!said.text("title").isEmpty()) {
      return new Title(said.text("title"), 0);
    }
    Optional<TitleGuess> heading = TitleGuess.find(prose);
    Span span = heading.map(h -> Span.at(path, h.line(), 1, 1)).orElse(Span.of(path));
    String from = heading.isPresent() ? "this heading" : "the file's name";
    problems.add(
        Problem.sureGuess(
            Code.INFERRED_TITLE,
            span,
            "the title is taken from " + from,
            "write title: in front matter to say it yourself"));
    return heading
        .map(h -> new Title(h.text(), h.line()))
        .orElseGet(() -> new Title(FileName.asTitle(path), 0));
  }

  private static String language(
      String path, Prose prose, InternalHeaderReader said, Config config, Problems problems) {
    if (!said.text("language").isEmpty()) {
      return said.text("language");
    }
    Optional<String> read = LanguageGuess.of(prose, said.keys());
    String guess = read.orElse(config.language());
    if (config.saysLanguage() && guess.equals(config.language())) {
      return guess;
    }
    String message = "the language is taken to be " + guess;
    String hint = "write language: in front matter to say it yourself";
    problems.add(
        read.isPresent()
            ? Problem.sureGuess(Code.INFERRED_LANGUAGE, Span.of(path), message, hint)
            : Problem.notice(Code.INFERRED_LANGUAGE, Span.of(path), message, hint));
    return guess;
  }
}
