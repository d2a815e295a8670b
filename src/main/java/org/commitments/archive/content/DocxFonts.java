package org.commitments.archive.content;

import java.util.HashMap;
import java.util.Map;

/** Which font the words of a word processor's file stand in: that of the run or of its styles. */
final class DocxFonts {

  private static final int LONGEST_CHAIN = 20;

  private final Map<String, String> ofStyle = new HashMap<>();
  private final Map<String, String> basedOn = new HashMap<>();
  private String defined = "";
  private String paragraphStyle = "";
  private String runStyle = "";
  private String own = "";
  private boolean inRun;

  /** Notes that the definition of a style begins; an empty name stands for the defaults. */
  void define(String style) {
    defined = style;
  }

  /** Notes the font of the style that is being defined. */
  void font(String font) {
    ofStyle.putIfAbsent(defined, font);
  }

  /** Notes on which style the one rests that is being defined. */
  void basedOn(String style) {
    basedOn.put(defined, style);
  }

  /**
   * An element of the text begins.
   *
   * @param value its attribute of this name, or an empty string
   * @param font the font that it names, or an empty string
   */
  void open(String name, String value, String font) {
    switch (name) {
      case "p" -> paragraphStyle = "";
      case "pStyle" -> paragraphStyle = value;
      case "r" -> {
        inRun = true;
        runStyle = "";
        own = "";
      }
      case "rStyle" -> runStyle = inRun ? value : runStyle;
      case "rFonts" -> own = inRun && !font.isEmpty() ? font : own;
      default -> {}
    }
  }

  /** An element of the text ends. */
  void close(String name) {
    if (name.equals("r")) {
      inRun = false;
    }
  }

  /** The font of the run that is open, or an empty string where none is named. */
  String current() {
    if (!own.isEmpty()) {
      return own;
    }
    String font = of(runStyle);
    font = font.isEmpty() ? of(paragraphStyle) : font;
    return font.isEmpty() ? ofStyle.getOrDefault("", "") : font;
  }

  private String of(String style) {
    String at = style;
    for (int i = 0; i < LONGEST_CHAIN && !at.isEmpty(); i++) {
      String font = ofStyle.getOrDefault(at, "");
      if (!font.isEmpty()) {
        return font;
      }
      at = basedOn.getOrDefault(at, "");
    }
    return "";
  }
}
