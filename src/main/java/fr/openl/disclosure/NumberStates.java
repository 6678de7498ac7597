package fr.openl.disclosure;

import fr.openl.disclosure.Suppressed.Sign;
import fr.openl.disclosure.TableCells.Group;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * How things stand with every number of a wave.
 *
 * @param secret hidden, and to be protected
 * @param tellable told, unless it is hidden to protect another
 * @param open not told, and no secret: nothing of it needs protection
 */
record NumberStates(BitSet secret, BitSet tellable, BitSet open) {

  /**
   * @param known what was told before: neither hidden nor protected any more
   * @param hiddenBefore what was hidden before, and is to stay so
   */
  static NumberStates of(
      WaveNumbers numbers, List<TableCells> tables, BitSet known, BitSet hiddenBefore) {
    BitSet secret = (BitSet) hiddenBefore.clone();
    BitSet told = new BitSet();
    BitSet sizes = new BitSet();
    BitSet rows = new BitSet();
    for (TableCells table : tables) {
      table
          .groups()
          .forEach(
              group -> {
                sizes.set(group.base(), sizes.get(group.base()) || group.tells());
                for (int row = 0; row < group.rows().size(); row++) {
                  enter(group, row, rows, told, secret);
                }
              });
    }
    BitSet open = (BitSet) numbers.unlisted().clone();
    tables.stream().flatMap(TableCells::groups).forEach(group -> open.set(group.base()));
    open.or(rows);
    open.andNot(told);
    open.andNot(sizes);
    secret.andNot(sizes);
    secret.andNot(known);
    open.andNot(secret);
    open.andNot(known);
    told.andNot(secret);
    told.andNot(sizes);
    told.andNot(known);
    return new NumberStates(secret, told, open);
  }

  private static void enter(Group group, int row, BitSet rows, BitSet told, BitSet secret) {
    int number = group.rows().get(row);
    rows.set(number);
    Optional<Sign> sign = group.signs().get(row);
    if (group.tells(row)) {
      if (sign.isEmpty()) {
        told.set(number);
      } else {
        rows.clear(number); // nobody was asked: a zero that everybody knows
      }
    } else if (sign.get() != Sign.UNCERTAIN) {
      secret.set(number);
    }
  }
}
