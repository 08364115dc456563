package plimsoll.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import plimsoll.site.Entry;

/** The server: one view's library, asked over two streams. */
public final class McpService {
  private static final String MARKDOWN = "text/markdown";

  /** So many retrospectives, the newest, are listed as resources; all can be read. */
  private static final int MOST_LISTED = 100;

  /** How often to look for changes while nobody asks. */
  private static final long WATCH_MILLIS = 2_000;

  private static final String WITHHELD =
      "There is nothing to read: the content has errors, so that customers get no site."
          + " \"plimsoll check --view customer\" lists them.";

  private static final String FAILED =
      "Plimsoll failed to answer this; its error output says where.";

  private final McpJsonMapper mapper = new JacksonMcpJsonMapper(new ObjectMapper());
  private final Described described = Described.read();
  private final Supplier<Optional<Library>> libraries;
  private final Consumer<Throwable> bugs;
  private Optional<Library> listed = Optional.empty();
  private List<McpSchema.Resource> resources = List.of();
  private boolean begun;

  private McpService(Supplier<Optional<Library>> libraries, Consumer<Throwable> bugs) {
    this.libraries = libraries;
    this.bugs = bugs;
  }

  /**
   * Answers until the input ends.
   *
   * @param out carries the protocol and nothing else
   * @param libraries the view as it is now; none while it is withheld. Asked before every answer
   * @param bugs gets what should not happen, so that clients are not
   * @throws IOException if the client cannot be read from or written to
   */
  public static void run(
      InputStream in,
      OutputStream out,
      String version,
      Supplier<Optional<Library>> libraries,
      Consumer<Throwable> bugs)
      throws IOException {
    McpService service = new McpService(libraries, bugs);
    StandardStreams streams = new StandardStreams(service.mapper, in, out);
    McpSyncServer server = service.server(streams, version);
    Thread watching = new Thread(() -> service.watch(server, streams), "watching");
    watching.setDaemon(true);
    watching.start();
    try {
      streams.run(() -> service.list(server, streams), bugs);
    } finally {
      watching.interrupt();
    }
  }

  /** Tells the client of another list before it asks. */
  private void watch(McpSyncServer server, StandardStreams streams) {
    try {
      while (true) {
        Thread.sleep(WATCH_MILLIS);
        list(server, streams);
      }
    } catch (InterruptedException | UncheckedIOException e) {
      // The client is gone.
    } catch (RuntimeException e) {
      bugs.accept(e);
    }
  }

  private McpSyncServer server(StandardStreams streams, String version) {
    return McpServer.sync(streams)
        .jsonMapper(mapper)
        // Arguments are checked here, with messages that say what would be right.
        .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
        .validateToolInputs(false)
        .immediateExecution(true)
        .serverInfo("plimsoll", version)
        .instructions(described.instructions())
        .capabilities(
            McpSchema.ServerCapabilities.builder()
                .tools(false)
                .resources(false, true)
                .prompts(false)
                .build())
        .tools(described.tools().stream().map(this::tool).toList())
        .prompts(described.prompts().stream().map(this::prompt).toList())
        .resourceTemplates(template())
        .build();
  }

  private Library library() {
    return libraries.get().orElseThrow(() -> new Refusal(WITHHELD));
  }

  private SyncToolSpecification tool(JsonNode told) {
    String name = told.path("name").asText();
    JsonNode schema = told.path("inputSchema");
    McpSchema.Tool tool =
        McpSchema.Tool.builder(name, map(schema))
            .title(told.path("title").asText())
            .description(told.path("description").asText())
            .annotations(
                new McpSchema.ToolAnnotations(
                    told.path("title").asText(), true, false, true, false, null))
            .build();
    return new SyncToolSpecification(
        tool,
        (exchange, request) -> {
          Map<String, Object> given =
              request.arguments() == null ? Map.of() : new HashMap<>(request.arguments());
          try {
            Arguments arguments = Arguments.of(schema, given);
            return result(new Tools(library()).answer(name, arguments), false);
          } catch (Refusal e) {
            return result(e.reason(), true);
          } catch (RuntimeException e) {
            bugs.accept(e);
            return result(FAILED, true);
          }
        });
  }

  private Map<String, Object> map(JsonNode json) {
    return mapper.convertValue(json, new TypeRef<Map<String, Object>>() {});
  }

  private static McpSchema.CallToolResult result(String text, boolean error) {
    return McpSchema.CallToolResult.builder().addTextContent(text).isError(error).build();
  }

  private SyncPromptSpecification prompt(JsonNode told) {
    JsonNode argument = told.path("argument");
    String name = argument.path("name").asText();
    McpSchema.Prompt prompt =
        McpSchema.Prompt.builder(told.path("name").asText())
            .title(told.path("title").asText())
            .description(told.path("description").asText())
            .arguments(
                List.of(
                    McpSchema.PromptArgument.builder(name)
                        .description(argument.path("description").asText())
                        .required(true)
                        .build()))
            .build();
    return new SyncPromptSpecification(
        prompt,
        (exchange, request) -> {
          Object value = request.arguments() == null ? null : request.arguments().get(name);
          String text =
              answered(
                  library -> Prompts.text(told, library, value == null ? "" : value.toString()));
          return McpSchema.GetPromptResult.builder(
                  List.of(
                      new McpSchema.PromptMessage(
                          McpSchema.Role.USER, McpSchema.TextContent.builder(text).build())))
              .description(prompt.description())
              .build();
        });
  }

  /** An answer where the protocol knows no result that is an error. */
  private String answered(Function<Library, String> answer) {
    try {
      return answer.apply(library());
    } catch (Refusal e) {
      throw McpError.builder(McpSchema.ErrorCodes.INVALID_PARAMS).message(e.reason()).build();
    } catch (RuntimeException e) {
      bugs.accept(e);
      throw McpError.builder(McpSchema.ErrorCodes.INTERNAL_ERROR).message(FAILED).build();
    }
  }

  private SyncResourceTemplateSpecification template() {
    return new SyncResourceTemplateSpecification(
        McpSchema.ResourceTemplate.builder(Library.SCHEME + "{id}", "retrospective")
            .title("A retrospective by its ID")
            .mimeType(MARKDOWN)
            .build(),
        (exchange, request) -> read(request.uri()));
  }

  private McpSchema.ReadResourceResult read(String uri) {
    String text =
        answered(
            library -> {
              Entry entry = library.find(decoded(uri));
              return Reading.markdown(library, entry, entry.document());
            });
    return McpSchema.ReadResourceResult.builder(
            List.of(McpSchema.TextResourceContents.builder(uri, text).mimeType(MARKDOWN).build()))
        .build();
  }

  /** An address as it was meant; one with a stray percent sign is taken as it is. */
  private static String decoded(String uri) {
    try {
      return URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return uri;
    }
  }

  /** Lists the newest retrospectives, if there is another library than before. */
  private void list(McpSyncServer server, StandardStreams streams) {
    Optional<Library> now = libraries.get();
    streams.alone(
        () -> {
          boolean first = !begun;
          begun = true;
          if (!now.equals(listed)) {
            listed = now;
            List<McpSchema.Resource> next = now.map(McpService::newest).orElse(List.of());
            if (!next.equals(resources)) {
              resources.forEach(resource -> server.removeResource(resource.uri()));
              next.forEach(resource -> server.addResource(readable(resource)));
              resources = next;
              if (!first) {
                streams.tell(McpSchema.METHOD_NOTIFICATION_RESOURCES_LIST_CHANGED);
              }
            }
          }
        });
  }

  private static List<McpSchema.Resource> newest(Library library) {
    return library.site().entries().stream()
        .limit(MOST_LISTED)
        .map(
            entry ->
                McpSchema.Resource.builder(Library.SCHEME + Library.id(entry), Library.id(entry))
                    .title(entry.meta().title())
                    .description(entry.summary())
                    .mimeType(MARKDOWN)
                    .build())
        .toList();
  }

  private SyncResourceSpecification readable(McpSchema.Resource resource) {
    return new SyncResourceSpecification(resource, (exchange, request) -> read(request.uri()));
  }
}
