package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import plimsoll.build.Pipeline;
import plimsoll.cli.Environment;

/** {@code plimsoll mcp} in process, asked line by line. */
final class Asking implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OutputStream in;
  private final BufferedReader out;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private final List<String> told = new ArrayList<>();
  private int asked;

  private Asking(Path folder, String... options) throws IOException {
    PipedInputStream server = new PipedInputStream(1 << 20);
    PipedInputStream client = new PipedInputStream(1 << 22);
    in = new PipedOutputStream(server);
    out = new BufferedReader(new InputStreamReader(client, StandardCharsets.UTF_8));
    Environment world =
        new Environment(
            new PrintStream(new PipedOutputStream(client), false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            server,
            Map.of(),
            Clock.systemUTC(),
            folder,
            false);
    String[] arguments =
        Stream.concat(Stream.of("mcp"), Arrays.stream(options)).toArray(String[]::new);
    Thread thread =
        new Thread(
            () -> {
              ended.complete(new Main(world, new Pipeline()).run(arguments));
              world.out().close();
            },
            "mcp");
    thread.setDaemon(true);
    thread.start();
  }

  /** In a folder that holds {@code content/}, after the first messages of the protocol. */
  static Asking in(Path folder, String... options) throws IOException {
    Asking asking = new Asking(folder, options);
    JsonNode answer =
        asking.ask(
            "initialize",
            Map.of(
                "protocolVersion",
                "2025-06-18",
                "capabilities",
                Map.of(),
                "clientInfo",
                Map.of("name", "test", "version", "1")));
    assertEquals("plimsoll", answer.at("/result/serverInfo/name").asText());
    asking.say("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
    return asking;
  }

  /** Sends a request and reads its answer. */
  JsonNode ask(String method, Map<String, Object> parameters) throws IOException {
    asked++;
    say(
        JSON.writeValueAsString(
            Map.of("jsonrpc", "2.0", "id", asked, "method", method, "params", parameters)));
    JsonNode answer = hear();
    while (answer.has("method")) {
      told.add(answer.path("method").asText());
      answer = hear();
    }
    assertEquals(asked, answer.path("id").asInt(-1), answer.toString());
    return answer;
  }

  /** Calls a tool, which answers with a text. */
  String call(String tool, Map<String, Object> arguments) throws IOException {
    return text(ask("tools/call", Map.of("name", tool, "arguments", arguments)), false);
  }

  /** Calls a tool, which says why it cannot answer. */
  String refused(String tool, Map<String, Object> arguments) throws IOException {
    return text(ask("tools/call", Map.of("name", tool, "arguments", arguments)), true);
  }

  private static String text(JsonNode answer, boolean error) {
    assertEquals(error, answer.at("/result/isError").asBoolean(), answer::toString);
    return answer.at("/result/content/0/text").asText();
  }

  void say(String line) throws IOException {
    in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    in.flush();
  }

  JsonNode hear() throws IOException {
    String line = out.readLine();
    assertNotNull(line, () -> "no answer\n" + err());
    return JSON.readTree(line);
  }

  /** What the server has said before an answer, without being asked. */
  List<String> told() {
    return List.copyOf(told);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** Ends the input; what is said after that is returned with the exit code. */
  int end() {
    try {
      in.close();
      return ended.get(60, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    assertEquals(0, end());
  }
}
