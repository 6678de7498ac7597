package fr.openl.mirror;

import fr.openl.definition.Category;
import fr.openl.indicators.Indicator;
import java.util.List;
import java.util.Optional;

/** One collective beside published figures of others. */
public sealed interface Comparison {
  Indicator indicator();

  /** The groups like this collective of which nothing may be told, so that others stand here. */
  List<Group> hidden();

  /**
   * Beside one number for each of several groups, the most similar first, everyone last.
   *
   * @param before where the collective stood in the wave before; empty where that does not compare
   */
  record AmongGroups(
      Indicator indicator,
      Standing own,
      Optional<Standing> before,
      List<Figure> figures,
      List<Group> hidden)
      implements Comparison {
    public AmongGroups {
      figures = List.copyOf(figures);
      hidden = List.copyOf(hidden);
    }
  }

  /** Beside the shares of categories in the most similar group of which they are told. */
  record AmongCategories(
      Indicator indicator, Standing.Chose own, Group group, List<Share> shares, List<Group> hidden)
      implements Comparison {
    public AmongCategories {
      shares = List.copyOf(shares);
      hidden = List.copyOf(hidden);
    }
  }

  /**
   * A group's published number.
   *
   * @param value a share from 0 to 1, or a quantity in the indicator's unit
   */
  record Figure(Group group, double value) {}

  /**
   * A category's published share, from 0 to 1.
   *
   * @param own whether the collective is in it
   */
  record Share(Category category, double value, boolean own) {}
}
