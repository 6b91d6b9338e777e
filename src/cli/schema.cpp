// `congvan schema`: the JSON Schema of the record.
#include "cli/commands.hpp"
#include "cli/output_file.hpp"
#include "congvan/write.hpp"

namespace congvan::cli {

int run_schema(const Options& options, const Report& /*report*/) {
  std::string schema;
  write_schema(schema);
  OutputFile output(options.output);
  output.sink().write(schema);
  if (!schema.ends_with('\n')) output.sink().write("\n");
  output.complete();
  output.publish();
  return exit_done;
}

}  // namespace congvan::cli
