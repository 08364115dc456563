package plimsoll.render.theme;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The themes that come with Plimsoll: in its jar, or in the folder of classes that it runs from.
 *
 * @param themes the folder of all of them
 * @param source what has to be closed when they have been read
 */
record Shipped(Path themes, Closeable source) implements AutoCloseable {
  private static final String KNOWN = "/themes/" + Theme.DEFAULT + "/theme.yaml";

  static Shipped open() throws IOException {
    URL manifest = Objects.requireNonNull(Shipped.class.getResource(KNOWN));
    try {
      URI uri = manifest.toURI();
      if (!uri.getScheme().equals("jar")) {
        return new Shipped(Path.of(uri).getParent().getParent(), () -> {});
      }
      String inside = uri.getRawSchemeSpecificPart();
      Path file = Path.of(URI.create(inside.substring(0, inside.indexOf("!/"))));
      FileSystem jar = FileSystems.newFileSystem(file);
      return new Shipped(jar.getPath("/themes"), jar);
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
