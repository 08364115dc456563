package plimsoll.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long an edit takes to be seen in the preview: a client saves a file and asks for its page,
 * for the lists, the feed and the data until they have what was written.
 *
 * <p>Arguments: the number of documents, how many edits, {@code internal}, {@code customer} or
 * {@code all}, and the options of Java, by default those of the launcher.
 */
public final class ServeBench {
  private static final String SITE = " site at ";
  /** In milliseconds. Each question makes a page, so that more of them slow down what they wait for. */
  private static final long EVERY = 20;

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;

  private ServeBench(String url) {
    this.url = url;
  }

  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    int edits = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    String view = arguments.length > 2 ? arguments[2] : "all";
    List<String> options =
        arguments.length > 3 ? List.of(arguments).subList(3, arguments.length) : Benchmark.LAUNCHER;
    Path content = Path.of("target/bench/content-serve-" + count);
    Benchmark.delete(content);
    Retrospectives.write(content, count);
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Benchmark.command(
                    options, "serve", "--port", "0", "--view", view, "--content", "" + content))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      String line =
          said.lines().filter(l -> l.contains(SITE)).findFirst().orElseThrow(IOException::new);
      System.out.printf(Locale.ROOT, "first shown after %.1f s%n", since(begun) / 1000.0);
      String url = line.substring(line.indexOf(SITE) + SITE.length()).split(" ")[0];
      new ServeBench(url + (view.equals("all") ? "internal/" : "")).edits(content, edits);
      System.out.printf(Locale.ROOT, "memory: %d MiB at most%n", peak(process.pid()));
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private void edits(Path content, int edits) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(content.resolve("retrospectives"))) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    List<Double> page = new ArrayList<>();
    List<Double> list = new ArrayList<>();
    List<Double> feed = new ArrayList<>();
    List<Double> data = new ArrayList<>();
    for (int i = 0; i < edits; i++) {
      Path file = files.get(files.size() - 1 - i * Math.max(1, 40 / edits));
      String word = "edited" + i + "zq";
      String name = file.getFileName().toString().replace(".md", "");
      String text = Files.readString(file);
      int title = text.indexOf("title: ") + "title: ".length();
      Files.writeString(file, text.substring(0, title) + word + " " + text.substring(title));
      long saved = System.nanoTime();
      page.add(until("retrospectives/" + name + "/", word, saved));
      list.add(until("retrospectives/", word, saved));
      feed.add(until("feed.xml", word, saved));
      data.add(until("retrospectives.json", word, saved));
      TimeUnit.MILLISECONDS.sleep(2_000);
    }
    print("page of the edited file", page);
    print("list", list);
    print("feed", feed);
    print("data of all, and what is similar", data);
  }

  /** Milliseconds from the save to the first answer that has the word. */
  private double until(String path, String word, long saved) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).build();
    while (System.nanoTime() - saved < PATIENCE) {
      HttpResponse<String> answer =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.body().contains(word)) {
        return since(saved);
      }
      TimeUnit.MILLISECONDS.sleep(EVERY);
    }
    throw new IllegalStateException("not seen: " + url + path);
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / 1e6;
  }

  private static void print(String what, List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%-34s median %6.0f ms, p90 %6.0f ms, most %6.0f ms%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 9 / 10),
        sorted.get(sorted.size() - 1));
  }

  private static long peak(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElse(0);
  }
}
