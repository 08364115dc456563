package plimsoll.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import plimsoll.content.Block;

/** Text in the markup that a format says its texts are in. */
final class Markups {
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)<(?:br|p|div|a|ul|ol|li|b|strong|em|i|u|h[1-6]|table|span|code|pre|blockquote)\\b[^<>]*>");
  private static final Pattern BLOCK_TAG =
      Pattern.compile("(?i)<(?:p|div|ul|ol|h[1-6]|table|pre|blockquote)\\b[^<>]*>");
  private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6}\\s+\\S");

  /** Google writes headings twice over: {@code ## \# Incident Report}. */
  private static final Pattern TWICE = Pattern.compile("(?m)^(#{1,6} )(?:\\\\#)+ *");

  /**
   * Text as blocks.
   *
   * @param markup markdown, html, wiki (of Jira, or its document format), google, or auto: text, or
   *     HTML if there are tags in it
   * @param level of the highest heading
   */
  List<Block> blocks(JsonNode node, String markup, int level) {
    if (node.isContainerNode()) {
      return AtlassianDocument.blocks(node);
    }
    return blocks(node.asText(), markup, level);
  }

  List<Block> blocks(String text, String markup, int level) {
    return switch (markup) {
      case "markdown" -> Blocks.markdown(text, level);
      case "google" -> Blocks.markdown(TWICE.matcher(text).replaceAll("$1"), level);
      case "wiki" -> JiraMarkup.blocks(text, level);
      default -> TAG.matcher(text).find() ? html(text) : Blocks.prose(text);
    };
  }

  /** A line break is one also where tags are only here and there. */
  private static List<Block> html(String text) {
    boolean flow = BLOCK_TAG.matcher(text).find();
    return HtmlBlocks.of(flow ? text : Texts.clean(text).strip().replace("\n", "<br>"));
  }

  /** Whether somebody gave the text headings. */
  static boolean hasHeading(List<Block> blocks) {
    List<Block> all = new ArrayList<>(blocks);
    return all.stream()
        .anyMatch(
            b ->
                b instanceof Block.Heading
                    || b instanceof Block.Verbatim text && HEADING.matcher(text.text()).find());
  }
}
