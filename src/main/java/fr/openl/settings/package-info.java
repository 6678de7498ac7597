/** What an observatory is told in files beside its studies: settings, and secrets of its owner. */
@NullMarked
package fr.openl.settings;

import org.jspecify.annotations.NullMarked;
