package org.commitments.language;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import org.commitments.text.Patterns;

/** Reads and checks {@code pack.properties}, the few settings of a language that are no table. */
final class PackProperties {

  static final String FILE = "pack.properties";

  private static final List<String> REQUIRED = List.of("name", "iso639_3", "engine");
  private static final Set<String> WORDS =
      Set.of(
          "name",
          "iso639_3",
          "tagger_model",
          "closing_abbreviations",
          "locale",
          "passive",
          "name_links",
          "modal",
          "past_words",
          "duty_words",
          "tasks_open",
          "narrated",
          "place_words",
          "office_body",
          "message_offices",
          "organ_links",
          "title_bodies",
          "possible_modals",
          "genitive",
          "activities",
          "degree_words",
          "control_verbs",
          "home",
          "thing_pronouns",
          "companions");
  private static final Map<String, Set<String>> CONSTANTS =
      Map.ofEntries(
          Map.entry("engine", Set.of("corenlp", "lexicon", "opennlp")),
          Map.entry("tagger", Set.of("left3words", "perceptron")),
          Map.entry("decisions", Set.of("rules", "learned")),
          Map.entry("opennlp_sentences", Set.of("yes", "no")),
          Map.entry("opennlp_tokens", Set.of("all", "unknown", "none")),
          Map.entry("numeric_date_order", Set.of("DMY", "MDY")),
          Map.entry("decimal", Set.of(".", ",")),
          Map.entry("gerunds", Set.of("yes", "no")),
          Map.entry("called_by", Set.of("any", "last")),
          Map.entry("head", Set.of("first", "last")),
          Map.entry("unknown_verbs", Set.of("yes", "no")),
          Map.entry("unknown_agents", Set.of("yes", "no")));

  /** Patterns, each with the named group that it must have, or an empty string. */
  private static final Map<String, String> PATTERNS =
      Map.ofEntries(
          Map.entry("determiners", ""),
          Map.entry("state_offices", ""),
          Map.entry("plural", ""),
          Map.entry("presided", ""),
          Map.entry("under", ""),
          Map.entry("joints", ""),
          Map.entry("governments", ""),
          Map.entry("group", "name"),
          Map.entry("standing_group", "name"),
          Map.entry("agent", "agent"),
          Map.entry("location", ""),
          Map.entry("person_of", ""),
          Map.entry("person", ""),
          Map.entry("signed_between", "list"),
          Map.entry("signed_by", "list"),
          Map.entry("reporting", ""),
          Map.entry("trailing", ""),
          Map.entry("authorities", ""),
          Map.entry("two_parties", ""),
          Map.entry("three_parties", ""),
          Map.entry("authors", "list"),
          Map.entry("beneficiary", ""),
          Map.entry("agreement_words", ""),
          Map.entry("plan_words", ""),
          Map.entry("plan_title", ""),
          Map.entry("standing_task", ""),
          Map.entry("nominal_task", ""),
          Map.entry("lead_end", ""),
          Map.entry("lead_line", ""),
          Map.entry("no_heading", ""),
          Map.entry("lead_areas", ""),
          Map.entry("met_list", "list"),
          Map.entry("office_company", "body"),
          Map.entry("lead_verbs", ""),
          Map.entry("syllable", ""),
          Map.entry("signed_apart", "first second"),
          Map.entry("signed_defined", "list"),
          Map.entry("signed_with", "list first second"),
          Map.entry("home_office", "person"),
          Map.entry("employed", "body"),
          Map.entry("expletive", "agent"),
          Map.entry("kind_before", ""),
          Map.entry("day_words", ""),
          Map.entry("thing_pronoun", ""),
          Map.entry("place_nouns", ""),
          Map.entry("possessive", ""),
          Map.entry("company_words", ""),
          Map.entry("last_focus", ""),
          Map.entry("thing_before", ""),
          Map.entry("first_verbs", ""),
          Map.entry("between_names", ""),
          Map.entry("joint_deed", ""),
          Map.entry("programme_nouns", ""),
          Map.entry("counted_pair", ""),
          Map.entry("delegation_leads", "person side"),
          Map.entry("delegation_led", "person side"),
          Map.entry("home_meets", ""),
          Map.entry("no_place", ""),
          Map.entry("sides_in_lines", "first second"),
          Map.entry("speaker_of", ""),
          Map.entry("title_pair", "list"),
          Map.entry("two_bodies", ""),
          Map.entry("reduced", ""),
          Map.entry("definite_agent", "agent"),
          Map.entry("quoted_line", "who"),
          Map.entry("body_offices", ""),
          Map.entry("place_kinds", ""),
          Map.entry("office_rest", ""),
          Map.entry("courtesy", ""),
          Map.entry("nation", ""),
          Map.entry("formed", "name"),
          Map.entry("singulars", ""),
          Map.entry("contact", ""),
          Map.entry("no_principal", ""),
          Map.entry("interviewed", "who"),
          Map.entry("issued", "who"),
          Map.entry("capitals", ""),
          Map.entry("money", ""),
          Map.entry("contents_open", ""),
          Map.entry("contents_announced", ""),
          Map.entry("goal", ""),
          Map.entry("dating", ""),
          Map.entry("defined_short", "short"),
          Map.entry("defined_side", "side name"),
          Map.entry("defined_sides", "side name"),
          Map.entry("defined_office", "name"),
          Map.entry("duties", "who"),
          Map.entry("enumerated", ""),
          Map.entry("shared_head", "head kind list"),
          Map.entry("one_group", ""),
          Map.entry("on_behalf", "named"),
          Map.entry("owners", "owner"),
          Map.entry("actors", ""),
          Map.entry("offices", ""),
          Map.entry("reported", "named"),
          Map.entry("accompanied", "named"),
          Map.entry("meeting", "first second"),
          Map.entry("meeting_between", "first second"),
          Map.entry("coupling", ""),
          Map.entry("joint", "list"),
          Map.entry("enacted", "list"),
          Map.entry("speaker", "name"),
          Map.entry("speaker_second", "name"),
          Map.entry("office_message", "office"),
          Map.entry("addressee", "name"),
          Map.entry("place_names", "name open"),
          Map.entry("quoted_behind", "who"),
          Map.entry("quoted_before", "who"),
          Map.entry("holder_office", ""),
          Map.entry("person_pronouns", ""),
          Map.entry("according", "who"),
          Map.entry("reported_before", "who"),
          Map.entry("reported_behind", "who"),
          Map.entry("office_of", ""),
          Map.entry("private_person", ""),
          Map.entry("name_end", ""),
          Map.entry("announcing", "who"),
          Map.entry("speaker_own", "name"),
          Map.entry("before_person", ""),
          Map.entry("holder_behind", "person body"),
          Map.entry("holder_before", "person body"),
          Map.entry("office_field", "field"),
          Map.entry("cue_owner", "owner"),
          Map.entry("opening", "subject"),
          Map.entry("established", "subject"),
          Map.entry("sides", "name"));

  private final String content;
  private final List<String> faults;

  private PackProperties(String content, List<String> faults) {
    this.content = content;
    this.faults = faults;
  }

  /** The settings, stripped; what is wrong with them goes to the faults. */
  static Map<String, String> read(String content, List<String> faults) {
    return new PackProperties(content, faults).read();
  }

  private Map<String, String> read() {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException e) {
      faults.add(FILE + ":1: " + e.getMessage() + "; a backslash is written twice");
      return Map.of();
    }
    Map<String, String> map = new TreeMap<>();
    properties.forEach((key, value) -> map.put((String) key, ((String) value).strip()));
    for (String key : REQUIRED) {
      if (map.getOrDefault(key, "").isEmpty()) {
        faults.add(FILE + ":1: key '" + key + "' is missing; needed: " + REQUIRED);
      }
    }
    map.forEach(this::check);
    map.replaceAll((key, value) -> PATTERNS.containsKey(key) ? Repeats.bounded(value) : value);
    return new HashMap<>(map);
  }

  private void check(String key, String value) {
    Set<String> constants = CONSTANTS.get(key);
    if (constants != null) {
      if (!constants.contains(value)) {
        fault(key, "'" + value + "' of key '" + key + "'; allowed: " + new TreeSet<>(constants));
      }
    } else if (PATTERNS.containsKey(key)) {
      checkPattern(key, value, Objects.requireNonNull(PATTERNS.get(key)));
    } else if (!WORDS.contains(key)) {
      fault(key, "unknown key '" + key + "'; known: " + known());
    }
  }

  private void checkPattern(String key, String regex, String group) {
    try {
      Patterns.ignoringCase(regex);
      boolean never = regex.equals("(?!)");
      for (String needed : group.isEmpty() || never ? new String[0] : group.split(" ", -1)) {
        if (!regex.contains("(?<" + needed + ">")) {
          fault(key, "pattern of '" + key + "' needs the group (?<" + needed + ">…)");
        }
      }
    } catch (PatternSyntaxException e) {
      fault(key, "pattern of '" + key + "': " + e.getDescription() + " in " + regex);
    }
  }

  private static Set<String> known() {
    TreeSet<String> known = new TreeSet<>(WORDS);
    known.addAll(CONSTANTS.keySet());
    known.addAll(PATTERNS.keySet());
    return known;
  }

  private void fault(String key, String what) {
    List<String> lines = content.lines().toList();
    int at = 0;
    while (at < lines.size() && !opens(lines.get(at), key)) {
      at++;
    }
    faults.add(FILE + ":" + (at < lines.size() ? at + 1 : 1) + ": " + what);
  }

  private static boolean opens(String line, String key) {
    String rest = line.strip();
    if (!rest.startsWith(key) || rest.length() == key.length()) {
      return rest.equals(key);
    }
    return "=: ".indexOf(rest.charAt(key.length())) >= 0;
  }
}
