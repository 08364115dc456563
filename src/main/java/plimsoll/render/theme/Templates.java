package plimsoll.render.theme;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.ParserException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.loader.Loader;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plimsoll.render.html.Html;
import plimsoll.render.html.Printable;
import plimsoll.render.html.Utf8Writer;

/** A theme's templates. A name is looked up in the theme, then in those it extends. */
public final class Templates {
  private final PebbleEngine engine;

  private Templates(PebbleEngine engine) {
    this.engine = engine;
  }

  public static Templates of(Theme theme) {
    return new Templates(
        new PebbleEngine.Builder()
            .loader(new ThemeLoader(theme))
            .strictVariables(true)
            .autoEscaping(true)
            .addEscapingStrategy("page", text -> Html.escape(Printable.of(text)))
            .defaultEscapingStrategy("page")
            .extension(new Extension())
            .newLineTrimming(true)
            .defaultLocale(java.util.Locale.ROOT)
            .build());
  }

  /** What a template makes of {@code context}. */
  public Utf8Writer fill(String template, Map<String, Object> context) {
    Utf8Writer out = new Utf8Writer();
    try {
      engine.getTemplate(template).evaluate(out, context);
    } catch (LoaderException e) {
      throw new UncheckedIOException(new IOException(e.getPebbleMessage()));
    } catch (ParserException e) {
      throw broken("read", template, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | StackOverflowError e) {
      if (isOfTheTheme(e)) {
        throw broken("filled", template, e);
      }
      throw e;
    }
    return out;
  }

  /**
   * Whether a template asks for what cannot be: a division by zero, a loop over a number, itself
   * forever. What goes wrong in our own code is a bug, though a template called it.
   */
  private static boolean isOfTheTheme(Throwable thrown) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof InvocationTargetException) {
        return false;
      }
      boolean engine = e instanceof PebbleException || e instanceof StackOverflowError;
      if (!engine && !isThrownByPebble(e)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isThrownByPebble(Throwable e) {
    return Arrays.stream(e.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
        .findFirst()
        .filter(name -> name.startsWith("io.pebbletemplates."))
        .isPresent();
  }

  /** For the theme's author; what the engine says of it may quote what was to be printed. */
  private static UncheckedIOException broken(String verb, String template, Throwable thrown) {
    PebbleException e = thrown instanceof PebbleException pebble ? pebble : null;
    String name = e == null || e.getFileName() == null ? template : e.getFileName();
    String line = e == null || e.getLineNumber() == null ? "" : "; see line " + e.getLineNumber();
    return new UncheckedIOException(
        new IOException("the template " + name + " cannot be " + verb + line));
  }

  /** What we add to Pebble. */
  private static final class Extension extends AbstractExtension {
    @Override
    public List<TokenParser> getTokenParsers() {
      return List.of(new CachedTag());
    }

    @Override
    public List<AttributeResolver> getAttributeResolver() {
      return List.of(new Attributes());
    }
  }

  /** Reads templates from a theme's memory; {@code harbour:base.peb} names an elder theme's own. */
  private record ThemeLoader(Theme theme) implements Loader<String> {
    @Override
    public Reader getReader(String name) {
      return new StringReader(
          find(name)
              .orElseThrow(
                  () ->
                      new LoaderException(
                          null,
                          isWritten(name)
                              ? "no template called " + name
                              : "a template takes the name of another from a page, and no template"
                                  + " has that name")));
    }

    /** Whether a template names it in so many words; another name may be what a page would say. */
    private boolean isWritten(String name) {
      return theme.below("templates/").values().stream()
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
          .anyMatch(text -> text.contains("\"" + name + "\"") || text.contains("'" + name + "'"));
    }

    private Optional<String> find(String name) {
      int colon = name.indexOf(':');
      return colon < 0
          ? theme.text("templates/" + name)
          : theme.textOf(name.substring(0, colon), "templates/" + name.substring(colon + 1));
    }

    @Override
    public void setCharset(String charset) {}

    @Override
    public void setPrefix(String prefix) {}

    @Override
    public void setSuffix(String suffix) {}

    @Override
    public @Nullable String resolveRelativePath(String relativePath, String anchorPath) {
      return null;
    }

    @Override
    public String createCacheKey(String name) {
      return name;
    }

    @Override
    public boolean resourceExists(String name) {
      return find(name).isPresent();
    }
  }
}
