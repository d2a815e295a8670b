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
import org.commitments.model.Kind;
import org.commitments.model.Party;
import org.commitments.model.Party.Basis;
import org.commitments.model.Sentence;
import org.commitments.text.Patterns;
import org.commitments.text.SoughtPattern;
import org.commitments.text.Span;

/** Reads who undertakes the action of a clause. */
public final class PartyExtractor implements FieldExtractor<List<Party>> {

  private static final int HEAD = 1000;

  private final PartyResolver resolver;
  private final Reports reports;
  private final Pattern person;
  private final SoughtPattern reported;
  private final SoughtPattern accompanied;
  private final Pattern onBehalf;
  private final Pattern owned;
  private final Pattern opening;
  private final Pattern established;
  private final Quotations quotations;
  private final Pattern twoBodies;
  private final Pattern agreements;
  private final Signatories signatories;
  private final ListedSubjects listed;
  private final PassiveAgents passive;

  /** Takes the tables of a pack. */
  public PartyExtractor(LanguagePack pack, Gazetteer gazetteer) {
    this.resolver = new PartyResolver(pack, gazetteer);
    this.person = Patterns.ignoringCase(pack.property("private_person", "(?!)"));
    this.reports = new Reports(pack, resolver);
    this.reported = Patterns.sought(pack.property("reported", "(?!)(?<named>)"));
    this.onBehalf = Patterns.ignoringCase(pack.property("on_behalf", "(?!)(?<named>)"));
    this.accompanied = Patterns.sought(pack.property("accompanied", "(?!)(?<named>)"));
    this.owned = Patterns.ignoringCase(pack.property("cue_owner", "(?!)(?<owner>)"));
    this.opening = Patterns.ignoringCase(pack.property("opening", "(?!)(?<subject>)"));
    this.established = Patterns.ignoringCase(pack.property("established", "(?!)(?<subject>)"));
    this.twoBodies = Patterns.ignoringCase(pack.property("two_bodies", "(?!)"));
    this.agreements = Patterns.ignoringCase(pack.property("agreement_words", "(?!)"));
    this.signatories = new Signatories(pack, gazetteer);
    this.listed = new ListedSubjects(pack, gazetteer);
    this.passive = new PassiveAgents(pack, gazetteer, resolver);
    this.quotations = new Quotations(pack, resolver);
  }

  @Override
  public List<Party> extract(Clause clause, Discourse before) {
    Article article = clause.article();
    Discourse discourse = heard(clause, before);
    Matcher owner =
        owned
            .matcher(article.text().value())
            .region(clause.cue().span().start(), clause.cue().span().end());
    if (owner.find()) {
      Span span = new Span(owner.start("owner"), owner.end("owner"));
      List<Party> parties = resolver.resolve(article.text(), span, article.published(), discourse);
      if (!parties.isEmpty()) {
        return parties;
      }
    }
    if (clause.voice() == Voice.PASSIVE) {
      List<Party> agents = passive.agents(clause, discourse);
      return agents.isEmpty() ? context(clause, discourse) : agents;
    }
    Span subject = clause.subject();
    if (subject == null) {
      List<Party> side = onBehalf(clause, discourse);
      side = side.isEmpty() ? leadIn(clause, discourse) : side;
      return side.isEmpty() ? context(clause, discourse) : side;
    }
    subject = listed.widened(clause, subject);
    int start = Math.min(clause.sentence().span().start(), subject.start());
    for (SoughtPattern elsewhere : List.of(reported, accompanied)) {
      Matcher matcher = elsewhere.matcher(article.text().value(), new Span(start, subject.end()));
      if (matcher != null && matcher.find()) {
        Span named = new Span(matcher.start("named"), matcher.end("named"));
        List<Party> parties =
            resolver.resolve(article.text(), named, article.published(), discourse);
        if (!parties.isEmpty() && parties.stream().noneMatch(this::isPrivate)) {
          return parties;
        }
      }
    }
    List<Party> parties = pronoun(clause, subject, discourse);
    if (twoBodies.matcher(article.text().slice(subject)).matches()) {
      parties = pair(clause, subject, discourse);
    }
    if (parties.isEmpty()) {
      parties = resolver.resolve(article.text(), subject, article.published(), discourse);
    }
    if (parties.isEmpty() && resolver.refers(article.text(), subject, "IT")) {
      // "Lund Mills signed a pact under which it will …"
      int opens = clause.sentence().span().start();
      parties = opener(article, opens, subject.start(), discourse);
    }
    // Who "we" are where nobody is known to speak is left open.
    boolean unknown =
        resolver.refers(article.text(), subject, "AUTHORS")
            || resolver.refers(article.text(), subject, "ADDRESSEE");
    return parties.isEmpty() && !unknown ? context(clause, discourse) : parties;
  }

  /** The discourse within what somebody is quoted or reported to have said. */
  private Discourse heard(Clause clause, Discourse before) {
    List<Party> quoted =
        quotations.speaking(
            clause.article(), clause.sentence().block(), clause.action().start(), before);
    boolean others =
        clause.subject() != null
            && resolver.refers(clause.article().text(), clause.subject(), "THEY");
    if (tells(clause, quoted) && !others) {
      return before.heard(quoted);
    }
    List<Party> reporting = reports.source(clause, before);
    if (tells(clause, reporting)) {
      return before.heard(reporting);
    }
    boolean nobody = clause.voice() == Voice.PASSIVE || clause.subject() == null;
    List<Party> still = nobody ? reports.goingOn(clause, before) : List.of();
    return tells(clause, still) ? before.heard(still) : before;
  }

  /**
   * Whether it is one who speaks, for a body or of himself: of somebody who is known by his name
   * only "we" tells who acts, and no clause without a subject.
   */
  private boolean tells(Clause clause, List<Party> speaking) {
    if (speaking.size() != 1 || !isPrivate(speaking.get(0))) {
      return speaking.size() == 1;
    }
    Span subject = clause.subject();
    return subject != null && resolver.refers(clause.article().text(), subject, "AUTHORS");
  }

  /** Whether of a party nothing is known but a person's name, with an office or without. */
  private boolean isPrivate(Party party) {
    return person.matcher(" " + party.name()).matches();
  }

  /**
   * "Solara has 80 ships. It plans to …": the subject of the sentence before, where that undertook
   * nothing itself; empty where the pronoun stands for somebody else, or there is none.
   */
  private List<Party> pronoun(Clause clause, Span subject, Discourse discourse) {
    Article article = clause.article();
    boolean several = resolver.refers(article.text(), subject, "THEY");
    if (!several && !resolver.refers(article.text(), subject, "IT")) {
      return List.of();
    }
    List<Sentence> sentences = clause.section().sentences();
    int at = clause.section().indexOf(clause.sentence());
    if (at <= 0 || sentences.get(at - 1).block() != clause.sentence().block()) {
      return List.of();
    }
    Span previous = sentences.get(at - 1).span();
    Matcher body =
        established.matcher(article.text().value()).region(previous.start(), previous.end());
    if (!several && body.find()) {
      Span words = new Span(body.start("subject"), body.end("subject"));
      return resolver.resolve(article.text(), words, article.published(), discourse);
    }
    boolean acted =
        discourse.last().stream().anyMatch(party -> party.span().start() >= previous.start());
    List<Party> parties =
        acted ? List.of() : opener(article, previous.start(), previous.end(), discourse);
    return several == parties.size() > 1 ? parties : List.of();
  }

  /** The subject with which a stretch opens; empty where none does, or it has no words. */
  private List<Party> opener(Article article, int from, int to, Discourse discourse) {
    if (from >= to) {
      return List.of();
    }
    Matcher matcher = opening.matcher(article.text().value()).region(from, to);
    return matcher.find()
        ? resolver.resolve(
            article.text(),
            new Span(matcher.start("subject"), matcher.end("subject")),
            article.published(),
            discourse)
        : List.of();
  }

  /**
   * "The Ohio Bank and Lund Ferries signed a deal, under which the two companies will …": the two
   * that the sentence, or the one before in the paragraph, tells to have agreed, in an article of
   * others; else empty.
   */
  private List<Party> pair(Clause clause, Span subject, Discourse discourse) {
    boolean own =
        discourse.principals().stream().allMatch(p -> p.type() == Party.Type.ORGANISATION);
    Article article = clause.article();
    int from = clause.sentence().span().start();
    int at = clause.section().indexOf(clause.sentence());
    List<Party> here =
        from < subject.start()
            ? signatories.pair(article, new Span(from, subject.start()))
            : List.of();
    if (!here.isEmpty() || own || at <= 0) {
      return here;
    }
    Sentence before = clause.section().sentences().get(at - 1);
    return before.block() == clause.sentence().block()
        ? signatories.pair(article, before.span())
        : List.of();
  }

  /** "The Fund is short of money and will:": the subject of the lead-in that holds the cue. */
  private List<Party> leadIn(Clause clause, Discourse discourse) {
    Article article = clause.article();
    Span cue = clause.cue().span();
    if (cue.isEmpty() || cue.end() > clause.sentence().span().start()) {
      return List.of();
    }
    int start =
        article.blocks().stream()
            .map(Block::span)
            .filter(block -> block.contains(cue))
            .mapToInt(Span::start)
            .findFirst()
            .orElse(cue.start());
    start = Math.max(start, article.text().value().lastIndexOf(". ", cue.start()) + 2);
    return start < cue.start() ? opener(article, start, cue.end(), discourse) : List.of();
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

  /** Who acts where the clause does not say: who acted last, else whose article it is. */
  private List<Party> context(Clause clause, Discourse discourse) {
    boolean opens = clause.cue().span().start() <= clause.sentence().span().start() + 12;
    // Where nobody is said to act those act who declare that it is to be done.
    boolean declared =
        clause.voice() == Voice.ACTIVE
            ? opens && clause.subject() == null && !goesOn(clause, discourse)
            : !actsBeside(clause, discourse);
    declared |= issued(clause, discourse);
    Span place = clause.cue().span();
    if (declared && !discourse.authors().isEmpty()) {
      return discourse.authors().stream()
          .map(party -> party.at(place, Basis.CONTEXT, "authors"))
          .toList();
    }
    boolean task = clause.cue().span().isEmpty() && !discourse.principals().isEmpty();
    task |= clause.voice() == Voice.PASSIVE && agreed(clause, discourse);
    List<Party> parties =
        discourse.last().isEmpty() || task ? discourse.principals() : discourse.last();
    return parties.stream().map(party -> party.at(place, Basis.CONTEXT, "context")).toList();
  }

  /**
   * "Hãng sẽ mở ba cửa hàng. Đồng thời, dự định tuyển 50 người.": in running text a sentence
   * without a subject is of who acted in the sentence before, but for where the text tells who
   * speaks.
   */
  private static boolean goesOn(Clause clause, Discourse discourse) {
    Block block = clause.article().blocks().get(clause.sentence().block());
    return block.kind() == Block.Kind.PARAGRAPH
        && discourse.authors().equals(discourse.principals())
        && !discourse.last().isEmpty()
        && discourse.last().get(0).span().start() >= block.span().start();
  }

  /**
   * "Theo biểu giá do hãng ban hành, các chuyến bay đêm sẽ giảm giá": of a thing whoever issued
   * what the article tells of says what is to become, where the sentence tells of nobody who acts.
   */
  private static boolean issued(Clause clause, Discourse discourse) {
    int start = clause.sentence().span().start();
    return clause.subject() != null
        && discourse.authors().stream().anyMatch(party -> party.rule().equals(Issuers.RULE))
        && discourse.last().stream().noneMatch(last -> last.span().start() >= start);
  }

  /**
   * Whether what is to be done is a matter of those whose article it is: where they are several,
   * and the sentence has told of nobody who acts; what somebody asks for is not his own to do.
   */
  private boolean agreed(Clause clause, Discourse discourse) {
    boolean asked = clause.cue().kind() == Kind.PROPOSAL;
    int start = clause.article().blocks().get(clause.sentence().block()).span().start();
    boolean told = discourse.last().stream().anyMatch(last -> last.span().start() >= start);
    boolean other =
        discourse.last().stream()
            .noneMatch(
                last ->
                    discourse.principals().stream().anyMatch(p -> p.name().equals(last.name())));
    return !discourse.principals().isEmpty()
        && (asked
            ? other
            : !told && discourse.principals().size() == 2 && agreement(clause.article()));
  }

  /** Whether the head of an article tells of an agreement. */
  private boolean agreement(Article article) {
    return agreements
        .matcher(article.text().value())
        .region(0, Math.min(article.text().length(), HEAD))
        .find();
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
