package plimsoll.retrospective;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
    all.put(Role.MESSAGE, MESSAGE);
    all.put(Role.SUMMARY, SUMMARY);
    all.put(Role.IMPACT, IMPACT);
    all.put(Role.DETECTION, DETECTION);
    all.put(Role.TIMELINE, TIMELINE);
    all.put(Role.FACTORS, FACTORS);
    all.put(Role.ANALYSIS, ANALYSIS);
    all.put(Role.RESPONSE, RESPONSE);
    all.put(Role.WENT_WELL, WENT_WELL);
    all.put(Role.WENT_WRONG, WENT_WRONG);
    all.put(Role.LUCKY, LUCKY);
    all.put(Role.SURPRISES, SURPRISES);
    all.put(Role.ACTIONS, ACTIONS);
    all.put(Role.NARRATIVE, NARRATIVE);
    all.put(Role.REFERENCES, REFERENCES);
    all.put(Role.PLAN, PLAN);
    all.put(Role.EXPECTED, EXPECTED);
    all.put(Role.HAPPENED, HAPPENED);
    all.put(Role.HOPES, HOPES);
    all.put(Role.MADE_IT_WORK, MADE_IT_WORK);
    all.put(Role.KEEP, KEEP);
    return all;
  }

  private static final String MESSAGE =
      """
      Message to our customers
      Message to customers
      Message to stakeholders
      Message for customers
      Customer message
      Public message
      Customer communication
      External communication
      Communication to customers
      Statement
      Public statement
      Apology
      What you may have noticed
      What this meant for you
      What this means for you
      What you need to know
      What customers should know
      For our customers
      To our customers
      致客户
      致用户
      致客户书
      客户公告
      对客户的说明
      用户公告
      公告
      对外公告
      お客様へ
      お客さまへ
      お客様へのお知らせ
      お客様へのご報告
      利用者の皆様へ
      ご利用の皆様へ
      お知らせ
      Message à nos clients
      Message aux clients
      Communication aux clients
      À nos clients
      Nachricht an unsere Kunden
      Mitteilung an Kunden
      Kundenmitteilung
      Kundeninformation
      An unsere Kunden
      Mensaje a nuestros clientes
      Mensaje a los clientes
      Comunicado
      Comunicado a clientes
      """;

  private static final String SUMMARY =
      """
      Summary
      Executive Summary
      Incident Summary
      Issue Summary
      Outage Summary
      Postmortem Summary
      Overview
      Incident Overview
      Outage Description
      Incident Description
      Description
      Brief description
      Abstract
      TL;DR
      TLDR
      In short
      In brief
      At a glance
      The short version
      Synopsis
      Recap
      摘要
      概要
      概述
      总结
      事件概述
      事件摘要
      事故概述
      事故摘要
      故障概述
      故障摘要
      简述
      简介
      一句话总结
      サマリー
      サマリ
      要約
      要旨
      インシデント概要
      障害概要
      事象の概要
      Résumé
      Synthèse
      En bref
      Résumé de l'incident
      Zusammenfassung
      Kurzfassung
      Überblick
      Übersicht
      Kurz gesagt
      Resumen
      Resumen ejecutivo
      Resumen del incidente
      Sumario
      En resumen
      """;

  private static final String IMPACT =
      """
      Impact
      Customer Impact
      User Impact
      End User Impact
      Business Impact
      Service Impact
      Infrastructure Impact
      Productivity Impact
      Impact on users
      Impact on customers
      Impact assessment
      Impact analysis
      Summary of impact
      What was impacted
      What was affected
      Who was affected
      Affected users
      Affected services
      Affected customers
      Blast radius
      Scope
      Scope of impact
      Damage
      Consequences
      影响
      影响范围
      影响评估
      影响面
      影响分析
      业务影响
      用户影响
      影響
      影響範囲
      影響度
      影響範圍
      ユーザー影響
      ユーザーへの影響
      ビジネスへの影響
      被害
      被害範囲
      Impact client
      Impact sur les utilisateurs
      Conséquences
      Périmètre
      Auswirkungen
      Auswirkung
      Auswirkung auf Kunden
      Betroffene
      Folgen
      Impacto
      Impacto en clientes
      Impacto en los usuarios
      Consecuencias
      Alcance
      """;

  private static final String DETECTION =
      """
      Detection
      Detection and monitoring
      Monitoring
      Monitoring context
      Alerting
      Alerts
      How we noticed
      How we found out
      How we detected it
      How was it detected
      How was the incident detected
      Discovery
      Observability
      检测
      发现
      监控
      检测与监控
      发现过程
      发现方式
      告警
      监控与告警
      检测方式
      検知
      検出
      検知と監視
      検知・監視
      監視
      モニタリング
      発見
      発見の経緯
      検知の経緯
      Détection
      Surveillance
      Supervision
      Erkennung
      Entdeckung
      Überwachung
      Wie wir es bemerkt haben
      Detección
      Monitorización
      Monitoreo
      """;

  private static final String TIMELINE =
      """
      Timeline
      Incident timeline
      Timeline of events
      Timeline summary
      Events
      Event log
      Log of events
      Incident log
      Sequence of events
      Chain of events
      Order of events
      Chronology
      Chronology of events
      Course of events
      How the day went
      How the night went
      Minute by minute
      Time line
      时间线
      时间轴
      时间表
      事件时间线
      事件经过
      时间脉络
      处理时间线
      事件时间轴
      經過
      时间线回顾
      タイムライン
      時系列
      経緯
      時系列での経緯
      経過
      障害の経緯
      対応経緯
      対応の経緯
      発生から復旧まで
      Chronologie
      Chronologie des événements
      Déroulement
      Déroulé
      Frise chronologique
      Fil des événements
      Zeitachse
      Zeitleiste
      Zeitlicher Ablauf
      Ablauf
      Zeitverlauf
      Verlauf
      Zeitplan der Ereignisse
      Cronología
      Cronología de los hechos
      Línea de tiempo
      Línea temporal
      Secuencia de eventos
      """;

  private static final String FACTORS =
      """
      Contributing factors
      Contributing factor
      Contributing causes
      Contributing conditions
      Contributing conditions analysis
      Factors
      Factors and causes
      Causes
      Cause
      Root cause
      Root causes
      Root cause(s)
      Root cause analysis
      Root causes analysis
      Root cause and trigger
      RCA
      Five whys
      5 whys
      The five whys
      Why did it happen
      Why it happened
      What caused the incident
      What caused this
      What contributed
      Identified cause
      Underlying causes
      Trigger
      Triggers
      Trigger(s)
      Proximate cause
      Direct cause
      Fault
      Process breakdown(s)
      促成因素
      影响因素
      贡献因素
      相关因素
      诱因
      原因
      根因
      根因分析
      根本原因
      根本原因分析
      原因分析
      直接原因
      触发因素
      五个为什么
      寄与要因
      要因
      発生要因
      発生原因
      原因究明
      なぜなぜ分析
      背景要因
      トリガー
      Facteurs contributifs
      Facteurs
      Causes profondes
      Cause profonde
      Cause racine
      Causes racines
      Analyse des causes
      Analyse des causes profondes
      Cinq pourquoi
      Beitragende Faktoren
      Mitwirkende Faktoren
      Faktoren
      Ursache
      Ursachen
      Grundursache
      Grundursachen
      Ursachenanalyse
      Fehlerursache
      Auslöser
      Factores contribuyentes
      Factores
      Causa
      Causas
      Causa raíz
      Causas raíz
      Análisis de causa raíz
      Análisis de la causa raíz
      Causa principal
      Desencadenante
      """;

  private static final String ANALYSIS =
      """
      Technical analysis
      Analysis
      Technical details
      Technical detail
      Technical background
      Technical deep dive
      Deep dive
      Technical explanation
      The technical problem
      Investigation
      Diagnosis
      In depth
      In detail
      技术分析
      技术细节
      技术详情
      分析
      详细分析
      排查过程
      诊断
      技術的分析
      技術的な分析
      技術的詳細
      技術的な詳細
      技術詳細
      技術分析
      詳細
      調査
      調査結果
      Analyse technique
      Analyse
      Détails techniques
      Investigation technique
      Technische Analyse
      Technische Details
      Untersuchung
      Análisis técnico
      Análisis
      Detalles técnicos
      Investigación
      """;

  private static final String RESPONSE =
      """
      Response
      Incident response
      Our response
      Resolution
      Resolution and recovery
      Resolution & recovery
      Recovery
      Mitigation
      Mitigations
      Mitigation and resolution
      Mitigation & resolution
      Root cause and mitigation
      Remedy
      Fix
      The fix
      How we fixed it
      How it was resolved
      What we did
      What helped
      Short term fix
      Workaround
      Escalation
      响应
      应急响应
      处理过程
      处置过程
      处理
      处置
      解决
      解决方案
      解决过程
      修复
      修复过程
      恢复
      恢复过程
      缓解措施
      应对
      应对措施
      対応
      対応内容
      対応策
      対処
      対処内容
      復旧
      復旧対応
      復旧作業
      解決
      解決策
      暫定対応
      Réponse
      Résolution
      Rétablissement
      Remédiation immédiate
      Atténuation
      Reaktion
      Behebung
      Lösung
      Wiederherstellung
      Gegenmaßnahmen
      Sofortmaßnahmen
      Respuesta
      Resolución
      Recuperación
      Mitigación
      Solución
      """;

  private static final String WENT_WELL =
      """
      What went well
      What went right
      What worked
      What worked well
      Things that went well
      Went well
      Strengths
      The good
      Positives
      做得好的
      做得好的地方
      做得对的地方
      顺利之处
      顺利的地方
      哪些做得好
      好的方面
      亮点
      有效之处
      うまくいったこと
      うまくいった点
      良かったこと
      良かった点
      よかったこと
      よかった点
      上手くいったこと
      Ce qui a bien fonctionné
      Ce qui a bien marché
      Ce qui s'est bien passé
      Points positifs
      Was gut lief
      Was gut gelaufen ist
      Was lief gut
      Was gut funktioniert hat
      Lo que salió bien
      Qué salió bien
      Lo que funcionó
      Qué funcionó bien
      Aspectos positivos
      """;

  private static final String WENT_WRONG =
      """
      What went wrong
      What went poorly
      What went badly
      What didn't go well
      What didn't go so well
      What did not go well
      What was hard
      What made it hard
      What made it harder
      What could have gone better
      What could be better
      What could be improved
      What we can improve
      What can we do better
      Things that went wrong
      Difficulties
      Challenges
      Weaknesses
      做得不好的
      做得不好的地方
      不足之处
      困难之处
      不顺利的地方
      哪些做得不好
      待改进
      需要改进
      有待改进的地方
      问题所在
      うまくいかなかったこと
      うまくいかなかった点
      上手くいかなかったこと
      改善が必要なこと
      改善点
      課題
      問題点
      悪かったこと
      悪かった点
      難しかったこと
      苦労したこと
      特に問題のある点
      Ce qui n'a pas fonctionné
      Ce qui a mal fonctionné
      Ce qui s'est mal passé
      Ce qui a été difficile
      Points à améliorer
      Points négatifs
      Was schlecht lief
      Was nicht gut lief
      Was schief lief
      Was schiefging
      Was lief schlecht
      Was schwierig war
      Verbesserungspotenzial
      Lo que salió mal
      Qué salió mal
      Lo que no funcionó
      Qué no funcionó
      Lo que fue difícil
      Aspectos a mejorar
      """;

  private static final String LUCKY =
      """
      Where we got lucky
      Where did we get lucky
      Where we were lucky
      What was luck
      Luck
      Lucky
      We got lucky
      幸运之处
      侥幸之处
      走运的地方
      幸运的地方
      运气成分
      運が良かったこと
      運がよかったこと
      運が良かった点
      幸運だったこと
      ラッキーだったこと
      Où nous avons eu de la chance
      Là où nous avons eu de la chance
      Chance
      Coups de chance
      Wo wir Glück hatten
      Glück
      Glück gehabt
      Dónde tuvimos suerte
      Donde tuvimos suerte
      Suerte
      """;

  private static final String SURPRISES =
      """
      Surprises
      What surprised us
      Surprise
      What we did not expect
      What we didn't expect
      Unexpected
      意外
      意外之处
      出乎意料之处
      令人意外的地方
      没想到的事
      驚いたこと
      意外だったこと
      予想外だったこと
      想定外だったこと
      想定外
      Ce qui nous a surpris
      Überraschungen
      Was uns überrascht hat
      Überraschendes
      Sorpresas
      Lo que nos sorprendió
      """;

  private static final String ACTIONS =
      """
      Actions
      Action items
      Action item
      Action items and follow-ups
      Action items & followups
      Action plan
      Follow-up
      Follow-ups
      Followups
      Follow-up actions
      Follow-up improvements
      Follow up items
      Corrective actions
      Corrective action
      Corrective measures
      Preventive measures
      Preventative measures
      Corrective and preventative measure
      Corrective and preventative measures
      Corrective and preventive measures
      Corrective and preventive actions
      Preventive actions
      Prevention
      Remediation
      Remediations
      Remediation items
      Remediation plan
      Improvements
      Immediate actions
      Planned actions
      Next steps
      Recommendations
      Tasks
      To do
      TODO
      To-dos
      What we are doing about it
      What we're doing about it
      What we will do
      What we are going to do
      What we changed
      What we changed, and what we are still changing
      What we are changing
      How are we preventing it from happening again
      How we are preventing it from happening again
      Long term solution
      Long-term fix
      Long term fix
      Moving forward
      Looking forward
      Changes
      行动项
      行动计划
      行动
      行動
      后续行动
      后续措施
      后续工作
      后续改进
      改进措施
      改进项
      改进计划
      改进
      整改措施
      整改
      预防措施
      纠正措施
      待办
      待办事项
      下一步
      アクションアイテム
      アクション
      アクションプラン
      対策
      改善策
      改善アクション
      再発防止策
      再発防止
      再発防止対策
      恒久対応
      恒久対策
      今後の対応
      今後の対策
      今後のアクション
      今後の取り組み
      フォローアップ
      やること
      是正措置
      予防措置
      次のステップ
      Actions correctives
      Actions à mener
      Actions de suivi
      Plan d'action
      Plan d'actions
      Mesures correctives
      Mesures
      Suivi
      Suites
      Prochaines étapes
      Recommandations
      Maßnahmen
      Massnahmen
      Folgemaßnahmen
      Korrekturmaßnahmen
      Aktionen
      Aufgaben
      Nächste Schritte
      Empfehlungen
      Verbesserungsmaßnahmen
      Acciones
      Acciones correctivas
      Acciones de seguimiento
      Medidas
      Medidas correctivas
      Plan de acción
      Próximos pasos
      Seguimiento
      Recomendaciones
      Tareas
      """;

  private static final String NARRATIVE =
      """
      Narrative
      The story
      Story
      How did it happen
      How it happened
      Incident narrative
      How we came to understand it
      What we understood, and when
      叙述
      事件叙述
      故事
      发生过程
      事情经过
      事故经过
      故障经过
      ナラティブ
      物語
      ストーリー
      Récit
      Récit de l'incident
      Erzählung
      Geschichte
      Hergang
      Narrativa
      Relato
      Relato de los hechos
      """;

  private static final String REFERENCES =
      """
      References
      Reference
      Links
      Related links
      Further reading
      See also
      Sources
      Resources
      Supporting documents
      Supporting information
      Related postmortems
      Related issues / PRs
      Appendix
      Appendices
      Apendix
      Appendinx
      参考
      参考资料
      参考链接
      相关链接
      相关文档
      附录
      参考資料
      参考文献
      参考リンク
      参照
      関連リソース
      関連リンク
      関連資料
      関連ドキュメント
      付録
      Références
      Liens
      Annexes
      Annexe
      Referenzen
      Verweise
      Quellen
      Weiterführende Links
      Anhang
      Referencias
      Enlaces
      Anexo
      Apéndice
      """;

  private static final String PLAN =
      """
      The plan
      Plan
      What we planned
      What was planned
      计划
      原计划
      计划内容
      計画
      当初の計画
      計画していたこと
      Le plan
      Ce qui était prévu
      Der Plan
      Was geplant war
      El plan
      Lo planeado
      Lo previsto
      """;

  private static final String EXPECTED =
      """
      What we expected
      What we expected, and what happened
      Expected
      Expectations
      Expected and happened
      Expected / happened
      What we thought would happen
      预期
      我们的预期
      预期与实际
      预期和实际
      预想
      予想
      予想していたこと
      予想と実際
      期待と実際
      想定と実際
      期待していたこと
      Ce que nous attendions
      Attendu
      Ce qui était attendu et ce qui s'est passé
      Was wir erwartet haben
      Erwartet
      Erwartung und Wirklichkeit
      Erwartungen
      Lo que esperábamos
      Esperado
      Lo esperado y lo ocurrido
      """;

  private static final String HAPPENED =
      """
      What happened
      What actually happened
      Happened
      发生了什么
      实际情况
      实际发生的事
      何が起きたか
      何が起こったか
      起きたこと
      起こったこと
      実際に起きたこと
      実際
      Ce qui s'est passé
      Que s'est-il passé
      Was passiert ist
      Was geschah
      Was ist passiert
      Lo que pasó
      Qué pasó
      Lo ocurrido
      Qué ocurrió
      """;

  private static final String HOPES =
      """
      More hope than plan
      Hopes
      Hope
      Hope, not plan
      More luck than plan
      What we only hoped
      What we had no reason to count on
      希望多于计划
      寄予希望之处
      只能寄希望的事
      没有把握却奏效的
      計画よりも希望
      計画より希望
      計画ではなく希望
      当てにできなかったこと
      Plus d'espoir que de plan
      Espoirs
      Mehr Hoffnung als Plan
      Hoffnungen
      Más esperanza que plan
      Esperanzas
      """;

  private static final String MADE_IT_WORK =
      """
      What made it work
      Why it worked
      What made the difference
      Root cause of success
      Root causes of success
      Success factors
      成功的原因
      成功因素
      奏效的原因
      为什么奏效
      うまくいった要因
      うまくいった理由
      成功の要因
      成功要因
      なぜうまくいったか
      Ce qui a fait que cela a marché
      Ce qui a permis la réussite
      Facteurs de réussite
      Was es möglich machte
      Warum es funktioniert hat
      Erfolgsfaktoren
      Lo que lo hizo posible
      Por qué funcionó
      Factores de éxito
      """;

  private static final String KEEP =
      """
      What to keep
      What we keep
      What we will keep
      Keep
      Keep doing
      要保持的
      值得保持的
      继续保持
      应当保持的做法
      続けること
      続けたいこと
      維持すること
      Ce qu'il faut garder
      À conserver
      Ce que nous gardons
      Was wir beibehalten
      Was bleiben soll
      Beibehalten
      Qué mantener
      Lo que conservamos
      Lo que hay que mantener
      """;
}
