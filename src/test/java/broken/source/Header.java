package broken.source;

/** What a file says of itself. */
public record Header(String said) {}
