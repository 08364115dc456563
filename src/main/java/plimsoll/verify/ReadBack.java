package plimsoll.verify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import plimsoll.problem.Problem;
import plimsoll.work.InParallel;

/**
 * Reads every file of a customers' site with parsers that are not ours, decodes what is in it, and
 * looks for forbidden words and dead links once more.
 */
public final class ReadBack {
  private static final JsonFactory JSON = new JsonFactory();

  private final WrittenSite site;
  private final Forbidden forbidden;

  private ReadBack(WrittenSite site, Forbidden forbidden) {
    this.site = site;
    this.forbidden = forbidden;
  }

  /** Knows what may not be written. */
  @FunctionalInterface
  public interface Forbidden {
    /** The rules that a text breaks. */
    List<String> rules(String text);
  }

  /**
   * Reads a site.
   *
   * @return one problem for each kind of finding in a file, by path; none if all is well
   */
  public static List<Problem> read(WrittenSite site, Forbidden forbidden) {
    return new ReadBack(site, forbidden).run();
  }

  /** What one file says, and where it leads. */
  private final class Told {
    private final Links links;
    private final TreeSet<String> rules = new TreeSet<>();
    private boolean unreadable;

    Told(String path) {
      links = new Links(path, new Addresses(site.files(), site.address()));
      text(path);
    }

    void text(String text) {
      if (!text.isBlank()) {
        rules.addAll(forbidden.rules(text));
      }
    }

    void lines(String text) {
      text.lines().forEach(this::text);
    }
  }

  private List<Problem> run() {
    List<Told> all = InParallel.map(site.files().stream().sorted().toList(), this::file);
    Findings findings = new Findings(site);
    Map<String, Links> byPath = new HashMap<>();
    all.forEach(told -> byPath.put(told.links.path(), told.links));
    for (Told told : all) {
      told.rules.forEach(rule -> findings.forbidden(told.links.path(), rule));
      if (told.unreadable) {
        findings.add(told.links.path(), Fault.UNREADABLE);
      }
      List<String> dead = new ArrayList<>(told.links.dead());
      for (Addresses.Place place : told.links.places()) {
        Links target = byPath.get(place.path());
        if (target == null || !target.hasAnchor(place.anchor())) {
          dead.add("#" + place.anchor());
        }
      }
      if (!dead.isEmpty()) {
        findings.deadLinks(told.links.path(), dead);
      }
    }
    return findings.problems();
  }

  private Told file(String path) {
    Told told = new Told(path);
    try {
      byte[] bytes = Files.readAllBytes(site.folder().resolve(path));
      String extension = path.substring(path.lastIndexOf('.') + 1);
      if (path.startsWith("search/") && !extension.equals("html")) {
        search(path, bytes, told);
        return told;
      }
      String text = new String(bytes, StandardCharsets.UTF_8);
      switch (extension) {
        case "html" -> page(Jsoup.parse(text), told);
        case "xml", "svg" -> page(Jsoup.parse(text, "", Parser.xmlParser()), told);
        case "json", "webmanifest" -> json(text, told);
        case "css" -> {
          told.lines(text);
          LinkAttributes.styles(text, told.links);
        }
        case "js", "mjs", "txt", "csv", "md" -> told.lines(text);
        default -> {} // pictures and attachments: what they mean was approved by a person
      }
    } catch (IOException e) {
      told.unreadable = true;
    }
    return told;
  }

  private static void page(Document page, Told told) {
    page.traverse((node, depth) -> node(node, told));
  }

  private static void node(Node node, Told told) {
    if (node instanceof Comment comment) {
      told.text(comment.getData());
    } else if (node instanceof DataNode data) {
      told.lines(data.getWholeData());
    } else if (node instanceof Element element) {
      for (Attribute attribute : element.attributes()) {
        told.text(attribute.getValue());
        if (LinkAttributes.mayLead(attribute.getKey())) {
          LinkAttributes.tell(
              element.normalName(), attribute.getKey(), attribute.getValue(), told.links);
        }
      }
      boolean innermost = element.children().stream().noneMatch(Element::isBlock);
      boolean outer = element.isBlock() || element.parent() == null;
      if (innermost && outer || !element.ownText().isBlank() && !innermost) {
        told.text(innermost ? element.text() : element.ownText());
        markup(element.text(), told);
      }
    }
  }

  /** A text of an export may be a page itself. */
  private static void markup(String text, Told told) {
    if (text.startsWith("<")) {
      told.text(Jsoup.parse(text).text());
    }
  }

  private static void json(String text, Told told) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          told.lines(parser.getText());
          markup(parser.getText(), told);
        } else if (token == JsonToken.FIELD_NAME) {
          told.text(parser.currentName());
        }
      }
    }
  }

  /** Lists of words have an order of their own: neighbours there say nothing. */
  private static void search(String path, byte[] bytes, Told told) throws IOException {
    byte[] raw;
    Inflater inflater = new Inflater(true);
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(bytes), inflater)) {
      raw = in.readAllBytes();
    } finally {
      inflater.end();
    }
    String text = new String(raw, StandardCharsets.UTF_8);
    if (path.matches("search/[0-9a-f]+/(f|x|facet)/.*")) {
      json(text, told);
    } else {
      TreeMap<String, Boolean> words = new TreeMap<>();
      for (String word : text.split("[\\s\\p{Cntrl}\"]+")) {
        words.put(word, true);
      }
      words.keySet().forEach(told::text);
    }
  }
}
