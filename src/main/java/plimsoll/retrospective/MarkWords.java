package plimsoll.retrospective;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words by which entries of a timeline say what turned there. */
final class MarkWords {
  /** What stands before a colon or in bold at the beginning. */
  static final Map<Timeline.Mark, List<String>> LABELS = new EnumMap<>(labels());

  /** With one of these, what is said did not come about. */
  private static final List<String> DENIALS =
      List.of(
          "fail",
          "attempt",
          "tried",
          "try ",
          "tries",
          "unable",
          "not ",
          "nt ",
          "nothing",
          "no change",
          "no difference",
          "still ",
          "would",
          "could",
          "expect",
          "delayed",
          "unsuccess",
          "partial",
          "without ",
          "instead",
          "before",
          "if ",
          "begins recover",
          "begin recover",
          "starts recover",
          "plan",
          "decision",
          "未",
          "失敗",
          "失败",
          "没有",
          "できな",
          "せず",
          "しない",
          "無効",
          "pas ",
          "nicht ",
          "kein",
          "echou",
          "no se ",
          "sin ");

  /** Talk of alerts that did not come. */
  private static final List<String> SILENCES =
      List.of("no alert", "no alarm", "without an alert", "無警報");

  /** The sign of words by which what is said did not come about. */
  static final int DENIED = 1 << 30;

  /** The sign of talk of alerts that did not come. */
  static final int SILENT = 1 << 29;

  /** What an entry says anywhere; a word may go on ("detect" is also "detected"). */
  static final Phrases SPOKEN = spoken();

  private MarkWords() {}

  /** The sign of the phrases that tell of a mark. */
  static int sign(Timeline.Mark mark) {
    return 1 << mark.ordinal();
  }

  private static Phrases spoken() {
    Map<Integer, List<String>> bySign = new HashMap<>();
    phrases().forEach((mark, phrases) -> bySign.put(sign(mark), phrases));
    bySign.put(DENIED, DENIALS);
    bySign.put(SILENT, SILENCES);
    return new Phrases(bySign);
  }

  private static Map<Timeline.Mark, List<String>> labels() {
    return Map.of(
        Timeline.Mark.START,
        words(
            "start, started, begin, beginning, onset, trigger, triggered, outage begins, impact"
                + " begins, 発生, 障害発生, トリガー, 故障发生, 故障开始, 发生, debut, beginn, inicio"),
        Timeline.Mark.DETECTION,
        words(
            "detection, detected, discovery, discovered, noticed, alert, alerted, first report, 検知,"
                + " 検出, 発見, 发现, 检测, 告警, detecte, erkennung, entdeckung, deteccion"),
        Timeline.Mark.HYPOTHESIS,
        words(
            "hypothesis, theory, idea, working idea, first idea, second idea, third idea, root"
                + " cause identified, cause identified, identified, diagnosis, 原因特定, 原因切り分け, 仮説,"
                + " 真因特定, 切り分け, 原因定位, 定位, 假设, 最初的判断, 判断, hypothese, vermutung, hipotesis"),
        Timeline.Mark.ESCALATION,
        words(
            "escalation, escalated, response, response started, incident declared, declared, paged,"
                + " 対応開始, エスカレーション, 升级, 响应, escalade, eskalation, escalado"),
        Timeline.Mark.MITIGATION,
        words(
            "mitigation, mitigated, mitigate, fix, fixed, workaround, rollback, rolled back,"
                + " hotfix, 緩和, 緩和策, 緩和策適用, 暫定対応, 部分復旧, 一次復旧, 缓解, 回滚, 修复, 止损, attenuation,"
                + " correctif, umgehung, mitigacion"),
        Timeline.Mark.RECOVERY,
        words(
            "recovery, recovered, resolution, resolved, restored, all clear, end, ended, fixed for"
                + " good, 復旧, 復旧確認, 最終復旧確認, 回復, 恢复, 恢复确认, 解决, retablissement, resolution,"
                + " wiederherstellung, behoben, recuperacion, resuelto"));
  }

  private static Map<Timeline.Mark, List<String>> phrases() {
    return Map.of(
        Timeline.Mark.START,
        words(
            "outage begin, outage start, outage began, problem start, problem begin, incident"
                + " begin, incident start, impact begin, impact start, errors begin, errors start,"
                + " failures begin, failures start, begin failing, begins failing, began failing,"
                + " begin to fail, begins to fail, start failing, starts failing, started failing,"
                + " started to fail, problem started, is hard down, degradation begin, 首次出现, 开始出现,"
                + " 故障开始, 障害が発生, 障害発生, debut de lincident, beginn der storung, comienza el"
                + " incidente"),
        Timeline.Mark.DETECTION,
        words(
            "detect, alert, alarm, first report, reported by, is reported, are reported, was"
                + " reported, reports that, noticed, notices, discovered, 发现, 告警, 报警, 第一张工单, 检测到,"
                + " 検知, アラート, 気づ, 気付, alerte, detecte, entdeckt, bemerkt, alarmiert, detecta,"
                + " alerta"),
        Timeline.Mark.HYPOTHESIS,
        words(
            "hypothes, suspect, working idea, first idea, second idea, third idea, theory, root"
                + " cause identified, root cause was identified, determines the root cause, we"
                + " first believe, 最初の仮説, 仮説, 疑い, 原因を特定, 原因特定, 怀疑, 推测, 假设, 最初的判断, soupcon, vermut,"
                + " verdacht, hipotesis, sospech"),
        Timeline.Mark.ESCALATION,
        words(
            "escalat, incident declared, incident raised, incident created, declares an incident,"
                + " war room, warroom, pages @, paged, loops in, pinged, pings @, support ticket"
                + " was opened, エスカレーション, 対応開始, 升级为, escalade, eskal"),
        Timeline.Mark.MITIGATION,
        words(
            "mitigat, rolled back, rolls back, rolling back, roll back, rollback, revert, fix"
                + " applied, fix was applied, fix deployed, hotfix, workaround, failed over, we"
                + " return to the previous, is paused, we pause, is turned off, we turn off,"
                + " disabled, 回滚, 停用, 切换到, 緩和, ロールバック, 切り戻, 再起動, retour arriere, zuruckgerollt,"
                + " abgeschaltet, revertid"),
        Timeline.Mark.RECOVERY,
        words(
            "recovered, fully recover, resolved, restored, back to normal, back online, returned to"
                + " normal, fully operational, all healthy, outage end, incident end, errors stop,"
                + " errors end, refusals end, all clear, service operational, systems operational,"
                + " is confirmed healthy, goes away, it is over, is level, labels work, 恢复, 解决, 復旧,"
                + " 回復, 解消, retabli, resolu, wiederhergestellt, behoben, wieder normal, restablec,"
                + " resuelt"));
  }

  private static List<String> words(String commaSeparated) {
    return List.of(commaSeparated.split(", "));
  }
}
