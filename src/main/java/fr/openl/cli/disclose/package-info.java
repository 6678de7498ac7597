/** Disclosure control of any table of counts: what to hide, and what an attacker can derive. */
@NullMarked
package fr.openl.cli.disclose;

import org.jspecify.annotations.NullMarked;
