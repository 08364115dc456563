package plimsoll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.opensearch.action.bulk.BulkRequest;
import org.opensearch.action.bulk.BulkResponse;
import org.opensearch.action.search.SearchRequest;
import org.opensearch.action.support.WriteRequest;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.xcontent.XContentType;
import org.opensearch.core.common.bytes.BytesArray;
import org.opensearch.env.Environment;
import org.opensearch.index.query.MultiMatchQueryBuilder;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.search.SearchHit;
import org.opensearch.search.builder.SearchSourceBuilder;
import org.opensearch.transport.Netty4Plugin;

/** A real node of OpenSearch in this process, with one index. */
final class SearchNode implements AutoCloseable {
  private static final String INDEX = "incidents";

  private final Node node;

  private SearchNode(Node node) {
    this.node = node;
  }

  /** The constructor that takes plugins is for subclasses. */
  private static final class WithPlugins extends Node {
    WithPlugins(Environment environment, List<Class<? extends Plugin>> plugins) {
      super(environment, plugins, false);
    }
  }

  static SearchNode start(Path home) throws Exception {
    Settings settings =
        Settings.builder()
            .put("path.home", home.toString())
            .put("cluster.name", "plimsoll-test")
            .put("node.name", "one")
            .put("discovery.type", "single-node")
            .put("transport.type", "netty4")
            .put("transport.port", "0")
            .put("http.type", "netty4")
            .put("http.port", "0")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "one");
    Node node =
        new WithPlugins(environment, List.of(Netty4Plugin.class, CommonAnalysisPlugin.class));
    node.start();
    return new SearchNode(node);
  }

  /** Makes the index by the settings and mapping of an export, and fills it. */
  void fill(String index, String bulk) throws IOException {
    JsonNode source = new ObjectMapper().readTree(index);
    // As the node's web interface does: a mapping there has no type.
    node.client()
        .admin()
        .indices()
        .prepareCreate(INDEX)
        .setSettings(source.get("settings").toString(), XContentType.JSON)
        .setMapping(source.get("mappings").toString())
        .get();
    BulkRequest request = new BulkRequest(INDEX);
    request.add(new BytesArray(bulk), INDEX, XContentType.JSON);
    request.setRefreshPolicy(WriteRequest.RefreshPolicy.IMMEDIATE);
    BulkResponse response = node.client().bulk(request).actionGet();
    if (response.hasFailures()) {
      throw new IOException(response.buildFailureMessage());
    }
  }

  void empty() {
    node.client().admin().indices().prepareDelete(INDEX).get();
  }

  /** The ids of the pages that have words in some fields, best first. */
  List<String> find(String words, String... fields) {
    MultiMatchQueryBuilder query =
        new MultiMatchQueryBuilder(words, fields)
            .type(MultiMatchQueryBuilder.Type.MOST_FIELDS)
            .lenient(true);
    SearchRequest request =
        new SearchRequest(INDEX).source(new SearchSourceBuilder().query(query).size(5));
    return Arrays.stream(node.client().search(request).actionGet().getHits().getHits())
        .map(SearchHit::getId)
        .toList();
  }

  @Override
  public void close() throws IOException {
    node.close();
  }
}
