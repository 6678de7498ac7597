/** The question types, one file each, and their one registry. */
@NullMarked
package fr.openl.definition.type;

import org.jspecify.annotations.NullMarked;
