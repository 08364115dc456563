package broken.search;

import broken.gate.Withheld;

/** An index that can ask what was withheld. */
record AsksForWithheld(Withheld withheld) {}
