package broken.render;

import com.vladsch.flexmark.util.ast.Node;

/** A node reaches the whole file. */
record HoldsFlexmark(Node node) {}
