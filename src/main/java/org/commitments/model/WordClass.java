package org.commitments.model;

/** What a word can do in a clause; the same classes for every language and engine. */
public enum WordClass {
  /** A verb without ending: "share", "chia sẻ". */
  VERB,
  /** A verb in -ing or its like. */
  GERUND,
  /** A past participle. */
  PARTICIPLE,
  /** A verb with tense: "agreed", "says". */
  FINITE,
  /** "will", "can", "sẽ". */
  MODAL,
  /** A common noun. */
  NOUN,
  /** A proper noun. */
  NAME,
  /** "they", "it", "hai bên". */
  PRONOUN,
  /** An article or demonstrative. */
  DETERMINER,
  /** An adjective. */
  ADJECTIVE,
  /** An adverb. */
  ADVERB,
  /** A preposition or subordinator. */
  PREPOSITION,
  /** The infinitive's "to" and its like. */
  INFINITIVE,
  /** "and", "or", "và". */
  CONJUNCTION,
  /** "which", "who", "that" in a relative clause. */
  RELATIVE,
  /** The possessive ending. */
  POSSESSIVE,
  /** A number. */
  NUMBER,
  /** A mark. */
  PUNCTUATION,
  /** Anything else. */
  OTHER
}
