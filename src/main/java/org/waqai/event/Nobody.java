package org.waqai.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.waqai.model.Analysis;
import org.waqai.model.Normal;
import org.waqai.model.WordSet;

/**
 * Which nouns are nobody and so do nothing to anyone: what is done («إحباط», by its pattern or by
 * its verb), and the things of nobody.tsv. Bodies that verbal nouns name («التحالف») are somebody.
 */
final class Nobody {
  private static final String THINGS = "nobody.tsv";
  private static final String BODIES = "bodies.tsv";

  /** Nouns of the patterns of verbal nouns that are somebody all the same. */
  private static final WordSet SOMEBODY =
      WordSet.of(
          "اداره", "اماره", "اذاعه", "انسان", "اخوان", "اسلام", "تنظيم", "تحالف", "تكتل", "تشكيل",
          "ائتلاف", "اتحاد", "احتلال", "ادعاء", "انتحاري", "طيران", "اعلام", "معارضه", "مقاومه",
          "محافظه", "مقاطعه", "مفوضيه", "تلفزيون", "تلاميذ", "تلميذ", "قياده", "مبادره", "تجمع",
          "داعيه", "مستشفي");

  private final WordSet things;
  private final WordSet bodies;

  private Nobody(WordSet things, WordSet bodies) {
    this.things = things;
    this.bodies = bodies;
  }

  /** The lists that come with the program. */
  static Nobody read() {
    return new Nobody(words(THINGS), words(BODIES));
  }

  private static WordSet words(String file) {
    Set<String> words = new HashSet<>();
    try (InputStream in = Nobody.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          for (String form : line.split("\t", -1)) {
            words.add(Normal.of(form));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return WordSet.copyOf(words);
  }

  /**
   * Whether the noun names a body, or a text that names people: nobody's title, so that a name
   * after it is another's.
   */
  boolean body(Word noun) {
    return bodies.contains(noun.normal());
  }

  /** Whether what the word heads is nobody. */
  boolean is(Line line, int i) {
    Word word = line.word(i);
    String normal = word.normal();
    if (SOMEBODY.contains(normal)) {
      return false;
    }
    return things.contains(normal)
        || works(line, i)
        || things.contains(singular(normal))
        || acts(word, word.stem().span().in(line.text()));
  }

  /** «أعمال تفتيش»: what is done, by the deed after it. */
  private boolean works(Line line, int i) {
    return line.word(i).normal().equals("اعمال")
        && !line.word(i).definite()
        && line.is(i + 1, Sort.NOMINAL)
        && is(line, i + 1);
  }

  /** «قدرتها»: the ة is a ت before a joined pronoun. */
  private static String singular(String normal) {
    return normal.endsWith("ت") ? normal.substring(0, normal.length() - 1) + "ه" : normal;
  }

  /** A verbal noun, by a verb that is known or by its pattern, where nothing else is known. */
  private static boolean acts(Word word, String written) {
    boolean masdar = false;
    for (Analysis a : word.stem().analyses()) {
      switch (a.pos()) {
        case MASDAR -> masdar = true;
        case PAST, PRESENT -> {}
        default -> {
          return false;
        }
      }
    }
    return masdar || word.stem().analyses().isEmpty() && patterned(word.normal(), written);
  }

  /**
   * إفعال (but not أفعال, which is a plural), إفالة, تفعيل, تفعلة, افتعال, انفعال, استفعال: the
   * patterns that people have no names of.
   */
  private static boolean patterned(String normal, String written) {
    int n = normal.length();
    boolean below = written.startsWith("إ");
    return below && n == 5 && normal.charAt(3) == 'ا'
        || below && n == 5 && normal.charAt(2) == 'ا' && normal.endsWith("ه")
        || n == 5 && normal.startsWith("ت") && normal.charAt(3) == 'ي' && !normal.endsWith("ه")
        || n == 6 && normal.startsWith("ا") && normal.charAt(2) == 'ت' && normal.charAt(4) == 'ا'
        || n == 6 && normal.startsWith("ان") && normal.charAt(4) == 'ا'
        || n == 7 && normal.startsWith("است") && normal.charAt(5) == 'ا';
  }
}
