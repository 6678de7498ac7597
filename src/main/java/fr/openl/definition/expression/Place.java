package fr.openl.definition.expression;

/** A stretch of an expression's text: {@code length} UTF-16 units from {@code offset}, from 0. */
record Place(int offset, int length) {}
