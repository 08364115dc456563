package plimsoll.search;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody did is told from how it ended, and from what did not help. */
class DeedsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rolled back to 4.2; errors stop.",
        "Dana restarts the ingest workers",
        "Failed over to the standby",
        "Raised max_connections from 100 to 400.",
        "Reverting the change to the load balancer",
        "Restored the table from last night's backup",
        "We deployed a hotfix that caps retries",
        "Purged the queue",
        "db-2 を再起動した",
        "回滚到上一个版本",
        "Der Dienst wurde neu gestartet."
      })
  void isAnAct(String text) {
    assertTrue(Deeds.in(text).isAct());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Errors stop",
        "Service restored",
        "All healthy and issue resolved",
        "\"Fix\" applied, service fully down",
        "Restarted the pods, but it made things worse",
        "Rollback fails due to a configuration issue",
        "Tried to restart the node",
        "Restarting had no effect",
        "If we restart the pod, the new one fills up as well",
        "Sev 1 ticket raised",
        "We should have rolled back earlier",
        "Service is back to normal, though no actual fixes have been applied",
        "復旧を確認",
        "再起動したが効果なし",
        "恢复正常"
      })
  void isNoAct(String text) {
    assertFalse(Deeds.in(text).isAct());
  }
}
