package plimsoll.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.build.ExitCode;
import plimsoll.content.Audience;
import plimsoll.render.exports.OpenSearchBulk;

/** Writes the documents of a view for another program. */
@Command(
    name = "export",
    description = {
      "Writes the documents of a view for a search cluster, to standard output.",
      "",
      "opensearch: lines for the bulk interface of OpenSearch or Elasticsearch; with --mapping",
      "the settings and mapping of the index instead. A customer view with errors is not written."
    },
    footer = {
      "",
      "Example, for an index called incidents:",
      "  plimsoll export opensearch --view customer --mapping > index.json",
      "  plimsoll export opensearch --view customer > documents.ndjson",
      "  curl -X PUT HOST/incidents -H 'Content-Type: application/json' -d @index.json",
      "  curl HOST/incidents/_bulk -H 'Content-Type: application/x-ndjson' \\",
      "    --data-binary @documents.ndjson"
    })
public final class ExportCommand implements Callable<Integer> {
  private final Environment world;

  @Mixin private SourceOptions source = new SourceOptions();
  @Mixin private ViewOption view = new ViewOption();

  @Parameters(
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      description = "opensearch is the only one.")
  private String format = "";

  @Option(names = "--mapping", description = "Write the settings and mapping of the index.")
  private boolean mapping;

  public ExportCommand(Environment world) {
    this.world = world;
  }

  /** The formats. */
  static final class FormatConverter extends ChoiceConverter<String> {
    FormatConverter() {
      super(List.of("opensearch"), Function.identity());
    }
  }

  @Override
  public Integer call() throws IOException {
    PrintStream out = world.out();
    if (mapping) {
      out.print(OpenSearchBulk.index());
      return ExitCode.FINE.code();
    }
    SearchableView read = SearchableView.read(source.folder(world), view.audience());
    if (view.audience() == Audience.CUSTOMER && read.hasErrors()) {
      world.err().println("plimsoll: the customer view has errors. plimsoll check shows them.");
      return ExitCode.CONTENT.code();
    }
    new OpenSearchBulk(read.site())
        .lines(read.index().entries())
        .forEach(lines -> out.writeBytes(lines.getBytes(StandardCharsets.UTF_8)));
    return ExitCode.FINE.code();
  }
}
