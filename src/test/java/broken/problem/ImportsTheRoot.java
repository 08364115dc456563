package broken.problem;

import broken.Root;

/** Nobody imports the root. */
record ImportsTheRoot(Root root) {}
