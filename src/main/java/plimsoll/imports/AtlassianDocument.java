package plimsoll.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import plimsoll.content.Block;

/** Atlassian's document format, in which Jira's newer interface gives its texts, by way of HTML. */
final class AtlassianDocument {
  private AtlassianDocument() {}

  static List<Block> blocks(JsonNode document) {
    Element root = new Element("div");
    node(document, root);
    return HtmlBlocks.of(root, HtmlLinks.WEB);
  }

  private static void node(JsonNode node, Element into) {
    if (node.isArray()) {
      node.forEach(child -> node(child, into));
      return;
    }
    JsonNode attributes = node.path("attrs");
    Element element =
        switch (node.path("type").asText()) {
          case "text" -> {
            marked(node, into);
            yield into;
          }
          case "hardBreak" -> into.appendElement("br");
          case "rule" -> into.appendElement("hr");
          case "paragraph" -> into.appendElement("p");
          case "heading" ->
              into.appendElement("h" + Math.min(6, Math.max(1, attributes.path("level").asInt(2))));
          case "bulletList", "taskList", "decisionList" -> into.appendElement("ul");
          case "orderedList" -> into.appendElement("ol");
          case "listItem", "decisionItem" -> into.appendElement("li");
          case "taskItem" -> task(attributes, into);
          case "codeBlock" ->
              into.appendElement("pre")
                  .addClass("language-" + attributes.path("language").asText(""));
          case "blockquote", "panel" -> into.appendElement("blockquote");
          case "table" -> into.appendElement("table");
          case "tableRow" -> into.appendElement("tr");
          case "tableHeader" -> into.appendElement("th");
          case "tableCell" -> into.appendElement("td");
          case "mention", "emoji", "status", "date" -> {
            into.appendChild(new TextNode(word(attributes)));
            yield into;
          }
          case "inlineCard", "blockCard", "embedCard" -> {
            String url = attributes.path("url").asText();
            into.appendElement("a").attr("href", url).text(url);
            yield into;
          }
          case "expand", "nestedExpand" -> {
            Element inside = into.appendElement("div");
            inside.appendElement("p").appendElement("b").text(attributes.path("title").asText());
            yield inside;
          }
          case "media" -> {
            into.appendChild(new TextNode(attributes.path("alt").asText()));
            yield into;
          }
          default -> into.appendElement("div");
        };
    node.path("content").forEach(child -> node(child, element));
  }

  private static Element task(JsonNode attributes, Element into) {
    Element item = into.appendElement("li");
    Element box = item.appendElement("input").attr("type", "checkbox");
    if (attributes.path("state").asText().equals("DONE")) {
      box.attr("checked", "");
    }
    return item;
  }

  private static String word(JsonNode attributes) {
    String stamp = attributes.path("timestamp").asText();
    if (!stamp.isEmpty()) {
      return When.read(stamp).map(When::day).orElse(stamp);
    }
    String text = attributes.path("text").asText();
    return text.isEmpty() ? attributes.path("shortName").asText() : text;
  }

  private static void marked(JsonNode node, Element into) {
    Element inner = into;
    for (JsonNode mark : node.path("marks")) {
      inner =
          switch (mark.path("type").asText()) {
            case "strong" -> inner.appendElement("strong");
            case "em" -> inner.appendElement("em");
            case "strike" -> inner.appendElement("del");
            case "code" -> inner.appendElement("code");
            case "subsup" ->
                inner.appendElement(
                    mark.path("attrs").path("type").asText("sup").equals("sub") ? "sub" : "sup");
            case "link" ->
                inner.appendElement("a").attr("href", mark.path("attrs").path("href").asText());
            default -> inner;
          };
    }
    inner.appendChild(new TextNode(node.path("text").asText()));
  }
}
