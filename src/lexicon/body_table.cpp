#include "lexicon/body_table.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "lexicon/provinces.hpp"
#include "text/letters.hpp"

namespace congvan::lexicon {
namespace {

constexpr PartialDate kOld = {};
constexpr PartialDate kOpen = {};
// Resolutions 176/2025/QH15 (Government) and 18-NQ/TW (Party, departments of provinces): the new apparatus.
constexpr PartialDate kNew = {2025, 3, 1};
constexpr PartialDate kLast = {2025, 2, 28};
constexpr PartialDate kYear2025 = {2025, 0, 0};
constexpr PartialDate kDistrictsEnd = {2025, 6, 30};

constexpr std::string_view kOrgans = "Decision 20/2020/QĐ-TTg";
constexpr std::string_view k176 = "Resolution 176/2025/QH15";
constexpr std::string_view k2007 = "Resolution 01/2007/QH12";
constexpr std::string_view kLaw = "Constitution 2013";
constexpr std::string_view kParty = "Statutes of the Communist Party of Vietnam";
constexpr std::string_view kPartyNew = "Conclusion 121-KL/TW";
constexpr std::string_view kLocal = "Decree 150/2025/NĐ-CP";
constexpr std::string_view kLocalOld = "Decree 24/2014/NĐ-CP";
constexpr std::string_view kLocalLaw = "Law on Organisation of Local Government 72/2025/QH15";

constexpr auto C = BodyLevel::central;
constexpr auto P = BodyLevel::provincial;
constexpr auto D = BodyLevel::district;

/// A body that each province has, and has still.
constexpr Body of_province(std::string_view abbreviation, std::string_view name, PartialDate from = kOld,
                           std::string_view source = kLocal) {
  return {abbreviation, name, P, "", from, kOpen, "", source};
}
/// A department that went into another one in the course of 2025.
constexpr Body merged_2025(std::string_view abbreviation, std::string_view name, std::string_view into, PartialDate from = kOld) {
  return {abbreviation, name, P, "", from, kYear2025, into, kLocalOld};
}
constexpr Body of_district(std::string_view abbreviation, std::string_view name) {
  return {abbreviation, name, D, "", kOld, kDistrictsEnd, "", kLocalLaw};
}

constexpr std::array kBodies = {
    // ---- ministries and bodies of their rank
    Body{"BQP", "Bộ Quốc phòng", C, "G11", kOld, kOpen, "", k176},
    Body{"BCA", "Bộ Công an", C, "G01", kOld, kOpen, "", k176},
    Body{"BNG", "Bộ Ngoại giao", C, "G08", kOld, kOpen, "", k176},
    Body{"BNV", "Bộ Nội vụ", C, "G09", kOld, kOpen, "", k176},
    Body{"BTP", "Bộ Tư pháp", C, "G15", kOld, kOpen, "", k176},
    Body{"BTC", "Bộ Tài chính", C, "G12", kOld, kOpen, "", k176},
    Body{"BCT", "Bộ Công Thương", C, "G02", {2007, 0, 0}, kOpen, "", k2007},
    Body{"BNNMT", "Bộ Nông nghiệp và Môi trường", C, "G10", kNew, kOpen, "", k176},
    Body{"BXD", "Bộ Xây dựng", C, "G17", kOld, kOpen, "", k176},
    Body{"BVHTTDL", "Bộ Văn hóa, Thể thao và Du lịch", C, "G16", {2007, 0, 0}, kOpen, "", k2007},
    Body{"BKHCN", "Bộ Khoa học và Công nghệ", C, "G06", kOld, kOpen, "", k176},
    Body{"BGDĐT", "Bộ Giáo dục và Đào tạo", C, "G03", kOld, kOpen, "", k176},
    Body{"BYT", "Bộ Y tế", C, "G18", kOld, kOpen, "", k176},
    Body{"BDTTG", "Bộ Dân tộc và Tôn giáo", C, "G21", kNew, kOpen, "", k176},
    Body{"NHNN", "Ngân hàng Nhà nước Việt Nam", C, "G19", kOld, kOpen, "", k176},
    Body{"NHNN", "Ngân hàng Nhà nước", C, "G19", kOld, kOpen, "", k176},
    Body{"TTCP", "Thanh tra Chính phủ", C, "G20", kOld, kOpen, "", k176},
    Body{"VPCP", "Văn phòng Chính phủ", C, "G22", kOld, kOpen, "", k176},
    // ---- ministries that ended
    Body{"BLĐTBXH", "Bộ Lao động - Thương binh và Xã hội", C, "G07", kOld, kLast, "BNV", k176},
    Body{"BKHĐT", "Bộ Kế hoạch và Đầu tư", C, "G05", kOld, kLast, "BTC", k176},
    Body{"BNNPTNT", "Bộ Nông nghiệp và Phát triển nông thôn", C, "G10", kOld, kLast, "BNNMT", k176},
    Body{"BTNMT", "Bộ Tài nguyên và Môi trường", C, "G13", kOld, kLast, "BNNMT", k176},
    Body{"BGTVT", "Bộ Giao thông vận tải", C, "G04", kOld, kLast, "BXD", k176},
    Body{"BTTTT", "Bộ Thông tin và Truyền thông", C, "G14", {2007, 0, 0}, kLast, "BKHCN, BVHTTDL", k176},
    Body{"UBDT", "Ủy ban Dân tộc", C, "G21", kOld, kLast, "BDTTG", k176},
    Body{"BCN", "Bộ Công nghiệp", C, "", kOld, {2007, 0, 0}, "BCT", k2007},
    Body{"BTM", "Bộ Thương mại", C, "", kOld, {2007, 0, 0}, "BCT", k2007},
    Body{"BBCVT", "Bộ Bưu chính, Viễn thông", C, "", kOld, {2007, 0, 0}, "BTTTT", k2007},
    Body{"BVHTT", "Bộ Văn hóa - Thông tin", C, "", kOld, {2007, 0, 0}, "BVHTTDL, BTTTT", k2007},
    Body{"BTS", "Bộ Thủy sản", C, "", kOld, {2007, 0, 0}, "BNNPTNT", k2007},
    Body{"BHXH", "Bảo hiểm xã hội Việt Nam", C, "G24", kOld, kOpen, "", kOrgans},
    Body{"VOV", "Đài Tiếng nói Việt Nam", C, "G27", kOld, kOpen, "", kOrgans},
    Body{"VTV", "Đài Truyền hình Việt Nam", C, "G28", kOld, kOpen, "", kOrgans},
    Body{"TTXVN", "Thông tấn xã Việt Nam", C, "G30", kOld, kOpen, "", kOrgans},
    Body{"TCT", "Tổng cục Thuế", C, "", kOld, kLast, "Cục Thuế", k176},
    Body{"TCHQ", "Tổng cục Hải quan", C, "", kOld, kLast, "Cục Hải quan", k176},
    // ---- the state's highest bodies
    Body{"QH", "Quốc hội", C, "", kOld, kOpen, "", kLaw},
    Body{"UBTVQH", "Ủy ban Thường vụ Quốc hội", C, "", kOld, kOpen, "", kLaw},
    Body{"VPQH", "Văn phòng Quốc hội", C, "", kOld, kOpen, "", kLaw},
    Body{"CTN", "Chủ tịch nước", C, "", kOld, kOpen, "", kLaw},
    Body{"VPCTN", "Văn phòng Chủ tịch nước", C, "B01", kOld, kOpen, "", kOrgans},
    Body{"CP", "Chính phủ", C, "", {1992, 0, 0}, kOpen, "", kLaw},
    Body{"HĐBT", "Hội đồng Bộ trưởng", C, "", {1981, 0, 0}, {1992, 0, 0}, "CP", "Constitution 1980"},
    Body{"TTg", "Thủ tướng Chính phủ", C, "", kOld, kOpen, "", kLaw},
    Body{"TANDTC", "Tòa án nhân dân tối cao", C, "D01", kOld, kOpen, "", kOrgans},
    Body{"VKSNDTC", "Viện kiểm sát nhân dân tối cao", C, "E01", kOld, kOpen, "", kOrgans},
    Body{"KTNN", "Kiểm toán nhà nước", C, "F01", {1994, 0, 0}, kOpen, "", kOrgans},
    // ---- the Party
    Body{"BCHTW", "Ban Chấp hành Trung ương Đảng", C, "", kOld, kOpen, "", kParty},
    Body{"BCHTW", "Ban Chấp hành Trung ương", C, "", kOld, kOpen, "", kParty},
    Body{"BCTr", "Bộ Chính trị", C, "", kOld, kOpen, "", kParty},
    Body{"BBT", "Ban Bí thư", C, "", kOld, kOpen, "", kParty},
    Body{"VPTW", "Văn phòng Trung ương Đảng", C, "", kOld, kOpen, "", kParty},
    Body{"BTCTW", "Ban Tổ chức Trung ương", C, "", kOld, kOpen, "", kParty},
    Body{"UBKTTW", "Ủy ban Kiểm tra Trung ương", C, "", kOld, kOpen, "", kParty},
    Body{"BNCTW", "Ban Nội chính Trung ương", C, "", kOld, kOpen, "", kParty},
    Body{"BTGDVTW", "Ban Tuyên giáo và Dân vận Trung ương", C, "", kYear2025, kOpen, "", kPartyNew},
    Body{"BTGTW", "Ban Tuyên giáo Trung ương", C, "", kOld, kYear2025, "BTGDVTW", kPartyNew},
    Body{"BDVTW", "Ban Dân vận Trung ương", C, "", kOld, kYear2025, "BTGDVTW", kPartyNew},
    Body{"BCSCLTW", "Ban Chính sách, chiến lược Trung ương", C, "", kYear2025, kOpen, "", kPartyNew},
    // ---- front and mass bodies
    Body{"MTTQ", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", C, "I01", kOld, kOpen, "", kOrgans},
    Body{"TLĐ", "Tổng Liên đoàn Lao động Việt Nam", C, "I02", kOld, kOpen, "", kOrgans},
    Body{"TWĐTN", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", C, "I03", kOld, kOpen, "", kOrgans},
    Body{"HLHPN", "Trung ương Hội Liên hiệp Phụ nữ Việt Nam", C, "I04", kOld, kOpen, "", kOrgans},
    Body{"CCB", "Trung ương Hội Cựu chiến binh Việt Nam", C, "I05", kOld, kOpen, "", kOrgans},
    Body{"HNDTW", "Trung ương Hội Nông dân Việt Nam", C, "I06", kOld, kOpen, "", kOrgans},
    // ---- a province's bodies; departments changed in the course of 2025, on a day of its own in each province
    of_province("UBND", "Ủy ban nhân dân", kOld, kLocalLaw),
    of_province("HĐND", "Hội đồng nhân dân", kOld, kLocalLaw),
    of_province("TU", "Tỉnh ủy", kOld, kParty),
    of_province("TU", "Thành ủy", kOld, kParty),
    of_province("VPUB", "Văn phòng Ủy ban nhân dân"),
    of_province("VPUB", "Văn phòng UBND"),
    of_province("SNV", "Sở Nội vụ"),
    of_province("STP", "Sở Tư pháp"),
    of_province("STC", "Sở Tài chính"),
    of_province("SCT", "Sở Công Thương", {2008, 0, 0}),
    of_province("SNNMT", "Sở Nông nghiệp và Môi trường", kYear2025),
    of_province("SXD", "Sở Xây dựng"),
    of_province("SKHCN", "Sở Khoa học và Công nghệ"),
    of_province("SVHTTDL", "Sở Văn hóa, Thể thao và Du lịch", {2008, 0, 0}),
    of_province("SGDĐT", "Sở Giáo dục và Đào tạo"),
    of_province("SYT", "Sở Y tế"),
    of_province("SDTTG", "Sở Dân tộc và Tôn giáo", kYear2025),
    of_province("SNgV", "Sở Ngoại vụ"),
    of_province("TTT", "Thanh tra tỉnh"),
    of_province("CAT", "Công an tỉnh"),
    merged_2025("SNNPTNT", "Sở Nông nghiệp và Phát triển nông thôn", "SNNMT"),
    merged_2025("SNNPTNT", "Sở Nông nghiệp và PTNT", "SNNMT"),
    merged_2025("STNMT", "Sở Tài nguyên và Môi trường", "SNNMT"),
    merged_2025("SKHĐT", "Sở Kế hoạch và Đầu tư", "STC"),
    merged_2025("SGTVT", "Sở Giao thông vận tải", "SXD"),
    merged_2025("SLĐTBXH", "Sở Lao động - Thương binh và Xã hội", "SNV"),
    merged_2025("STTTT", "Sở Thông tin và Truyền thông", "SKHCN", {2008, 0, 0}),
    merged_2025("BDT", "Ban Dân tộc", "SDTTG"),
    // ---- the district level, abolished with the mergers of provinces
    of_district("UBND", "Ủy ban nhân dân huyện"),
    of_district("UBND", "Ủy ban nhân dân quận"),
    of_district("UBND", "Ủy ban nhân dân thị xã"),
    of_district("UBND", "UBND huyện"),
    of_district("UBND", "UBND quận"),
    of_district("UBND", "UBND thị xã"),
    of_district("HĐND", "Hội đồng nhân dân huyện"),
    of_district("HĐND", "HĐND huyện"),
    of_district("HU", "Huyện ủy"),
    of_district("QU", "Quận ủy"),
};

// The bytes of `name` at the beginning of the text: letters by their skeletons, blanks and hyphens as they come; 0 when it is another name.
std::size_t name_length(std::string_view text, std::string_view name) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < name.size();) {
    const CodePoint wanted = code_point_at(name, i);
    i += wanted.size;
    if (is_blank(wanted.value) || is_hyphen(wanted.value)) {
      while (at < text.size() && (is_blank(code_point_at(text, at).value) || is_hyphen(code_point_at(text, at).value)))
        at += code_point_at(text, at).size;
      continue;
    }
    if (at >= text.size()) return 0;
    const CodePoint point = code_point_at(text, at);
    const char letter = skeleton_of(wanted.value);
    if (letter != '\0' ? skeleton_of(point.value) != letter : point.value != wanted.value) return 0;
    at += point.size;
  }
  return at < text.size() && is_letter(code_point_at(text, at).value) ? 0 : at;
}

// The first letters of a name, blanks and hyphens left out, and which bytes they take up: names that differ there are told apart at once.
struct Beginning {
  std::uint64_t letters = 0;
  std::uint64_t mask = 0;
  char abbreviation = '\0';  // the first byte of the abbreviation
};
Beginning beginning_of(std::string_view name) {
  Beginning made;
  unsigned place = 0;
  for (std::size_t at = 0; at < name.size() && place < 64;) {
    const CodePoint point = code_point_at(name, at);
    at += point.size;
    if (is_blank(point.value) || is_hyphen(point.value)) continue;
    const char letter = skeleton_of(point.value);
    if (letter == '\0') break;
    made.letters |= std::uint64_t{static_cast<unsigned char>(letter)} << place;
    made.mask |= std::uint64_t{0xFF} << place;
    place += 8;
  }
  return made;
}

using Beginnings = std::array<Beginning, kBodies.size()>;
const Beginnings& beginnings() {
  static const Beginnings all = [] {
    Beginnings made;
    for (std::size_t i = 0; i < made.size(); ++i) {
      made[i] = beginning_of(kBodies[i].name);
      made[i].abbreviation = kBodies[i].abbreviation.front();
    }
    return made;
  }();
  return all;
}

// Abbreviations count to the letter: "BCT" is no "bct".
std::size_t abbreviation_length(std::string_view text, std::string_view abbreviation) {
  if (!text.starts_with(abbreviation)) return 0;
  const std::size_t end = abbreviation.size();
  return end < text.size() && skeleton_of(code_point_at(text, end).value) != '\0' ? 0 : end;
}

}  // namespace

std::span<const Body> bodies() { return kBodies; }

bool exists(const Body& body, PartialDate on) {
  if (on.year == 0) return true;
  return !(body.from.year != 0 && is_before(on, body.from)) && !(body.until.year != 0 && is_before(body.until, on));
}

const Body* body_at(std::string_view text, PartialDate on, std::size_t* length, std::span<const Body> more) {
  if (text.empty() || !is_upper(code_point_at(text, 0).value)) return nullptr;
  const Body* best = nullptr;
  std::size_t longest = 0;
  const auto consider = [&](const Body& each, std::size_t matched) {
    if (matched == 0 || matched < longest || (matched == longest && !exists(each, on))) return;
    best = &each;
    longest = matched;
  };
  const std::uint64_t letters = beginning_of(text).letters;
  const Beginnings& names = beginnings();
  for (std::size_t i = 0; i < kBodies.size(); ++i) {
    const bool name = ((letters ^ names[i].letters) & names[i].mask) == 0;
    if (!name && names[i].abbreviation != text[0]) continue;
    const Body& each = kBodies[i];
    // "UBND" alone is no district's.
    const std::size_t abbreviated = each.level == BodyLevel::district ? 0 : abbreviation_length(text, each.abbreviation);
    consider(each, std::max(name ? name_length(text, each.name) : 0, abbreviated));
  }
  for (const Body& each : more) consider(each, std::max(name_length(text, each.name), abbreviation_length(text, each.abbreviation)));
  if (best != nullptr && length != nullptr) *length = longest;
  return best;
}

const Body* body_of(std::string_view abbreviation, BodyLevel level, PartialDate on) {
  const Body* best = nullptr;
  for (const Body& each : kBodies) {
    if (each.level == level && each.abbreviation == abbreviation && (best == nullptr || !exists(*best, on))) best = &each;
  }
  return best;
}

}  // namespace congvan::lexicon
