// A dispatch or another kind of document around a body, for the tests of what bodies mean.
#pragma once
#include <string>
#include <string_view>

#include "samples.hpp"

namespace congvan::testing {

/// A body in a dispatch (CV), or under the title of another kind: "QĐ", "KH" …
inline std::string document_of(std::string_view body, std::string_view kind = "CV") {
  static constexpr std::string_view kEnd = "\n\nNơi nhận:\n- Như trên;\n- UBND tỉnh;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nVi Văn Thông\n";
  std::string out = "UBND TỈNH TÂN CHÂU\nSỞ DÂN TỘC VÀ TÔN GIÁO\n\nSố: 12/";
  out.append(kind == "CV" ? "SDTTG-VP" : std::string(kind) + "-SDTTG").append("\n\nTân Châu, ngày 05 tháng 3 năm 2026\n\n");
  if (kind == "CV") out += "Kính gửi: Các đơn vị\n\n";
  if (kind == "KH") out += "KẾ HOẠCH\nCải cách hành chính\n\n";
  if (kind == "TB") out += "THÔNG BÁO\nKết luận cuộc họp\n\n";
  if (kind == "CT") out += "CHỈ THỊ\nVề cải cách\n\n";
  if (kind == "QĐ") out += "QUYẾT ĐỊNH\nVề việc kiện toàn Tổ công tác\n\n";
  if (kind == "BC") out += "BÁO CÁO\nKết quả công tác\n\n";
  return out.append(body).append(kEnd);
}

inline std::string or_dash(Value value) { return given(value) ? std::string(value) : "-"; }

}  // namespace congvan::testing
