package plimsoll.render.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plimsoll.content.Inline;

/** Running text to HTML. */
final class InlineHtml implements Inline.Visitor<Void> {
  private final StringBuilder out;
  private final Passage passage;
  private boolean linking;

  InlineHtml(StringBuilder out, Passage passage) {
    this.out = out;
    this.passage = passage;
  }

  void write(List<Inline> inlines) {
    for (int i = 0; i < inlines.size(); i++) {
      Inline inline = inlines.get(i);
      boolean silent =
          inline instanceof Inline.Break lineBreak
              && !lineBreak.hard()
              && i + 1 < inlines.size()
              && endsInCjk()
              && startsWithCjk(inlines.get(i + 1));
      if (!silent) {
        inline.accept(this);
      }
    }
  }

  @Override
  public Void text(Inline.Text text) {
    Html.escapeTo(out, text.text());
    return null;
  }

  @Override
  public Void styled(Inline.Styled styled) {
    String tag =
        switch (styled.style()) {
          case EMPHASIS -> "em";
          case STRONG -> "strong";
          case STRIKE -> "del";
          case KEYBOARD -> "kbd";
          case SUBSCRIPT -> "sub";
          case SUPERSCRIPT -> "sup";
        };
    out.append('<').append(tag).append('>');
    write(styled.children());
    out.append("</").append(tag).append('>');
    return null;
  }

  @Override
  public Void code(Inline.Code code) {
    out.append("<code>");
    Html.escapeTo(out, code.text());
    out.append("</code>");
    return null;
  }

  @Override
  public Void link(Inline.Link link) {
    Optional<String> href = linking ? Optional.empty() : passage.links().href(link.target());
    if (href.isEmpty() || link.children().isEmpty()) {
      write(link.children());
      return null;
    }
    out.append("<a href=\"");
    Html.escapeTo(out, encoded(href.get()));
    out.append('"');
    title(link.title());
    if (link.target() instanceof Inline.Target.External) {
      out.append(" rel=\"noreferrer\"");
    }
    out.append('>');
    linking = true;
    write(link.children());
    linking = false;
    out.append("</a>");
    return null;
  }

  @Override
  public Void image(Inline.Image image) {
    out.append("<img src=\"");
    Html.escapeTo(out, encoded(passage.links().asset(image.asset())));
    out.append("\" alt=\"");
    Html.escapeTo(out, image.alt());
    out.append('"');
    title(image.title());
    if (image.width() > 0 && image.height() > 0) {
      out.append(" width=\"").append(image.width());
      out.append("\" height=\"").append(image.height()).append('"');
    }
    out.append(" loading=\"lazy\" decoding=\"async\">");
    return null;
  }

  @Override
  public Void lineBreak(Inline.Break lineBreak) {
    out.append(lineBreak.hard() ? "<br>\n" : "\n");
    return null;
  }

  @Override
  public Void footnoteCall(Inline.FootnoteCall call) {
    out.append("<sup class=\"footnote-call\">");
    if (linking || !passage.whole()) {
      out.append(call.number());
    } else {
      String id = passage.callId(call.number());
      out.append("<a href=\"#fn-").append(call.number()).append("\" id=\"").append(id);
      out.append("\" role=\"doc-noteref\">").append(call.number()).append("</a>");
    }
    out.append("</sup>");
    return null;
  }

  @Override
  public Void masked(Inline.Masked masked) {
    UiText words = passage.words();
    out.append("<span class=\"masked\"><span class=\"masked-words\">");
    write(masked.children());
    out.append("</span><span class=\"masked-instead\"><span class=\"visually-hidden\"> (");
    Html.escapeTo(out, words.get("masked-instead"));
    out.append(" </span>");
    Html.escapeTo(out, masked.wording().isEmpty() ? words.get("masked-nothing") : masked.wording());
    out.append("<span class=\"visually-hidden\">)</span></span></span>");
    return null;
  }

  private void title(String title) {
    if (!title.isEmpty()) {
      out.append(" title=\"");
      Html.escapeTo(out, title);
      out.append('"');
    }
  }

  /** Spaces and the few characters that no address may hold, even by HTML's lenient rules. */
  private static String encoded(String url) {
    StringBuilder encoded = new StringBuilder(url.length());
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      } else {
        encoded.append(c);
      }
    }
    return encoded.toString();
  }

  private boolean endsInCjk() {
    return out.length() > 0 && isCjk(out.charAt(out.length() - 1));
  }

  private static boolean startsWithCjk(Inline next) {
    return next instanceof Inline.Text text
        && !text.text().isEmpty()
        && isCjk(text.text().charAt(0));
  }

  /** Scripts that write no spaces: there a line's end in the source is no space either. */
  private static boolean isCjk(char c) {
    return (c >= '\u3000' && c <= '\u9fff') || (c >= '\uff00' && c <= '\uff60');
  }
}
