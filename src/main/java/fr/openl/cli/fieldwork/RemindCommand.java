package fr.openl.cli.fieldwork;

import fr.openl.fieldwork.mail.LetterKind;
import picocli.CommandLine.Command;

/** {@code openl remind}: the reminders of a wave. */
@Command(
    name = "remind",
    mixinStandardHelpOptions = true,
    description = "Remind the units of a wave that have not answered.")
public final class RemindCommand extends LetterCommand {
  RemindCommand() {
    super(LetterKind.REMINDER);
  }
}
