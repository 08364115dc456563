package plimsoll;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import plimsoll.build.Pipeline;
import plimsoll.cli.Environment;

/** {@code plimsoll lsp} in process, and an editor made of the protocol's own library. */
final class Editing implements AutoCloseable, LanguageClient {
  private final Path folder;
  private final LanguageServer server;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final CompletableFuture<Integer> ended = new CompletableFuture<>();
  private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();

  private Editing(Path folder) throws IOException {
    this.folder = folder;
    PipedInputStream in = new PipedInputStream(1 << 20);
    PipedInputStream out = new PipedInputStream(1 << 22);
    PipedOutputStream typed = new PipedOutputStream(in);
    Environment world =
        new Environment(
            new PrintStream(new PipedOutputStream(out), false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            in,
            Map.of(),
            Clock.systemUTC(),
            folder,
            false);
    Thread thread =
        new Thread(() -> ended.complete(new Main(world, new Pipeline()).run("lsp")), "lsp");
    thread.setDaemon(true);
    thread.start();
    Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, out, typed);
    launcher.startListening();
    server = launcher.getRemoteProxy();
  }

  static Editing in(Path folder) throws Exception {
    Editing editing = new Editing(folder);
    editing.server.initialize(new InitializeParams()).get(60, TimeUnit.SECONDS);
    editing.server.initialized(new InitializedParams());
    return editing;
  }

  String uri(String path) {
    return folder.resolve("content").resolve(path).toUri().toString();
  }

  /** Opens a file and waits for what is shown of it. */
  List<Diagnostic> open(String path, String text) throws Exception {
    published.clear();
    server
        .getTextDocumentService()
        .didOpen(
            new DidOpenTextDocumentParams(new TextDocumentItem(uri(path), "markdown", 1, text)));
    return shown(path);
  }

  /** Types, and waits for what is shown; nothing new may be shown if nothing has changed. */
  List<Diagnostic> type(String path, String text) throws Exception {
    published.clear();
    send(path, text);
    return shown(path);
  }

  void send(String path, String text) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(path), 2),
                List.of(new TextDocumentContentChangeEvent(text))));
  }

  private List<Diagnostic> shown(String path) throws InterruptedException {
    while (true) {
      PublishDiagnosticsParams next = published.poll(60, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("nothing is shown of " + path + "\n" + err());
      }
      if (next.getUri().equals(uri(path))) {
        return next.getDiagnostics();
      }
    }
  }

  String hover(String path, int line) throws Exception {
    return server
        .getTextDocumentService()
        .hover(new HoverParams(id(path), new Position(line, 0)))
        .get(60, TimeUnit.SECONDS)
        .getContents()
        .getRight()
        .getValue();
  }

  List<String> complete(String path, int line, int column) throws Exception {
    return server
        .getTextDocumentService()
        .completion(new CompletionParams(id(path), new Position(line, column)))
        .get(60, TimeUnit.SECONDS)
        .getLeft()
        .stream()
        .map(CompletionItem::getLabel)
        .toList();
  }

  /** Where a name leads, as path and line. */
  List<String> definition(String path, int line, int column) throws Exception {
    return server
        .getTextDocumentService()
        .definition(new DefinitionParams(id(path), new Position(line, column)))
        .get(60, TimeUnit.SECONDS)
        .getLeft()
        .stream()
        .map(
            location ->
                location.getUri().replaceFirst(".*/content/", "")
                    + ":"
                    + location.getRange().getStart().getLine())
        .toList();
  }

  List<CodeAction> actions(String path, int line, List<Diagnostic> problems) throws Exception {
    Position at = new Position(line, 0);
    return server
        .getTextDocumentService()
        .codeAction(
            new CodeActionParams(id(path), new Range(at, at), new CodeActionContext(problems)))
        .get(60, TimeUnit.SECONDS)
        .stream()
        .map(Either::getRight)
        .toList();
  }

  private TextDocumentIdentifier id(String path) {
    return new TextDocumentIdentifier(uri(path));
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.shutdown().orTimeout(60, TimeUnit.SECONDS).join();
    server.exit();
    int code = ended.orTimeout(60, TimeUnit.SECONDS).join();
    if (code != 0) {
      throw new AssertionError("exit " + code + "\n" + err());
    }
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
    published.add(diagnostics);
  }

  @Override
  public void telemetryEvent(Object object) {}

  @Override
  public void showMessage(MessageParams message) {}

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
    return new CompletableFuture<>();
  }

  @Override
  public void logMessage(MessageParams message) {}
}
