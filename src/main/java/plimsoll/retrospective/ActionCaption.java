package plimsoll.retrospective;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a column of a table of actions holds. */
enum ActionCaption {
  TEXT,
  KIND,
  OWNER,
  DUE,
  STATE,
  TICKET,
  WHY,
  NUMBER,
  OTHER;

  private static final Map<ActionCaption, Set<String>> WORDS =
      Map.of(
          TEXT,
          Set.of(
              "action",
              "actions",
              "action item",
              "action items",
              "item",
              "task",
              "tasks",
              "description",
              "what",
              "todo",
              "to do",
              "follow up",
              "followup",
              "recommendation",
              "improvement",
              "measure",
              "corrective action",
              "アクション",
              "アクション項目",
              "対策",
              "対応",
              "内容",
              "タスク",
              "施策",
              "措施",
              "行动",
              "行动项",
              "改进措施",
              "改进项",
              "任务",
              "事项",
              "待办",
              "描述",
              "massnahme",
              "maßnahme",
              "aufgabe",
              "aktion",
              "beschreibung",
              "tache",
              "mesure",
              "quoi",
              "accion",
              "tarea",
              "medida",
              "descripcion",
              "que"),
          KIND,
          Set.of(
              "type",
              "category",
              "kind",
              "class",
              "カテゴリ",
              "カテゴリー",
              "種別",
              "分類",
              "区分",
              "类型",
              "类别",
              "分类",
              "kategorie",
              "art",
              "typ",
              "categorie",
              "categoria",
              "tipo"),
          OWNER,
          Set.of(
              "owner",
              "owners",
              "who",
              "assignee",
              "assigned to",
              "responsible",
              "dri",
              "lead",
              "by whom",
              "担当",
              "担当者",
              "責任者",
              "オーナー",
              "负责人",
              "责任人",
              "负责",
              "处理人",
              "verantwortlich",
              "zustandig",
              "wer",
              "responsable",
              "qui",
              "quien",
              "porteur",
              "encargado"),
          DUE,
          Set.of(
              "due",
              "due date",
              "deadline",
              "eta",
              "by when",
              "target",
              "target date",
              "when",
              "completion date",
              "done by",
              "期限",
              "期日",
              "締切",
              "締め切り",
              "完了予定",
              "截止",
              "截止日期",
              "截止时间",
              "完成时间",
              "frist",
              "termin",
              "fallig",
              "bis wann",
              "bis",
              "echeance",
              "pour quand",
              "fecha",
              "plazo",
              "fecha limite",
              "vencimiento",
              "日期"),
          STATE,
          Set.of(
              "status",
              "state",
              "progress",
              "done",
              "状態",
              "ステータス",
              "進捗",
              "状态",
              "进度",
              "进展",
              "zustand",
              "stand",
              "statut",
              "etat",
              "avancement",
              "estado"),
          TICKET,
          Set.of(
              "ticket",
              "tickets",
              "issue",
              "issues",
              "bug",
              "jira",
              "pr",
              "link",
              "links",
              "tracking",
              "tracker",
              "github issue",
              "reference",
              "チケット",
              "リンク",
              "课题",
              "工单",
              "链接",
              "議題",
              "課題",
              "lien",
              "billet",
              "verweis",
              "enlace",
              "incidencia"),
          WHY,
          Set.of(
              "why",
              "reason",
              "rationale",
              "理由",
              "根拠",
              "原因",
              "warum",
              "grund",
              "pourquoi",
              "raison",
              "por que",
              "motivo",
              "razon"),
          NUMBER,
          Set.of("", "no", "nr", "id", "num", "number", "番号", "编号", "序号", "numero"));

  private static final Map<String, ActionCaption> BY_WORD = byWord();

  private static Map<String, ActionCaption> byWord() {
    Map<String, ActionCaption> byWord = new HashMap<>();
    for (ActionCaption caption : values()) {
      WORDS.getOrDefault(caption, Set.of()).forEach(word -> byWord.putIfAbsent(word, caption));
    }
    return byWord;
  }

  static ActionCaption of(String caption) {
    String bare = Folded.withoutAside(caption);
    ActionCaption known = BY_WORD.get(bare);
    if (known != null) {
      return known;
    }
    List<String> words = List.of(bare.split(" "));
    for (ActionCaption kind : List.of(TEXT, OWNER, DUE, STATE, KIND, TICKET)) {
      if (words.size() <= 3 && words.stream().anyMatch(w -> WORDS.get(kind).contains(w))) {
        return kind;
      }
    }
    return OTHER;
  }
}
