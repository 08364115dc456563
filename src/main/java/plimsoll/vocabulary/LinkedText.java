package plimsoll.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plimsoll.vocabulary.SpokenFields.Link;

/** The words of a text one by one, and the links among them. */
record LinkedText(String text, List<Link> links) {
  /** Whether the text ends here, or one of these characters follows. */
  boolean bordered(int at, String borders) {
    return at >= text.length() || borders.indexOf(text.charAt(at)) >= 0;
  }

  /** Behind the word that begins here. */
  int word(int from) {
    int to = from;
    while (to < text.length()
        && to - from < 200
        && " \n\t:：,，、;；([{)]】）（【|&".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return to;
  }

  /** Behind as many of these characters as stand here. */
  int skip(int from, String characters) {
    int at = from;
    while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** The link that begins or ends here. */
  @Nullable Link linkAt(int at, boolean begins) {
    for (Link link : links) {
      if ((begins ? link.from() : link.to()) == at && link.to() > link.from()) {
        return link;
      }
    }
    return null;
  }

  /** Whether the words of a link say nothing but the ticket. */
  boolean isTicket(Link link) {
    String words = text.substring(link.from(), link.to()).strip();
    return TicketKeys.isLink(words, link.address())
        || TicketKeys.isAddress(link.address()) && words.length() <= 3;
  }
}
