package plimsoll;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol's official TypeScript client speaks to the server, as a process of its own. */
@Timeout(300)
class McpClientTest {
  private static final String SDK = "@modelcontextprotocol/sdk";
  private static final String VERSION = "1.32.2";

  @ParameterizedTest
  @ValueSource(strings = {"internal", "customer"})
  void theOfficialClientIsAnswered(String view) throws Exception {
    List<String> command = new ArrayList<>(List.of("node", "src/test/resources/mcp/client.mjs"));
    command.add(Npm.modules(SDK, VERSION).toString());
    command.addAll(Npm.plimsoll("mcp", "--content", "content", "--view", view));
    Npm.run(command);
  }
}
