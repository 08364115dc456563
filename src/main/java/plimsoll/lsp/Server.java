package plimsoll.lsp;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** The protocol's messages, each handed to whoever can answer it. */
final class Server implements LanguageServer, TextDocumentService, WorkspaceService {
  private final Path content;
  private final String version;
  private final Desk desk;
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private final Map<String, String> uris = new ConcurrentHashMap<>();
  private @Nullable LanguageClient client;
  private volatile boolean shutDown;

  Server(Path content, String version, Reading.Reader reader, Consumer<Throwable> bugs) {
    this.content = content;
    this.version = version;
    this.desk = new Desk(reader, this::publish, bugs);
  }

  void connect(LanguageClient other) {
    client = other;
  }

  /** The exit code, once the client has said that it is done. */
  CompletableFuture<Integer> ended() {
    return ended;
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
    ServerCapabilities can = new ServerCapabilities();
    can.setTextDocumentSync(TextDocumentSyncKind.Full);
    can.setHoverProvider(true);
    can.setDefinitionProvider(true);
    can.setCompletionProvider(new CompletionOptions(false, List.of(".", ":", "[", " ", "=", "(")));
    can.setCodeActionProvider(
        new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActionKind.Refactor)));
    desk.changed();
    return CompletableFuture.completedFuture(
        new InitializeResult(can, new ServerInfo("plimsoll", version)));
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    return CompletableFuture.completedFuture(new Object());
  }

  @Override
  public void exit() {
    ended.complete(shutDown ? 0 : 1);
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return this;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return this;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams parameters) {
    write(parameters.getTextDocument().getUri(), parameters.getTextDocument().getText());
  }

  @Override
  public void didChange(DidChangeTextDocumentParams parameters) {
    int last = parameters.getContentChanges().size() - 1;
    if (last >= 0) {
      write(
          parameters.getTextDocument().getUri(),
          parameters.getContentChanges().get(last).getText());
    }
  }

  private void write(String uri, String text) {
    path(uri)
        .ifPresent(
            path -> {
              uris.put(path, uri);
              desk.write(path, normal(text));
            });
  }

  /** As a file of these characters is read. */
  private static String normal(String text) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return body.replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\uFFFD');
  }

  @Override
  public void didClose(DidCloseTextDocumentParams parameters) {
    path(parameters.getTextDocument().getUri()).ifPresent(desk::close);
  }

  @Override
  public void didSave(DidSaveTextDocumentParams parameters) {
    desk.changed();
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams parameters) {
    // There is nothing to configure.
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams parameters) {
    desk.changed();
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams parameters) {
    return at(
        parameters,
        new Hover(),
        (path, lines) ->
            reading ->
                new Hover(
                    new MarkupContent(
                        "markdown", Hovers.at(reading, path, lines, parameters.getPosition()))));
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams parameters) {
    return at(
        parameters,
        Either.forLeft(List.of()),
        (path, lines) ->
            reading -> Either.forLeft(Completions.at(reading, lines, parameters.getPosition())));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams parameters) {
    return at(
        parameters,
        Either.forLeft(List.of()),
        (path, lines) ->
            reading ->
                Either.forLeft(
                    Definitions.at(reading, lines, parameters.getPosition()).stream()
                        .map(this::location)
                        .toList()));
  }

  private Location location(Definitions.Target target) {
    Position at = new Position(target.line(), 0);
    return new Location(uri(target.path()), new Range(at, at));
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(
      CodeActionParams parameters) {
    String uri = parameters.getTextDocument().getUri();
    Optional<String> path = path(uri);
    List<Either<Command, CodeAction>> actions =
        path.map(desk::text).stream()
            .flatMap(
                text ->
                    Actions.at(
                        uri,
                        Lines.of(text),
                        parameters.getRange(),
                        parameters.getContext().getDiagnostics())
                        .stream())
            .map(Either::<Command, CodeAction>forRight)
            .toList();
    return CompletableFuture.completedFuture(actions);
  }

  private <T> CompletableFuture<T> at(
      TextDocumentPositionParams parameters,
      T otherwise,
      BiFunction<String, Lines, java.util.function.Function<Reading, T>> question) {
    return path(parameters.getTextDocument().getUri())
        .map(path -> desk.ask(question.apply(path, Lines.of(desk.text(path)))))
        .orElse(CompletableFuture.completedFuture(otherwise));
  }

  private void publish(String path, List<Diagnostic> diagnostics) {
    LanguageClient to = client;
    if (to != null) {
      to.publishDiagnostics(new PublishDiagnosticsParams(uri(path), diagnostics));
    }
  }

  /** The address that the editor uses for a file, as far as it has said one. */
  private String uri(String path) {
    return uris.getOrDefault(path, content.resolve(path).toUri().toString());
  }

  /** The path below the content folder of a file in it. */
  private Optional<String> path(String uri) {
    try {
      Path file = Path.of(URI.create(uri)).normalize();
      return file.startsWith(content)
          ? Optional.of(content.relativize(file).toString().replace('\\', '/'))
          : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty(); // not a file: an editor's own page
    }
  }
}
