package plimsoll.render;

import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.UnaryExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code page.title} or {@code words["menu"]}: most of what a template asks. At one place of a
 * template it is nearly always asked of the same kind of record, whose method is remembered there;
 * all else, what goes wrong included, is Pebble's.
 */
final class FastAttribute implements Expression<Object> {
  private final GetAttributeExpression slow;
  private final Expression<?> node;
  private final String name;
  private final Attributes attributes;
  private @Nullable Known known;

  /** What the attribute is for one class; one object, so that any thread reads it whole. */
  private record Known(Class<?> type, @Nullable Method method) {}

  private FastAttribute(
      GetAttributeExpression slow, Expression<?> node, String name, Attributes attributes) {
    this.slow = slow;
    this.node = node;
    this.name = name;
    this.attributes = attributes;
  }

  /** The same expression, with its attributes made fast. */
  static Expression<?> within(Expression<?> expression, Attributes attributes) {
    if (expression instanceof GetAttributeExpression get
        && get.getArgumentsNode() == null
        && get.getAttributeNameExpression() instanceof LiteralStringExpression name) {
      Expression<?> node = within(get.getNode(), attributes);
      return new FastAttribute(get, node, name.getValue(), attributes);
    } else if (expression instanceof BinaryExpression<?> binary) {
      binary.setLeft(within(binary.getLeftExpression(), attributes));
      binary.setRight(within(binary.getRightExpression(), attributes));
    } else if (expression instanceof UnaryExpression unary) {
      unary.setChildExpression(within(unary.getChildExpression(), attributes));
    }
    return expression;
  }

  @Override
  public @Nullable Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
    Object owner = node.evaluate(self, context);
    if (owner instanceof Map<?, ?> map) {
      Object value = map.get(name);
      return value == null ? slow.evaluate(self, context) : value;
    }
    Method method = owner == null ? null : method(owner.getClass());
    return method == null
        ? slow.evaluate(self, context)
        : Attributes.call(method, owner, self.getName(), slow.getLineNumber());
  }

  private @Nullable Method method(Class<?> type) {
    Known last = known;
    if (last == null || last.type() != type) {
      last = new Known(type, attributes.component(type, name));
      known = last;
    }
    return last.method();
  }

  @Override
  public void accept(NodeVisitor visitor) {
    slow.accept(visitor);
  }

  @Override
  public int getLineNumber() {
    return slow.getLineNumber();
  }
}
