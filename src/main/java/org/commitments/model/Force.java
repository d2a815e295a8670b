package org.commitments.model;

/** How firmly an action is undertaken. */
public enum Force {
  /** shall, must, undertakes; phải, có trách nhiệm. */
  BINDING,
  /** will, agreed to, pledges; sẽ, cam kết, thống nhất. */
  FIRM,
  /** plans, intends, aims; phấn đấu, dự kiến. */
  INTENT
}
