package plimsoll.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import plimsoll.verify.WrittenSite;

/** Finds the line of a source that a dead link comes from, by the last part of its address. */
record LinkPlaces(Path content) implements WrittenSite.Places {
  @Override
  public int line(String source, String href) {
    String address = href.replaceFirst("(?:index\\.html)?$", "").replaceFirst("/$", "");
    String name = address.substring(Math.max(address.lastIndexOf('/'), address.indexOf('#')) + 1);
    String stem = name.replaceFirst("\\.html$", "");
    if (stem.isEmpty()) {
      return 0;
    }
    try {
      // What is no UTF-8 is as good as any other text here.
      String text = new String(Files.readAllBytes(content.resolve(source)), StandardCharsets.UTF_8);
      List<String> lines = text.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        int at = lines.get(i).indexOf("](");
        if (at >= 0 && lines.get(i).indexOf(stem, at) >= 0) {
          return i + 1;
        }
      }
      return 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
