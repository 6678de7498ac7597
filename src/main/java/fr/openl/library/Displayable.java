package fr.openl.library;

/**
 * Something that shows itself: in a notebook as {@link #html()}, at a prompt as {@link
 * Object#toString()}.
 */
public interface Displayable {
  /** A fragment of HTML that stands alone: no script, no style sheet, nothing from elsewhere. */
  String html();
}
