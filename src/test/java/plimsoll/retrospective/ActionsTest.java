package plimsoll.retrospective;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActionsTest {
  @Test
  void itemsBelowAHeadingForActionsAreActions() {
    assertEquals(
        """
        open;;;; Rename it
        done;;;; Make sure that everybody gets emailed
        done;;;; ✅ Added tests
        dropped;;;; Buy a product (dropped: too dear)
        dropped;;;; Not any more
        done;;;; Boxed\
        """,
        actions(
            """
            ## Action items

            1. Rename it
            2. Make sure that everybody gets emailed (DONE)

            ### Technical improvements

            - ✅ Added tests
            - [ ] ~~Buy a product~~ (dropped: too dear)
            - ~~Not any more~~
            - [x] Boxed
            """));
  }

  @Test
  void fieldsAtTheEndOfAnItemSayWhoWhenAndWhy() {
    assertEquals(
        "open;;@storage;2026-06-02;OPS-7 Rename it",
        actions(
            """
            ## What comes of it

            - [ ] Rename it {owner="@storage" due=2026-06-02 why="clarity" ticket=OPS-7}
            """));
  }

  @Test
  void wordsOfTheTextMaySayWhoAndWhen() {
    assertEquals(
        "open;;@lucas;2026-03-02; Add tests.",
        actions("## Actions\n\n- Add tests. Owner: @lucas, due: 2 March 2026\n"));
  }

  @Test
  void aTableMayHaveItsColumnsInAnyOrderAndLanguage() {
    assertEquals(
        """
        done;予防;田中;2026-03-23; P-1 直す
        open;検知;;; D-1 監視 状態: 進行中
        dropped;緩和;;未定頃; M-1 消す\
        """,
        actions(
            """
            ## アクションアイテム

            | # | 状態 | カテゴリ | アクション | 期限 | 担当 |
            |---|---|---|---|---|---|
            | P-1 | **完了** | 予防 | 直す | 2026-03-23 | 田中 |
            | D-1 | 進行中 | 検知 | 監視 | | — |
            | M-1 | 中止 | 緩和 | 消す | 未定頃 | |
            """));
  }

  @Test
  void aColumnThatIsNotKnownIsToldWithItsCaption() {
    assertEquals(
        "open;Detection;;;#12 Add a test Completion: Test is red before",
        actions(
            """
            ## Corrective Actions

            | # | Action Item | Type | Owner | Completion | Issue |
            |---|---|---|---|---|---|
            | 1 | Add a test | Detection | — | Test is red before | #12 |
            """));
  }

  @Test
  void aLineAboveAListIsTheKindOfItsActionsAndAHeadingCanSayThatTheyAreDone() {
    Retrospective read =
        Understood.of(
            """
            ## Remediation

            ### Immediate Actions (Completed)

            - Timeouts moved

            ### Later

            **In progress:**

            - Strike team

            Then:

            - Rest
            """);
    assertEquals(
        """
        done;;;; Timeouts moved
        open;In progress;;; Strike team
        open;Then;;; Rest\
        """,
        Understood.actions(read));
    assertEquals(5, read.retold().size());
  }

  @Test
  void numbersShowThatParagraphsBetweenThemBelongToTheirActions() {
    assertEquals(
        "open;;;; Find it We looked a b\nopen;;;; Mend it",
        actions(
            """
            ## Planned actions

            1. Find it

            We looked

            - a
            - b

            2. Mend it
            """));
  }

  @Test
  void aListBelowALineThatSaysSoIsOneOfActions() {
    assertEquals(
        "open;;;; Alert us",
        actions("## Detection\n\nPeople told us.\n\nAction Items\n\n- Alert us\n"));
  }

  @Test
  void theExplanationOfATableIsNoListOfActions() {
    assertEquals(
        "open;予防;;; 直す",
        actions(
            """
            ## アクションアイテム

            | カテゴリ | アクション |
            |---|---|
            | 予防 | 直す |

            ### カテゴリの説明

            - **予防**: 再発を防ぐ
            """));
  }

  @Test
  void boxesAreActionsOnlyWhereNoHeadingSaysOtherwise() {
    String boxes = "## After\n\n- [ ] Ask\n- [x] Tell\n";
    assertEquals("open;;;; Ask\ndone;;;; Tell", actions(boxes));
    assertEquals("open;;;; Mend", actions("## Actions\n\n- Mend\n\n" + boxes));
  }

  @Test
  void hopesAreTheItemsBelowTheirHeadingAndThoseWithAnId() {
    Retrospective read =
        Understood.of(
            """
            ## More hope than plan

            Both held.

            - Queues drain {hope=queue-drains}
            - Somebody is awake

            ## What helped

            - Clocks drift slowly {hope=slow-clocks}
            - Coffee
            """);
    assertEquals(
        "[queue-drains, , slow-clocks]", read.hopes().stream().map(Hope::id).toList().toString());
    assertEquals("", Understood.actions(read));
  }

  private static String actions(String markdown) {
    return Understood.actions(Understood.of(markdown));
  }

  @Test
  void statesAreReadFromSuffixesAndFromThePast() {
    Retrospective read =
        Understood.of(
            """
            ## Action items

            - Replaced the fuse
            - We have moved the switch
            - Paint the door. Status: done
            - Email passengers. Won't do.
            - Buy a spare (duplicate of KIOSK-3)
            - Closed doors need a sign
            """);
    assertEquals(
        List.of("DONE", "DONE", "DONE", "DROPPED", "DROPPED", "OPEN"),
        read.actions().stream().map(action -> action.state().name()).toList());
  }
}
