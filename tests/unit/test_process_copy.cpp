#if CONGVAN_WITH_XLSXWRITER
#include <doctest/doctest.h>

#include <cerrno>
#include <csignal>

#include "stores/errors.hpp"
#include "stores/process_copy.hpp"

using namespace congvan::stores;

TEST_CASE("the status of work in a copy of the process comes back, its variables do not") {
  int number = 0;
  CHECK(status_in_copy([&number] { return number += 7; }) == 7);
  CHECK(number == 0);
  CHECK(status_in_copy([] { return 255; }) == 255);
}

TEST_CASE("a copy that a signal ends is an error as of missing memory") {
  try {
    static_cast<void>(status_in_copy([] { return std::raise(SIGKILL); }));
    FAIL("nothing was thrown");
  } catch (const StoreError& error) {
    CHECK(error.problem == StoreProblem::system);
    CHECK(error.error_number == ENOMEM);
  }
}
#endif
