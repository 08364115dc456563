package plimsoll.retrospective;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words by which entries of a timeline say what turned there. */
final class TurningPointWords {
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
          "arent ",
          "isnt ",
          "wasnt ",
          "werent ",
          "doesnt ",
          "didnt ",
          "dont ",
          "cant ",
          "wont ",
          "hasnt ",
          "havent ",
          "believ",
          "however",
          "to be resolved",
          "confirm resolution",
          "working on",
          "began work",
          "begins work",
          "prepar",
          "propos",
          "suggest",
          "discuss",
          "decide",
          "unexpected",
          "ungraceful",
          "accident",
          "しかし",
          "ものの",
          "但",
          "尝试",
          "試み",
          "試行",
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
      List.of(
          "no alert",
          "no alarm",
          "without an alert",
          "will alarm",
          "will alert",
          "alarm was negative",
          "alerting",
          "alerts reverted",
          "triggered the alert",
          "all fine",
          "add alert",
          "adds alert",
          "add an alert",
          "alert is added",
          "alert is silenced",
          "alerts silenced",
          "無警報",
          "アラートが存在せず",
          "アラートなし",
          "没有告警",
          "未告警",
          "未发现",
          "没有发现",
          "keine alarme",
          "kein alarm",
          "aucune alerte",
          "ninguna alerta");

  /** The sign of words by which what is said did not come about. */
  static final int DENIED = 1 << 30;

  /** The sign of talk of alerts that did not come. */
  static final int SILENT = 1 << 29;

  /** What an entry says anywhere; a word may go on ("detect" is also "detected"). */
  static final Phrases SPOKEN = spoken();

  private TurningPointWords() {}

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
            "detection, detected, discovery, discovered, noticed, page, alert, alerted, first report, 検知,"
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
            "detect, alert, alarm, first report, first complaint, complain, reported by, is reported,"
                + " are reported, were reported, user reported, users reported, users report, customer"
                + " reported, customers reported, customers report, reports on slack, reported seeing,"
                + " reported that, informed of, 反馈, 报告了, 問い合わせ, 報告を受け, gemeldet, melden, signale, was"
                + " reported, reports that, noticed, notices, discovered, 发现, 告警, 报警, 第一张工单, 检测到,"
                + " 検知, アラート, 気づ, 気付, alerte, detecte, entdeckt, bemerkt, alarmiert, detecta,"
                + " alerta"),
        Timeline.Mark.HYPOTHESIS,
        words(
            "hypothes, suspects, we suspect, suspect that, suspect the, suspecting, is suspected,"
                + " suspected cause, suspected to, working idea, first idea, second idea, third idea, theory, root"
                + " cause identified, root cause was identified, determines the root cause, we"
                + " first believe, 最初の仮説, 仮説, 疑い, 原因を特定, 原因特定, 怀疑, 推测, 假设, 最初的判断, soupcon, vermut,"
                + " verdacht, hipotesis, sospech"),
        Timeline.Mark.ESCALATION,
        words(
            "escalat, incident declared, incident raised, incident created, declares an incident,"
                + " opens a war room, war room is, war room was, war room opened, initiates a war, starts a war"
                + " room, pages @, paged, loops in, pinged, pings @, support ticket"
                + " was opened, エスカレーション, 対応開始, 升级为, escalade, eskal"),
        Timeline.Mark.MITIGATION,
        words(
            "mitigat, rolled back, rolls back, rolling back, roll back, rollback, revert, fix"
                + " applied, fix was applied, fix deployed, hotfix, workaround, failed over, we"
                + " return to the previous, is paused, we pause, is turned off, we turn off,"
                + " disabled, traffic is shifted, traffic was shifted, shift traffic, shifts traffic,"
                + " is bypassed, bypasses, we exclude, is excluded, 降级, 限流, 扩容, 切流, 止损, 回滚, 停用, 切换到, 緩和, ロールバック, 切り戻, 再起動, retour arriere, zuruckgerollt,"
                + " abgeschaltet, umgeschaltet, deaktiviert, zuruckgesetzt, bascul, desactiv, revertid,"
                + " reinici"),
        Timeline.Mark.RECOVERY,
        words(
            "recovered, fully recover, resolved, restored, back to normal, back online, returned to"
                + " normal, fully operational, all healthy, outage end, incident end, errors stop,"
                + " errors end, refusals end, all clear, service operational, systems operational,"
                + " is confirmed healthy, healthy again, works again, working again, back to their normal, verified"
                + " operational, all systems operational, goes away, it is over, is level, 恢复, 解决, 復旧,"
                + " 回復, 解消, retabli, resolu, wiederhergestellt, behoben, wieder normal, restablec,"
                + " resuelt"));
  }

  private static List<String> words(String commaSeparated) {
    return List.of(commaSeparated.split(", "));
  }
}
