/** What words open answers use, where they stand, and what of a catalogue they may mean. */
@NullMarked
package fr.openl.openanswers.words;

import org.jspecify.annotations.NullMarked;
