package plimsoll.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.build.ExitCode;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Meta;
import plimsoll.problem.Problems;

/** Begins a retrospective: a file with the questions a facilitator would ask. */
@Command(
    name = "new",
    description = {
      "Starts a retrospective: writes a file with the questions a facilitator would ask, and prints"
          + " its path.",
      "",
      "The file is an internal draft. An existing file is never replaced."
    },
    footer = {
      "",
      "Examples:",
      "  plimsoll new incident Checkout was slow",
      "  plimsoll new near-miss \"Certificate found a day before it expired\" --date 2026-03-02",
      "  plimsoll new success データベースの移行 --language ja"
    })
public final class NewCommand implements Callable<Integer> {
  private final Environment world;

  @Mixin private SourceOptions source = new SourceOptions();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      converter = BuildOptions.DateConverter.class,
      description = "When it happened, YYYY-MM-DD (default: today).")
  private String date = "";

  @Option(
      names = "--language",
      paramLabel = "LANG",
      converter = LanguageConverter.class,
      description = "The language of the questions: en, zh or ja (default: the site's).")
  private String language = "";

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      converter = KindConverter.class,
      description = "incident, near-miss or success.")
  private Meta.Kind kind = Meta.Kind.INCIDENT;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "TITLE", description = "The title.")
  private List<String> title = List.of();

  public NewCommand(Environment world) {
    this.world = world;
  }

  @Override
  public Integer call() throws IOException {
    Path content = source.folder(world);
    Config config = ConfigLoader.load(content, new Problems());
    NewFileTemplate questions =
        NewFileTemplate.in(language.isEmpty() ? config.language() : language, kind, config);
    String day = date.isEmpty() ? today(config).toString() : date;
    String words = String.join(" ", title).replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip();
    String place = questions.place(words, day);
    write(content.resolve(place), place, questions.file(words, day));
    world.out().println(source.prefix() + place);
    return ExitCode.FINE.code();
  }

  private LocalDate today(Config config) {
    return LocalDate.now(
        config.zone().map(zone -> world.clock().withZone(zone)).orElse(world.clock()));
  }

  private void write(Path file, String place, String text) throws IOException {
    if (Files.exists(file)) {
      throw new IOException(
          source.prefix() + place + ": this file already exists; choose another title or date");
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
  }

  /** As front matter writes them. */
  static final class KindConverter extends ChoiceConverter<Meta.Kind> {
    KindConverter() {
      super(List.of(Meta.Kind.values()), Meta.Kind::slug);
    }
  }

  /** The languages that have questions. */
  static final class LanguageConverter extends ChoiceConverter<String> {
    LanguageConverter() {
      super(NewFileTemplate.LANGUAGES, language -> language);
    }
  }
}
