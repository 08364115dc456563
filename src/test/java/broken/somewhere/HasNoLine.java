package broken.somewhere;

/** A package that the import table does not know. */
final class HasNoLine {}
