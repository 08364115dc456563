package plimsoll.render.pages;

import java.util.List;
import java.util.Locale;
import plimsoll.content.Audience;
import plimsoll.render.html.Blocks;
import plimsoll.render.html.Html;
import plimsoll.render.html.Passage;
import plimsoll.retrospective.Action;

/** An action, ready to print; an absent field is empty. */
record ActionView(
    Html text,
    String state,
    String stateName,
    String kind,
    String owner,
    String due,
    String why,
    String ticket,
    boolean internal) {
  static List<ActionView> of(List<Action> actions, Passage passage, int headingLevel) {
    return actions.stream().map(a -> of(a, passage, headingLevel)).toList();
  }

  private static ActionView of(Action action, Passage passage, int headingLevel) {
    boolean internal = passage.marksReach() && action.reach() == Audience.INTERNAL;
    String state = action.state().name().toLowerCase(Locale.ROOT);
    return new ActionView(
        Blocks.of(action.text(), internal ? passage.unmarked() : passage, headingLevel),
        state,
        passage.words().get("action-" + state),
        action.kind(),
        action.owner(),
        action.due(),
        action.why(),
        action.ticket(),
        internal);
  }
}
