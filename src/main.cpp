// The program: everything it does stands behind cli::run.
#include "cli/run.hpp"

int main(int argc, char** argv) { return congvan::cli::run(argc, argv); }
