package org.waqai.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What remains of a password or a token when it is written down: enough to know it again, not
 * enough to tell it. A person's password is stretched (PBKDF2); a token is drawn at random and long
 * enough that its plain hash says nothing.
 */
public sealed interface Secret {
  /** As it stands in the file of users. */
  String written();

  /** Whether it was made of this. */
  boolean is(String given);

  /** A password that is chosen by a person. */
  static Secret ofPassword(String password) {
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    return new Password(Password.ROUNDS, salt, Password.hash(password, salt, Password.ROUNDS));
  }

  /** A password that nobody knows, and that takes no time to make: to compare it takes as long. */
  static Secret ofNobody() {
    byte[] random = new byte[16 + 32];
    new SecureRandom().nextBytes(random);
    return new Password(
        Password.ROUNDS, Arrays.copyOf(random, 16), Arrays.copyOfRange(random, 16, random.length));
  }

  /** A token, as {@link #draw} gives it. */
  static Secret ofToken(String token) {
    return new Token(Token.hash(token));
  }

  /** A new token: 256 bits at random. */
  static String draw() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return "waqai_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Reads what {@link #written} gives; empty where it is something else. */
  static Optional<Secret> parse(String text) {
    Matcher password = Password.FORM.matcher(text);
    if (password.matches()) {
      return Optional.of(
          new Password(
              Integer.parseInt(password.group(1)),
              Base64.getDecoder().decode(password.group(2)),
              Base64.getDecoder().decode(password.group(3))));
    }
    Matcher token = Token.FORM.matcher(text);
    return token.matches()
        ? Optional.of(new Token(Base64.getDecoder().decode(token.group(1))))
        : Optional.empty();
  }

  /** PBKDF2 with HMAC-SHA256, as many rounds as OWASP asks for. */
  @SuppressWarnings("ArrayRecordComponent") // compared by is() alone, in constant time
  record Password(int rounds, byte[] salt, byte[] hash) implements Secret {
    private static final int ROUNDS = 600_000;
    private static final Pattern FORM =
        Pattern.compile(
            "pbkdf2-sha256\\$([1-9][0-9]{3,7})\\$([A-Za-z0-9+/]{22}==)\\$([A-Za-z0-9+/]{43}=)");

    static byte[] hash(String password, byte[] salt, int rounds) {
      PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, rounds, 256);
      try {
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
            .generateSecret(key)
            .getEncoded();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every JDK has PBKDF2", e);
      } finally {
        key.clearPassword();
      }
    }

    @Override
    public String written() {
      Base64.Encoder text = Base64.getEncoder();
      return "pbkdf2-sha256$%d$%s$%s"
          .formatted(rounds, text.encodeToString(salt), text.encodeToString(hash));
    }

    @Override
    public boolean is(String given) {
      return MessageDigest.isEqual(hash, hash(given, salt, rounds));
    }

    @Override
    public String toString() {
      return "password";
    }
  }

  /** The SHA-256 of a token. */
  @SuppressWarnings("ArrayRecordComponent") // compared by is() alone, in constant time
  record Token(byte[] hash) implements Secret {
    private static final Pattern FORM = Pattern.compile("token-sha256\\$([A-Za-z0-9+/]{43}=)");

    static byte[] hash(String token) {
      try {
        return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }

    @Override
    public String written() {
      return "token-sha256$" + Base64.getEncoder().encodeToString(hash);
    }

    @Override
    public boolean is(String given) {
      return MessageDigest.isEqual(hash, hash(given));
    }

    @Override
    public String toString() {
      return "token";
    }
  }
}
