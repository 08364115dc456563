package plimsoll.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.config.Config;
import plimsoll.config.ConfigLoader;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.problem.Code;
import plimsoll.problem.Problems;

class GuessTest {
  private static Header read(String path, String text) {
    return HeaderText.read(HeaderText.PLAIN, path, text).header();
  }

  private static String day(String path, String text) {
    Moment day = read(path, text).said().times().get(Meta.Milestone.STARTED);
    return day == null ? "" : day.iso();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# A `b` **c** [d](e)|A b c d",
        "# A title {.customer}|A title",
        "# Closed ##|Closed",
        "# C#|C#",
        "# snake_case_name|snake_case_name",
        "x\\n# Later|Later",
        "Underlined\\n====|Underlined",
        "```\\n# code\\n```\\n# Text|Text",
        "<!-- a\\n# comment\\n-->\\n# Text|Text",
        "# Metadata\\n# Second|Wiki attack",
        "## Only a section|Wiki attack",
        "#hashtag|Wiki attack",
        "#|Wiki attack"
      })
  void theTitleIsTheFirstHeadingElseTheFilesName(String text, String title) {
    assertEquals(
        title, read("2021-05-10-wiki_attack.md", text.replace("\\n", "\n")).said().title());
  }

  @ParameterizedTest
  @CsvSource({
    "a/2021-05-10-wiki-attack.md,Wiki attack",
    "a/2019-01-23.md,2019-01-23",
    "a/PM2019-010 - Node deletion.md,PM2019-010 - Node deletion",
    "a/outage/index.md,Outage",
    "障害.md,障害"
  })
  void aFilesNameBecomesATitle(String path, String title) {
    assertEquals(title, read(path, "text").said().title());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021-05-10-x.md|Date: 2020-01-01|2020-01-01",
        "20210510_x.md|x|2021-05-10",
        "2021/05/10/x.md|x|2021-05-10",
        "x.md|# Outage on September 29, 2025|2025-09-29",
        "x.md|# January 23rd, 2019 Prow Outage|2019-01-23",
        "x.md|# Oct 31 2021 Dust Storm|2021-10-31",
        "x.md|**Date:** 2021-05-10|2021-05-10",
        "x.md|- **日期**: 2026-05-31|2026-05-31",
        "x.md|2026年3月2日に発生|2026-03-02",
        "x.md|Am 3. März 2024 fiel es aus|2024-03-03",
        "x.md|El 3 de marzo de 2024|2024-03-03",
        "x.md|Le 3 février 2024|2024-02-03",
        "x.md|Last modified: 2020-01-01|",
        "x.md|on 03/04/2021|",
        "x.md|2021-02-30 is no day|",
        "template.md|# Incident - DD/MM/YYYY|"
      })
  void theDayIsFoundInTheNameTheTitleALabelOrTheText(String path, String text, String day) {
    assertEquals(day == null ? "" : day, day(path, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The queue was full and the workers were restarted by the team|en",
        "Die Warteschlange war voll und wurde mit der Hand nicht geleert|de",
        "La file était pleine et les serveurs ne sont pas repartis dans le temps pour nous|fr",
        "La cola estaba llena y los servidores se reiniciaron por el equipo con la mano|es",
        "队列已满，工人被重新启动|zh",
        "キューが満杯になり、ワーカーを再起動した|ja",
        "Acolyte レポートが search-indexer 認証化により空セクションになった|ja",
        "pg-orders-7|en"
      })
  void theLanguageIsGuessedByScriptAndSmallWords(String text, String language) {
    assertEquals(language, read("x.md", text).said().language());
  }

  @Test
  void theGuessedLanguageIsNotWhatCustomersAreTold() {
    assertEquals("en", read("x.md", "キューが満杯になり、ワーカーを再起動した").language());
  }

  @Test
  void theDayIsFoundInATable() {
    assertEquals("2026-04-03", day("x.md", "| 発生日時 | 2026-04-03 14:37 (JST) |"));
  }

  @Test
  void pagesHaveNoDay() {
    assertFalse(
        read("pages/about.md", "Since 2020-01-01")
            .said()
            .times()
            .containsKey(Meta.Milestone.STARTED));
  }

  @Test
  void aLineOfTenMegabytesIsNoObstacle() {
    Header header = read("x.md", "x".repeat(10_000_000) + "\n# Found\n");
    assertEquals("Found", header.said().title());
  }

  @Test
  void aGuessedLanguageIsToldUnlessTheSiteSaysTheSame(@TempDir Path folder) throws IOException {
    Problems problems = new Problems();
    Files.writeString(folder.resolve("site.yaml"), "language: en\n");
    Config english = ConfigLoader.load(folder, problems);
    assertEquals(0, guesses(english, "# It broke\n\nThe queue was full for an hour.\n"));
    assertEquals(1, guesses(english, "# 障害\n\nキューが一時間いっぱいになりました。\n"));
    assertEquals(1, guesses(HeaderText.PLAIN, "# It broke\n\nThe queue was full.\n"));
  }

  @Test
  void theDayThatAnActionIsDueIsNotTheDayOfTheReview() {
    assertEquals("", day("a.md", "# It broke\n\n- Add a limit {due=2026-06-02}\n"));
    assertEquals(
        "2026-03-02",
        day("a.md", "# It broke\n\n- Add a limit {due=2026-06-02}\n\nOn 2026-03-02 it broke.\n"));
  }

  @Test
  void aYearThatTheTitleOrTheNameContradictsIsAsked() {
    String entry = "\n## Timeline\n\n- 2025-01-14 10:00 alarm\n";
    assertTrue(isAsked("a.md", "# Outage 2026-01-14\n" + entry));
    assertTrue(isAsked("a.md", "# Outage, January 2026\n" + entry));
    assertTrue(isAsked("2026-01-14-a.md", "# Outage\n" + entry));
    assertTrue(isAsked("2026-03-02-a.md", "# A\n\n## Timeline\n\n- 2062-03-02 10:00 alarm\n"));
    assertFalse(isAsked("2025-01-14-a.md", "# Outage\n" + entry));
    assertFalse(isAsked("2026-02-14-a.md", "# Report of February 2026\n" + entry));
  }

  private static boolean isAsked(String path, String text) {
    return HeaderText.read(HeaderText.PLAIN, path, text).problems().stream()
        .anyMatch(problem -> problem.code() == Code.AMBIGUOUS_DATE);
  }

  private static long guesses(Config config, String text) {
    return HeaderText.read(config, "2026-01-01-a.md", text).problems().stream()
        .filter(p -> p.code() == Code.INFERRED_LANGUAGE)
        .count();
  }
}
