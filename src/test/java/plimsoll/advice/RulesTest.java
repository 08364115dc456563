package plimsoll.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import plimsoll.content.Audience;
import plimsoll.content.Block;

class RulesTest {
  private static final Wordings ALL =
      new Wordings(
          Rules.shipped().wordings().stream()
              .map(rule -> rule.with(rule.severity(), true))
              .toList());

  private static List<String> found(String text) {
    Passage passage =
        new Passage(Scope.PROSE, text, List.of(), new Block.Rule(Audience.INTERNAL), 0, false);
    return ALL.in(passage, text.contains("menschliches")).stream()
        .map(found -> found.rule().id())
        .collect(Collectors.toList());
  }

  @Test
  void everyRuleFindsItsBadExamplesAndNotItsGoodOnes() {
    List<String> wrong = new ArrayList<>();
    for (Rule rule : Rules.shipped().wordings()) {
      assertFalse(rule.bad().isEmpty(), rule.id());
      assertFalse(rule.good().isEmpty(), rule.id());
      rule.bad().stream()
          .filter(text -> !found(text).contains(rule.id()))
          .forEach(text -> wrong.add(rule.id() + " misses " + text));
      rule.good().stream()
          .filter(text -> found(text).contains(rule.id()))
          .forEach(text -> wrong.add(rule.id() + " finds " + text));
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyRuleAsksAQuestionAndHasPatternsInTwoLanguages() {
    for (Rule rule : Rules.shipped().all()) {
      assertTrue(rule.question().endsWith("?"), rule.id());
      assertTrue(rule.id().matches("BL[1-6]0[1-6]"), rule.id());
    }
    for (Rule rule : Rules.shipped().wordings()) {
      assertTrue(rule.patterns().keySet().containsAll(List.of("en", "zh", "ja", "de")), rule.id());
    }
  }

  @Test
  void machinesAndPlansAreNotAskedAbout() {
    for (String text :
        List.of(
            "The machine failed and the node was deleted by the autoscaler.",
            "The pool has a capacity of up to 5 workers.",
            "Requests should now be fixed.",
            "We should add a limit to the queue.",
            "The deploy to Heroku failed.",
            "The hero image was served from the cache.",
            "The scheduler forgot the node after a restart.",
            "The parser ignored the header.",
            "Run the script, then check that the queue is empty.",
            "The job failed to start because the image did not exist.",
            "The replica should have the same schema as the primary.",
            "Kubernetes deleted the pod.",
            "The user error rate was 3 %.",
            "If the primary fails, the replica takes over.",
            "If you see this message, restart the client.",
            "客户端忽略了重试头。",
            "任务启动失败，因为镜像不存在。",
            "如果仍有问题，请联系支持团队。")) {
      assertEquals(List.of(), found(text), text);
    }
  }

  /** That its work is linear is what {@code LinearWorkTest} counts. */
  @Test
  void aHostileTextIsRead() {
    for (String piece :
        List.of(
            "had we if ",
            "the the the engineer ",
            "would have ",
            "\" ",
            "“",
            "如果",
            "a",
            "of ",
            "Tom ",
            "(",
            "should have been ")) {
      String text = piece.repeat(200_000 / piece.length());
      assertNotNull(found(text), piece);
    }
  }
}
