package broken.site;

import broken.content.KnowsItsPlace;
import java.io.File;

/** An old file, in a cycle with the content. */
public record JoinsStrings(File file, KnowsItsPlace content) {}
