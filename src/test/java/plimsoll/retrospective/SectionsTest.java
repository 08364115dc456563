package plimsoll.retrospective;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.content.Meta;

class SectionsTest {
  private static final SectionWords WORDS = SectionWords.with(Map.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Summary                                   | summary
          1. Executive Summary                      | summary
          **IMPACT:**                               | impact
          Impact on users                           | impact
          Scope of impact (US Cloud)                | impact
          Timeline (all times PST ) DATE RANGE. All | timeline
          Incident Timeline                         | timeline
          Follow-up timeline (times in BST)         | timeline
          Events/Timeline:                          | timeline
          Chain of Events                           | timeline
          Root Cause(s)                             | factors
          Root cause of the outage                  | factors
          Contributing Factors (findings)           | factors
          Identified cause (to be done pre-meeting) | factors
          Resolution and recovery                   | response
          Mitigation & Resolution                   | response
          ✅ What went well?                         | went-well
          What Didn't Go So Well?                   | went-wrong
          What didn’t go well                       | went-wrong
          Where did we get lucky                    | lucky
          Action Items & Followups                  | actions
          Corrective and Preventative Measure       | actions
          Lessons and action items                  | actions
          Follow-ups                                | actions
          Action Items \\(open)                     | actions
          影响                                      | impact
          一、影响范围                              | impact
          时间线                                    | timeline
          根因分析（blameless）                     | factors
          做得对的地方                              | went-well
          行动项                                    | actions
          促成因素                                  | factors
          タイムライン（JST）                       | timeline
          根本原因分析                              | factors
          寄与要因                                  | factors
          運が良かったこと                          | lucky
          うまくいかなかったこと                    | went-wrong
          アクションアイテム                        | actions
          検知（Detect）                            | detection
          Résumé                                    | summary
          Chronologie des événements                | timeline
          Ce qui s’est bien passé                   | went-well
          Zusammenfassung                           | summary
          Zeitleiste                                | timeline
          Maßnahmen                                 | actions
          Cronología                                | timeline
          Causa raíz                                | factors
          Lo que salió mal                          | went-wrong
          The forty-five minutes without an entry   | other
          Stats                                     | other
          Attendees                                 | other
          """)
  void headingsAreKnownByTheWordsThatPeopleUse(String heading, String role) {
    assertEquals(role, WORDS.roleOf(heading, Meta.Kind.INCIDENT).slug());
  }

  @Test
  void whatHappenedIsTheStoryOfAnIncidentAndAnElementOfASuccess() {
    assertEquals(Role.NARRATIVE, WORDS.roleOf("What happened", Meta.Kind.INCIDENT));
    assertEquals(Role.HAPPENED, WORDS.roleOf("What happened", Meta.Kind.SUCCESS));
  }

  @Test
  void theSiteAddsItsOwnWords() {
    SectionWords words = SectionWords.with(Map.of("impact", List.of("Who was hurt", "Timeline")));
    assertEquals(Role.IMPACT, words.roleOf("2) Who was hurt?", Meta.Kind.INCIDENT));
    assertEquals(Role.IMPACT, words.roleOf("Timeline", Meta.Kind.INCIDENT));
  }

  @Test
  void wordsOfSiteYamlReachTheReading() {
    String site = "sections: {impact: [Who was hurt]}\n";
    Retrospective read = Understood.of("case.md", "# Case\n\n## Who was hurt\n\nUs.\n", site);
    assertEquals("impact: Who was hurt", Understood.roles(read));
  }

  @Test
  void whatStandsBelowAKnownHeadingIsPartOfItAndWhatIsNotKnownStaysWhereItIs() {
    Retrospective read =
        Understood.of(
            """
            # Case

            Before.

            ## Action items

            ### Process improvements

            - One

            ### What went wrong

            - Two

            ## Cheese

            ### Brie
            """);
    assertEquals(
        """
        other:\s
        actions: Action items
          actions: Process improvements
          went-wrong: What went wrong
        other: Cheese
          other: Brie\
        """,
        Understood.roles(read));
  }
}
