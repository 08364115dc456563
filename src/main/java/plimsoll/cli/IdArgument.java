package plimsoll.cli;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import plimsoll.content.Audience;
import plimsoll.gate.Wording;
import plimsoll.problem.Problem;
import plimsoll.problem.Suggestion;
import plimsoll.source.Header;

/** Finds the files that a user names on the command line, or says what is wrong with the name. */
record IdArgument(Environment world, SourceOptions source) {
  /** The file of a name; if there is none, that has been said. */
  Optional<Header> find(ContentSnapshot read, String name) {
    String prefix = source.prefix();
    String below = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    Optional<Header> header = read.find(name).or(() -> read.find(below));
    if (header.isEmpty()) {
      say("no file has the ID or path \"" + name + "\"");
      world.err().println("  hint: " + TerminalText.plain(read.hint(name)));
    }
    return header;
  }

  /** What customers would read of a file; if that is nothing, or wrong, it has been said. */
  Optional<Wording> publishable(ContentSnapshot read, Header header) {
    if (header.audience() != Audience.CUSTOMER) {
      say(
          path(header) + " is internal: customers see nothing of it",
          "run plimsoll draft, edit the proposal, and write audience: customer in its front"
              + " matter");
      return Optional.empty();
    }
    if (header.stage() != Header.Stage.FINAL) {
      say(
          path(header) + " is not final: customers see nothing of it yet",
          "write status: final in its front matter, or remove the status");
      return Optional.empty();
    }
    List<Problem> errors = read.errors(header);
    Optional<Wording> wording = read.wording(header);
    if (!errors.isEmpty() || wording.isEmpty()) {
      new Console(world, source.prefix(), Format.TEXT).problems(errors);
      say("content errors hide what customers would read of " + path(header), "fix them first");
      return Optional.empty();
    }
    return wording;
  }

  /**
   * What a message may call a file: an id of its author's own words is internal text, a path is
   * not.
   */
  static String tellable(String id, String path) {
    return path.isEmpty() || path.contains(id) ? id : path;
  }

  /** What to say to a name that nothing has. */
  static String hint(String typed, SortedMap<String, String> names) {
    return Suggestion.nearest(typed, names.keySet())
        .map(near -> "did you mean \"" + names.get(near) + "\"?")
        .orElse("the ID is in the file's front matter, or else the file's name");
  }

  private String path(Header header) {
    return source.prefix() + header.path();
  }

  private void say(String reason) {
    world.err().println(TerminalText.plain("plimsoll: " + reason));
  }

  private void say(String reason, String hint) {
    say(reason);
    world.err().println("  hint: " + TerminalText.plain(hint));
  }
}
