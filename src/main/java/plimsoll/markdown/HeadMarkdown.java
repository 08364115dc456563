package plimsoll.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plimsoll.content.Document;
import plimsoll.content.Meta;

/** Metadata as front matter, in one order. What is absent is not written. */
final class HeadMarkdown {
  private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N} ._/()+-]*");
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off");

  private final StringBuilder out = new StringBuilder("---\n");
  private String indent = "";

  private HeadMarkdown() {}

  /** What customers read, as the {@code customer:} map that gives it. */
  static String forCustomers(Document document) {
    Meta meta = document.meta();
    HeadMarkdown head = new HeadMarkdown();
    head.text("audience", "customer");
    head.text("kind", meta.kind().slug());
    head.text("language", meta.language());
    head.out.append("customer:\n");
    head.indent = "  ";
    head.text("title", meta.title());
    head.text("slug", document.slug());
    head.text("summary", meta.summary());
    head.text("status", meta.status());
    head.text("severity", meta.severity().name());
    head.times(meta);
    head.terms(meta);
    head.list("aliases", meta.aliases());
    head.list("related", meta.related());
    head.updates(meta);
    return head.out.append("---\n").toString();
  }

  /** What the company reads. */
  static String internal(Document document, boolean marked) {
    Meta meta = document.meta();
    HeadMarkdown head = new HeadMarkdown();
    head.text("id", document.id());
    head.text("audience", marked ? "customer" : "internal");
    head.text("kind", meta.kind().slug());
    head.text("status", meta.status());
    head.text("language", meta.language());
    head.text("title", meta.title());
    head.text("summary", meta.summary());
    head.text("severity", meta.severity().slug());
    head.times(meta);
    head.terms(meta);
    head.list("authors", meta.authors());
    head.list("aliases", meta.aliases());
    head.list("related", meta.related());
    head.list("unrelated", meta.unrelated());
    head.list("hopes", meta.hopes());
    meta.facts().forEach(fact -> head.fact(fact.name(), fact.value()));
    return head.out.append("---\n").toString();
  }

  /** The facts of a page, for somebody who only reads it. */
  static String toRead(Document document, String address) {
    Meta meta = document.meta();
    HeadMarkdown head = new HeadMarkdown();
    head.text("title", meta.title());
    head.text("url", address);
    head.text("source", document.source());
    head.text("kind", document.type() == Document.Type.RETROSPECTIVE ? meta.kind().slug() : "");
    head.text("status", meta.status());
    head.text("language", meta.language());
    head.text("summary", meta.summary());
    head.text("severity", meta.severity().name());
    head.times(meta);
    head.terms(meta);
    head.list("authors", meta.authors());
    head.list("hopes", meta.hopes());
    head.updates(meta);
    meta.facts().forEach(fact -> head.fact(fact.name(), fact.value()));
    return head.out.append("---\n").toString();
  }

  private void times(Meta meta) {
    for (Meta.Milestone milestone : Meta.Milestone.values()) {
      meta.at(milestone)
          .ifPresent(moment -> text(milestone.name().toLowerCase(Locale.ROOT), moment.iso()));
    }
  }

  private void terms(Meta meta) {
    list("services", meta.services().stream().map(Meta.Service::name).toList());
    list("factors", meta.factors().stream().map(Meta.Factor::name).toList());
    list("tags", meta.tags().stream().map(Meta.Tag::name).toList());
  }

  private void updates(Meta meta) {
    if (!meta.updates().isEmpty()) {
      out.append(indent).append("updates:\n");
      for (Meta.Update update : meta.updates()) {
        out.append(indent).append("  - date: ").append(scalar(update.date().iso())).append('\n');
        out.append(indent).append("    text: ").append(scalar(update.text())).append('\n');
      }
    }
  }

  private void text(String key, String value) {
    if (!value.isEmpty()) {
      out.append(indent).append(key).append(": ").append(scalar(value)).append('\n');
    }
  }

  private void fact(String key, String value) {
    out.append(scalar(key)).append(": ").append(scalar(value)).append('\n');
  }

  private void list(String key, List<String> values) {
    if (!values.isEmpty()) {
      out.append(indent).append(key).append(": ");
      out.append(
          values.stream().map(HeadMarkdown::scalar).collect(Collectors.joining(", ", "[", "]")));
      out.append('\n');
    }
  }

  /** A YAML scalar, in quotes unless it is plain words or a date. */
  private static String scalar(String text) {
    boolean words = PLAIN.matcher(text).matches() && !text.endsWith(" ");
    boolean date = text.matches("\\d{4}-\\d\\d-\\d\\d(T[\\d:]+)?(Z|[+-]\\d\\d:\\d\\d)?");
    if (date || words && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c >= 0x7F && c < 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
