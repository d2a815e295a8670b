package org.commitments.text;

/**
 * The work on a document was interrupted, because it took too long or nobody waits for it.
 *
 * <p>Long work calls {@link #ifInterrupted()} between pieces that are bounded, so that it ends soon
 * after its thread was interrupted. The thread's interrupted status stays as it is.
 */
public final class GivenUp extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private GivenUp() {
    super("the work was interrupted");
  }

  /**
   * Returns where nobody interrupted the calling thread.
   *
   * @throws GivenUp otherwise
   */
  public static void ifInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new GivenUp();
    }
  }
}
