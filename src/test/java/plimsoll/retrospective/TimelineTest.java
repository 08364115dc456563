package plimsoll.retrospective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
  @Test
  void aHeadingForEachTimeIsAnEntryWithWhatStandsBelowIt() {
    Retrospective read =
        read(
            """
            ## Timeline

            All times in CET (GMT+1)

            ### Feb 20 2018 14:17

            Announcement.

            ### 14:55

            - load
            - more load

            ### ~15:05-15:10 - Restart

            ### 2X:XX (not sure exact time)

            Somebody sleeps.

            ## Feb 21, 13:00

            Quiet.

            ## Lessons
            """);
    assertEquals(
        """
        2018-02-20T14:17+01:00 Announcement.
        2018-02-20T14:55+01:00 load more load
        ~2018-02-20T15:05+01:00/2018-02-20T15:10+01:00 Restart
        ~? Somebody sleeps.
        2018-02-21T13:00+01:00 Quiet.\
        """,
        Understood.timeline(read));
    assertEquals("timeline", read.timeline().section());
    assertEquals("", Understood.remarks(read));
  }

  @Test
  void eachIncidentOfADocumentIsOnTheDayOfItsHeading() {
    assertEquals(
        """
        2026-06-07T14:00Z The certificate expired.
        2026-06-07T14:40Z Renewed.
        2026-06-04T09:02Z Mails start to fail.
        2026-06-04T11:15Z All mails are sent.\
        """,
        Understood.timeline(
            read(
                """
                ## Timeline

                ### Second outage, 2026-06-07

                - 14:00 UTC The certificate expired.
                - 14:40 UTC Renewed.

                ### First outage (June 4, 2026)

                - 09:02 UTC Mails start to fail.
                - 11:15 UTC All mails are sent.
                """)));
    assertEquals(
        """
        2026-05-04T09:02Z Deployed.
        2026-05-04T11:15Z All is well.
        2026-05-07T14:00Z Expired.\
        """,
        Understood.timeline(
            read(
                """
                ## Erster Ausfall am 4.5.2026

                ### Timeline

                - 2026-05-04 09:02 UTC Deployed.
                - 11:15 UTC All is well.

                ## Zweiter Ausfall am 7.5.2026

                ### Timeline

                - 14:00 UTC Expired.

                ## Review of 2026-05-20

                Nothing with a time.
                """)));
  }

  @Test
  void headingsThatAreDaysSayWhenWhatIsBelowThemWas() {
    Retrospective read =
        read(
            """
            ## Timeline

            _All times in UTC_

            ## May 12

            ### 20:15
            One

            ### 22:00
            Two

            ### 00:40
            Past midnight

            ## 15 May

            ### 19:26
            Three
            """,
            "2025-05-12-case.md");
    assertEquals(
        """
        2025-05-12T20:15Z One
        2025-05-12T22:00Z Two
        2025-05-13T00:40Z Past midnight
        2025-05-15T19:26Z Three\
        """,
        Understood.timeline(read));
    assertEquals("inferred-date", Understood.remarks(read));
    assertEquals("May 12 20:15", read.timeline().entries().get(0).written());
  }

  @Test
  void aDayWithoutTimesBelowItIsAnEntry() {
    Retrospective read =
        read(
            """
            ## Timeline

            All times in PST

            ### 2018-01-15

            An update is announced.

            ### 2018-01-17 17:14pm

            Builds fail.
            """);
    assertEquals(
        """
        2018-01-15 An update is announced.
        2018-01-17T17:14-08:00 Builds fail.\
        """,
        Understood.timeline(read));
  }

  @Test
  void updatesAsHeadingsAreEntriesWhateverStateTheyName() {
    for (String level : List.of("##", "###")) {
      Retrospective read =
          read(
              """
              ## Timeline

              %1$s 2026-03-02 02:20 UTC: Monitoring

              A fix is in place.

              %1$s 2026-03-02 01:40 UTC: Root cause

              A bad setting.

              ## Root cause

              A setting.
              """
                  .formatted(level));
      assertEquals(
          """
          2026-03-02T02:20Z Monitoring A fix is in place.
          2026-03-02T01:40Z Root cause A bad setting.\
          """,
          Understood.timeline(read));
    }
  }

  @Test
  void theDayOfTheWeekLeadsToTheNextSuchDay() {
    Retrospective read =
        read(
            """
            ## Timeline (2026-03-02, UTC)

            - Mon 09:00 alarm
            - Mon 09:30 looked
            - Wed 10:00 fixed
            - do 08:00 confirmed
            """);
    assertEquals(
        """
        2026-03-02T09:00Z alarm
        2026-03-02T09:30Z looked
        2026-03-04T10:00Z fixed
        2026-03-05T08:00Z confirmed\
        """,
        Understood.timeline(read));
    assertEquals("inferred-date", Understood.remarks(read));
  }

  @Test
  void aDayInAnotherYearThanAllOthersIsAsked() {
    Retrospective read =
        read(
            """
            ## Timeline (UTC)

            - 2026-01-02 09:00 alarm
            - 2025-01-02 09:30 looked
            - 2026-01-02 10:00 fixed
            """);
    assertTrue(Understood.remarks(read).contains("out-of-order"), Understood.remarks(read));
    assertEquals(
        "",
        Understood.remarks(
            read(
                """
                ## Timeline (UTC)

                - 2025-12-31 23:50 alarm
                - 2026-01-01 00:30 looked
                """)));
  }

  @Test
  void aTableMayHaveItsColumnsInAnyOrderAndLanguage() {
    Retrospective read =
        read(
            """
            ## タイムライン

            | イベント | 担当 | 時刻 (JST) |
            |---|---|---|
            | **検知**: 報告 | 田中 | 2026-03-23 22:30 |
            | 調査 | | 22:45頃 |
            | **復旧確認** — health check OK | 田中 | 2026-03-24 00:10 〜 00:20 |
            | 記録なし | | 不明 |
            """);
    assertEquals(
        """
        2026-03-23T22:30+09:00 検知: 報告
        ~2026-03-23T22:45+09:00 調査
        2026-03-24T00:10+09:00/2026-03-24T00:20+09:00 復旧確認 — health check OK
        ? 記録なし\
        """,
        Understood.timeline(read));
    assertEquals("田中", read.timeline().entries().get(0).lane());
    assertEquals("不明", read.timeline().entries().get(3).written());
  }

  @Test
  void dayDateAndTimeMayStandInThreeColumns() {
    Retrospective read =
        read(
            """
            ## Timeline (all times PT )

            | Day | Date (2021) | Time (PT) | Event |
            |-----|-------------|-----------|-------|
            | Sun | Oct 31 | 21:33 | A user writes |
            | Mon | Nov 1 | 7:05 | Found |
            """);
    assertEquals(
        """
        2021-10-31T21:33-07:00 A user writes
        2021-11-01T07:05-07:00 Found\
        """,
        Understood.timeline(read));
  }

  @Test
  void aSecondColumnOfWordsIsToldWithItsCaption() {
    Retrospective read =
        read(
            """
            ## What happened

            | CET | What we saw | What we thought |
            |---|---|---|
            | 2024-12-12 16:20 | Slow pages | The cache can take more |
            | 16:42 | Load drops | It works |
            """);
    assertEquals(
        """
        2024-12-12T16:20+01:00 Slow pages What we thought: The cache can take more
        2024-12-12T16:42+01:00 Load drops What we thought: It works\
        """,
        Understood.timeline(read));
  }

  @Test
  void itemsAndLinesMayBeginWithTimes() {
    Retrospective read =
        read(
            """
            ## Timeline (times in UTC)

            - [12-05 16:21] spec updated
            - [12-05 16:40] **outage starts**
            - nobody is told
            - **2019-12-06 01:38: alerts fired**

            December 6th, 2019, 10:00 AM: a fix
            **12/06/2019 - 15:38 - over**
            """,
            "2019-12-05-case.md");
    assertEquals(
        """
        2019-12-05T16:21Z spec updated
        2019-12-05T16:40Z outage starts nobody is told
        2019-12-06T01:38Z alerts fired
        2019-12-06T10:00Z a fix
        2019-12-06T15:38Z over\
        """,
        Understood.timeline(read));
  }

  @Test
  void manyLinesOfOneParagraphMayBeginWithTimes() {
    String lines = "13:12 It fails.\n13:14 A page\nto us.\n13:24 Over.\n";
    assertEquals(
        "2024-01-02T13:12Z It fails.\n2024-01-02T13:14Z A page to us.\n2024-01-02T13:24Z Over.",
        Understood.timeline(read("## Timeline (UTC)\n\n" + lines, "2024-01-02-case.md")));
  }

  @Test
  void aSentenceBesideATableIsNoEntry() {
    Retrospective read =
        read(
            """
            ## タイムライン

            | 時刻 (JST) | 出来事 |
            |---|---|
            | 2024-01-02 11:30 | 判断待ち |
            | 16:00 | 再開 |

            11:30 から 16:00 までの空白は時差である。
            """);
    assertEquals(2, read.timeline().entries().size());
  }

  @Test
  void anEntryMaySayItsDayAtItsEnd() {
    Retrospective read =
        read("## Timeline (UTC)\n\n- 2024-01-02 19:00 a\n- 18:00 Refunded (4 January).\n");
    assertTrue(Understood.timeline(read).endsWith("2024-01-04T18:00Z Refunded (4 January)."));
    assertEquals("", Understood.remarks(read));
  }

  @Test
  void labelsAndWordsTellWhatTurned() {
    Retrospective read =
        read(
            """
            ## Timeline (UTC)

            - 2024-01-02 10:00 **Outage begins.** A deploy
            - 10:05 There is no alert on it
            - 10:10 **Detection:** alerts fire
            - 10:11 another alert
            - 10:15 Incident declared
            - 10:20 First idea: the network
            - 10:30 Rollback attempted, fails
            - 10:40 Rolled back
            - 10:41 Has not recovered
            - 10:50 Service is restored
            - 11:00 Fully operational
            """);
    assertEquals(
        """
        START Outage begins. A deploy
        DETECTION Detection: alerts fire
        ESCALATION Incident declared
        HYPOTHESIS First idea: the network
        MITIGATION Rolled back
        RECOVERY Fully operational\
        """,
        Understood.marks(read));
  }

  @Test
  void labelsTellInJapaneseAndChinese() {
    Retrospective read =
        read(
            """
            ## タイムライン

            - 2024-01-02 10:00 JST: **発生**: 障害
            - 10:05 **検知** — アラート
            - 10:10 **原因特定 1**: 設定
            - 10:20 **緩和策適用**: 戻す
            - 10:30 **復旧確認**: 正常
            """);
    assertEquals(
        "[START, DETECTION, HYPOTHESIS, MITIGATION, RECOVERY]",
        read.timeline().entries().stream().map(Timeline.Entry::mark).toList().toString());
  }

  @Test
  void aNameAtTheBeginningIsItsLane() {
    Retrospective read =
        read("## Timeline (UTC)\n\n- [2024-01-02 10:00] @ana-b wakes up\n- 10:05 x\n");
    assertEquals("@ana-b", read.timeline().entries().get(0).lane());
    assertEquals("", read.timeline().entries().get(1).lane());
  }

  @Test
  void aTimeAloneOnItsLineIsFollowedByItsWords() {
    Retrospective read =
        read(
            """
            ## Timeline

            _All times in EDT_

            ## July 22
            1:03
            First alert fires

            5:10 AM
            Team checks
            and sees

            More of it.

            July 23 4:10 AM
            Over
            """,
            "2025-07-21-case.md");
    assertEquals(
        """
        2025-07-22T01:03-04:00 First alert fires
        2025-07-22T05:10-04:00 Team checks and sees More of it.
        2025-07-23T04:10-04:00 Over\
        """,
        Understood.timeline(read));
  }

  @Test
  void whatIsNoEntryStaysWhereItStands() {
    Retrospective read =
        read(
            """
            ## Timeline

            Before.

            - 2024-01-01 10:00Z One

            ```
            log
            ```

            - 2024-01-01 10:05Z Two

            After.
            """);
    assertEquals("2024-01-01T10:00Z One log\n2024-01-01T10:05Z Two", Understood.timeline(read));
    assertEquals(3, read.retold().size());
  }

  @Test
  void withoutAHeadingThatSaysSoItMustBeBeyondDoubt() {
    String times = "- 10:00 one\n- 10:05 two\n- 10:10 three\n";
    assertEquals(3, read("## How the failure went\n\n" + times).timeline().entries().size());
    assertEquals(0, read("## Actions\n\n" + times).timeline().entries().size());
    String mixed = "- 10:00 one\n- at noon\n- 10:10 three\n- none\n";
    assertEquals(0, read("## How the failure went\n\n" + mixed).timeline().entries().size());
    assertEquals(
        0,
        read("## Story\n\nAt 10:00, we saw.\n\nAt 10:05, we ran.\n\nAt 11:00, it was over.\n")
            .timeline()
            .entries()
            .size());
  }

  @Test
  void severalTimelinesAreOneAndOnlyTheFirstIsShownInAnotherForm() {
    Retrospective read =
        read(
            """
            ## Incident Timeline

            ### October 21, 2025 - Overload

            **Timeline:**

            - **21:45 UTC** - one
            - **21:47 UTC** - two

            ## Follow-up timeline

            - 2025-10-22 08:00 UTC three
            """);
    assertEquals(
        """
        2025-10-21T21:45Z one
        2025-10-21T21:47Z two
        2025-10-22T08:00Z three\
        """,
        Understood.timeline(read));
    assertEquals(1, read.retold().size());
  }

  @Test
  void theOrderOfDayAndMonthIsDecidedByTheDocument() {
    String list = "## Timeline (UTC)\n\n- 03/04/2026 10:00 one\n";
    Retrospective european = read(list + "- 13/04/2026 10:00 two\n");
    assertTrue(Understood.timeline(european).startsWith("2026-04-03T10:00Z one"));
    Retrospective american = read(list + "- 03/14/2026 10:00 two\n");
    assertTrue(Understood.timeline(american).startsWith("2026-03-04T10:00Z one"));
    assertEquals("", Understood.remarks(american));
    assertTrue(Understood.remarks(read(list)).contains("ambiguous-date"));
    Retrospective said = read("---\nstarted: 2026-04-03\n---\n\n" + list);
    assertTrue(Understood.timeline(said).startsWith("2026-04-03T10:00Z one"));
    assertEquals("", Understood.remarks(said));
  }

  @Test
  void aZoneThatNobodyNamesIsThatOfTheSite() {
    String list = "## Timeline\n\n- 2024-07-01 10:00 one\n";
    assertEquals("ambiguous-zone", Understood.remarks(read(list)));
    assertEquals("2024-07-01T10:00 one", Understood.timeline(read(list)));
    Retrospective site = Understood.of("case.md", list, "timezone: Europe/Berlin\n");
    assertEquals("2024-07-01T10:00+02:00 one", Understood.timeline(site));
    assertEquals("", Understood.remarks(site));
  }

  @Test
  void aZoneNameOfSeveralCountriesIsReportedUnlessTheSiteSettlesIt() {
    String list = "## Timeline\n\nAll times in CST\n\n- 2024-01-01 10:00 one\n";
    assertEquals("2024-01-01T10:00 one", Understood.timeline(read(list)));
    assertEquals("ambiguous-zone", Understood.remarks(read(list)));
    Retrospective chicago = Understood.of("case.md", list, "timezone: America/Chicago\n");
    assertEquals("2024-01-01T10:00-06:00 one", Understood.timeline(chicago));
  }

  @Test
  void theWinterNameOfAZoneInSummerIsReported() {
    Retrospective read = read("## Timeline\n\nAll times in PST\n\n- 2024-07-01 10:00 one\n");
    assertEquals("2024-07-01T10:00-08:00 one", Understood.timeline(read));
    assertEquals("ambiguous-zone", Understood.remarks(read));
  }

  @Test
  void anEntryThatIsEarlierThanTheOneBeforeItIsReported() {
    Retrospective read = read("## Timeline\n\n- 2024-01-01 14:49Z a\n- 14:43 b\n- 00:10 c\n");
    assertEquals(
        "2024-01-01T14:49Z a\n2024-01-01T14:43Z b\n2024-01-02T00:10Z c", Understood.timeline(read));
    assertEquals("out-of-order inferred-date", Understood.remarks(read));
  }

  @Test
  void aDayThatIsNoneIsReportedAndItsEntryKept() {
    Retrospective read = read("## Timeline (UTC)\n\n09/21/2022 - one\n\n11/03/202 - two\n");
    assertEquals("2022-09-21 one\n? two", Understood.timeline(read));
    assertEquals("unreadable-time", Understood.remarks(read));
    assertEquals("11/03/202", read.timeline().entries().get(1).written());
  }

  @Test
  void silencesLongerThanTheSiteSaysAreGaps() {
    String list = "## Timeline (UTC)\n\n- 2024-01-01 10:00 a\n- 10:20 b\n- 10:41 c\n- 10:41 d\n";
    assertEquals("[Gap[after=1, length=PT21M]]", read(list).timeline().gaps().toString());
    Retrospective patient = Understood.of("case.md", list, "timeline: {gap-minutes: 30}\n");
    assertEquals("[]", patient.timeline().gaps().toString());
  }

  @Test
  void linksBesideTheTimeAreKept() {
    Retrospective read =
        read("## Timeline (UTC)\n\n- [2024-01-01 10:00](https://example.org/a): seen\n");
    assertEquals("2024-01-01T10:00Z 2024-01-01 10:00: seen", Understood.timeline(read));
  }

  private static Retrospective read(String markdown) {
    return Understood.of(markdown);
  }

  /** What the author worked out and wrote at the top counts, and not what an entry sounds like. */
  @Test
  void turningPointsOfTheFrontMatterTakeTheEntriesAtTheirMinutes() {
    Retrospective read =
        Understood.of(
            """
            ---
            started: 2024-09-03T13:05:00Z
            detected: 2024-09-03T13:12:00Z
            mitigated: 2024-09-03T15:52:00+02:00
            ---
            ## Timeline (UTC)

            - 13:05 The new version is out
            - 13:10 An alert fires for something else
            - 13:12 A shop writes
            - 13:16 Rolled back, and it did not help
            - 13:52 The second change
            - 14:30 Everything is back to normal
            """);

    assertEquals(
        "[START, NONE, DETECTION, NONE, MITIGATION, RECOVERY]",
        read.timeline().entries().stream().map(Timeline.Entry::mark).toList().toString());
  }

  @Test
  void aDayThatIsNotInTheCalendarIsSaidToBeUnreadable() {
    Retrospective read =
        read(
            """
            ## Timeline (UTC)

            - 2024-02-29 09:00 Release
            - 2024-02-30 10:00 Alert
            - 2024-03-01 11:00 Restart
            """);

    assertEquals(3, read.timeline().entries().size());
    assertTrue(Understood.remarks(read).contains("unreadable-time"), Understood.remarks(read));
  }

  /** Which of two numbers is the month is sure if the other is none. */
  @Test
  void aDayWithSlashesDatesAPageIfItCanBeReadInOneWay() {
    assertEquals("2022-10-20", started("10/20/2022"));
    assertEquals("2022-10-20", started("20/10/2022"));
    assertEquals("", started("3/4/2022"));
  }

  private static String started(String day) {
    return Understood.of("# Case\n\n## Summary\n\nOn " + day + " it was slow.\n")
        .document()
        .meta()
        .at(plimsoll.content.Meta.Milestone.STARTED)
        .map(plimsoll.content.Moment::iso)
        .orElse("");
  }

  @Test
  void aHalfOfTheDayThatIsCarriedOnIsSaidToBeAGuess() {
    Retrospective read =
        read(
            """
            ## Timeline (UTC)

            - 2026-03-05 9:55 AM Release
            - 5:02 PM Alert
            - 8:20 Restart
            """);

    assertTrue(Understood.timeline(read).contains("2026-03-05T20:20Z Restart"));
    assertTrue(Understood.remarks(read).contains("inferred-date"), Understood.remarks(read));
  }

  private static Retrospective read(String markdown, String name) {
    return Understood.of(name, markdown, "");
  }

  @Test
  void fourDigitsAndSignsBehindATimeAreReadWhereTheirColumnIsOfTimes() {
    Retrospective read =
        read(
            """
            # Pump station 2026-06-02

            ## Timeline

            | Time (UTC) | What |
            |---|---|
            | 1250 | a |
            | 1305+ | b |
            | 14pm | c |
            | 07h30 | d |
            | 0900-0930 | e |
            """);
    assertEquals(
        """
        2026-06-02T12:50Z a
        ~2026-06-02T13:05Z b
        2026-06-02T14:00Z c
        2026-06-03T07:30Z d
        2026-06-03T09:00Z/2026-06-03T09:30Z e\
        """,
        Understood.timeline(read));
  }

  @Test
  void foundingYearsAreNoTimesOfDay() {
    assertEquals(
        "",
        Understood.timeline(
            read(
                """
                ## Timeline

                - 1998 - the mill opens
                - 2015 - the mill closes
                """)));
  }

  @Test
  void aTimeOfAnotherZoneIsOnTheDayThatKeepsTheOrder() {
    Retrospective read =
        read(
            """
            # Trams 2026-06-02

            ## Timeline

            - 17:50 PDT: a
            - 01:05 UTC: b
            - 18:10 PDT: c
            """);
    assertEquals(
        """
        2026-06-02T17:50-07:00 a
        2026-06-03T01:05Z b
        2026-06-02T18:10-07:00 c\
        """,
        Understood.timeline(read));
  }

  @Test
  void anItemThatIsALabelHoldsATimelineInItsList() {
    assertEquals(
        """
        2026-03-09T06:10Z engine stops
        2026-03-09T07:10Z engine starts\
        """,
        Understood.timeline(
            read(
                """
                ## Overview

                - **Summary**: it was late
                - **Key events**
                  - 2026-03-09 06:10 UTC - engine stops
                  - 2026-03-09 07:10 UTC - engine starts
                """)));
  }
}
