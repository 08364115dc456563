package plimsoll.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Letters that look like others, and characters that nobody sees. */
public final class LookAlikes {
  private LookAlikes() {}

  /**
   * Pairs of a character and what it looks like, from Cyrillic, Greek, Armenian, Cherokee, small
   * capitals, IPA and the letters that Unicode does not decompose. Capitals are given where they do
   * not follow from the small letter.
   */
  private static final String PAIRS =
      // Cyrillic
      "аa еe оo рp сc уy хx ѕs іi јj ԁd ԛq ԝw һh ӏl ᴦr гr кk мm нh тt вb пn ьb зз үy ғf қk ҳx ңh ҮY"
          + " АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ЅS ІI ЈJ ԌG ԜW ԚQ ӀI ҺH ЬB ГR ПN "
          // Greek
          + "αa βb γy εe ηn ιi κk νv οo ρp τt υu χx ωw ϲc ϳj σo "
          + "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ϹC ͿJ "
          // Armenian, Cherokee, Lisu
          + "ոn սu օo ցg հh զq աw լl ՍU ՕO ᎪA ᏴB ᏟC ᎠD ᎬE ᏀG ᎻH ᎫJ ᏦK ᏞL ᎷM ᏢP ᎡR ᏚS ᎢT ᏙV ᎳW ᏃZ "
          + "ꓐB ꓑP ꓓD ꓔT ꓖG ꓗK ꓙJ ꓚC ꓜZ ꓝF ꓟM ꓠN ꓡL ꓢS ꓣR ꓥV ꓦA ꓧH ꓮA ꓰE ꓲI ꓳO ꓴU ꓪW ꓫX ꓬY "
          // small capitals, IPA and other Latin
          + "ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz "
          + "ɑa ɡg ıi ȷj ɩi ʋu ʂs ƅb ɗd ɛe ɓb ƒf ɦh ɨi ɭl ɱm ɲn ɵo ƿp ɋq ɽr ƭt ʉu ʐz "
          + "øo łl đd ħh ŧt ƀb ɍr ɉj ɏy ƶz ØO ŁL ĐD ĦH ŦT ƵZ ɃB ǀl ǃ! "
          // dashes, quotes, dots and slashes
          + "‐- ‑- ‒- –- —- ―- −- ﹘- ﹣- ⁻- ₋- ‘' ’' ‚' ‛' ′' ʼ' ʹ' ´' “\" ”\" „\" ‟\" ″\" "
          + "。. ․. ·. ‧. ∕/ ⁄/ ⧸/ ∖\\ ∶: ꞉: ։: ˸: ＿_ ‿_ ˍ_ "
          // braces and colons
          + "❴{ ❵} ⦃{ ⦄} ⎨{ ⎬} ː: ׃: ܃: ᛬: ⁚: ꓽ: ∷:: "
          // Coptic
          + "ⲁa ⲃb ⲉe ⲓi ⲕk ⲙm ⲛn ⲟo ⲣp ⲥc ⲧt ⲭx ";

  private static final Map<Integer, String> TABLE = table();

  private static Map<Integer, String> table() {
    Map<Integer, String> table = new HashMap<>();
    for (String pair : PAIRS.split(" ")) {
      int c = pair.codePointAt(0);
      table.put(c, pair.substring(Character.charCount(c)));
    }
    for (int i = 0; i < 26; i++) {
      String letter = String.valueOf((char) ('a' + i));
      // Squared, negative squared and regional letters, which NFKC leaves.
      List.of(0x1F170, 0x1F150, 0x1F1E6)
          .forEach(first -> table.put(first + letter.charAt(0) - 'a', letter));
    }
    for (int c = 0x13A0; c <= 0x13EF; c++) {
      String capital = table.get(c);
      if (capital != null) {
        table.put(c - 0x13A0 + 0xAB70, capital.toLowerCase(java.util.Locale.ROOT));
      }
    }
    table.put(0xDF, "ss");
    table.put(0x1E9E, "ss");
    table.put(0xE6, "ae");
    table.put(0x153, "oe");
    return Map.copyOf(table);
  }

  /** What the character looks like, or nothing if it is known to look like itself only. */
  static String of(int codePoint) {
    return TABLE.getOrDefault(codePoint, "");
  }

  /** Whether the character is not seen at all: zero-width, joiners, soft hyphens, direction. */
  static boolean isUnseen(int c) {
    return Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0000 && c <= 0xE0FFF)
        || c == 0x034F
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || c == 0x3164
        || c == 0xFFA0
        || (c >= 0x180B && c <= 0x180F)
        || c == 0x2065;
  }

  /**
   * Whether the character is an accent on a letter. Those of kana are not: they make another
   * letter.
   */
  static boolean isAccent(int c) {
    return (c >= 0x0300 && c <= 0x036F)
        || (c >= 0x1AB0 && c <= 0x1AFF)
        || (c >= 0x1DC0 && c <= 0x1DFF)
        || (c >= 0x20D0 && c <= 0x20FF)
        || (c >= 0xFE20 && c <= 0xFE2F);
  }

  /** Whether text runs on without spaces in this script, so that words have no edges. */
  public static boolean isUnspaced(char c) {
    return c >= 0x0E00
        && (c <= 0x0EFF
            || (c >= 0x1000 && c <= 0x109F)
            || (c >= 0x1780 && c <= 0x17FF)
            || (c >= 0x2E80 && c <= 0x2FDF)
            || (c >= 0x3005 && c <= 0x30FF)
            || (c >= 0x3400 && c <= 0x9FFF)
            || (c >= 0xD800 && c <= 0xDFFF)
            || (c >= 0xF900 && c <= 0xFAFF));
  }

  /** Whether a word goes on at this character. */
  public static boolean isWord(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
    return Character.isLetterOrDigit(c) && !isUnspaced(c);
  }
}
