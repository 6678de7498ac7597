package fr.openl.disclosure;

/** A number that may not be shown; nothing of it remains but the sign. */
public final class Suppressed implements Released {
  private final Sign sign;

  Suppressed(Sign sign) {
    this.sign = sign;
  }

  public Sign sign() {
    return sign;
  }

  /** Why a number is absent, with its code in tables and files. */
  public enum Sign {
    /** Hidden to protect respondents. */
    SECRET("s"),
    /** Hidden because nearly all units of the group, or all, are counted: said of each of them. */
    NEARLY_ALL("ge90"),
    /** Too uncertain to be told. */
    UNCERTAIN("u"),
    /** Not asked in this wave. */
    NOT_ASKED("na");

    private final String code;

    Sign(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
