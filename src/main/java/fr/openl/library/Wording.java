package fr.openl.library;

import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.DataFile;
import java.util.List;

/** What the variables of a sample and their values are called, for who reads its estimates. */
interface Wording {
  /** Files say nothing but the names of their columns. */
  Wording NONE =
      new Wording() {
        @Override
        public List<DataColumn> columns(String variable, DataFile units) {
          return List.of(units.getColumn(variable));
        }

        @Override
        public List<String> codes(String variable) {
          return List.of();
        }

        @Override
        public String category(String variable, String code, String language) {
          return code;
        }

        @Override
        public String notice() {
          return "";
        }
      };

  /**
   * The columns of a variable: several where it is a set of categories.
   *
   * @throws fr.openl.Refusal when there is no such variable
   */
  List<DataColumn> columns(String variable, DataFile units);

  /** The substantive categories of a variable, in order; none where it has no list. */
  List<String> codes(String variable);

  /** The label of a value; the value itself where it has none. */
  String category(String variable, String code, String language);

  /** What must be said beside every number, such as that data are simulated; may be empty. */
  String notice();
}
