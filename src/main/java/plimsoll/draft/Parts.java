package plimsoll.draft;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import plimsoll.source.Brace;

/** Who reads which block, by the marks of the headings above it. */
final class Parts {
  private Parts() {}

  private record Level(int level, boolean customers) {}

  /** The blocks between headings that customers read if the file is published, headings too. */
  static List<Node> ofCustomers(Node document) {
    List<Node> found = new ArrayList<>();
    Deque<Level> above = new ArrayDeque<>();
    for (Node block : document.getChildren()) {
      if (block instanceof Heading heading) {
        while (!above.isEmpty() && above.peek().level() >= heading.getLevel()) {
          above.pop();
        }
        boolean inherited = !above.isEmpty() && above.peek().customers();
        boolean own = mark(heading).map("customer"::equals).orElse(inherited);
        above.push(new Level(heading.getLevel(), own));
      }
      if (!above.isEmpty() && above.peek().customers()) {
        found.add(block);
      }
    }
    return found;
  }

  /** The audience that a heading, an item or whatever it is names by a brace of its own. */
  static Optional<String> mark(Node node) {
    for (Node child : node.getChildren()) {
      if (child instanceof Brace brace) {
        Optional<String> audience = audience(brace);
        if (audience.isPresent()) {
          return audience;
        }
      }
    }
    return Optional.empty();
  }

  static Optional<String> audience(Brace brace) {
    return List.of("internal", "customer").stream().filter(brace.attributes()::has).findFirst();
  }
}
