package broken.verify;

import broken.gate.Gate;

/** The check by other means, by the same means. */
record KnowsTheGate(Gate gate) {}
