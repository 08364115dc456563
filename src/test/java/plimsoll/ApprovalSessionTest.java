package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session of docs/publishing-safely.md goes as it is printed there. */
class ApprovalSessionTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
  private static final Pattern EDIT = Pattern.compile("sed -i 's/(.*)/(.*)/' (\\S+)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir private Path folder;
  private int lastExit;

  @Test
  void theSessionGoesAsItIsPrinted() throws IOException {
    String page = Files.readString(Path.of("docs/publishing-safely.md"));
    String session = page.substring(page.indexOf("## A session\n"));
    Path content = Files.createDirectory(folder.resolve("content"));
    Files.writeString(content.resolve("site.yaml"), "customer: {approval: required}\n");
    int commands = 0;
    Matcher block = BLOCK.matcher(session);
    while (block.find()) {
      if (block.group(1).equals("markdown")) {
        Files.writeString(content.resolve("checkout.md"), block.group(2));
      } else if (block.group(1).equals("console")) {
        commands += replay(block.group(2));
      }
    }
    assertEquals(13, commands);
  }

  private int replay(String transcript) throws IOException {
    String[] steps = transcript.split("(?m)^\\$ ");
    for (int i = 1; i < steps.length; i++) {
      String[] step = steps[i].split("\n", 2);
      assertEquals(step[1], said(step[0]), step[0]);
    }
    return steps.length - 1;
  }

  private String said(String command) throws IOException {
    if (command.equals("echo $?")) {
      return lastExit + "\n";
    }
    Matcher edit = EDIT.matcher(command);
    if (edit.matches()) {
      Path file = folder.resolve(edit.group(3));
      String text = Files.readString(file);
      String edited = text.replaceFirst(edit.group(1), edit.group(2));
      assertTrue(!edited.equals(text), command);
      Files.writeString(file, edited);
      return "";
    }
    assertTrue(command.startsWith("plimsoll "), command);
    Ran ran = CommandLineRun.in(folder).run(words(command));
    lastExit = ran.exitCode();
    return ran.err() + ran.out();
  }

  private static String[] words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command.substring("plimsoll ".length()));
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words.toArray(String[]::new);
  }
}
