package plimsoll.render.theme;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What templates ask for most: words by key, and the components of our records. Pebble finds both
 * by itself, but looks them up anew each time; whatever else there is, is left to it.
 */
final class Attributes implements AttributeResolver {
  /** Where the records of pages are. */
  private static final String ROOMS = "plimsoll.render.";

  private final ClassValue<Map<String, Method>> components =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return componentsOf(type);
        }
      };

  @Override
  public @Nullable ResolvedAttribute resolve(
      Object instance,
      Object name,
      Object @Nullable [] values,
      ArgumentsNode arguments,
      EvaluationContextImpl context,
      String file,
      int line) {
    if (instance == null || values != null) {
      return null;
    }
    if (instance instanceof Map<?, ?> map) {
      Object value = map.get(name);
      return value == null ? null : new ResolvedAttribute(value);
    }
    Method method = component(instance.getClass(), name);
    return method == null ? null : new ResolvedAttribute(call(method, instance, file, line));
  }

  /**
   * The method behind an attribute of a record of this package; null if there is no such method.
   */
  private @Nullable Method component(Class<?> type, Object name) {
    return components.get(type).get(name);
  }

  private static @Nullable Object call(Method method, Object instance, String file, int line) {
    try {
      return method.invoke(instance);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new PebbleException(e, "Could not call " + method.getName(), line, file);
    }
  }

  private static Map<String, Method> componentsOf(Class<?> type) {
    Map<String, Method> methods = new HashMap<>();
    if (type.getPackageName().startsWith(ROOMS)) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getParameterCount() == 0
            && Modifier.isPublic(method.getModifiers())
            && !Modifier.isStatic(method.getModifiers())) {
          method.setAccessible(true);
          methods.put(method.getName(), method);
        }
      }
    }
    return methods;
  }
}
