package plimsoll.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * One client, one JSON message a line, read and answered in order on the thread that runs it. The
 * SDK's own transport for these streams ends at the first line that is no message, and may drop
 * answers when the input ends.
 */
final class StandardStreams implements McpServerTransportProvider {
  private static final int PARSE_ERROR = -32700;
  private static final int INVALID_REQUEST = -32600;
  private static final int INTERNAL_ERROR = -32603;

  private final McpJsonMapper mapper;
  private final InputStream in;
  private final OutputStream out;
  private McpServerSession.@Nullable Factory factory;
  private volatile boolean ready;

  StandardStreams(McpJsonMapper mapper, InputStream in, OutputStream out) {
    this.mapper = mapper;
    this.in = in;
    this.out = out;
  }

  /**
   * Answers until the input ends.
   *
   * @param before what to do before a request is answered
   * @param bugs gets what should not happen
   * @throws IOException if the client cannot be read from or written to
   */
  void run(Runnable before, Consumer<Throwable> bugs) throws IOException {
    Conversation conversation =
        new Conversation(Objects.requireNonNull(factory).create(new Transport()), bugs);
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          conversation.hear(line, before);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What was said so far, as far as it matters. */
  private final class Conversation {
    private final McpServerSession session;
    private final Consumer<Throwable> bugs;
    private boolean begun;

    Conversation(McpServerSession session, Consumer<Throwable> bugs) {
      this.session = session;
      this.bugs = bugs;
    }

    void hear(String line, Runnable before) {
      McpSchema.JSONRPCMessage message;
      try {
        message = McpSchema.deserializeJsonRpcMessage(mapper, line);
      } catch (IOException | RuntimeException e) {
        write(
            "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":"
                + PARSE_ERROR
                + ",\"message\":\"This line is no JSON-RPC message.\"}}");
        return;
      }
      if (message instanceof McpSchema.JSONRPCRequest request) {
        ask(request, before);
      } else {
        ready |=
            message instanceof McpSchema.JSONRPCNotification notification
                && notification.method().equals(McpSchema.METHOD_NOTIFICATION_INITIALIZED);
        handle(message);
      }
    }

    private void ask(McpSchema.JSONRPCRequest request, Runnable before) {
      boolean beginning = request.method().equals(McpSchema.METHOD_INITIALIZE);
      boolean ping = request.method().equals(McpSchema.METHOD_PING);
      if (!beginning && !ping && !begun) {
        refuse(request, INVALID_REQUEST, "The first request has to be initialize.");
        return;
      }
      if (!beginning && !ready) {
        // The SDK would keep what is asked too early until a notification that may never come.
        ready = true;
        handle(
            new McpSchema.JSONRPCNotification(McpSchema.METHOD_NOTIFICATION_INITIALIZED, Map.of()));
      }
      begun |= beginning;
      try {
        if (!beginning && !ping) {
          before.run();
        }
        alone(() -> session.handle(request).block());
      } catch (RuntimeException e) {
        failed(e);
        refuse(request, INTERNAL_ERROR, "The server failed; its error output says where.");
      }
    }

    private void handle(McpSchema.JSONRPCMessage message) {
      try {
        session.handle(message).block();
      } catch (RuntimeException e) {
        failed(e);
      }
    }

    private void failed(RuntimeException e) {
      if (e instanceof UncheckedIOException io) {
        throw io;
      }
      bugs.accept(e);
    }
  }

  private void refuse(McpSchema.JSONRPCRequest request, int code, String message) {
    send(
        McpSchema.JSONRPCResponse.error(
            request.id(), new McpSchema.JSONRPCResponse.JSONRPCError(code, message)));
  }

  private void send(McpSchema.JSONRPCMessage message) {
    try {
      write(mapper.writeValueAsString(message));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does something while nothing is answered. */
  synchronized void alone(Runnable work) {
    work.run();
  }

  /** Tells the client something that it did not ask for, if it is ready to hear it. */
  void tell(String method) {
    if (ready) {
      send(new McpSchema.JSONRPCNotification(method, null));
    }
  }

  private synchronized void write(String line) {
    try {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void setSessionFactory(McpServerSession.Factory sessions) {
    factory = sessions;
  }

  /** The SDK would tell of every single resource that comes or goes; see {@link #tell}. */
  @Override
  public Mono<Void> notifyClients(String method, Object parameters) {
    return Mono.empty();
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  /** The client's end. */
  private final class Transport implements McpServerTransport {
    @Override
    public Mono<Void> sendMessage(McpSchema.JSONRPCMessage message) {
      return Mono.fromRunnable(() -> send(message));
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
      return mapper.convertValue(data, type);
    }

    @Override
    public Mono<Void> closeGracefully() {
      return Mono.empty();
    }
  }
}
