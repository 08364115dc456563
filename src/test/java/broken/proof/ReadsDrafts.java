package broken.proof;

import broken.source.Draft;

/** An index made from what no gate has seen. */
record ReadsDrafts(Draft draft) {}
