// The program's whole behaviour: arguments to exit status.
#pragma once

namespace congvan::cli {

int run(int argc, char** argv);

}  // namespace congvan::cli
