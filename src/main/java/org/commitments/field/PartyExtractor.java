package org.commitments.field;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commitments.language.Gazetteer;
import org.commitments.language.LanguagePack;
import org.commitments.model.Article;
import org.commitments.model.Block;
import org.commitments.model.Clause;
import org.commitments.model.Clause.Voice;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.text.Patterns;
import org.commitments.text.Span;

/** Reads who undertakes the action of a clause. */
public final class PartyExtractor implements FieldExtractor<List<Party>> {

  private final PartyResolver resolver;
  private final NameFinder names;
  private final Pattern agent;
  private final Pattern reporting;
  private final Pattern reported;
  private final Pattern accompanied;
  private final Pattern onBehalf;

  /** Takes the tables of a pack. */
  public PartyExtractor(LanguagePack pack, Gazetteer gazetteer) {
    this.resolver = new PartyResolver(pack, gazetteer);
    this.names = new NameFinder(pack, gazetteer);
    this.reporting = Patterns.ignoringCase(pack.property("reporting", "(?!)"));
    this.agent = Patterns.ignoringCase(pack.property("agent", "(?!)"));
    this.reported = Patterns.ignoringCase(pack.property("reported", "(?!)(?<named>)"));
    this.onBehalf = Patterns.ignoringCase(pack.property("on_behalf", "(?!)(?<named>)"));
    this.accompanied = Patterns.ignoringCase(pack.property("accompanied", "(?!)(?<named>)"));
  }

  @Override
  public List<Party> extract(Clause clause, Discourse before) {
    Article article = clause.article();
    List<Party> reporting = reporting(clause, before);
    Discourse discourse = reporting.size() == 1 ? before.heard(reporting) : before;
    if (clause.voice() == Voice.PASSIVE) {
      Matcher by =
          agent
              .matcher(article.text().value())
              .region(clause.cue().span().end(), clause.action().end());
      if (by.find()) {
        Span words = article.text().trim(new Span(by.start("agent"), by.end("agent")));
        Span span =
            names.find(article.text(), clause.tokens(), false).stream()
                .filter(name -> name.start() == words.start() && name.end() > words.end())
                .findFirst()
                .orElse(words);
        List<Party> parties =
            resolver.resolve(article.text(), span, article.published(), discourse);
        if (!parties.isEmpty()) {
          return parties;
        }
      }
      return context(clause, discourse);
    }
    Span subject = clause.subject();
    if (subject == null) {
      List<Party> side = onBehalf(clause, discourse);
      return side.isEmpty() ? context(clause, discourse) : side;
    }
    for (Pattern elsewhere : List.of(reported, accompanied)) {
      Matcher matcher =
          elsewhere
              .matcher(article.text().value())
              .region(Math.min(clause.sentence().span().start(), subject.start()), subject.end());
      if (matcher.find()) {
        Span named = new Span(matcher.start("named"), matcher.end("named"));
        List<Party> parties =
            resolver.resolve(article.text(), named, article.published(), discourse);
        if (!parties.isEmpty()) {
          return parties;
        }
      }
    }
    List<Party> parties = resolver.resolve(article.text(), subject, article.published(), discourse);
    return parties.isEmpty() ? context(clause, discourse) : parties;
  }

  /** "Về phía nhà trường, sẽ …": the side for which a sentence tells who acts. */
  private List<Party> onBehalf(Clause clause, Discourse discourse) {
    Article article = clause.article();
    Matcher side =
        onBehalf
            .matcher(article.text().value())
            .region(clause.sentence().span().start(), clause.action().start());
    return side.lookingAt()
        ? resolver.resolve(
            article.text(),
            new Span(side.start("named"), side.end("named")),
            article.published(),
            discourse)
        : List.of();
  }

  /** Who tells of the action in its sentence: "The bank said that a branch would be opened". */
  private List<Party> reporting(Clause clause, Discourse discourse) {
    Span sentence = clause.sentence().span();
    int from = clause.action().start();
    from = clause.cue().span().isEmpty() ? from : Math.min(from, clause.cue().span().start());
    from = clause.subject() == null ? from : Math.min(from, clause.subject().start());
    if (from <= sentence.start()) {
      return List.of();
    }
    Article article = clause.article();
    Matcher matcher = reporting.matcher(article.text().value()).region(sentence.start(), from);
    int end = -1;
    while (matcher.find()) {
      end = matcher.start();
    }
    return end <= sentence.start()
        ? List.of()
        : resolver.leading(
            article.text(), new Span(sentence.start(), end), article.published(), discourse);
  }

  /** Who acts where the clause does not say: who acted last, else whose article it is. */
  private static List<Party> context(Clause clause, Discourse discourse) {
    boolean opens = clause.cue().span().start() <= clause.sentence().span().start() + 12;
    // Where nobody is said to act those act who declare that it is to be done.
    boolean declared =
        clause.voice() == Voice.ACTIVE
            ? opens && clause.subject() == null
            : !actsBeside(clause, discourse);
    Span place = clause.cue().span();
    if (declared && !discourse.authors().isEmpty()) {
      return discourse.authors().stream()
          .map(party -> party.at(place, Basis.CONTEXT, "authors"))
          .toList();
    }
    boolean task = clause.cue().span().isEmpty() && !discourse.principals().isEmpty();
    List<Party> parties =
        discourse.last().isEmpty() || task ? discourse.principals() : discourse.last();
    return parties.stream().map(party -> party.at(place, Basis.CONTEXT, "context")).toList();
  }

  /** Whether a principal acted last, a body just before, or the same sentence told who did. */
  private static boolean actsBeside(Clause clause, Discourse discourse) {
    List<Block> blocks = clause.article().blocks();
    int block = clause.sentence().block();
    boolean item = blocks.get(block).kind() != Block.Kind.PARAGRAPH;
    int near = blocks.get(item ? block : Math.max(0, block - 1)).span().start();
    int start = clause.sentence().span().start();
    return discourse.last().stream()
        .anyMatch(
            last ->
                last.span().start() >= start
                    || (last.type() == Party.Type.ORGANISATION && last.span().start() >= near)
                    || discourse.principals().stream().anyMatch(p -> p.name().equals(last.name())));
  }
}
