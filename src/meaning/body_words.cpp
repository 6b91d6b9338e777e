#include "meaning/body_words.hpp"

#include <array>

namespace congvan::meaning {
namespace {

constexpr Phrase row(std::string_view words, Role role) { return {words, 1, static_cast<int>(role)}; }

constexpr std::array kRows = {
    row("này", Role::this_one),
    row("nêu trên", Role::the_above),
    row("nói trên", Role::the_above),
    row("đã nêu trên", Role::the_above),
    row("đã nêu", Role::the_above),
    row("vừa nêu", Role::the_above),
    row("kể trên", Role::the_above),
    row("dẫn trên", Role::the_above),
    row("ở trên", Role::the_above),
    row("nêu ở trên", Role::the_above),
    row("trên", Role::the_above),
    row("đã dẫn", Role::the_above),
    // ---- orders
    row("giao", Role::order),
    row("giao cho", Role::order),
    row("giao nhiệm vụ cho", Role::order),
    row("yêu cầu", Role::order),
    row("đề nghị", Role::order),
    row("phân công", Role::order),
    row("phân công cho", Role::order),
    row("ủy quyền cho", Role::order),
    row("uỷ quyền cho", Role::order),
    row("kính mời", Role::petition),
    row("trân trọng kính mời", Role::petition),
    row("trân trọng mời", Role::petition),
    row("kính trình", Role::petition),
    row("kính đề nghị", Role::petition),
    row("trân trọng đề nghị", Role::petition),
    row("kính mong", Role::petition),
    row("kính báo cáo", Role::petition),
    row("kính đề xuất", Role::petition),
    row("đề xuất", Role::petition),
    row("có trách nhiệm", Role::duty),
    row("chịu trách nhiệm", Role::duty),
    row("chủ trì", Role::duty),
    // ---- with whom, to whom
    row("phối hợp", Role::together),
    row("phối hợp với", Role::together),
    row("phối hợp cùng", Role::together),
    row("phối hợp cùng với", Role::together),
    row("phối hợp chặt chẽ với", Role::together),
    row("phối hợp chặt chẽ cùng", Role::together),
    row("cùng với", Role::together),
    row("gửi", Role::report),
    row("gởi", Role::report),
    row("báo cáo", Role::report),
    row("trình", Role::report),
    row("nộp", Role::report),
    row("đệ trình", Role::report),
    row("tờ trình", Role::loosely),  // no verb
    row("chương trình", Role::loosely),
    row("quy trình", Role::loosely),
    row("quá trình", Role::loosely),
    row("công trình", Role::loosely),
    row("lộ trình", Role::loosely),
    row("giáo trình", Role::loosely),
    row("phát thanh, truyền hình", Role::loosely),
    // ---- times
    row("trước", Role::until),
    row("xong trước", Role::until),
    row("chậm nhất", Role::until),
    row("muộn nhất", Role::until),
    row("trễ nhất", Role::until),
    row("hạn chót", Role::until),
    row("hạn cuối", Role::until),
    row("đến hết", Role::until),
    row("đến ngày", Role::until),
    row("hết ngày", Role::until),
    row("không quá", Role::until),
    row("thời hạn", Role::until),
    row("thời gian hoàn thành", Role::until),
    row("thời gian thực hiện", Role::until),
    row("thời hạn hoàn thành", Role::until),
    row("hoàn thành", Role::until),
    row("xong", Role::until),
    row("trong", Role::within),
    row("ngay trong", Role::within),
    row("sau", Role::within),
    row("hằng", Role::every),
    row("hàng", Role::every),
    row("định kỳ", Role::every),
    row("định kì", Role::every),
    row("mỗi", Role::every),
    row("sau mỗi", Role::every),
    row("tối thiểu", Role::every),
    row("ít nhất", Role::every),
    row("đúng thời hạn", Role::loosely),
    row("đúng thời gian", Role::loosely),
    row("đúng hạn", Role::loosely),
    row("theo thời hạn", Role::loosely),
    row("theo thời gian", Role::loosely),
    row("đảm bảo thời gian", Role::loosely),
    row("bảo đảm thời gian", Role::loosely),
    row("đảm bảo thời hạn", Role::loosely),
};

constexpr std::array<std::string_view, 6> kDirections = {"về", "cho", "gửi", "đến", "tới", "lên"};

}  // namespace

std::span<const Phrase> body_words() { return kRows; }
std::span<const std::string_view> direction_words() { return kDirections; }

}  // namespace congvan::meaning
