package org.commitments.archive;

import java.util.Iterator;

/** Inputs one after another; closing it closes what is open. */
interface Inputs extends Iterator<Reading>, AutoCloseable {
  @Override
  void close();
}
