package fr.openl.web.door;

import fr.openl.collection.Journal;
import fr.openl.collection.Responses;
import fr.openl.fieldwork.Invitations;
import fr.openl.fieldwork.PrivacyLog;

/** Where everything is kept that passes a door. */
public record Books(
    Journal journal, Responses responses, Invitations invitations, PrivacyLog privacy) {}
