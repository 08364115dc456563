package plimsoll.render;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.utils.StringUtils;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Makes a template's tree cheap to walk: its fixed text is encoded once, and what it prints is
 * escaped on the way out. It comes after Pebble's own visitor that puts the escaping in, so that
 * what is not marked for escaping there stays as it is.
 */
final class FastNodes extends AbstractNodeVisitor {
  FastNodes(PebbleTemplate template) {
    super((PebbleTemplateImpl) template);
  }

  @Override
  public void visit(BodyNode body) {
    super.visit(body);
    body.getChildren().replaceAll(FastNodes::faster);
  }

  private static RenderableNode faster(RenderableNode node) {
    if (node instanceof TextNode text) {
      return new Fixed(text);
    }
    if (node instanceof PrintNode print
        && print.getExpression() instanceof FilterExpression filter
        && isPlainEscape(filter)) {
      return new Escaped(filter.getLeftExpression(), print.getLineNumber());
    }
    return node;
  }

  /** Whether this is what Pebble puts round everything that is printed, and no other strategy. */
  private static boolean isPlainEscape(FilterExpression filter) {
    return filter.getRightExpression() instanceof FilterInvocationExpression escape
        && escape.getFilterName().equals("escape")
        && escape.getArgs().getNamedArgs() != null
        && escape.getArgs().getNamedArgs().isEmpty()
        && escape.getArgs().getPositionalArgs() == null;
  }

  /** Text of the template itself. */
  private static final class Fixed extends AbstractRenderableNode {
    private final TextNode node;
    private final byte[] text;

    private Fixed(TextNode node) {
      super(node.getLineNumber());
      this.node = node;
      this.text = new String(node.getData()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context)
        throws IOException {
      if (writer instanceof Utf8Writer page) {
        page.encoded(text);
      } else {
        writer.write(node.getData());
      }
    }

    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visit(node);
    }
  }

  /** A value to print. */
  private static final class Escaped extends AbstractRenderableNode {
    private final Expression<?> expression;

    private Escaped(Expression<?> expression, int line) {
      super(line);
      this.expression = expression;
    }

    @Override
    public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context)
        throws IOException, PebbleException {
      Object value = expression.evaluate(self, context);
      if (value instanceof SafeString) {
        writer.write(value.toString());
      } else if (value != null && writer instanceof Utf8Writer page) {
        page.escaped(StringUtils.toString(value));
      } else if (value != null) {
        writer.write(Html.escape(StringUtils.toString(value)));
      }
    }

    @Override
    public void accept(NodeVisitor visitor) {
      expression.accept(visitor);
    }
  }
}
