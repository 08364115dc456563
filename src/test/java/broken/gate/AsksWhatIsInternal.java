package broken.gate;

import broken.source.Header;

record AsksWhatIsInternal(Header header) {
  String language() {
    return header.said();
  }
}
