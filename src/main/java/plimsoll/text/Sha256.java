package plimsoll.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as lower-case hexadecimal digits. */
public final class Sha256 {
  /** Copied, since to look one up takes longer than to hash a short text. */
  private static final MessageDigest EMPTY = empty();

  private final MessageDigest digest;

  public Sha256() {
    try {
      digest = (MessageDigest) EMPTY.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("Java's own SHA-256 can be copied", e);
    }
  }

  private static MessageDigest empty() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public static String of(byte[] bytes) {
    return new Sha256().add(bytes).hex();
  }

  public Sha256 add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  /** The hash of the first bytes of an array. */
  public static String of(byte[] bytes, int count) {
    Sha256 hash = new Sha256();
    hash.digest.update(bytes, 0, count);
    return hash.hex();
  }

  /** Adds a text with its length, so that two texts in a row are not one. */
  public Sha256 add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return add(bytes.length).add(bytes);
  }

  public Sha256 add(int number) {
    return add(ByteBuffer.allocate(4).putInt(number).array());
  }

  /** The hash of all that was added. May be asked once. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
