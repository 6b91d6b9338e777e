#include "meaning/order_words.hpp"

#include <span>
#include <vector>

namespace congvan::meaning {
namespace {

// What stands in dispatches, plans and decisions; no law lays these words down.

// "- Đơn vị chủ trì: Sở Tài chính."
constexpr std::string_view kLeadingLabels[] = {
    "đơn vị chủ trì",           "cơ quan chủ trì",     "đơn vị thực hiện", "cơ quan thực hiện", "đơn vị chịu trách nhiệm",
    "cơ quan chịu trách nhiệm", "phân công thực hiện", "phân công",        "chủ trì",           "trách nhiệm thực hiện"};

// "- Đơn vị phối hợp: …"
constexpr std::string_view kJoiningLabels[] = {"đơn vị phối hợp", "cơ quan phối hợp", "đơn vị, cơ quan phối hợp", "phối hợp"};

// Before the name in a heading.
constexpr std::string_view kTitles[] = {"trách nhiệm của", "nhiệm vụ của", "chức năng, nhiệm vụ của", "nhiệm vụ, quyền hạn của", "đối với"};

// Before "đề nghị", "yêu cầu", "giao" that is a noun or was said by others: "theo đề nghị", "đã giao".
constexpr std::string_view kBeforeNouns[] = {"theo", "được", "đã",  "việc", "sơ",  "đơn",  "các",  "những", "dung",
                                             "xét",  "bàn",  "lời", "đáp",  "ứng", "mọi",  "chưa", "sẽ",    "của",
                                             "tiêu", "có",   "một", "khi",  "do",  "bảng", "nếu",  "kèm"};

// A clause begins after them as after a comma: "và giao …", "Từ đó, …".
constexpr std::string_view kClauseOpeners[] = {"và", "ra", "thời", "đó", "nay", "vậy", "trọng", "dò"};

// "kính báo cáo Chủ tịch xem xét …", not "… như sau:".
constexpr std::string_view kAsking[] = {"xem xét", "quyết định", "cho ý kiến", "phê duyệt",
                                        "chỉ đạo", "ban hành",   "thống nhất", "cho phép"};

// An introduction, which ends with a comma, before the subject.
constexpr std::string_view kIntroductions[] = {"trong",     "sau khi", "khi",         "để",         "hằng",   "hàng",
                                               "định kỳ",   "theo đó", "trường hợp",  "trên cơ sở", "căn cứ", "ngoài ra",
                                               "đồng thời", "do đó",   "vì vậy",      "nhằm",       "từ",     "chậm nhất",
                                               "trước",     "kể từ",   "bên cạnh đó", "ngay sau",   "nếu",    "thời gian tới"};

// Outside provisions a name and a verb tell a story as often as not, but for these verbs.
constexpr std::string_view kVouching[] = {"chủ trì", "có trách nhiệm", "chịu trách nhiệm", "khẩn trương", "nghiêm túc", "căn cứ"};

// A document's name, not a verb.
constexpr std::string_view kDocumentNouns[] = {"báo cáo số",           "thông báo số",  "quyết định số", "quyết định thành lập",
                                               "quyết định phê duyệt", "báo cáo tổng",  "quy định của",  "quyết định của",
                                               "báo cáo của",          "quyết định này"};

// What a document does to another one, and to which parts of it: no order.
constexpr std::string_view kAmends[] = {"sửa đổi", "sửa đổi, bổ sung", "bổ sung", "bãi bỏ", "thay thế"};
constexpr std::string_view kAmended[] = {"khoản",  "điểm", "điều", "mục",         "chương",         "phụ lục",
                                         "cụm từ", "đoạn", "tên",  "một số điều", "một số nội dung"};

// Between "báo cáo", "gửi" and whom to: "báo cáo, đề xuất UBND tỉnh", "gửi trực tiếp cho …".
constexpr std::string_view kSteps[] = {"về",       "cho",       "đến",        "tới",      "lên",  "qua", "trực tiếp",    "đề xuất",
                                       "tham mưu", "kiến nghị", "xin ý kiến", "kịp thời", "ngay", "và",  "thường xuyên", "trình"};

// Before "báo cáo", "trình", "gửi" that tell what was done or are nouns: "đã báo cáo", "chế độ báo cáo".
constexpr std::string_view kTold[] = {"đã", "được", "chế", "dự", "kính", "độ", "mẫu", "sẽ"};

// No body that things are sent to: "gửi các đại biểu".
constexpr std::string_view kCrowds[] = {"các", "những", "từng", "mỗi", "cơ quan", "đơn vị", "toàn thể", "cán bộ", "đại diện", "đồng chí"};

// Headings below which nothing is ordered but in so many words.
constexpr std::string_view kTellingHeadings[] = {"mục đích",
                                                 "quan điểm",
                                                 "mục tiêu",
                                                 "tình hình",
                                                 "kết quả",
                                                 "đánh giá",
                                                 "nguyên nhân",
                                                 "sự cần thiết",
                                                 "cơ sở",
                                                 "thành phần",
                                                 "thời gian, địa điểm",
                                                 "đối tượng",
                                                 "phạm vi",
                                                 "nguyên tắc",
                                                 "khái quát",
                                                 "tồn tại",
                                                 "hạn chế",
                                                 "ưu điểm",
                                                 "yêu cầu",
                                                 "căn cứ",
                                                 "địa điểm",
                                                 "nội dung:",
                                                 "cơ cấu"};

// "- Thời gian hoàn thành: …"
constexpr std::string_view kTimeLabels[] = {"thời gian", "thời hạn", "tiến độ", "hoàn thành"};

struct Kind {
  std::span<const std::string_view> words;
  std::uint32_t kind;
};

}  // namespace

const WordTable& order_words() {
  static const WordTable table = [] {
    const Kind kinds[] = {
        {kLeadingLabels, order_label_leads},
        {kJoiningLabels, order_label_joins},
        {kTitles, order_title},
        {kBeforeNouns, order_noun_before},
        {kClauseOpeners, order_opens_clause},
        {kAsking, order_asks},
        {kIntroductions, order_introduction},
        {kVouching, order_vouches},
        {kDocumentNouns, order_document_noun},
        {kSteps, order_step},
        {kTold, order_told},
        {kCrowds, order_crowd},
        {kTellingHeadings, order_telling},
        {kTimeLabels, order_time_label},
        {kAmends, order_amends},
        {kAmended, order_amended},
    };
    std::vector<Phrase> rows;
    for (const Kind& kind : kinds) {
      for (const std::string_view words : kind.words) rows.push_back({words, kind.kind});
    }
    return WordTable(rows);
  }();
  return table;
}

}  // namespace congvan::meaning
