#include "cli/messages.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace congvan::cli {
namespace {

// In the order of Msg; a unit test holds that, and that both languages have the same places to fill.
constexpr auto messages = std::to_array<Message>({
    {Msg::no_command, "a command is missing; there are: {0}", "thiếu tên lệnh; các lệnh hiện có: {0}"},
    {Msg::unknown_command, "there is no command '{0}'; there are: {1}", "không có lệnh '{0}'; các lệnh hiện có: {1}"},
    {Msg::unknown_option, "there is no option '{0}' here (a file of that name: ./{0})",
     "không có tùy chọn '{0}' ở đây (nếu là tên tệp, hãy ghi ./{0})"},
    {Msg::needs_value, "option {0} needs a value", "tùy chọn {0} cần một giá trị"},
    {Msg::takes_no_value, "option {0} takes no value", "tùy chọn {0} không nhận giá trị"},
    {Msg::bad_value, "option {0}: '{1}' was found, expected: {2}", "tùy chọn {0}: gặp '{1}', cần {2}"},
    {Msg::takes_no_path, "'{0}' was found, but this command reads no file", "gặp '{0}', nhưng lệnh này không đọc tệp nào"},
    {Msg::no_input, "no PATH was given, and the standard input is a terminal", "chưa cho PATH nào, mà đầu vào chuẩn lại là màn hình lệnh"},
    {Msg::only_with_csv, "option {0} was found, which is for '--format csv' only", "gặp tùy chọn {0}, chỉ dùng được với '--format csv'"},
    {Msg::not_with_records, "option {0} was found, which is about reading documents; '--from-records' reads none",
     "gặp tùy chọn {0}, dùng khi đọc văn bản; '--from-records' không đọc văn bản nào"},
    {Msg::resume_needs_jsonl, "option --resume needs '--format jsonl'; '{0}' was found",
     "tùy chọn --resume cần '--format jsonl'; đang là '{0}'"},
    {Msg::resume_needs_file, "option --resume needs '--output FILE' with the name of a file, in which the records can grow",
     "tùy chọn --resume cần '--output FILE' là tên một tệp để ghi dần bản ghi vào"},
    {Msg::resume_reads_no_stream, "option --resume: the standard input cannot be read a second time; name files or folders",
     "tùy chọn --resume: không thể đọc lại đầu vào chuẩn; hãy nêu tệp hoặc thư mục"},
    {Msg::other_run,
     "'{0}' was begun with other inputs, options or another version; repeat that command to go on with it, or delete the file",
     "'{0}' là của lần chạy với đầu vào, tùy chọn hoặc phiên bản khác; hãy chạy lại đúng lệnh đó để tiếp tục, hoặc xóa tệp này"},
    {Msg::not_together, "options {0} and {1} do not go together", "không dùng {0} cùng với {1}"},
    {Msg::list_unreadable, "option --files-from: '{0}' could not be read: {1}", "tùy chọn --files-from: không đọc được '{0}': {1}"},
    {Msg::folder_needs_csv,
     "option --output: '{0}' is a folder; a folder takes the tables of '--format csv' and forms with a file for each document, other "
     "results need a file's name",
     "tùy chọn --output: '{0}' là thư mục; thư mục chỉ nhận các bảng của '--format csv' và các dạng mỗi văn bản một tệp, kết quả khác cần "
     "tên tệp"},
    {Msg::files_need_folder, "'--format {0}' makes a file for each document; for more than one give --output DIR/",
     "'--format {0}' ghi mỗi văn bản thành một tệp; nhiều văn bản thì cần --output DIR/"},
    {Msg::form_needs_text,
     "'--format {0}' writes the text of documents, which records do not hold; read the documents without --from-records",
     "'--format {0}' ghi cả nội dung văn bản mà bản ghi không có; hãy đọc chính các văn bản, không dùng --from-records"},
    {Msg::only_with_edxml, "option {0} was found, which is for '--format edxml' only",
     "gặp tùy chọn {0}, chỉ dùng được với '--format edxml'"},
    {Msg::output_below_input,
     "option --output: folder '{0}' lies in the input '{1}', so that its files would be read too; name one elsewhere",
     "tùy chọn --output: thư mục '{0}' nằm trong đầu vào '{1}' nên các tệp trong đó cũng sẽ bị đọc; hãy nêu một thư mục ở nơi khác"},
    {Msg::needs_output_file, "option --output is missing: '--format {0}' writes a file, never the standard output",
     "thiếu tùy chọn --output: '--format {0}' chỉ ghi vào tệp, không ghi ra đầu ra chuẩn"},
    {Msg::output_is_input, "{0}: this input is the output too; nothing was written",
     "{0}: tệp đầu vào này cũng là tệp kết quả; chưa ghi gì cả"},
    {Msg::see_help, "'{0} --help' tells more", "xem thêm: '{0} --help'"},

    {Msg::cannot_write, "the output could not be written: {0}: {1}", "không ghi được kết quả: {0}: {1}"},
    {Msg::standard_output, "standard output", "đầu ra chuẩn"},
    {Msg::store_not_database, "it is no SQLite database; nothing was changed, give another name to --output",
     "không phải cơ sở dữ liệu SQLite; chưa thay đổi gì, hãy cho --output một tên khác"},
    {Msg::store_foreign, "it is a database of another program; nothing was changed, give another name to --output",
     "là cơ sở dữ liệu của chương trình khác; chưa thay đổi gì, hãy cho --output một tên khác"},
    {Msg::store_newer,
     "a newer congvan wrote this database (schema {0}); nothing was changed, use that version or give another name to --output",
     "cơ sở dữ liệu này do bản congvan mới hơn ghi (lược đồ {0}); chưa thay đổi gì, hãy dùng bản đó hoặc cho --output một tên khác"},
    {Msg::store_busy, "another program is still writing to it; try again when that is done",
     "một chương trình khác vẫn đang ghi vào đây; hãy thử lại khi chương trình đó xong"},
    {Msg::store_damaged, "the database is damaged ({0}); restore a copy, or remove it and run again",
     "cơ sở dữ liệu bị hỏng ({0}); hãy khôi phục từ bản sao, hoặc xóa đi rồi chạy lại"},
    {Msg::store_no_library, "this congvan was built without {0}; install it (Debian: apt-get install {0}) and build congvan again",
     "bản congvan này được dựng không có {0}; hãy cài đặt (Debian: apt-get install {0}) rồi dựng lại congvan"},
    {Msg::store_other, "writing it failed: {0}", "ghi bị lỗi: {0}"},
    {Msg::store_waits, "another program is writing to it; waiting until that is done", "một chương trình khác đang ghi vào đây; đang chờ"},

    {Msg::cells_cut, "{0} texts are longer than the 32,767 characters of a cell and were cut there; csv, jsonl and sqlite keep them whole",
     "{0} đoạn dài hơn 32.767 ký tự của một ô nên bị cắt bớt ở đó; csv, jsonl và sqlite giữ nguyên vẹn"},
    {Msg::value_overlong, "{0} has {1} characters, of which Decree 30/2020/NĐ-CP, Appendix VI allows {2}; it was written whole",
     "{0} có {1} ký tự, Phụ lục VI Nghị định 30/2020/NĐ-CP cho phép {2}; vẫn ghi nguyên vẹn"},
    {Msg::no_xml_characters, "XML has no place for some characters; U+FFFD stands for them: {0}",
     "một số ký tự không được phép có trong XML, đã thay bằng U+FFFD: {0}"},
    {Msg::files_lack, "left out, for neither the documents nor options give it: {0}",
     "bỏ trống vì văn bản và tùy chọn không cho biết: {0}"},
    {Msg::edxml_bare, "a header without the document's file and without signature, which no exchange would take",
     "chỉ có phần đầu, không kèm tệp văn bản và chữ ký nên trục liên thông sẽ không nhận"},
    {Msg::edxml_lacks, "left out: {0}", "bỏ trống: {0}"},
    {Msg::not_found, "there is no such file or folder", "không có tệp hay thư mục này"},
    {Msg::permission_denied, "no permission to read it", "không có quyền đọc"},
    {Msg::unsupported_format,
     "it seems to be {0}, which is not read; save it as DOCX, ODT, PDF or text, unpack it when it is an archive, and try again",
     "có vẻ là {0}, chương trình không đọc dạng này; hãy lưu lại thành DOCX, ODT, PDF hoặc văn bản thuần (tệp nén thì giải nén) rồi thử "
     "lại"},
    {Msg::encrypted, "a password protects it ({0}); save a copy without password and try again",
     "tệp có mật khẩu bảo vệ ({0}); hãy lưu một bản không mật khẩu rồi thử lại"},
    {Msg::damaged, "it is damaged or cut off ({0}); fetch it again, or open it with the program that made it and save it anew",
     "tệp bị hỏng hoặc bị cắt cụt ({0}); hãy tải lại, hoặc mở bằng chương trình đã tạo ra nó rồi lưu lại"},
    {Msg::too_large, "it is larger than the limit ({0}); split it, or raise --max-size when that is the limit",
     "lớn hơn giới hạn ({0}); hãy chia nhỏ tệp, hoặc tăng --max-size nếu đó là giới hạn"},
    {Msg::timeout, "reading it took too long and was stopped ({0}); split it, or try '--ocr never' when it is a scan",
     "đọc quá lâu nên đã dừng ({0}); hãy chia nhỏ tệp, hoặc thử '--ocr never' nếu là bản quét"},
    {Msg::no_text, "no text was found in it ({0}); for a scan try '--ocr always', or scan it again with 300 dots an inch",
     "không thấy chữ nào trong tệp ({0}); nếu là bản quét hãy thử '--ocr always', hoặc quét lại ở 300 dpi"},
    {Msg::decoder_missing, "reading it needs what is not here: {0}; install that (Debian: apt-get install {0}) and build congvan again",
     "máy chưa có thứ cần để đọc tệp này: {0}; hãy cài đặt (Debian: apt-get install {0}) rồi dựng lại congvan"},
    {Msg::package_missing, "reading it needs what is not here: {0}; install that (Debian: apt-get install {0}) and try again",
     "máy chưa có thứ cần để đọc tệp này: {0}; hãy cài đặt (Debian: apt-get install {0}) rồi thử lại"},
    {Msg::program_missing,
     "reading it needs the program {0}, which is neither beside congvan nor in ../libexec/congvan; install congvan whole, or name it in "
     "CONGVAN_DECODER",
     "cần chương trình {0} để đọc tệp này, nhưng không thấy nó cạnh congvan hay trong ../libexec/congvan; hãy cài đặt congvan đầy đủ, hoặc "
     "nêu đường dẫn trong CONGVAN_DECODER"},
    {Msg::read_failed, "reading it failed: {0}", "đọc bị lỗi: {0}"},
    {Msg::bad_line, "this line of the standard input is no object with path and text or base64: {0}",
     "dòng này của đầu vào chuẩn không phải đối tượng có path và text hoặc base64: {0}"},
    {Msg::internal, "processing it failed: {0}", "xử lý bị lỗi: {0}"},
    {Msg::bad_record, "it is no whole record of congvan ({0}) and was passed over; write the file again, or remove the line",
     "không phải một bản ghi trọn vẹn của congvan ({0}) nên bị bỏ qua; hãy ghi lại tệp, hoặc xóa dòng này"},
    {Msg::out_of_memory, "not enough memory", "không đủ bộ nhớ"},
    {Msg::line_is_no_object, "no JSON object", "không phải đối tượng JSON"},
    {Msg::line_has_no_content, "either text or base64 must be there, a string", "phải có text hoặc base64, là một chuỗi"},
    {Msg::line_has_bad_base64, "base64 is broken", "base64 bị hỏng"},
    {Msg::skipped_special, "skipped: a device, pipe or socket", "bỏ qua: thiết bị, ống dẫn hoặc socket"},
    {Msg::skipped_linked_folder, "skipped: a link to a folder", "bỏ qua: liên kết tới thư mục"},
    {Msg::skipped_output, "skipped: this is the output", "bỏ qua: đây là tệp kết quả"},

    {Msg::time_seconds, "{0} s", "{0} giây"},
    {Msg::time_minutes, "{0} min {1} s", "{0} phút {1} giây"},
    {Msg::time_hours, "{0} h {1} min", "{0} giờ {1} phút"},
    {Msg::one_file, "{0} file", "{0} tệp"},
    {Msg::many_files, "{0} files", "{0} tệp"},
    {Msg::one_record, "{0} record", "{0} bản ghi"},
    {Msg::many_records, "{0} records", "{0} bản ghi"},
    {Msg::one_error, "{0} error", "{0} lỗi"},
    {Msg::many_errors, "{0} errors", "{0} lỗi"},
    {Msg::of_them_kept, "{0} unchanged", "{0} không đổi"},
    {Msg::of_them_resumed, "{0} done before", "{0} đã xong từ trước"},
    {Msg::stopped_incomplete, "stopped; files done: {0}; the output is not complete", "đã dừng; số tệp đã xong: {0}; kết quả chưa đầy đủ"},
    {Msg::stopped_unwritten, "stopped; files done: {0}; no output was written", "đã dừng; số tệp đã xong: {0}; chưa ghi kết quả nào"},
    {Msg::stopped_resumable, "stopped; files done: {0}; the same command goes on from there",
     "đã dừng; số tệp đã xong: {0}; chạy lại đúng lệnh này sẽ làm tiếp từ đó"},
    {Msg::errors_by_code, "errors: {0}; {1}", "lỗi: {0}; {1}"},
    {Msg::errors_found_by, "to list them: {0}", "xem lại: {0}"},
    {Msg::errors_named_above, "each is named above", "từng lỗi đã nêu ở trên"},
    {Msg::errors_in_column, "column 'error' of {0}", "cột 'error' trong {0}"},
    {Msg::file_done, "{0}, {1}", "{0}, trong {1}"},
    {Msg::progress_rate, "{0}/s", "{0}/giây"},
    {Msg::progress_of, "{0} of {1} files", "{0}/{1} tệp"},
    {Msg::progress_left, "{0} left", "còn {0}"},

    {Msg::reason_no_space, "no space is left on the device", "thiết bị đã hết chỗ"},
    {Msg::reason_broken_pipe, "the reader has closed the pipe", "phía nhận đã đóng ống dẫn"},
    {Msg::reason_not_found, "there is no such file or folder", "không có tệp hay thư mục này"},
    {Msg::reason_permission, "no permission", "không có quyền"},
    {Msg::reason_is_folder, "it is a folder", "là thư mục"},
    {Msg::reason_not_folder, "a part of the path is no folder", "một phần của đường dẫn không phải thư mục"},
    {Msg::reason_read_only, "the file system is read-only", "hệ thống tệp chỉ cho đọc"},
    {Msg::reason_links, "the links go round in a circle", "các liên kết trỏ vòng quanh"},
    {Msg::reason_closed, "it is closed", "đã bị đóng"},
    {Msg::reason_locked, "another run is writing it", "một lần chạy khác đang ghi tệp này"},

    {Msg::no_rule, "there is no rule '{0}'; 'congvan rules' lists them", "không có quy tắc '{0}'; xem danh sách: 'congvan rules'"},
    {Msg::no_finding, "looked at {0} documents, no finding", "đã xem {0} văn bản, không có phát hiện nào"},
    {Msg::some_findings, "looked at {0} documents: {1} errors, {2} warnings, {3} infos",
     "đã xem {0} văn bản: {1} lỗi, {2} cảnh báo, {3} lưu ý"},
    {Msg::known_findings, "; {0} known findings", "; {0} phát hiện đã biết"},
    {Msg::findings_title, "Findings", "Kết quả kiểm tra"},
    {Msg::bad_baseline, "{0}: line {1} is no line of a baseline", "{0}: dòng {1} không phải dòng của tệp đối chiếu"},
    {Msg::bad_catalog, "option --catalog: {0}: {1}", "tùy chọn --catalog: {0}: {1}"},
    {Msg::no_such_number, "no document of number '{0}' is at hand or cited",
     "không có văn bản nào mang số '{0}' hay được viện dẫn với số đó"},
    {Msg::bad_database, "option --database: {0}: {1}", "tùy chọn --database: {0}: {1}"},
    {Msg::not_our_database, "it is no database that 'congvan extract -f sqlite' wrote",
     "không phải cơ sở dữ liệu do 'congvan extract -f sqlite' ghi"},
    {Msg::pages_need_folder, "a page shows one document; for more give --output DIR/",
     "mỗi trang chỉ cho một văn bản; nhiều văn bản thì cần --output DIR/"},
    {Msg::folder_needs_html, "option --output: '{0}' is a folder; a folder takes the pages of '--html'",
     "tùy chọn --output: '{0}' là thư mục; thư mục chỉ nhận các trang của '--html'"},
    {Msg::rule_clause, "Rests on: {0}", "Căn cứ: {0}"},
    {Msg::rule_bad, "Faulty: {0}", "Sai: {0}"},
    {Msg::rule_good, "Right: {0}", "Đúng: {0}"},

    {Msg::usage, "Usage: {0}", "Cách dùng: {0}"},
    {Msg::about, "Reads Vietnamese official dispatches and writes structured records of them.",
     "Đọc văn bản hành chính tiếng Việt (công văn, quyết định …) và ghi lại thành dữ liệu có cấu trúc."},
    {Msg::heading_commands, "Commands:", "Các lệnh:"},
    {Msg::heading_options, "Options:", "Tùy chọn:"},
    {Msg::heading_paths, "Inputs:", "Đầu vào:"},
    {Msg::heading_exit, "Exit status:", "Mã kết thúc:"},
    {Msg::heading_examples, "Examples:", "Ví dụ:"},
    {Msg::command_placeholder, "COMMAND", "LỆNH"},
    {Msg::option_placeholder, "OPTION", "TÙY CHỌN"},
    {Msg::help_paths,
     "PATH is a file, a folder (all files below it, sorted by name) or '-' for the standard input,\nwhich is also read when no PATH is "
     "given.",
     "PATH là một tệp, một thư mục (mọi tệp bên trong, xếp theo tên) hoặc '-' là đầu vào chuẩn;\nkhông cho PATH nào thì cũng đọc đầu vào "
     "chuẩn."},
    {Msg::help_exit, "0 all done; 1 done, but some input could not be read; 2 wrong usage, or the output could not be written",
     "0 xong cả; 1 xong nhưng có đầu vào không đọc được; 2 dùng sai, hoặc không ghi được kết quả"},
    {Msg::help_exit_audit,
     "0 no finding at or above --fail-on; 1 there is one, or some input could not be read; 2 wrong usage, or the output could not be "
     "written",
     "0 không có phát hiện nào từ mức --fail-on trở lên; 1 có, hoặc có đầu vào không đọc được; 2 dùng sai, hoặc không ghi được kết quả"},
    {Msg::help_more, "'{0} COMMAND --help' tells about a command; the manual: man congvan, man congvan-record",
     "Xem từng lệnh: '{0} LỆNH --help'; sổ tay: man congvan, man congvan-record"},
    {Msg::summary_extract, "Read dispatches and write one record for each.", "Đọc các văn bản và ghi mỗi văn bản thành một bản ghi."},
    {Msg::summary_text, "Print the text of documents, to which the offsets of records refer.",
     "In nội dung chữ của văn bản, là nơi các vị trí trong bản ghi trỏ tới."},
    {Msg::summary_audit, "Tell what is wrong or doubtful in documents, with the clause that each finding rests on.",
     "Chỉ ra chỗ sai, chỗ đáng ngờ trong văn bản, kèm điều khoản làm căn cứ."},
    {Msg::summary_rules, "List the rules of the audit, or explain one.", "Liệt kê các quy tắc kiểm tra, hoặc giải thích một quy tắc."},
    {Msg::summary_graph, "Write who cites whom, as a graph.", "Ghi quan hệ viện dẫn giữa các văn bản thành đồ thị."},
    {Msg::summary_show, "Show a document with its record beside it, on a terminal or as a page.",
     "Hiển thị văn bản kèm bản ghi bên cạnh, trên màn hình lệnh hoặc thành trang."},
    {Msg::summary_schema, "Print the JSON Schema of the record.", "In JSON Schema của bản ghi."},
    {Msg::option_format, "form of the output: {0}; without it {1}", "dạng kết quả: {0}; mặc định {1}"},
    {Msg::option_output, "write to FILE instead of the standard output; with csv, DIR/ takes all tables, a file each",
     "ghi vào FILE thay cho đầu ra chuẩn; với csv, DIR/ nhận tất cả các bảng, mỗi bảng một tệp"},
    {Msg::option_output_plain, "write to FILE instead of the standard output", "ghi vào FILE thay cho đầu ra chuẩn"},
    {Msg::option_table, "the table that csv writes: {0}; without it {1}", "bảng mà csv ghi ra: {0}; mặc định {1}"},
    {Msg::option_excel, "csv for spreadsheets: with byte order mark, and no cell is taken for a formula",
     "csv cho bảng tính: có dấu BOM, và không ô nào bị hiểu thành công thức"},
    {Msg::option_organ_id, "with edxml: electronic code of the body whose documents these are, such as H35.07; none is ever made up",
     "với edxml: mã định danh điện tử của cơ quan ban hành các văn bản này, ví dụ H35.07; chương trình không tự đặt mã"},
    {Msg::option_attach, "with edxml: put each document's file into its package", "với edxml: đưa tệp văn bản vào gói tin"},
    {Msg::option_from_records, "the inputs are records that congvan wrote (json, jsonl); no document is read again",
     "đầu vào là các bản ghi do congvan ghi ra (json, jsonl); không đọc lại văn bản nào"},
    {Msg::option_resume, "with jsonl and --output: go on where a stopped run of the same command ended",
     "với jsonl và --output: làm tiếp từ chỗ lần chạy trước của cùng lệnh bị dừng"},
    {Msg::option_stdin, "read documents from the standard input, as objects with path and text or base64, one a line: {0}",
     "đọc văn bản từ đầu vào chuẩn, mỗi dòng một đối tượng có path và text hoặc base64: {0}"},
    {Msg::option_files_from, "read the PATHs listed in FILE too, one a line; '-': the standard input",
     "đọc thêm các PATH liệt kê trong FILE, mỗi dòng một; '-': đầu vào chuẩn"},
    {Msg::option_null, "the PATHs of --files-from end in NUL, as 'sort -z' writes them",
     "các PATH của --files-from kết thúc bằng NUL, như 'sort -z' ghi ra"},
    {Msg::option_shard, "read only share I of N of the inputs, for N machines; told by the path, so that each has its own",
     "chỉ đọc phần I trong N phần đầu vào, khi chia cho N máy; chia theo đường dẫn nên không máy nào trùng"},
    {Msg::option_jobs, "read N inputs at once; without it as many as there are cores",
     "đọc N đầu vào cùng lúc; mặc định bằng số lõi của máy"},
    {Msg::option_encoding, "encoding of texts and HTML, where the guess is wrong: {0}",
     "bảng mã của tệp văn bản và HTML, khi đoán sai: {0}"},
    {Msg::option_ocr, "recognise letters in pictures: {0}; without it {1}: where a page has no text",
     "nhận dạng chữ trong ảnh: {0}; mặc định {1}: khi trang không có chữ"},
    {Msg::option_max_size, "refuse inputs above SIZE bytes (K, M, G may follow); without it {1}",
     "không đọc đầu vào lớn hơn SIZE byte (có thể thêm K, M, G); mặc định {1}"},
    {Msg::option_progress, "show how far the run is: {0}; without it {1}: on a terminal",
     "báo tiến độ: {0}; mặc định {1}: khi ở màn hình lệnh"},
    {Msg::option_quiet, "no progress, notes and summary; errors are told", "không báo tiến độ, ghi chú, tổng kết; vẫn báo lỗi"},
    {Msg::option_verbose, "tell each file when it is done", "báo từng tệp khi xong"},
    {Msg::option_select, "only these rules, parted by commas", "chỉ những quy tắc này, cách nhau bằng dấu phẩy"},
    {Msg::option_ignore, "all rules but these", "mọi quy tắc trừ những quy tắc này"},
    {Msg::option_fail_on, "exit with 1 from this severity on: {0}; without it {1}",
     "kết thúc với mã 1 từ mức này trở lên: {0}; mặc định {1}"},
    {Msg::option_baseline, "findings written there are known: neither shown as new nor counted",
     "những phát hiện ghi trong đó là đã biết: không nêu lại, không tính"},
    {Msg::option_write_baseline, "write the findings of this run there; from then on they are known",
     "ghi các phát hiện lần này vào đó; từ đó coi là đã biết"},
    {Msg::option_catalog, "a table of documents in CSV: reference, date, issuer, kind, subject, status, replaced_by",
     "bảng danh mục văn bản dạng CSV: reference, date, issuer, kind, subject, status, replaced_by"},
    {Msg::option_complete, "the inputs are all there is: a cited document that is not among them is missing",
     "đầu vào đã đủ: văn bản được viện dẫn mà không có là thiếu"},
    {Msg::option_cites, "only the documents that cite this number", "chỉ các văn bản viện dẫn số này"},
    {Msg::option_cited_by, "only the documents that this number cites", "chỉ các văn bản được số này viện dẫn"},
    {Msg::option_depth, "and so on over N steps; without it 1", "và tiếp tục qua N bước; mặc định 1"},
    {Msg::option_top, "only the N most cited, and who cites them; with csv a list of them",
     "chỉ N văn bản được viện dẫn nhiều nhất và nơi viện dẫn; với csv là danh sách"},
    {Msg::option_html, "a page for a browser; with --output DIR/ a page for each document and an index",
     "trang cho trình duyệt; với --output DIR/ thì mỗi văn bản một trang, kèm trang danh mục"},
    {Msg::option_database, "look at the documents of this database (extract -f sqlite) instead of files",
     "xem các văn bản trong cơ sở dữ liệu này (extract -f sqlite) thay cho tệp"},
    {Msg::option_today, "the day that dates in the future are measured by, such as 2026-03-27; without it that of the machine",
     "ngày dùng để xét ngày ở tương lai, ví dụ 2026-03-27; mặc định theo máy"},
    {Msg::option_lang, "language of messages: {0}; without it that of the environment",
     "ngôn ngữ thông báo: {0}; mặc định theo môi trường"},
    {Msg::option_help, "print this help", "in phần trợ giúp này"},
    {Msg::option_version, "print the version", "in số phiên bản"},
});
static_assert(messages.size() == static_cast<std::size_t>(Msg::count_));

struct Reason {
  int error_number;
  Msg message;
};
constexpr auto reasons = std::to_array<Reason>({
    {ENOSPC, Msg::reason_no_space},
    {EPIPE, Msg::reason_broken_pipe},
    {ENOENT, Msg::reason_not_found},
    {EACCES, Msg::reason_permission},
    {EPERM, Msg::reason_permission},
    {EISDIR, Msg::reason_is_folder},
    {ENOTDIR, Msg::reason_not_folder},
    {EROFS, Msg::reason_read_only},
    {ELOOP, Msg::reason_links},
    {EBADF, Msg::reason_closed},
    {ETXTBSY, Msg::reason_locked},
});

}  // namespace

const Message& row_of(Msg id) { return messages[static_cast<std::size_t>(id)]; }

std::string_view text_of(Msg id, Language language) {
  const Message& row = row_of(id);
  return language == Language::vietnamese ? row.vietnamese : row.english;
}

std::string say(Msg id, Language language, std::initializer_list<std::string_view> fill) { return filled(text_of(id, language), fill); }

std::string filled(std::string_view rest, std::initializer_list<std::string_view> fill) {
  std::string out;
  while (!rest.empty()) {
    const std::size_t brace = rest.find('{');
    out += rest.substr(0, brace);
    if (brace == std::string_view::npos) break;
    const auto place = static_cast<std::size_t>(rest[brace + 1] - '0');
    if (place < fill.size()) out += fill.begin()[place];
    rest.remove_prefix(brace + 3);
  }
  return out;
}

std::string reason(int error_number, Language language) {
  const auto* const row = std::ranges::find(reasons, error_number, &Reason::error_number);
  return row == reasons.end() ? std::string(std::strerror(error_number)) : say(row->message, language);
}

}  // namespace congvan::cli
