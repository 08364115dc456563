package broken.search;

import broken.redact.Withheld;

/** An index that can ask what was withheld. */
record AsksForWithheld(Withheld withheld) {}
