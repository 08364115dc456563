package plimsoll.render.theme;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.utils.Pair;
import io.pebbletemplates.pebble.utils.StringUtils;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import plimsoll.render.html.Html;
import plimsoll.render.html.Utf8Writer;

/**
 * Makes a template's tree cheap to walk: its fixed text is encoded once, what it prints is escaped
 * on the way out, and what it asks of records is looked up once. It comes after Pebble's own
 * visitor that puts the escaping in, so that what is not marked for escaping there stays as it is.
 */
final class FastNodes extends AbstractNodeVisitor {
  private final Attributes attributes;

  FastNodes(PebbleTemplate template, Attributes attributes) {
    super((PebbleTemplateImpl) template);
    this.attributes = attributes;
  }

  @Override
  public void visit(BodyNode body) {
    super.visit(body);
    body.getChildren().replaceAll(this::faster);
  }

  private RenderableNode faster(RenderableNode node) {
    if (node instanceof TextNode text) {
      return new Fixed(text);
    }
    if (node instanceof PrintNode print
        && print.getExpression() instanceof FilterExpression filter
        && isPlainEscape(filter)) {
      return new Escaped(faster(filter.getLeftExpression()), print.getLineNumber());
    }
    if (node instanceof ForNode loop) {
      return new ForNode(
          loop.getLineNumber(),
          loop.getIterationVariable(),
          faster(loop.getIterable()),
          loop.getBody(),
          loop.getElseBody());
    }
    if (node instanceof IfNode branch) {
      List<Pair<Expression<?>, BodyNode>> cases = new ArrayList<>();
      for (Pair<Expression<?>, BodyNode> one : branch.getConditionsWithBodies()) {
        cases.add(new Pair<>(faster(one.getLeft()), one.getRight()));
      }
      return new IfNode(branch.getLineNumber(), cases, branch.getElseBody());
    }
    return node;
  }

  private Expression<?> faster(Expression<?> expression) {
    return FastAttribute.within(expression, attributes);
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
      if (value instanceof String text && writer instanceof Utf8Writer page) {
        page.escaped(text);
      } else if (value instanceof SafeString) {
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
