package fr.openl.cli.fieldwork;

import fr.openl.fieldwork.mail.LetterKind;
import picocli.CommandLine.Command;

/** {@code openl invite}: the invitations of a wave. */
@Command(
    name = "invite",
    mixinStandardHelpOptions = true,
    description = "Invite the units of a wave by mail, each contact once.")
public final class InviteCommand extends LetterCommand {
  InviteCommand() {
    super(LetterKind.INVITATION);
  }
}
