package plimsoll.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;

/** The language server: one editor, over two streams. */
public final class LspService {
  /** The library's own log quotes messages, and with them what somebody writes. */
  private static final Logger LOG = Logger.getLogger("org.eclipse.lsp4j");

  private LspService() {}

  /**
   * Serves until the editor says that it is done, or is gone.
   *
   * @param content the content folder, a whole path
   * @param out carries the protocol and nothing else
   * @param bugs gets what should not happen
   * @return the exit code that the protocol asks for
   */
  public static int run(
      InputStream in,
      OutputStream out,
      Path content,
      String version,
      Reading.Reader reader,
      Consumer<Throwable> bugs) {
    LOG.setLevel(Level.OFF);
    Server server = new Server(content, version, reader, bugs);
    Launcher<LanguageClient> launcher =
        new Launcher.Builder<LanguageClient>()
            .setLocalService(server)
            .setRemoteInterface(LanguageClient.class)
            .setInput(in)
            .setOutput(out)
            .setExceptionHandler(e -> failed(e, bugs))
            .create();
    server.connect(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    Thread end = new Thread(() -> await(listening, server), "end of input");
    end.setDaemon(true);
    end.start();
    return server.ended().join();
  }

  /** An editor that is gone without a word is an end too. */
  private static void await(Future<Void> listening, Server server) {
    try {
      listening.get();
    } catch (InterruptedException | ExecutionException | CancellationException e) {
      // the same
    }
    server.exit();
  }

  /** Messages of exceptions may hold internal text. */
  private static ResponseError failed(Throwable e, Consumer<Throwable> bugs) {
    bugs.accept(e);
    return new ResponseError(
        ResponseErrorCode.InternalError, "Plimsoll failed; its error output says where", null);
  }
}
