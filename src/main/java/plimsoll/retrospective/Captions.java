package plimsoll.retrospective;

import java.util.List;
import java.util.Set;
import plimsoll.vocabulary.LabelKey;

/** What the columns of tables are called. */
final class Captions {
  private static final Set<String> TIME =
      Set.of(
          "time",
          "times",
          "date",
          "day",
          "when",
          "timestamp",
          "datetime",
          "clock",
          "heure",
          "horaire",
          "moment",
          "jour",
          "quand",
          "uhrzeit",
          "zeit",
          "zeitpunkt",
          "datum",
          "tag",
          "wann",
          "hora",
          "fecha",
          "dia",
          "cuando",
          "时间",
          "時間",
          "時刻",
          "日時",
          "日期",
          "日付",
          "时刻",
          "发生时间",
          "発生時刻",
          "日付時刻",
          "時点");
  private static final List<String> TIME_WITHIN = List.of("时间", "時間", "時刻", "日時", "日期", "日付");
  private static final Set<String> WHO =
      Set.of(
          "who",
          "who what",
          "where",
          "actor",
          "actors",
          "person",
          "people",
          "team",
          "by",
          "by whom",
          "component",
          "system",
          "host",
          "responder",
          "role",
          "担当",
          "担当者",
          "対応者",
          "誰",
          "場所",
          "対象",
          "谁",
          "人员",
          "负责人",
          "处理人",
          "操作人",
          "组件",
          "系统",
          "qui",
          "acteur",
          "equipe",
          "ou",
          "wer",
          "wo",
          "beteiligte",
          "quien",
          "donde",
          "equipo");

  private static final Set<String> START =
      Set.of(
          "start",
          "started",
          "start time",
          "begin",
          "begins",
          "from",
          "von",
          "beginn",
          "debut",
          "inicio",
          "desde",
          "開始",
          "开始",
          "開始時刻",
          "開始日時",
          "开始时间");
  private static final Set<String> END =
      Set.of(
          "end",
          "ended",
          "end time",
          "ends",
          "until",
          "to",
          "till",
          "bis",
          "ende",
          "fin",
          "jusqu a",
          "hasta",
          "終了",
          "结束",
          "終了時刻",
          "終了日時",
          "结束时间",
          "完了");

  private Captions() {}

  /** Whether a column says when something began. */
  static boolean isStart(String caption) {
    return START.contains(LabelKey.withoutAside(caption));
  }

  /** Whether a column says when something ended. */
  static boolean isEnd(String caption) {
    return END.contains(LabelKey.withoutAside(caption));
  }

  /** Whether a column holds times: {@code Date and Time in CET}, {@code 時刻 (JST)}, {@code UTC}. */
  static boolean isTime(String caption) {
    String folded = LabelKey.of(caption);
    String bare = LabelKey.withoutAside(caption);
    List<String> words = List.of(bare.split(" "));
    return !bare.isEmpty()
        && (TIME.contains(bare)
            || words.size() <= 6 && words.stream().limit(3).anyMatch(TIME::contains)
            || TIME_WITHIN.stream().anyMatch(bare::contains) && bare.length() <= 12
            || ZoneReader.in(caption).isSaid() && folded.split(" ").length <= 2);
  }

  static boolean isWho(String caption) {
    return WHO.contains(LabelKey.withoutAside(caption));
  }
}
