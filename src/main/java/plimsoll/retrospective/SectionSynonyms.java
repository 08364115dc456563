package plimsoll.retrospective;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import plimsoll.text.SectionPhrases;

/** The headings that people write, in English, Chinese, Japanese, French, German and Spanish. */
final class SectionSynonyms {
  /** Words that say what a longer heading is for; those that stand first tell more. */
  static final List<Map.Entry<String, Role>> TELLING =
      List.of(
          Map.entry("timeline", Role.TIMELINE),
          Map.entry("timelines", Role.TIMELINE),
          Map.entry("chronology", Role.TIMELINE),
          Map.entry("chronologie", Role.TIMELINE),
          Map.entry("zeitleiste", Role.TIMELINE),
          Map.entry("cronologia", Role.TIMELINE),
          Map.entry("时间线", Role.TIMELINE),
          Map.entry("時間線", Role.TIMELINE),
          Map.entry("时间轴", Role.TIMELINE),
          Map.entry("タイムライン", Role.TIMELINE),
          Map.entry("時系列", Role.TIMELINE),
          Map.entry("action items", Role.ACTIONS),
          Map.entry("follow ups", Role.ACTIONS),
          Map.entry("followups", Role.ACTIONS),
          Map.entry("行动项", Role.ACTIONS),
          Map.entry("改进措施", Role.ACTIONS),
          Map.entry("アクションアイテム", Role.ACTIONS),
          Map.entry("再発防止", Role.ACTIONS),
          Map.entry("root cause", Role.FACTORS),
          Map.entry("root causes", Role.FACTORS),
          Map.entry("contributing factors", Role.FACTORS),
          Map.entry("根因", Role.FACTORS),
          Map.entry("根本原因", Role.FACTORS));

  private SectionSynonyms() {}

  /** One phrase a line, by role. */
  static Map<Role, String> all() {
    Map<Role, String> all = new EnumMap<>(Role.class);
    SectionPhrases.byRole()
        .forEach((role, lines) -> all.put(Role.valueOf(role), String.join("\n", lines) + "\n"));
    return all;
  }
}
