package plimsoll.verify;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a folder, sorted, with {@code /}.
 *
 * @param files plain files
 * @param odd what is neither file nor folder, cannot be opened, or is a folder that holds nothing
 */
record Listing(List<String> files, List<String> odd) {
  Listing {
    files = List.copyOf(files);
    odd = List.copyOf(odd);
  }

  /**
   * Lists a folder and all below it; links are not followed.
   *
   * @throws IOException if the folder itself cannot be read
   */
  static Listing of(Path folder) throws IOException {
    List<String> files = new ArrayList<>();
    List<String> odd = new ArrayList<>();
    Set<Path> full = new HashSet<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            full.add(at.getParent());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            full.add(file.getParent());
            (attributes.isRegularFile() ? files : odd).add(name(folder, file));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path at, @Nullable IOException e) {
            if (e != null || !full.remove(at) && !at.equals(folder)) {
              odd.add(name(folder, at));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(folder)) {
              throw e;
            }
            full.add(file.getParent());
            odd.add(name(folder, file));
            return FileVisitResult.CONTINUE;
          }
        });
    return new Listing(files.stream().sorted().toList(), odd.stream().sorted().toList());
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
