/** The open answers of a wave: coded by people, moderated before anything leaves. */
@NullMarked
package fr.openl.openanswers;

import org.jspecify.annotations.NullMarked;
