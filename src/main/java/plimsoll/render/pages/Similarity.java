package plimsoll.render.pages;

import java.util.List;

/** A similar retrospective, ready to print. */
record Similarity(String href, String title, List<String> reasons) {}
