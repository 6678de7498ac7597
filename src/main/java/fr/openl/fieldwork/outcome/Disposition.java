package fr.openl.fieldwork.outcome;

/**
 * What became of a case, with its code for internet surveys of specifically named persons in AAPOR
 * (2023), "Standard Definitions", 10th edition, table 4.
 */
public enum Disposition {
  /** Sent. */
  COMPLETE("1.1", Group.COMPLETE),
  /** Never sent, but at least half of the blocks hold answers. */
  PARTIAL("1.2", Group.PARTIAL),
  /** Said no. */
  REFUSAL("2.11", Group.REFUSAL),
  /** Took a response back. */
  WITHDRAWN("2.11", Group.REFUSAL),
  /** All its contacts asked for no more mail. */
  OPT_OUT("2.11", Group.REFUSAL),
  /** Began, and fewer than half of the blocks hold answers. */
  BREAK_OFF("2.12", Group.REFUSAL),
  /** Not invited, or known by no address. */
  NOT_INVITED("3.11", Group.UNKNOWN),
  /** Invited; nothing was ever heard. */
  NO_REPLY("3.19", Group.UNKNOWN),
  /** No invitation reached it. */
  UNDELIVERABLE("3.30", Group.UNKNOWN),
  /** The wave is not about it. */
  INELIGIBLE("4.0", Group.INELIGIBLE);

  private final String code;
  private final Group group;

  Disposition(String code, Group group) {
    this.code = code;
    this.group = group;
  }

  public String code() {
    return code;
  }

  public Group group() {
    return group;
  }

  /** The letters of AAPOR's formulas; what is unknown here is of unknown eligibility. */
  public enum Group {
    /** I. */
    COMPLETE,
    /** P. */
    PARTIAL,
    /** R. */
    REFUSAL,
    /** UO. */
    UNKNOWN,
    /** Not eligible. */
    INELIGIBLE
  }
}
