// The pool of decoders: what it makes of one that answers, hangs, dies, lies or is not there.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <thread>

#include "input/worker.hpp"

using namespace congvan::input;
using namespace std::chrono_literals;

namespace {

/// A decoder that behaves as a few lines of Python say: `body` sees `data`, the bytes of the request, and calls answer() or progress().
class FakeDecoder {
 public:
  explicit FakeDecoder(std::string_view body) {
    const int descriptor = ::mkstemp(path_.data());
    REQUIRE(descriptor >= 0);
    ::close(descriptor);
    std::ofstream(path_) << R"(#!/usr/bin/env python3
import os, signal, struct, sys, time
def read(n):
    b = b''
    while len(b) < n:
        part = os.read(0, n - len(b))
        if not part: sys.exit(0)
        b += part
    return b
def write(b):
    while b: b = b[os.write(1, b):]
def counted(s): return struct.pack('<Q', len(s)) + s
def progress(n): write(struct.pack('<BQ', 1, n))
def answer(text, doubts=b''):
    body = b'\0' + counted(text) + counted(b'pdf') + counted(b'UTF-8') + struct.pack('<QBQ', 1, 1, 1 if doubts else 0) + doubts
    write(struct.pack('<BQ', 2, len(body)) + body)
def refuse(problem, words):
    body = b'\1' + bytes([problem]) + counted(words)
    write(struct.pack('<BQ', 2, len(body)) + body)
while True:
    magic, kind, ocr, pages, most, size = struct.unpack('<IBBQQQ', read(30))
    data = read(size)
)" << body << '\n';
    ::chmod(path_.c_str(), 0700);
  }
  FakeDecoder(const FakeDecoder&) = delete;
  FakeDecoder& operator=(const FakeDecoder&) = delete;
  ~FakeDecoder() { ::unlink(path_.c_str()); }

  [[nodiscard]] PoolOptions options() const {
    PoolOptions options;
    options.program = path_;
    options.recogniser = "/nowhere/congvan-recognise";
    options.patience = {5s, 100ms};
    return options;
  }

 private:
  std::string path_ = "/tmp/congvan-decoder-XXXXXX";
};

/// The problem that a request ends with; fails when it has none.
Problem problem_of(DecoderPool& pool, std::string_view bytes) {
  try {
    static_cast<void>(pool.request(DecodeKind::pdf, bytes));
  } catch (const DecodeError& error) {
    return error.problem();
  }
  FAIL("no error");
  return Problem::damaged;
}

}  // namespace

TEST_CASE("an answer comes back whole, one request after the other by the same worker") {
  const FakeDecoder decoder("    answer(b'%d:' % os.getpid() + data)");
  DecoderPool pool(decoder.options());
  const std::string large(3'000'000, 'x');
  const Decoded first = pool.request(DecodeKind::pdf, large);
  const Decoded second = pool.request(DecodeKind::rtf, "second");
  const std::string process = first.text.substr(0, first.text.find(':') + 1);
  CHECK(first.text == process + large);
  CHECK(second.text == process + "second");
  CHECK(first.format == "pdf");
  CHECK(first.ocr);
  CHECK(first.pages == 1);
}

TEST_CASE("doubts keep their place and their words") {
  const FakeDecoder decoder("    answer(b'12/UBND', struct.pack('<BQQ', 2, 0, 2) + counted(b'12'))");
  DecoderPool pool(decoder.options());
  const Decoded decoded = pool.request(DecodeKind::pdf, "");
  REQUIRE(decoded.doubts.size() == 1);
  CHECK(decoded.doubts[0].kind == Doubt::Kind::ocr_unsure);
  CHECK(decoded.doubts[0].begin == 0);
  CHECK(decoded.doubts[0].end == 2);
  CHECK(decoded.doubts[0].found == "12");
}

TEST_CASE("a refusal is thrown, and the worker goes on") {
  const FakeDecoder decoder("    refuse(1, b'locked') if data == b'locked' else answer(data)");
  DecoderPool pool(decoder.options());
  CHECK(problem_of(pool, "locked") == Problem::encrypted);
  CHECK(pool.request(DecodeKind::pdf, "open").text == "open");
}

TEST_CASE("a worker that dies of a file is replaced for the next") {
  const FakeDecoder decoder(
      "    os.kill(os.getpid(), signal.SIGSEGV) if data == b'bad' else sys.exit(4) if data == b'large' else sys.exit(3) if data == b'slow' "
      "else answer(data)");
  DecoderPool pool(decoder.options());
  CHECK(pool.request(DecodeKind::pdf, "good").text == "good");
  CHECK(problem_of(pool, "bad") == Problem::damaged);
  CHECK(problem_of(pool, "large") == Problem::too_large);
  CHECK(problem_of(pool, "slow") == Problem::timeout);
  CHECK(pool.request(DecodeKind::pdf, "good").text == "good");
}

TEST_CASE("a worker that died between two requests is replaced") {
  const FakeDecoder decoder("    answer(data)\n    if data == b'last': sys.exit(0)");
  DecoderPool pool(decoder.options());
  CHECK(pool.request(DecodeKind::pdf, "last").text == "last");
  std::this_thread::sleep_for(300ms);
  CHECK(pool.request(DecodeKind::pdf, "next").text == "next");
}

TEST_CASE("a worker that hangs is killed in time, and pages done buy time") {
  const FakeDecoder decoder(
      "    if data == b'pages':\n        for i in range(4): time.sleep(0.2); progress(i + 1)\n        answer(data)\n    else: "
      "time.sleep(600)");
  PoolOptions options = decoder.options();
  options.patience = {1000ms, 1000ms};
  DecoderPool pool(options);
  const auto begin = std::chrono::steady_clock::now();
  CHECK(pool.request(DecodeKind::pdf, "pages").text == "pages");
  CHECK(problem_of(pool, "hang") == Problem::timeout);
  CHECK(std::chrono::steady_clock::now() - begin < 10s);
}

TEST_CASE("a worker that does not read what it is sent is killed in time") {
  const FakeDecoder decoder("    time.sleep(600)");
  PoolOptions options = decoder.options();
  options.patience = {500ms, 0ms};
  DecoderPool pool(options);
  CHECK(problem_of(pool, "first") == Problem::timeout);
  CHECK(problem_of(pool, std::string(20'000'000, 'x')) == Problem::timeout);
}

TEST_CASE("an answer out of range is no answer") {
  const FakeDecoder decoder(
      "    if data == b'doubt': answer(b'x', struct.pack('<BQQ', 2, 0, 99) + counted(b''))\n"
      "    elif data == b'size': write(struct.pack('<BQ', 2, 1 << 62))\n"
      "    elif data == b'tag': write(struct.pack('<BQ', 9, 1))\n"
      "    elif data == b'short': write(struct.pack('<BQ', 2, 3) + b'\\0\\0\\0')\n"
      "    else: progress(1 << 63)");
  DecoderPool pool(decoder.options());
  CHECK(problem_of(pool, "doubt") == Problem::damaged);
  CHECK(problem_of(pool, "size") == Problem::too_large);
  CHECK(problem_of(pool, "tag") == Problem::too_large);
  CHECK(problem_of(pool, "short") == Problem::damaged);
  CHECK(problem_of(pool, "progress") == Problem::damaged);
}

TEST_CASE("a decoder that is not there is missing") {
  PoolOptions options;
  options.program = "/nowhere/congvan-decode";
  DecoderPool pool(options);
  CHECK(problem_of(pool, "") == Problem::decoder_missing);
}

TEST_CASE("letters in pictures are read by the recogniser, also where only the decoder finds out") {
  const FakeDecoder decoder("    refuse(6, b'congvan-recognise') if data == b'scan' else answer(b'decoder')");
  const FakeDecoder recogniser("    answer(b'recogniser')");
  PoolOptions options = decoder.options();
  CHECK_THROWS_WITH(static_cast<void>(DecoderPool(options).request(DecodeKind::pdf, "scan")),
                    "libtesseract-dev libleptonica-dev tesseract-ocr-vie");
  options.recogniser = recogniser.options().program;
  DecoderPool pool(options);
  CHECK(pool.request(DecodeKind::pdf, "text").text == "decoder");
  CHECK(pool.request(DecodeKind::pdf, "scan").text == "recogniser");
  CHECK(pool.request(DecodeKind::picture, "text").text == "recogniser");
  options.ocr = OcrMode::always;
  DecoderPool always(options);
  CHECK(always.request(DecodeKind::pdf, "text").text == "recogniser");
  CHECK(always.request(DecodeKind::rtf, "text").text == "decoder");
}

TEST_CASE("several threads share a few workers") {
  const FakeDecoder decoder("    time.sleep(0.01); answer(b'%d:' % os.getpid() + data)");
  PoolOptions options = decoder.options();
  options.workers = 2;
  DecoderPool pool(options);
  std::array<int, 6> wrong{};
  {
    std::vector<std::jthread> threads;
    for (std::size_t t = 0; t < wrong.size(); ++t) {
      threads.emplace_back([&pool, &wrong, t] {
        for (int i = 0; i < 10; ++i) {
          const std::string bytes = std::to_string(t) + "-" + std::to_string(i);
          if (!pool.request(DecodeKind::pdf, bytes).text.ends_with(":" + bytes)) ++wrong[t];
        }
      });
    }
  }
  for (const int count : wrong) CHECK(count == 0);
}

TEST_CASE("a request survives its own bytes") {
  const DecodeRequest request{DecodeKind::word97, OcrMode::always, 12, 34, 56};
  DecodeRequest read;
  REQUIRE(read_request(to_bytes(request), &read));
  CHECK(read.kind == DecodeKind::word97);
  CHECK(read.ocr == OcrMode::always);
  CHECK(read.most_pages == 12);
  CHECK(read.most_text == 34);
  CHECK(read.size == 56);
  std::string bytes = to_bytes(request);
  bytes[4] = 77;
  CHECK_FALSE(read_request(bytes, &read));
  CHECK_FALSE(read_request("short", &read));
}
