/** The commands about the desk: its accounts and its log. */
@NullMarked
package fr.openl.cli.desk;

import org.jspecify.annotations.NullMarked;
