package org.commitments.field;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.Gazetteer;
import org.commitments.language.Gazetteer.Role;
import org.commitments.language.LanguagePack;
import org.commitments.language.PhraseIndex;
import org.commitments.model.Party;
import org.commitments.text.Folding;
import org.commitments.text.Patterns;
import org.commitments.text.Span;

/** Notes who speaks for a place: whose name stands with an office beside the place's. */
final class PlaceSpeakers {

  /** How far from a place the person may stand who speaks for it. */
  private static final int PERSON_REACH = 60;

  private static final Pattern BESIDE = Patterns.exact("(?:['’]s?)? ");
  private static final Pattern PERSON =
      Patterns.exact(
          "[^\\S\\n]{1,16}+((?:(?:(?:de|van|von|der|bin) )?\\p{Lu}(?:[\\p{L}\\p{M}'’-]|\\.(?=\\p{L})|(?<!\\p{Ll}{2})\\.){0,40}+[^\\S\\n]?){1,4})");

  /** "Ito Ken, the " before an office. */
  private static final Pattern NAMED_BEFORE =
      Patterns.exact(
          "(?<![\\p{L}\\p{M}] )((?:\\p{Lu}[\\p{L}\\p{M}.'’-]{1,40}+ ){1,3}\\p{Lu}[\\p{L}\\p{M}'’-]{1,40}+), (?:the )?$");

  /** "Secretary of the Chad Port Fund": the place is a part of a body's name. */
  private static final Pattern OF_NAME = Patterns.exact("(?:['’]s)? \\p{Lu}");

  private final Gazetteer gazetteer;
  private final boolean lastOnly;
  private final Pattern personOf;
  private final Pattern officeOf;
  private final Pattern officeRest;

  /** Takes whether people are called by the last word of their names only. */
  PlaceSpeakers(LanguagePack pack, Gazetteer gazetteer, boolean lastOnly) {
    this.gazetteer = gazetteer;
    this.lastOnly = lastOnly;
    this.personOf = Patterns.ignoringCase(pack.property("person_of", "(?!)"));
    this.officeOf = Patterns.ignoringCase(pack.property("office_of", "(?!)"));
    this.officeRest = Patterns.ignoringCase(pack.property("office_rest", "(?!)"));
  }

  /**
   * "Philippine President Marcos", "Prime Minister Fumio of Japan", "Ito Ken, Ambassador of Japan",
   * "Tổng thống Nga Ivan": the person speaks for it.
   */
  void note(String value, Span place, Party party, Cast cast) {
    Span near =
        new Span(
            Math.max(0, place.start() - PERSON_REACH),
            Math.min(value.length(), place.end() + PERSON_REACH));
    for (PhraseIndex.Match<Role> match : gazetteer.roles(value, near)) {
      if (match.value() != Role.TITLE) {
        continue;
      }
      Span title = match.span();
      boolean follows =
          title.start() >= place.end()
              && BESIDE.matcher(value.substring(place.end(), title.start())).matches();
      boolean of =
          title.end() <= place.start()
              && personOf.matcher(value.substring(title.end(), place.start())).matches();
      boolean around =
          party.type() == Party.Type.COUNTRY
              && title.end() <= place.start()
              && officeOf.matcher(value.substring(title.end(), place.start())).matches();
      if (of && !OF_NAME.matcher(value).region(place.end(), value.length()).lookingAt()) {
        nameBefore(value, title.start(), party, cast);
      }
      if (follows || of) {
        surnames(value, title.end(), lastOnly, party, cast);
      } else if (around) {
        // A foreign name may be called by either end: "Park" and "Min-ho".
        surnames(value, place.end(), /* last= */ false, party, cast);
      }
    }
  }

  /** "Ito Ken, Ambassador of Japan": the last name before an office, behind a comma. */
  private static void nameBefore(String value, int office, Party party, Cast cast) {
    Matcher name = NAMED_BEFORE.matcher(value).region(Math.max(0, office - PERSON_REACH), office);
    if (name.find()) {
      String words = Folding.fold(name.group(1));
      cast.alias(Discourse.PERSON + words.substring(words.lastIndexOf(' ') + 1), party);
    }
  }

  private void surnames(String value, int start, boolean last, Party party, Cast cast) {
    Matcher rest =
        officeRest.matcher(value).region(start, Math.min(value.length(), start + 2 * PERSON_REACH));
    int from = rest.lookingAt() ? rest.end() : start;
    Matcher matcher =
        PERSON.matcher(value).region(from, Math.min(value.length(), from + PERSON_REACH));
    if (matcher.lookingAt()) {
      String[] words = Folding.fold(matcher.group(1)).strip().split("[^\\p{L}]+", -1);
      for (int i = last ? words.length - 1 : 0; i < words.length; i++) {
        String word = words[i];
        if (word.length() > (last ? 1 : 2)) {
          cast.alias(Discourse.PERSON + word, party);
        }
      }
    }
  }
}
