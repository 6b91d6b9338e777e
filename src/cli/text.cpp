// `congvan text`: the text that spans refer to, byte for byte.
#include "congvan/text.hpp"

#include "cli/commands.hpp"
#include "cli/documents.hpp"
#include "cli/output_file.hpp"

namespace congvan::cli {

int run_text(const Options& options, const Report& report) {
  OutputFile output(options.output);
  std::vector<input::FileId> ids;
  output.add_ids(ids);
  const std::size_t failed = for_each_input(options, ids, report, [&output](const Input& input) {
    if (!input.error) output.sink().write(Text::from_utf8(input.text).utf8);
  });
  output.complete();
  output.publish();
  return failed == 0 ? exit_done : exit_some_failed;
}

}  // namespace congvan::cli
