package org.commitments.field;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commitments.field.References.Context;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.model.Party;
import org.commitments.text.Patterns;
import org.jspecify.annotations.Nullable;

/** Finds the fuller name that an article has for a body which a phrase names only in part. */
final class FullerNames {

  private static final Pattern NAME =
      Patterns.exact("\\p{Lu}[\\p{L}\\p{M}]{0,20}+(?: \\p{Lu}[\\p{L}\\p{M}]{0,20}+){0,3}");

  private final Gazetteer gazetteer;
  private final ShortNames shortNames;
  private final boolean headLast;

  FullerNames(LanguagePack pack, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.shortNames = new ShortNames(pack, gazetteer);
    this.headLast = pack.property("head", "last").equals("last");
  }

  /** The one body that the article names by these words and a place behind them, or null. */
  @Nullable Party fuller(Context context, String words) {
    List<Party> known =
        Stream.concat(
                context.discourse().kinds().values().stream().flatMap(List::stream),
                headLast ? Stream.<Party>empty() : context.discourse().bodies().stream())
            .filter(party -> party.name().startsWith(words + " "))
            .filter(party -> placed(context, words, party.name().substring(words.length() + 1)))
            .distinct()
            .toList();
    return known.size() == 1 ? known.get(0) : shortNames.meant(context, words);
  }

  /**
   * Whether what follows is a place: one that is known, or a name behind a word in small letters,
   * which is one for a kind of places or bodies ("UBND xã").
   */
  private boolean placed(Context context, String words, String rest) {
    int last = words.lastIndexOf(' ') + 1;
    return gazetteer.within(rest, context.day()) != null
        || (!headLast
            && last > 0
            && Character.isLowerCase(words.codePointAt(last))
            && NAME.matcher(rest).matches());
  }
}
