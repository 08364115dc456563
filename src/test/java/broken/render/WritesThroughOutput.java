package broken.render;

import broken.output.Output;
import broken.source.Draft;

/** Rendering makes files and writes none. */
record WritesThroughOutput(Output output, Draft draft) {}
