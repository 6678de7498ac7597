/**
 * Tables as systems of numbers that add up: what an attacker can derive from them, and what must be
 * hidden so that they cannot.
 */
@NullMarked
package fr.openl.disclosure.table;

import org.jspecify.annotations.NullMarked;
