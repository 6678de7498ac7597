/** What came back, checked: answers, responses, intake. */
@NullMarked
package fr.openl.collection;

import org.jspecify.annotations.NullMarked;
