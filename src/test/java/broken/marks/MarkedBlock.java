package broken.marks;

import com.vladsch.flexmark.util.ast.Node;

record MarkedBlock(Node node) {}
