package fr.openl.web.survey;

import fr.openl.web.door.PageFrame;
import fr.openl.web.door.WaveDoor;
import fr.openl.web.mirror.MirrorView;
import org.jspecify.annotations.Nullable;

/**
 * A collective's mirror, behind its personal link.
 *
 * @param view null when the link leads to no response that is kept
 * @param back the address of the link's first page
 * @param meet the address where neighbours are met; null when the study offers none
 */
public record MirrorPage(
    PageFrame frame,
    WaveDoor door,
    @Nullable MirrorView view,
    String back,
    @Nullable String meet) {}
