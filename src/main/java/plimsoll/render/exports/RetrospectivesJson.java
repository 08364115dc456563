package plimsoll.render.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plimsoll.content.Audience;
import plimsoll.content.BlockText;
import plimsoll.content.Document;
import plimsoll.content.Meta;
import plimsoll.content.Moment;
import plimsoll.content.PlainText;
import plimsoll.problem.Code;
import plimsoll.problem.Problem;
import plimsoll.retrospective.Action;
import plimsoll.retrospective.Section;
import plimsoll.retrospective.Timeline;
import plimsoll.site.Entry;
import plimsoll.site.Similar;
import plimsoll.site.Site;
import plimsoll.site.SiteUrl;
import plimsoll.text.Resource;

/**
 * All retrospectives for programs: what was understood of each, newest first. The published schema
 * is beside it.
 */
public final class RetrospectivesJson {
  /** Where it is. */
  public static final SiteUrl FILE = SiteUrl.file("retrospectives.json");

  private final Site site;
  private final Similar.Finder similar;
  private final JsonGenerator json;
  private final Map<String, List<Problem>> notices = new HashMap<>();

  private RetrospectivesJson(Site site, Similar.Finder similar, JsonGenerator json) {
    this.site = site;
    this.similar = similar;
    this.json = json;
    for (Problem notice : site.notices()) {
      if (notice.code() == Code.ADVICE) {
        continue;
      }
      notices.computeIfAbsent(notice.span().file(), f -> new ArrayList<>()).add(notice);
    }
  }

  static void write(Site site, Similar.Finder similar, OutputStream out) throws IOException {
    try (JsonGenerator json = Json.to(out)) {
      RetrospectivesJson writer = new RetrospectivesJson(site, similar, json);
      json.writeStartArray();
      for (Entry entry : site.entries()) {
        writer.entry(entry);
      }
      json.writeEndArray();
    }
  }

  /** The JSON Schema of the file. */
  public static byte[] schema() {
    return Resource.bytes(RetrospectivesJson.class, "retrospectives.schema.json");
  }

  private void entry(Entry entry) throws IOException {
    Meta meta = entry.meta();
    json.writeStartObject();
    json.writeStringField("url", address(entry.url()));
    json.writeStringField("title", meta.title());
    json.writeStringField("kind", meta.kind().slug());
    json.writeStringField("language", meta.language());
    Json.stringOrNull(json, "severity", meta.severity().name());
    Json.stringOrNull(json, "status", meta.status());
    moment("started", entry.milestones().started());
    moment("detected", entry.milestones().detected());
    moment("mitigated", entry.milestones().mitigated());
    moment("resolved", entry.milestones().resolved());
    json.writeArrayFieldStart("sections");
    for (Section section : entry.retrospective().sections()) {
      section(section);
    }
    json.writeEndArray();
    timeline(entry);
    actions(entry);
    strings("factors", meta.factors().stream().map(Meta.Factor::slug).toList());
    strings("services", meta.services().stream().map(Meta.Service::slug).toList());
    strings("tags", meta.tags().stream().map(Meta.Tag::name).toList());
    similar(entry);
    if (site.audience() == Audience.INTERNAL) {
      json.writeStringField("source", entry.document().source());
      notices(entry.document());
    }
    json.writeEndObject();
  }

  /** A section and, after it, those below it. */
  private void section(Section section) throws IOException {
    json.writeStartObject();
    json.writeStringField("role", section.role().slug());
    json.writeStringField("title", PlainText.of(section.title()));
    json.writeNumberField("level", section.level());
    json.writeStringField("anchor", section.anchor());
    json.writeStringField("text", BlockText.of(section.blocks()));
    json.writeEndObject();
    for (Section below : section.subsections()) {
      section(below);
    }
  }

  private void timeline(Entry entry) throws IOException {
    json.writeArrayFieldStart("timeline");
    for (Timeline.Entry told : entry.retrospective().timeline().entries()) {
      json.writeStartObject();
      moment("at", told.at());
      moment("until", told.until());
      json.writeStringField("text", BlockText.of(told.content()));
      boolean marked = told.mark() != Timeline.Mark.NONE;
      Json.stringOrNull(json, "mark", marked ? told.mark().name().toLowerCase(Locale.ROOT) : "");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void actions(Entry entry) throws IOException {
    json.writeArrayFieldStart("actions");
    for (Action action : entry.retrospective().actions()) {
      json.writeStartObject();
      json.writeStringField("text", BlockText.of(action.text()));
      json.writeStringField("state", action.state().name().toLowerCase(Locale.ROOT));
      Json.stringOrNull(json, "owner", action.owner());
      Json.stringOrNull(json, "due", action.due());
      Json.stringOrNull(json, "ticket", action.ticket());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void similar(Entry entry) throws IOException {
    json.writeArrayFieldStart("similar");
    for (Similar other : similar.of(entry.document().slug())) {
      SiteUrl url = site.addresses().urlOf(Document.Type.RETROSPECTIVE, other.slug()).orElseThrow();
      json.writeStartObject();
      json.writeStringField("url", address(url));
      json.writeStringField("title", other.title());
      strings("reasons", other.reasons());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void notices(Document document) throws IOException {
    json.writeArrayFieldStart("notices");
    for (Problem notice : notices.getOrDefault(document.source(), List.of())) {
      json.writeStartObject();
      json.writeStringField("severity", notice.severity().label());
      json.writeStringField("code", notice.code().id());
      json.writeNumberField("line", notice.span().line());
      json.writeNumberField("column", notice.span().column());
      json.writeStringField("message", notice.message());
      Json.stringOrNull(json, "hint", notice.hint());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void strings(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void moment(String name, List<Moment> moment) throws IOException {
    Json.stringOrNull(json, name, moment.stream().map(Moment::iso).findFirst().orElse(""));
  }

  /** Whole if the site knows where it is, else from the folder that this file is in. */
  private String address(SiteUrl url) {
    return url.below(site.settings().baseUrl());
  }
}
