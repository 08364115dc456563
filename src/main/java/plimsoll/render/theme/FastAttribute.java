package plimsoll.render.theme;

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
  private static final Known NOTHING = new Known(void.class, false, null);

  private final GetAttributeExpression slow;
  private final Expression<?> node;
  private final String name;
  private final Attributes attributes;
  private Known known = NOTHING;

  /** What the attribute is for one class; one object, so that any thread reads it whole. */
  private record Known(Class<?> type, boolean isMap, @Nullable Method method) {}

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
    Known last = owner == null ? NOTHING : known(owner.getClass());
    if (last.method() != null) {
      return Attributes.call(last.method(), owner, self.getName(), slow.getLineNumber());
    }
    Object value = last.isMap() && owner instanceof Map<?, ?> map ? map.get(name) : null;
    return value == null ? slow.evaluate(self, context) : value;
  }

  private Known known(Class<?> type) {
    Known last = known;
    if (last.type() != type) {
      boolean map = Map.class.isAssignableFrom(type);
      last = new Known(type, map, map ? null : attributes.component(type, name));
      known = last;
    }
    return last;
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
