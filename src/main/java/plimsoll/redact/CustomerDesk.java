package plimsoll.redact;

import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import plimsoll.problem.Code;

/** Customers get no file that has not been cleaned. */
final class CustomerDesk implements AssetDesk {
  @Override
  public boolean exists(Reading reading, String path) {
    return true;
  }

  @Override
  public Optional<String> file(Reading reading, Node node, String path) {
    reading.faults.at(node, Code.PATH, "this file cannot be published", "take it out");
    return Optional.empty();
  }

  @Override
  public Optional<Picture> picture(Reading reading, Node node, String path) {
    reading.faults.at(node, Code.PATH, "this file cannot be published", "take it out");
    return Optional.empty();
  }
}
