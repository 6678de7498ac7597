package fr.openl.web.survey;

import fr.openl.web.door.PageFrame;
import fr.openl.web.door.WaveDoor;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the code of a receipt.
 *
 * @param notice what has happened to this page; null when nothing has
 * @param code what was typed
 * @param remark what is wrong with it; null when nothing is
 */
public record ReceiptPage(
    PageFrame frame,
    WaveDoor door,
    @Nullable String notice,
    String seal,
    String code,
    @Nullable String remark) {}
