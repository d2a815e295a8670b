package org.commitments.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pages of two invented portals, none of whose furniture is marked as such: lists of bare words
 * before and behind the announcement, a letter to subscribe to, an address. Some lines of the
 * announcements recur, too, and are to stay.
 */
public final class SitePages {

  private static final List<String> TOWNS =
      List.of("Vinh", "Hue", "Da Lat", "Nha Trang", "Can Tho", "Quy Nhon", "Pleiku");
  private static final List<String> WORKS =
      List.of("pumps", "nurseries", "buses", "libraries", "bridges", "clinics", "wells", "looms");
  private static final List<String> THINGS =
      List.of(
          "máy bơm", "vườn ươm", "xe buýt", "thư viện", "cây cầu", "trạm xá", "giếng", "khung cửi");

  private static final List<String> ENGLISH_FURNITURE =
      List.of(
          "• Larger letters",
          "• Listen to this page",
          "• Keep for later",
          "• Share this page",
          "• Save to my list",
          "• Report an error on this page",
          "Subscribe to the letter that we send to our readers every Friday.",
          "We will only use your address to send you the letter.",
          "Was this page useful to you");
  private static final List<String> VIETNAMESE_FURNITURE =
      List.of(
          "• Chữ to hơn",
          "• Nghe bài đọc",
          "• Giữ lại bài này",
          "• Chia sẻ bài này",
          "• Lưu vào danh sách",
          "• Báo lỗi trang này",
          "Mời bạn đọc để lại thư điện tử để nhận bản tin mỗi tuần của chúng tôi.",
          "Chúng tôi cam kết không chuyển thư điện tử của bạn cho người khác.",
          "Trang này có ích cho bạn không");

  private SitePages() {}

  /** A page. */
  public static String page(boolean english, int number) {
    return english ? english(number) : vietnamese(number);
  }

  /** So many pages by their names. */
  public static Map<String, byte[]> pages(boolean english, int count) {
    Map<String, byte[]> pages = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      pages.put(String.format("n%03d.html", i), page(english, i).getBytes(StandardCharsets.UTF_8));
    }
    return pages;
  }

  /** The lines of furniture as they are read. */
  public static List<String> furniture(boolean english) {
    return english ? ENGLISH_FURNITURE : VIETNAMESE_FURNITURE;
  }

  /** The lines of the announcements that recur. */
  public static List<String> recurring(boolean english) {
    return english
        ? List.of(
            "The two sides agreed to:",
            "• exchange delegations every year",
            "In terms of agriculture",
            "Both sides will keep in regular contact.",
            "For the Department of Agriculture",
            "Le Van Binh",
            "Head of office")
        : List.of(
            "Hai bên thống nhất:",
            "• trao đổi đoàn hằng năm",
            "Về nông nghiệp",
            "Hai bên nhất trí tiếp tục duy trì trao đổi thường xuyên.",
            "Đại diện Sở Nông nghiệp",
            "Lê Văn Bình",
            "Chánh văn phòng");
  }

  private static String english(int i) {
    String town = TOWNS.get(i % TOWNS.size());
    String other = TOWNS.get((i + 1 + i / TOWNS.size()) % TOWNS.size());
    String work = WORKS.get(i % WORKS.size());
    return """
        <!DOCTYPE html><html lang="en"><head><title>%1$s and %2$s look at %3$s, part %4$d</title></head>
        <body><div><h1>%1$s and %2$s look at %3$s, part %4$d</h1>
        <ul><li>Larger letters</li><li>Listen to this page</li><li>Keep for later</li></ul>
        <p>On %5$d May the councils of %1$s and %2$s met in the old hall and spoke about %3$s for the farmers.</p>
        <p>The two sides agreed to:</p>
        <ul><li>exchange delegations every year</li><li>repair %4$d of the %3$s in %2$s before the rain</li></ul>
        <h3>In terms of agriculture</h3>
        <p>%1$s will lend %2$s %4$d %3$s and train the people who look after them in the villages.</p>
        <p>Both sides will keep in regular contact.</p>
        <p>For the Department of Agriculture</p><p>Le Van Binh</p><p>Head of office</p>
        <ul><li>Share this page</li><li>Save to my list</li><li>Report an error on this page</li></ul>
        <div>Subscribe to the letter that we send to our readers every Friday.</div>
        <div>We will only use your address to send you the letter.</div>
        <div>Was this page useful to you</div>
        </div></body></html>
        """
        .formatted(town, other, work, i + 2, i % 28 + 1);
  }

  private static String vietnamese(int i) {
    String town = TOWNS.get(i % TOWNS.size());
    String other = TOWNS.get((i + 1 + i / TOWNS.size()) % TOWNS.size());
    String work = THINGS.get(i % THINGS.size());
    return """
        <!DOCTYPE html><html lang="vi"><head><title>%1$s và %2$s bàn về %3$s, kỳ %4$d</title></head>
        <body><div><h1>%1$s và %2$s bàn về %3$s, kỳ %4$d</h1>
        <ul><li>Chữ to hơn</li><li>Nghe bài đọc</li><li>Giữ lại bài này</li></ul>
        <p>Ngày %5$d/5, lãnh đạo %1$s và %2$s gặp nhau tại hội trường cũ để bàn về %3$s cho bà con nông dân.</p>
        <p>Hai bên thống nhất:</p>
        <ul><li>trao đổi đoàn hằng năm</li><li>sửa chữa %4$d %3$s ở %2$s trước mùa mưa</li></ul>
        <h3>Về nông nghiệp</h3>
        <p>%1$s sẽ cho %2$s mượn %4$d %3$s và tập huấn cho những người trông coi ở các thôn.</p>
        <p>Hai bên nhất trí tiếp tục duy trì trao đổi thường xuyên.</p>
        <p>Đại diện Sở Nông nghiệp</p><p>Lê Văn Bình</p><p>Chánh văn phòng</p>
        <ul><li>Chia sẻ bài này</li><li>Lưu vào danh sách</li><li>Báo lỗi trang này</li></ul>
        <div>Mời bạn đọc để lại thư điện tử để nhận bản tin mỗi tuần của chúng tôi.</div>
        <div>Chúng tôi cam kết không chuyển thư điện tử của bạn cho người khác.</div>
        <div>Trang này có ích cho bạn không</div>
        </div></body></html>
        """
        .formatted(town, other, work, i + 2, i % 28 + 1);
  }
}
