package plimsoll.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** The edits that go with problems, and marks for the section at hand. */
final class Actions {
  private static final Pattern NEAREST = Pattern.compile("did you mean \"([^\"]+)\"");
  private static final Pattern RULE = Pattern.compile("[A-Z]{2}[0-9]{3}");
  private static final Pattern MARKED = Pattern.compile(".*\\{[^}]*\\}\\s*");
  private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~).*");
  private static final Pattern QUOTE = Pattern.compile("\\s*>\\s?");

  private final String uri;
  private final Lines lines;
  private final List<CodeAction> actions = new ArrayList<>();

  private Actions(String uri, Lines lines) {
    this.uri = uri;
    this.lines = lines;
  }

  /** What can be done in a range, about these problems. */
  static List<CodeAction> at(String uri, Lines lines, Range range, List<Diagnostic> problems) {
    Actions actions = new Actions(uri, lines);
    problems.forEach(actions::about);
    actions.section(range.getStart().getLine());
    return actions.actions;
  }

  private void about(Diagnostic problem) {
    String code = problem.getCode() == null ? "" : String.valueOf(problem.getCode().get());
    String message = problem.getMessage().isLeft() ? problem.getMessage().getLeft() : "";
    Matcher nearest = NEAREST.matcher(message);
    if (nearest.find()) {
      String text = nearest.group(1);
      add("Replace with " + text, problem, new TextEdit(problem.getRange(), text));
    }
    if (RULE.matcher(code).matches()) {
      suppress(code, problem);
    } else if (code.equals("risky-unmarked")) {
      mark(problem, "{.customer}", "Let customers read this");
      mark(problem, "{.internal}", "Keep this internal");
    }
  }

  /** The comment is above its paragraph. */
  private void suppress(String rule, Diagnostic problem) {
    int line = problem.getRange().getStart().getLine();
    while (line > lines.frontMatterEnd() + 1 && !lines.at(line - 1).isBlank()) {
      line--;
    }
    String comment = "<!-- lint-ok " + rule + ": reason -->\n";
    if (line > lines.frontMatterEnd()) {
      add("Suppress " + rule + " with a reason", problem, inserted(line, 0, comment));
    }
  }

  private void mark(Diagnostic problem, String mark, String title) {
    int number = problem.getRange().getStart().getLine();
    String line = lines.at(number);
    Matcher quote = QUOTE.matcher(line);
    TextEdit edit;
    if (FENCE.matcher(line).matches()) {
      edit = inserted(number, line.length(), " " + mark);
    } else if (quote.lookingAt()) {
      edit = inserted(number, quote.end(), mark + " ");
    } else {
      Position end = problem.getRange().getEnd();
      edit = inserted(end.getLine(), end.getCharacter(), mark);
    }
    add(title, problem, edit);
  }

  private void section(int line) {
    int heading = lines.headingAbove(line);
    String text = lines.at(heading);
    if (!Lines.isHeading(text) || MARKED.matcher(text).matches()) {
      return;
    }
    int end = text.stripTrailing().length();
    for (String audience : List.of("customer", "internal")) {
      CodeAction action =
          new CodeAction(
              audience.equals("customer")
                  ? "Mark this section for customers"
                  : "Mark this section as internal");
      action.setKind(CodeActionKind.Refactor);
      action.setEdit(edit(inserted(heading, end, " {." + audience + "}")));
      actions.add(action);
    }
  }

  private static TextEdit inserted(int line, int column, String text) {
    Position at = new Position(line, column);
    return new TextEdit(new Range(at, at), text);
  }

  private void add(String title, Diagnostic problem, TextEdit edit) {
    CodeAction action = new CodeAction(title);
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(problem));
    action.setEdit(edit(edit));
    actions.add(action);
  }

  private WorkspaceEdit edit(TextEdit edit) {
    return new WorkspaceEdit(Map.of(uri, List.of(edit)));
  }
}
