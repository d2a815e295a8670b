package org.commitments.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commitments.decision.Decider;
import org.commitments.decision.Decision;
import org.commitments.decision.Omission;
import org.commitments.decision.Question;
import org.commitments.model.Document;
import org.commitments.model.Extraction;
import org.commitments.text.Span;
import org.commitments.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Watches an extraction, so that errors can be told by their stages; safe for use by many threads.
 * It keeps all that is asked: for annotated texts, not for archives.
 */
public final class Tracing {

  /** Each text is read by one thread; the maps are shared. */
  private final Map<Text, Log> logs = Collections.synchronizedMap(new IdentityHashMap<>());

  private final Map<String, List<Trace>> traces = Collections.synchronizedMap(new HashMap<>());

  private record Log(List<Trace.Asked> asked, List<Trace.Omitted> omitted) {

    Log() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /** Decides as another does, and keeps what was asked. */
  private final class Watch implements Decider {

    private final Decider other;

    Watch(Decider other) {
      this.other = other;
    }

    @Override
    public Answer answer(Question question) {
      Answer answer = other.answer(question);
      log(question.text()).asked().add(new Trace.Asked(question, answer, other));
      return answer;
    }

    @Override
    public boolean learned(Decision decision) {
      return other.learned(decision);
    }

    @Override
    public List<Weight> weights(Question question) {
      return other.weights(question);
    }

    @Override
    public void passedOver(Text text, Span place, Omission why, String rule) {
      log(text).omitted().add(new Trace.Omitted(place, why, rule));
    }
  }

  private Log log(Text text) {
    return logs.computeIfAbsent(text, key -> new Log());
  }

  /** One who decides as another, watched. */
  public Decider watch(Decider decider) {
    return new Watch(decider);
  }

  /** Stages whose deciders are watched: what is heard of a document is kept under its name. */
  public Function<Document, Extraction> over(Function<Document, Extraction> stages) {
    return document -> {
      Extraction extraction = stages.apply(document);
      List<Trace> own = new ArrayList<>();
      for (Extraction.Result result : extraction.articles()) {
        Log log = logs.remove(result.article().text());
        Log heard = log == null ? new Log() : log;
        own.add(new Trace(result.article(), heard.asked(), heard.omitted()));
      }
      traces.put(Dataset.stem(document.source()), own);
      return extraction;
    };
  }

  /** The articles of a document; null where it was not watched. */
  @Nullable List<Trace> of(String stem) {
    return traces.get(stem);
  }
}
