/** The commands about open answers: coding, agreement, words, moderation. */
@NullMarked
package fr.openl.cli.text;

import org.jspecify.annotations.NullMarked;
