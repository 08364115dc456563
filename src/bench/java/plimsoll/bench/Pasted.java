package plimsoll.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import plimsoll.search.Findable;

/**
 * A line of a page that tells of an error, pasted as a program would print it: below or above stack
 * frames that no page has, in the JSON of an alert, in a chat.
 */
final class Pasted {
  private static final int MOST = 200;
  private static final int FIRST = 3;
  private static final int[] FRAMES = {0, 5, 20, 40};
  private static final Pattern ERROR =
      Pattern.compile(
          "error|exception|fail|refused|time[d ]*out|cannot|denied|not found|unable",
          Pattern.CASE_INSENSITIVE);

  private Pasted() {}

  private interface Kind {
    String paste(String line, int frames, Random random);
  }

  /** Prints the share of pastes that find their page among the first three. */
  static void print(Path content, int number, PrintStream out) throws IOException {
    List<Findable> pages = Cost.pages(Documents.read(content), number);
    Engine engine = Relevance.ours(pages);
    Map<String, Integer> lines = lines(pages);
    List<String> chosen = new ArrayList<>(lines.keySet());
    Collections.sort(chosen);
    Collections.shuffle(chosen, new Random(4));
    chosen = chosen.subList(0, Math.min(MOST, chosen.size()));
    Map<String, Kind> kinds =
        Map.of(
            "Java", Pasted::java,
            "Python", Pasted::python,
            "Go", Pasted::go,
            "Node.js", Pasted::node,
            "alert", Pasted::alert,
            "chat", Pasted::chat);
    out.printf(
        Locale.ROOT,
        "%d documents, %d lines of them; success@%d%n%n",
        pages.size(),
        chosen.size(),
        FIRST);
    int found = 0;
    int all = 0;
    for (String name : kinds.keySet().stream().sorted().toList()) {
      for (int frames : name.equals("alert") || name.equals("chat") ? new int[] {0} : FRAMES) {
        int hits = 0;
        Random random = new Random(9);
        for (String line : chosen) {
          int place =
              engine.find(kinds.get(name).paste(line, frames, random)).indexOf(lines.get(line));
          hits += place >= 0 && place < FIRST ? 1 : 0;
        }
        out.printf(
            Locale.ROOT, "| %s, %d frames | %.3f |%n", name, frames, (double) hits / chosen.size());
        found += hits;
        all += chosen.size();
      }
    }
    out.printf(Locale.ROOT, "| all | %.3f |%n", (double) found / all);
    if (found == 0) {
      throw new IOException("nothing was found");
    }
  }

  /** Lines that one page alone has, and its number. */
  private static Map<String, Integer> lines(List<Findable> pages) {
    Map<String, Integer> lines = new HashMap<>();
    for (int page = 0; page < pages.size(); page++) {
      for (String text : pages.get(page).texts()) {
        for (String line : text.split("\n|(?<=[.!?]) ")) {
          int words = line.strip().split("\\s+").length;
          if (words >= 5 && words <= 14 && ERROR.matcher(line).find()) {
            int number = page;
            lines.merge(line.strip(), page, (a, b) -> a == number ? a : -1);
          }
        }
      }
    }
    lines.values().removeIf(page -> page < 0);
    return lines;
  }

  private static String name(Random random) {
    String[] parts = {"zor", "qui", "bam", "tek", "lun", "vix", "pra", "dol"};
    return parts[random.nextInt(8)] + parts[random.nextInt(8)] + random.nextInt(100);
  }

  private static String frames(int count, Random random, String form) {
    StringBuilder frames = new StringBuilder();
    for (int i = 0; i < count; i++) {
      frames.append(
          String.format(Locale.ROOT, form, name(random), name(random), 1 + random.nextInt(900)));
    }
    return frames.toString();
  }

  private static String java(String line, int frames, Random random) {
    String form = "\tat com.acme.%s.Service%s.run(Service.java:%d)%n";
    return "2027-01-02 03:04:05,678 ERROR [main] request failed\n"
        + "java.lang.RuntimeException: request failed\n"
        + frames(frames, random, form)
        + "Caused by: java.io.IOException: "
        + line
        + "\n"
        + frames(Math.min(3, frames), random, form);
  }

  private static String python(String line, int frames, Random random) {
    return "Traceback (most recent call last):\n"
        + frames(
            frames, random, "  File \"/srv/%s/%s.py\", line %d, in call%n    return self.next()%n")
        + "RuntimeError: "
        + line
        + "\n";
  }

  private static String go(String line, int frames, Random random) {
    return "panic: "
        + line
        + "\n\ngoroutine 17 [running]:\n"
        + frames(frames, random, "main.%s(0xc000102000)%n\t/src/%s.go:%d +0x1d%n");
  }

  private static String node(String line, int frames, Random random) {
    return "Error: " + line + "\n" + frames(frames, random, "    at %s (/app/lib/%s.js:%d:11)%n");
  }

  private static String alert(String line, int frames, Random random) {
    return "{\"receiver\":\"pager\",\"status\":\"firing\",\"alerts\":[{\"labels\":{\"alertname\":\"Probe"
        + name(random)
        + "\",\"severity\":\"page\",\"instance\":\"10.1.2.3:9100\"},\"annotations\":{\"summary\":\""
        + line.replaceAll("[\"\\\\]", "")
        + "\"},\"startsAt\":\"2027-02-03T10:11:12Z\",\"generatorURL\":\"http://prom.example/graph?g0.expr=up\"}]}";
  }

  private static String chat(String line, int frames, Random random) {
    return "alice  03:02\nanybody else seeing this?\nbob  03:04\nyes, it says: "
        + line
        + "\nalice  03:05\nlooking\n:eyes: 2\n";
  }
}
