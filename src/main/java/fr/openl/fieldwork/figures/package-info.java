/** What may be told of a wave while it goes on: figures that have passed disclosure control. */
@NullMarked
package fr.openl.fieldwork.figures;

import org.jspecify.annotations.NullMarked;
