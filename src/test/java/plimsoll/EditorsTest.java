package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real editors speak to {@code plimsoll lsp}, as a process of its own; skipped without them. */
@Timeout(300)
class EditorsTest {
  private static final Path CONTENT = Path.of("content").toAbsolutePath();
  private static final String FILE = "retrospectives/2025/2025-11-28-peak-week.md";

  @TempDir private Path folder;

  @Test
  void aNodeClientSeesProblemsComeAndGo() throws Exception {
    List<String> command = new ArrayList<>(List.of("node", "src/test/resources/lsp/client.mjs"));
    command.add(Npm.modules("vscode-jsonrpc", "8.2.1").toString());
    command.addAll(List.of(CONTENT.toString(), FILE));
    command.addAll(Npm.plimsoll("lsp", "--content", CONTENT.toString()));
    Npm.run(command);
  }

  @Test
  void neovimSeesProblemsComeAndGo() throws Exception {
    Assumptions.assumeTrue(Npm.isHere("nvim"), "Neovim is not installed");
    List<String> all = Npm.plimsoll();
    ProcessBuilder builder =
        new ProcessBuilder("nvim", "--headless", "-u", "NONE", "-n", "-S", script());
    builder.environment().put("COMMAND", new ObjectMapper().writeValueAsString(all));
    builder
        .environment()
        .put("PLUGIN", Path.of("src/editors/nvim/plimsoll.lua").toAbsolutePath().toString());
    builder.environment().put("FILE", CONTENT.resolve(FILE).toString());
    builder.environment().put("HOME", folder.toString());
    Path log = folder.resolve("log");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(200, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertEquals("true 0", ended + " " + (ended ? process.exitValue() : -1), Files.readString(log));
  }

  private static String script() {
    return Path.of("src/test/resources/lsp/headless.lua").toAbsolutePath().toString();
  }

  @Test
  void theExtensionFindsTheContent() throws Exception {
    Assumptions.assumeTrue(Npm.isHere("node"), "Node.js is not installed");
    Npm.run(
        List.of(
            "node",
            "src/test/resources/lsp/launch.cjs",
            "src/editors/vscode/launch.js",
            folder.toString()));
  }
}
