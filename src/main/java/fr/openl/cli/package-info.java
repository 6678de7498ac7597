/** The composition root: reads settings, wires the rooms, runs one command. */
@NullMarked
package fr.openl.cli;

import org.jspecify.annotations.NullMarked;
