package fr.openl.web.desk;

import fr.openl.accounts.Accounts;
import fr.openl.accounts.AuditLog;
import fr.openl.fieldwork.Targets;
import fr.openl.fieldwork.WaveDecisions;
import java.util.Optional;

/**
 * What the desk works with.
 *
 * @param openId the provider with which people may sign in too
 */
public record DeskBooks(
    Accounts accounts,
    AuditLog audit,
    WaveDecisions decisions,
    Targets targets,
    Works works,
    Optional<OpenIdSettings> openId) {}
