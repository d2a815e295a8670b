package org.commitments.language;

import java.util.Optional;

/** Tells in which of the packs' languages a text is written. */
public interface LanguageIdentifier {

  /**
   * The pack's id, or empty where the text is in none of the packs' languages or too short to tell.
   *
   * @param body running text in NFC, best without title and page furniture
   */
  Optional<String> identify(String body);
}
