/** A definition file as a located tree, the shapes it must have, and the problems found in it. */
@NullMarked
package fr.openl.definition.document;

import org.jspecify.annotations.NullMarked;
