package fr.openl.web.survey;

import fr.openl.web.door.FormSeal;
import fr.openl.web.door.KnownUnits;
import fr.openl.web.door.OpenWaves;
import fr.openl.web.door.Pages;
import fr.openl.web.door.Passes;
import fr.openl.web.door.Reception;
import fr.openl.web.mirror.MirrorComposer;

/**
 * What the pages of a survey are served with.
 *
 * @param offersNeighbours whether collectives can write to one another from here
 */
record Desk(
    OpenWaves waves,
    Passes passes,
    Reception reception,
    KnownUnits units,
    FormSeal seals,
    Pages pages,
    MirrorComposer mirror,
    boolean offersNeighbours) {}
