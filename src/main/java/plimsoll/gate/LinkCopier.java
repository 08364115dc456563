package plimsoll.gate;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import plimsoll.content.Inline;
import plimsoll.content.Inline.Target;
import plimsoll.content.PlainText;
import plimsoll.content.Slug;
import plimsoll.problem.Code;
import plimsoll.source.Draft;
import plimsoll.source.Endings;

/**
 * Links and pictures. This is the one place that knows both who may read a target and where the
 * link was written.
 */
final class LinkCopier {
  private static final String USE_AS =
      "write [the words](address){.internal as=\"…\"}, or take the link away";

  private final Reading reading;
  private final InlineCopier inlines;

  LinkCopier(Reading reading, InlineCopier inlines) {
    this.reading = reading;
    this.inlines = inlines;
  }

  void link(Node node, String url, String title, Phrasing words) {
    List<Inline> inner = inlines.inside(node);
    if (url.startsWith("wiki:") && !reading.marksCount()) {
      wiki(node, url.substring(5), inner, words);
      return;
    }
    Optional<Target> target = target(node, url);
    if (inner.isEmpty() && reading.forCustomers()) {
      words.replaced("");
    } else if (target.isPresent()) {
      words.add(new Inline.Link(inner, target.get(), reading.library.wording(title)));
    } else {
      words.addAll(inner);
      spellOut(url, PlainText.of(inner), words);
    }
  }

  /** A page by its name in whatever folder; who or what has no page is only named. */
  private void wiki(Node node, String name, List<Inline> inner, Phrasing words) {
    int hash = name.indexOf('#');
    String page = hash < 0 ? name : name.substring(0, hash);
    String heading = hash < 0 ? "" : name.substring(name.lastIndexOf('#') + 1);
    Optional<Draft> draft =
        page.isEmpty()
            ? Optional.of(reading.draft)
            : reading.library.shelf().named(reading.draft, page);
    Optional<String> slug = draft.flatMap(reading.library.shelf()::slug);
    if (draft.isEmpty() || slug.isEmpty()) {
      words.addAll(inner);
      return;
    }
    String anchor = heading.isEmpty() ? "" : section(node, draft.get(), heading).orElse("");
    boolean self = draft.get() == reading.draft && !anchor.isEmpty();
    Target target =
        self
            ? new Target.Anchor(anchor)
            : new Target.Page(draft.get().header().type(), slug.get(), anchor);
    words.add(new Inline.Link(inner, target, ""));
  }

  /** The company may see where a link led that leads nowhere; customers get an error instead. */
  private void spellOut(String url, String shown, Phrasing words) {
    if (!reading.forCustomers() && !url.isEmpty() && !url.equals(shown)) {
      words.text(" (");
      words.add(new Inline.Code(url));
      words.text(")");
    }
  }

  void linkRef(LinkRef node, Phrasing words) {
    Optional<Reference> reference = definition(node, node);
    if (reference.isPresent()) {
      link(node, reference.get().getUrl().unescape(), title(reference.get()), words);
    } else {
      undefined(node, words);
    }
  }

  /** Marked words that are a label. */
  void defined(Node node, BasedSequence label, Phrasing words) {
    Optional<Reference> reference = reading.references.find(label, node);
    if (reference.isPresent()) {
      link(node, reference.get().getUrl().unescape(), title(reference.get()), words);
    } else {
      words.addAll(inlines.inside(node));
    }
  }

  private Optional<Reference> definition(RefNode node, Node place) {
    BasedSequence label = node.getReference().isEmpty() ? node.getText() : node.getReference();
    return reading.references.find(label, place);
  }

  private static String title(Reference reference) {
    return reference.getTitle().unescape();
  }

  /** Brackets without a definition are brackets. */
  private void undefined(RefNode node, Phrasing words) {
    if (reading.references.isDefined(
        node.getReference().isEmpty() ? node.getText() : node.getReference())) {
      words.addAll(inlines.inside(node));
      return;
    }
    Node first = node.getFirstChild();
    if (first == null) {
      words.text(node.getChars().unescape());
      return;
    }
    int start = node.getStartOffset();
    BasedSequence chars = node.getChars();
    words.text(chars.subSequence(0, first.getStartOffset() - start).toString());
    inlines.into(node, words);
    words.text(chars.subSequence(node.getLastChild().getEndOffset() - start).unescape());
  }

  void address(Node node, Phrasing words) {
    String text = ((com.vladsch.flexmark.ast.DelimitedLinkNode) node).getText().toString();
    String url = text;
    if (node instanceof MailLink && !text.startsWith("mailto:")) {
      url = "mailto:" + text;
    } else if (node instanceof AutoLink && text.startsWith("www.")) {
      url = "http://" + text;
    }
    Optional<Target> target = target(node, url);
    if (target.isPresent()) {
      words.add(
          new Inline.Link(
              List.of(new Inline.Text(reading.library.wording(text))), target.get(), ""));
    } else if (reading.forCustomers()) {
      words.replaced(""); // it has been reported, and is not reported again as text
    } else {
      words.text(text);
    }
  }

  private Optional<Target> target(Node node, String url) {
    if (reading.forCustomers() && reading.marking.isToldBehind(node)) {
      return Optional.empty();
    }
    LinkTarget aim = LinkTarget.of(url);
    if (aim instanceof LinkTarget.Web web) {
      return web(node, web.url());
    }
    if (aim instanceof LinkTarget.Section section) {
      return section(node, reading.draft, section.fragment()).map(Target.Anchor::new);
    }
    if (aim instanceof LinkTarget.InContent inside) {
      return inContent(node, inside);
    }
    Optional<Target> rooted =
        aim instanceof LinkTarget.Outside ? rooted(node, url) : Optional.empty();
    if (rooted.isPresent()) {
      return rooted;
    }
    if (reading.forCustomers() && reading.library.hosts().isInternal(url)) {
      internalHost(node);
    } else {
      unreachable(node, aim instanceof LinkTarget.Outside ? Code.PATH : Code.REFUSED);
    }
    return Optional.empty();
  }

  /** The anchor of a heading, unless it is known by now that there is none. */
  private Optional<String> section(Node node, Draft target, String fragment) {
    String anchor = reading.library.badAnchors().ours(target, Slug.of(fragment));
    if (anchor.isEmpty() || reading.library.badAnchors().contains(target, anchor)) {
      return Optional.empty();
    }
    reading.names(target, anchor, node);
    return Optional.of(anchor);
  }

  /** {@code /retrospectives/x.md}: from the content folder, or from that of the site. */
  private Optional<Target> rooted(Node node, String url) {
    if (reading.marksCount() || !url.startsWith("/")) {
      return Optional.empty();
    }
    for (String path : List.of(url.substring(1), url.replaceFirst("^/[^/]*/", ""))) {
      if (LinkTarget.of(path) instanceof LinkTarget.InContent inside
          && reading.library.shelf().find(reading.draft, inside.path()).isPresent()) {
        return inContent(node, inside);
      }
    }
    return Optional.empty();
  }

  private Optional<Target> web(Node node, String url) {
    boolean marked = reading.marking.inlineMark(node).isPresent();
    if (reading.forCustomers() && !marked && reading.library.hosts().isInternal(url)) {
      internalHost(node);
      return Optional.empty();
    }
    return Optional.of(new Target.External(url));
  }

  private void internalHost(Node node) {
    reading.faults.at(node, Code.LINK_INTERNAL, "a link leads to an internal host", USE_AS);
  }

  private Optional<Target> inContent(Node node, LinkTarget.InContent aim) {
    Optional<Draft> draft = reading.library.shelf().find(reading.draft, aim.path());
    if (draft.isEmpty()) {
      return attachment(node, aim);
    }
    Optional<String> slug = reading.library.shelf().slug(draft.get());
    if (slug.isEmpty()) {
      reading.faults.at(
          node, Code.LINK_INTERNAL, "a link leads to a page that customers do not have", USE_AS);
      return Optional.empty();
    }
    String anchor = section(node, draft.get(), aim.fragment()).orElse("");
    boolean self = draft.get() == reading.draft;
    return Optional.of(
        self && !anchor.isEmpty()
            ? new Target.Anchor(anchor)
            : new Target.Page(draft.get().header().type(), slug.get(), anchor));
  }

  private Optional<Target> attachment(Node node, LinkTarget.InContent aim) {
    if (isPagePath(aim.path())) {
      if (reading.forCustomers()) {
        reading.faults.at(
            node, Code.LINK_INTERNAL, "a link leads to a page that is not there", USE_AS);
      } else {
        unreachable(node, Code.DEAD_LINK);
      }
      return Optional.empty();
    }
    if (reading.forCustomers() && reading.marking.inlineMark(node).isEmpty()) {
      reading.faults.at(
          node,
          Code.RISKY_UNMARKED,
          "an attachment in text for customers has no mark",
          "write {.customer} or {.internal as=\"…\"} right after the link");
      return Optional.empty();
    }
    return reading.library.assets().file(reading, node, aim.written()).map(Target.File::new);
  }

  /** A path without an ending, or of Markdown, was meant for a page. */
  private static boolean isPagePath(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.indexOf('.') < 0 || Endings.stripped(name).isPresent();
  }

  private void unreachable(Node node, Code code) {
    String hint = "write an address on the web or a path inside the content folder";
    if (reading.forCustomers()) {
      reading.faults.at(node, code, "this address cannot be published", hint);
    } else {
      reading.faults.notice(node, Code.DEAD_LINK, "this link leads nowhere", hint);
    }
  }

  void image(Node node, String url, String title, Phrasing words) {
    String alt = reading.library.wording(PlainText.of(inlines.inside(node)));
    Optional<InlineMark> mark = reading.marking.inlineMark(node);
    if (reading.forCustomers() && mark.isEmpty() && reading.marking.isToldBehind(node)) {
      return;
    }
    if (reading.forCustomers() && mark.isEmpty()) {
      reading.faults.at(
          node,
          Code.RISKY_UNMARKED,
          "a picture in text for customers has no mark",
          "write {.customer} or {.internal} right after it");
      return;
    }
    if (LinkTarget.of(url) instanceof LinkTarget.InContent aim) {
      Optional<Assets.Picture> picture =
          reading.library.assets().picture(reading, node, aim.written());
      if (picture.isPresent()) {
        words.add(picture.get().inline(alt, reading.library.wording(title)));
        return;
      }
    } else if (reading.forCustomers()) {
      reading.faults.at(
          node,
          Code.PATH,
          "a picture must be a file of the content folder",
          "save the picture beside the document");
    } else {
      reading.faults.notice(
          node, Code.MISSING_ASSET, "this picture is not in the content folder", "save it there");
    }
    remotePicture(url, alt, words);
  }

  /** No page loads anything from elsewhere; the company gets the words and the address. */
  private void remotePicture(String url, String alt, Phrasing words) {
    if (reading.forCustomers()) {
      return;
    }
    if (LinkTarget.of(url) instanceof LinkTarget.Web web) {
      String shown = alt.isBlank() ? web.url() : alt;
      words.add(
          new Inline.Link(List.of(new Inline.Text(shown)), new Target.External(web.url()), ""));
    } else {
      words.text(alt);
      spellOut(url, alt, words);
    }
  }

  void imageRef(ImageRef node, Phrasing words) {
    Optional<Reference> reference = definition(node, node);
    if (reference.isPresent()) {
      image(node, reference.get().getUrl().unescape(), title(reference.get()), words);
    } else {
      undefined(node, words);
    }
  }
}
