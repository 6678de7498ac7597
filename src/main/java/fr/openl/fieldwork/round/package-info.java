/** A round of letters: who gets one now, sent by one sender at a time. */
@NullMarked
package fr.openl.fieldwork.round;

import org.jspecify.annotations.NullMarked;
