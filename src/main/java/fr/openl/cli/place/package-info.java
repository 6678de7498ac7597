/** Where a command is typed: the folders, the options and the store that all commands share. */
@NullMarked
package fr.openl.cli.place;

import org.jspecify.annotations.NullMarked;
