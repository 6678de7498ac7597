package fr.openl.web.desk;

import fr.openl.accounts.Right;
import fr.openl.accounts.Session;
import fr.openl.fieldwork.WaveCourse;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.web.desk.Waves.DeskWave;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One wave: its course, its fieldwork and what can be done. */
public final class WavePage {
  private final DeskFrame frame;
  private final Session session;
  private final DeskWave wave;
  private final @Nullable FiguresView figures;
  private final List<RefusalText> round;

  /**
   * @param figures null when they cannot be counted
   * @param round how the last round of letters stands, in sentences
   */
  WavePage(
      DeskFrame frame,
      Session session,
      DeskWave wave,
      @Nullable FiguresView figures,
      List<RefusalText> round) {
    this.frame = frame;
    this.session = session;
    this.wave = wave;
    this.figures = figures;
    this.round = List.copyOf(round);
  }

  public DeskFrame frame() {
    return frame;
  }

  public @Nullable FiguresView figures() {
    return figures;
  }

  public List<RefusalText> round() {
    return round;
  }

  public String title() {
    return frame.texts().words(wave.door().title());
  }

  public String path() {
    return wave.path();
  }

  /** The days of collection. */
  public String days() {
    return frame.say(
        WaveWords.FROM_TO,
        frame.texts().day(wave.course().wave().opens()),
        frame.texts().day(wave.course().wave().closes()));
  }

  /** The states of a wave, in order. */
  public List<State> states() {
    return Arrays.stream(WaveCourse.State.values())
        .map(state -> new State(frame.say(WaveWords.of(state)), state == wave.course().state()))
        .toList();
  }

  /** One state; {@code now} is the wave's own. */
  public record State(String words, boolean now) {}

  /** The steps that may be taken. */
  public List<Link> steps() {
    return maySteer()
        ? Step.from(wave.course().state()).stream()
            .map(
                step ->
                    new Link(
                        wave.path() + "/step/" + step.spelled(),
                        frame.say(step.title(wave.course().state()))))
            .toList()
        : List.of();
  }

  /** The letters that may be sent. */
  public List<Link> letters() {
    return session.may(Right.SEND_LETTERS) && wave.course().isOpen()
        ? Arrays.stream(LetterKind.values())
            .map(
                kind ->
                    new Link(
                        wave.path() + "/letters/" + kind.name().toLowerCase(Locale.ROOT),
                        frame.say(LetterWords.letters(kind))))
            .toList()
        : List.of();
  }

  /** A way to something that can be done. */
  public record Link(String path, String words) {}

  public boolean maySteer() {
    return session.may(Right.STEER_WAVES);
  }

  public boolean mayExport() {
    return session.may(Right.EXPORT);
  }

  public boolean mayErase() {
    return session.may(Right.ERASE);
  }

  public boolean mayReadCases() {
    return session.may(Right.READ_CASES);
  }
}
