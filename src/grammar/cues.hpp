// What a paragraph's words do: order, list data, quote a law, close the document.
#pragma once
#include <string_view>

namespace congvan::grammar {

/// True when the last sign is `mark`.
[[nodiscard]] bool ends_with(std::string_view words, char mark);
/// True when the words end a sentence or an item.
[[nodiscard]] bool ends_sentence(std::string_view words);
/// "./." and its forms at the end (Decree 30/2020/NĐ-CP, Appendix I).
[[nodiscard]] bool holds_end_mark(std::string_view words);
/// Words with which a closing paragraph begins.
[[nodiscard]] bool begins_closing(std::string_view words);
/// "… kính trình …", "… để … biết, thực hiện": the writer takes leave.
[[nodiscard]] bool takes_leave(std::string_view words);
/// A heading that announces proposals: "Kiến nghị, đề xuất".
[[nodiscard]] bool proposes(std::string_view heading);
/// "Kính đề nghị …", "Kính trình …": closes a document, and fulfils a heading that proposes.
[[nodiscard]] bool begins_proposal(std::string_view words);
/// Words that close a document when nothing follows them, and order something when more does.
[[nodiscard]] bool may_close(std::string_view words);
/// Words that announce orders: "… thực hiện các nội dung sau:".
[[nodiscard]] bool orders(std::string_view intro);
/// "Họ và tên: …", "Số điện thoại: …": data, no orders.
[[nodiscard]] bool is_data(std::string_view words);
/// "Khoản 2 Điều 8 hướng dẫn …:", "Tại điểm b khoản 1 Điều 25 …": what a law says, listed before the answer.
[[nodiscard]] bool quotes_law(std::string_view words);

}  // namespace congvan::grammar
