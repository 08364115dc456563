package broken.site;

import broken.gate.Gate;

/** A site takes a view and does not make one. */
record OpensTheGate(Gate gate) {}
