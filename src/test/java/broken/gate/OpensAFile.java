package broken.gate;

import java.nio.file.Path;

record OpensAFile(Path path) {}
