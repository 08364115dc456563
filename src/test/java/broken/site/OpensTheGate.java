package broken.site;

import broken.redact.Gate;

/** A site takes a view and does not make one. */
record OpensTheGate(Gate gate) {}
