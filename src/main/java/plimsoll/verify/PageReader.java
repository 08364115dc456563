package plimsoll.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a page says and where it leads. A line that is markup and nothing else is read once,
 * wherever it stands: no text goes on into it, and none goes on behind it.
 */
final class PageReader implements HtmlReader.Sink {
  private final FileReport report;
  private final KnownLines lines;
  private final boolean reads;
  private final JoinedText joined;
  private final Spans known = new Spans();
  private final List<Reference> references = new ArrayList<>();
  private KnownLines.@Nullable Line line;
  private int lineEnd;
  private int toldBefore;

  private PageReader(FileReport report) {
    this.report = report;
    this.lines = report.seeker().lines();
    this.reads = report.seeker().seeks();
    this.joined = new JoinedText(report);
  }

  /** Returns the lines in which nothing is, as they are written. */
  static Spans read(byte[] html, FileReport report) {
    PageReader reader = new PageReader(report);
    HtmlReader.read(html, report.seeker().names(), reader);
    reader.forget();
    reader.joined.flush();
    return reader.known;
  }

  /** Where nothing is withheld, links are all there is to check. */
  @Override
  public boolean reads() {
    return reads;
  }

  @Override
  public int lineBegins(byte[] html, int start) {
    forget();
    if (!joined.isBetweenTexts()) {
      return start;
    }
    KnownLines.Line found = lines.from(html, start);
    List<Reference> leads = found == null ? null : found.references();
    if (leads == null) {
      remember(found, start);
      return start;
    }
    for (int i = 0; i < leads.size(); i++) {
      report.refer(leads.get(i));
    }
    int end = start + found.length();
    if (reads && found.isHarmless()) {
      known.add(start, end);
    }
    return end;
  }

  private void remember(KnownLines.@Nullable Line found, int start) {
    if (found != null) {
      line = found;
      lineEnd = start + found.length();
      toldBefore = report.told();
      report.record(references);
    }
  }

  @Override
  public void lineEnds(int end) {
    if (line != null && end == lineEnd && joined.isBetweenTexts() && report.told() == toldBefore) {
      line.setReferences(references);
    }
    forget();
  }

  private void forget() {
    if (line != null) {
      line = null;
      references.clear();
      report.record(null);
    }
  }

  @Override
  public boolean wants(HtmlName element, HtmlName attribute) {
    return reads || attribute.mayLead();
  }

  @Override
  public void attribute(HtmlName element, HtmlName key, String value) {
    Markup.attribute(element, key, value, report);
  }

  @Override
  public void opened(HtmlName element) {
    joined.border(element);
  }

  @Override
  public void closed(HtmlName element) {
    joined.border(element);
  }

  @Override
  public void text(String text) {
    joined.append(text);
  }

  @Override
  public void comment(String comment) {
    if (reads) {
      Markup.textOrHtml(comment, report);
    }
  }

  @Override
  public void declaration(String declaration) {
    report.code(declaration);
  }

  @Override
  public void data(HtmlName element, String type, String data) {
    if (!type.toLowerCase(Locale.ROOT).contains("json")) {
      report.lines(data);
      return;
    }
    try {
      JsonFile.read(data, report);
    } catch (Malformed e) {
      report.fault(Fault.MALFORMED);
    }
  }
}
