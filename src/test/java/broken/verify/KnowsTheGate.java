package broken.verify;

import broken.redact.Gate;

/** The check by other means, by the same means. */
record KnowsTheGate(Gate gate) {}
