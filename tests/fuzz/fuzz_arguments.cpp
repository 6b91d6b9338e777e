// The command line: one argument a line, run in a folder of a few small files that is made anew for every input.
#include <array>
#include <filesystem>
#include <fstream>
#include <vector>

#include "claims.hpp"
#include "program.hpp"

namespace {

using namespace congvan;

constexpr std::size_t most_arguments = 16;
constexpr std::string_view dispatch =
    "SỞ NỘI VỤ\nSố: 12/SNV-VP\nHòa Lâm, ngày 05 tháng 3 năm 2026\nKính gửi: Các phòng.\nThực hiện Kế hoạch số 15/KH-UBND ngày 02/01/2026 "
    "của UBND tỉnh:\n1. Văn phòng báo cáo trước ngày 15/4/2026.\nGIÁM ĐỐC\nTrần Văn Thử\n";

struct File {
  std::string_view name;
  std::string_view bytes;
};
constexpr auto files = std::to_array<File>({
    {"a.txt", dispatch},
    {"b.rtf", "{\\rtf1 a}"},
    {"ho so/c.txt", "Căn cứ Nghị định số 30/2020/NĐ-CP;\n"},
    {"r.jsonl", "{\"schema\":\"congvan/1\",\"source\":{\"path\":\"a\"},\"place\":\"Hà Nội\"}\n7\n"},
    {"danh-muc.csv", "reference,status\r\n30/2020/NĐ-CP,còn hiệu lực\r\n"},
    {"co-quan.csv", "id,name\nlai-chau/SNV,Sở Nội vụ\n"},
    {"ds.txt", "a.txt\nkhong co.txt\n"},
    {"nen.txt", "0123456789abcdef\n"},
});

void make_folder(const std::filesystem::path& folder) {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) std::filesystem::remove_all(entry.path());
  std::filesystem::create_directory(folder / "ho so");
  for (const File& file : files) std::ofstream(folder / file.name, std::ios::binary) << file.bytes;
}

bool is_number(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos; }

// Nothing outside of the folder may be named: a stroke stays in "1/8" and behind the two folders that an argument may speak of.
std::string tamed(std::string_view argument) {
  std::string out(argument);
  for (std::size_t at = out.find(".."); at != std::string::npos; at = out.find("..")) out[at] = '_';
  for (std::size_t at = out.find('/'); at != std::string::npos; at = out.find('/', at + 1)) {
    const std::string_view before = std::string_view(out).substr(0, at);
    const std::string_view share = before.substr(before.find('=') == std::string_view::npos ? 0 : before.find('=') + 1);
    const bool stays = is_number(share) || before == "ho so" || before == "trang" || before == "--output=trang" || before == "-otrang";
    if (!stays) out[at] = '_';
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::vector<std::string> arguments;
  for (std::string_view rest = fuzz::view_of(data, size); !rest.empty() && arguments.size() < most_arguments;) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    arguments.push_back(tamed(line.substr(0, line.find('\0'))));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  make_folder(fuzz::scratch_folder());
  fuzz::check_outcome(fuzz::run_program(arguments, dispatch));
  return 0;
}
