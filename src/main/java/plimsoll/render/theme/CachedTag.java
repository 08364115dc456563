package plimsoll.render.theme;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.lexer.TokenStream;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import plimsoll.render.html.Utf8Writer;

/**
 * The tag <code>{% once key %} … {% endonce %}</code>: what is in it is made for the first page
 * with this key, and is the same on all others that have it.
 *
 * <p>Pebble's own {@code cache} would do, but it leaves what is in it unescaped.
 */
final class CachedTag implements TokenParser {
  @Override
  public String getTag() {
    return "once";
  }

  @Override
  public RenderableNode parse(Token token, Parser parser) {
    TokenStream stream = parser.getStream();
    stream.next();
    Expression<?> key = parser.getExpressionParser().parseExpression();
    stream.expect(Token.Type.EXECUTE_END);
    BodyNode body = parser.subparse(t -> t.test(Token.Type.NAME, "endonce"));
    stream.next();
    stream.expect(Token.Type.EXECUTE_END);
    return new OnceNode(token.getLineNumber(), key, body);
  }

  /** What is in the tag, and what it was for each key so far. */
  private static final class OnceNode extends AbstractRenderableNode {
    private final Expression<?> key;
    private final BodyNode body;
    private final Map<Object, byte[]> made = new ConcurrentHashMap<>();

    /** More keys than one site has: those of earlier ones are forgotten. */
    private static final int MOST = 2_000;

    private OnceNode(int line, Expression<?> key, BodyNode body) {
      super(line);
      this.key = key;
      this.body = body;
    }

    @Override
    public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context)
        throws IOException {
      Object wanted = key.evaluate(self, context);
      if (wanted == null) {
        throw new PebbleException(null, "no key", getLineNumber(), self.getName());
      }
      byte[] html = made.get(wanted);
      if (html == null) {
        Utf8Writer out = new Utf8Writer();
        body.render(self, out, context);
        html = out.toBytes();
        if (made.size() >= MOST) {
          made.clear();
        }
        made.put(wanted, html);
      }
      if (writer instanceof Utf8Writer page) {
        page.encoded(html);
      } else {
        writer.write(new String(html, StandardCharsets.UTF_8));
      }
    }

    /** The body is visited like any other, so that what it prints is escaped. */
    @Override
    public void accept(NodeVisitor visitor) {
      body.accept(visitor);
    }
  }
}
