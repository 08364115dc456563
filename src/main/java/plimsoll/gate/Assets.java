package plimsoll.gate;

import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import plimsoll.content.Inline;

/** Finds the files that documents refer to, and hands out what the audience may have of them. */
interface Assets {
  /** A picture as it is shown. */
  record Picture(String asset, int width, int height) {
    Inline inline(String alt, String title) {
      return new Inline.Image(alt, asset, title, width, height);
    }
  }

  /** The name of an attachment in the view; empty if it was refused and reported. */
  Optional<String> file(Reading reading, Node node, String path);

  /** A picture of the view; empty if it was refused and reported. */
  Optional<Picture> picture(Reading reading, Node node, String path);
}
