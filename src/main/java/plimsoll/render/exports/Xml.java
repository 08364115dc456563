package plimsoll.render.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import plimsoll.render.html.Html;

/** Writes XML, an element a line. UiText are escaped, and characters that XML forbids left out. */
final class Xml {
  private final OutputStream out;
  private final Deque<String> open = new ArrayDeque<>();

  Xml(OutputStream out) {
    this.out = out;
    write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
  }

  /** Opens an element; attributes are names and values in turn. */
  Xml open(String name, String... attributes) {
    tag(name, attributes);
    write(">\n");
    open.push(name);
    return this;
  }

  Xml close() {
    write("</" + open.pop() + ">\n");
    return this;
  }

  /** An element with nothing but words in it. */
  Xml text(String name, String text, String... attributes) {
    tag(name, attributes);
    write(">" + Html.escape(text) + "</" + name + ">\n");
    return this;
  }

  Xml empty(String name, String... attributes) {
    tag(name, attributes);
    write("/>\n");
    return this;
  }

  private void tag(String name, String... attributes) {
    StringBuilder tag = new StringBuilder("<").append(name);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      tag.append(' ').append(attributes[i]).append("=\"");
      Html.escapeTo(tag, attributes[i + 1]);
      tag.append('"');
    }
    write(tag.toString());
  }

  private void write(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
