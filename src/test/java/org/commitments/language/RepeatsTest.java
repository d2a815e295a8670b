package org.commitments.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a\\s+b~a\\s{1,8}b",
        "\\s*?x~\\s{0,8}?x",
        "\\s++x*+~\\s++x*+",
        "[a-z]+~[a-z]{1,60}",
        "[\\s,]*~[\\s,]{0,16}",
        "[^;]*~[^;]{0,60}",
        "[]+*]+~[]+*]{1,60}",
        "(?:a|b)+c?~(?:a|b){1,12}c?",
        "(?<n>a)*~(?<n>a){0,12}",
        "(?<!x)y{2,}~(?<!x)y{2,60}",
        "y{2,5}z{3}~y{2,5}z{3}",
        "y{2,5}+z{3}+a+~y{2,5}+z{3}+a{1,60}",
        "\\p{Lu}+\\+*\\[+~\\p{Lu}{1,60}\\+{0,60}\\[{1,60}",
        "x{100,}~x{100,100}",
        "[a+~[a+",
      })
  void givesOpenRepeatsAnEnd(String regex, String bounded) {
    assertThat(Repeats.bounded(regex)).isEqualTo(bounded);
  }
}
