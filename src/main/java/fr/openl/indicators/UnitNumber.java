package fr.openl.indicators;

import fr.openl.dataset.UnitQuery;
import fr.openl.dataset.moments.DataFile;
import fr.openl.estimation.statistics.Statistic;
import java.util.function.Function;

/**
 * One number of an indicator as a statistic over its single units, by which it is compared with
 * that of another wave.
 *
 * @param row the code of its row
 * @param query the values of the units
 * @param statistic by the columns of the units
 * @param level the category of the statistic that is meant; empty where it has none
 */
record UnitNumber(
    String row, UnitQuery query, Function<DataFile, Statistic> statistic, String level) {}
