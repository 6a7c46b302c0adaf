package org.waqai.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Count;
import org.waqai.model.Analysis.Gender;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Analysis.Voice;

/**
 * Every form with its readings, in a few large arrays: hundreds of thousands of small objects would
 * cost every start half a second.
 */
@SuppressWarnings("EnumOrdinal") // packed into numbers within one run, never stored
final class Table {
  /** A letter is told by six bits, so many letters fit a number exactly. */
  private static final int PACKED = 10;

  private static final int BITS = 6;
  private static final char FIRST = '\u0620';

  private static final Pos[] POS = Pos.values();
  private static final Voice[] VOICES = Voice.values();
  private static final Count[] COUNTS = Count.values();
  private static final Gender[] GENDERS = Gender.values();

  /** By the hash of the packed form: the form, and its number from 1 on. */
  private long[] keys = new long[1 << 19];

  private int[] numbers = new int[keys.length];
  private final Map<String, Integer> others = new HashMap<>();

  /** By a form's number: its first reading and its last. */
  private int[] first = new int[1 << 17];

  private int[] last = new int[first.length];
  private int forms;

  /** By a reading's number from 1 on: the next reading of its form, its lemma, the rest. */
  private int[] next = new int[1 << 18];

  private int[] lemma = new int[next.length];
  private int[] traits = new int[next.length];
  private int readings;

  private String[] lemmas = new String[1 << 13];
  private int lemmaCount;

  /** Adds a reading of a form; not once the table is shared. */
  void add(String key, Analysis analysis, Readings.Sort sort) {
    int form = formOf(key);
    if (++readings == next.length) {
      next = Arrays.copyOf(next, 2 * readings);
      lemma = Arrays.copyOf(lemma, 2 * readings);
      traits = Arrays.copyOf(traits, 2 * readings);
    }
    if (first[form] == 0) {
      first[form] = readings;
    } else {
      next[last[form]] = readings;
    }
    last[form] = readings;
    lemma[readings] = lemma(analysis.lemma());
    traits[readings] =
        analysis.pos().ordinal()
            | analysis.voice().ordinal() << 5
            | analysis.number().ordinal() << 7
            | analysis.gender().ordinal() << 9
            | analysis.person() << 11
            | sort.ordinal() << 13;
  }

  /** The forms of one word come one after another. */
  private int lemma(String text) {
    if (lemmaCount == 0 || !lemmas[lemmaCount - 1].equals(text)) {
      if (lemmaCount == lemmas.length) {
        lemmas = Arrays.copyOf(lemmas, 2 * lemmaCount);
      }
      lemmas[lemmaCount++] = text;
    }
    return lemmaCount - 1;
  }

  private int formOf(String key) {
    long packed = pack(key);
    if (packed == 0) {
      return others.computeIfAbsent(key, k -> newForm());
    }
    int slot = slot(packed);
    if (numbers[slot] == 0) {
      if (2 * forms > keys.length) {
        grow();
        slot = slot(packed);
      }
      keys[slot] = packed;
      numbers[slot] = newForm();
    }
    return numbers[slot];
  }

  private int newForm() {
    if (++forms == first.length) {
      first = Arrays.copyOf(first, 2 * forms);
      last = Arrays.copyOf(last, 2 * forms);
    }
    return forms;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[2 * oldKeys.length];
    numbers = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }

  /** Where a packed form is, or where it would be. */
  private int slot(long packed) {
    int mask = keys.length - 1;
    long spread = packed * 0x9E3779B97F4A7C15L;
    int slot = (int) (spread >>> 40) & mask;
    while (numbers[slot] != 0 && keys[slot] != packed) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The letters as one number; 0 where there are too many, or others than Arabic ones. */
  private static long pack(String key) {
    int n = key.length();
    if (n > PACKED) {
      return 0;
    }
    long packed = 0;
    for (int i = 0; i < n; i++) {
      int letter = key.charAt(i) - FIRST;
      if (letter <= 0 || letter >= 1 << BITS) {
        return 0;
      }
      packed = packed << BITS | letter;
    }
    return packed;
  }

  /** All readings of a form, in the order in which they were added. */
  Readings readings(String key) {
    long packed = pack(key);
    int form = packed == 0 ? others.getOrDefault(key, 0) : numbers[slot(packed)];
    if (form == 0) {
      return Readings.NONE;
    }
    Readings found = new Readings();
    for (int r = first[form]; r != 0; r = next[r]) {
      found.add(analysis(r), Readings.Sort.of(traits[r] >>> 13));
    }
    return found;
  }

  private Analysis analysis(int r) {
    int t = traits[r];
    return new Analysis(
        lemmas[lemma[r]],
        POS[t & 31],
        VOICES[t >>> 5 & 3],
        COUNTS[t >>> 7 & 3],
        GENDERS[t >>> 9 & 3],
        t >>> 11 & 3);
  }
}
