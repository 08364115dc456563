package plimsoll.assets;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import plimsoll.text.Sha256;

/** The chunks of a WebP. What follows the last one is not among them. */
record WebP(List<Chunk> chunks) {
  /** A part of the file, with its name of four letters. */
  record Chunk(String name, byte[] body) {}

  private static final int FRAME_HEADER = 16;

  static boolean isWebP(byte[] bytes) {
    return bytes.length >= 12 && name(bytes, 0).equals("RIFF") && name(bytes, 8).equals("WEBP");
  }

  private static String name(byte[] bytes, int at) {
    return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
  }

  static WebP read(byte[] bytes) throws AssetRefused {
    long size = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFFFFFFL;
    if (size + 8 > bytes.length) {
      throw AssetRefused.damaged();
    }
    return new WebP(chunks(bytes, 12, (int) (8 + size)));
  }

  private static List<Chunk> chunks(byte[] bytes, int start, int end) throws AssetRefused {
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, end).order(ByteOrder.LITTLE_ENDIAN).position(start);
    List<Chunk> chunks = new ArrayList<>();
    while (in.remaining() >= 8) {
      String name = name(bytes, in.position());
      in.getInt();
      long length = in.getInt() & 0xFFFFFFFFL;
      if (length > in.remaining()) {
        throw AssetRefused.damaged();
      }
      byte[] body = new byte[(int) length];
      in.get(body);
      in.position(Math.min(end, in.position() + (int) (length & 1)));
      chunks.add(new Chunk(name, body));
    }
    if (chunks.isEmpty()) {
      throw AssetRefused.damaged();
    }
    return chunks;
  }

  /** Refuses a frame that is larger than the file's header says, and would fill the memory. */
  void checkFrames() throws AssetRefused {
    for (Chunk chunk : chunks) {
      check(chunk.name(), chunk.body());
    }
  }

  private static void check(String name, byte[] body) throws AssetRefused {
    ByteBuffer in = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
    if (name.equals("VP8 ") && in.limit() >= 10) {
      Pixels.checkSize(in.getShort(6) & 0x3FFF, in.getShort(8) & 0x3FFF);
    } else if (name.equals("VP8L") && in.limit() >= 5) {
      int sides = in.getInt(1);
      Pixels.checkSize((sides & 0x3FFF) + 1, (sides >> 14 & 0x3FFF) + 1);
    } else if (name.equals("ANMF") && in.limit() > FRAME_HEADER) {
      for (Chunk inner : chunks(body, FRAME_HEADER, body.length)) {
        check(inner.name(), inner.body());
      }
    }
  }

  int orientation() {
    return chunks.stream()
        .filter(chunk -> chunk.name().equals("EXIF"))
        .findFirst()
        .map(chunk -> Exif.orientation(chunk.body()))
        .orElse(1);
  }

  boolean isAnimated() {
    return chunks.stream().anyMatch(chunk -> chunk.name().equals("ANMF"));
  }

  /** Whether pixels were lost when it was made, and a JPEG loses nothing that was there. */
  boolean isLossy() {
    return chunks.stream().anyMatch(chunk -> chunk.name().equals("VP8 "));
  }

  /** The hash of what is decoded: another decoder may differ in the last bit. */
  String meaning() {
    Sha256 hash = new Sha256().add("webp").add(orientation());
    for (Chunk chunk : chunks) {
      if (List.of("VP8 ", "VP8L", "ALPH", "ANIM", "ANMF").contains(chunk.name())) {
        hash.add(chunk.name()).add(chunk.body().length).add(chunk.body());
      }
    }
    return hash.hex();
  }

  /** The file with nothing in it but what is shown, its colours and which side is up. */
  byte[] withoutMetadata() {
    int orientation = orientation();
    List<Chunk> kept = new ArrayList<>();
    for (Chunk chunk : chunks) {
      switch (chunk.name()) {
        case "VP8X" -> {
          byte[] body = chunk.body().clone();
          if (body.length > 0) {
            body[0] = (byte) (body[0] & ~0x0C | (orientation > 1 ? 0x08 : 0));
          }
          kept.add(new Chunk("VP8X", body));
        }
        case "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP" -> kept.add(chunk);
        default -> {}
      }
    }
    if (orientation > 1 && kept.get(0).name().equals("VP8X")) {
      kept.add(new Chunk("EXIF", Exif.saying(orientation)));
    }
    int size = 12 + kept.stream().mapToInt(c -> 8 + c.body().length + (c.body().length & 1)).sum();
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    out.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(size - 8);
    out.put("WEBP".getBytes(StandardCharsets.ISO_8859_1));
    for (Chunk chunk : kept) {
      out.put(chunk.name().getBytes(StandardCharsets.ISO_8859_1)).putInt(chunk.body().length);
      out.put(chunk.body());
      if ((chunk.body().length & 1) == 1) {
        out.put((byte) 0);
      }
    }
    return out.array();
  }
}
