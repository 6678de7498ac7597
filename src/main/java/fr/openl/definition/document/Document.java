package fr.openl.definition.document;

import java.util.List;

/**
 * A definition file as a located tree.
 *
 * @param end the comment lines after the last part
 */
public record Document(Node root, List<String> end) {
  public Document {
    end = List.copyOf(end);
  }
}
