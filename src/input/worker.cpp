#include "input/worker.hpp"

#include <unistd.h>

#include <array>
#include <cstdlib>

#include "input/worker_process.hpp"

namespace congvan::input {
namespace {

std::string folder_of_executable() {
  std::array<char, 4096> buffer{};
  const ssize_t size = ::readlink("/proc/self/exe", buffer.data(), buffer.size());
  if (size <= 0 || static_cast<std::size_t>(size) >= buffer.size()) return {};
  const std::string_view path(buffer.data(), static_cast<std::size_t>(size));
  return std::string(path.substr(0, path.rfind('/')));
}

bool is_program(const std::string& path) { return !path.empty() && ::access(path.c_str(), X_OK) == 0; }

}  // namespace

std::string find_decoder() {
  if (const char* named = std::getenv("CONGVAN_DECODER"); named != nullptr && *named != '\0') return named;
  const std::string folder = folder_of_executable();
  if (folder.empty()) return {};
  for (const char* place : {"/congvan-decode", "/../libexec/congvan/congvan-decode"}) {
    std::string path = folder + place;
    if (is_program(path)) return path;
  }
  return {};
}

DecoderPool::DecoderPool(PoolOptions options) : options_(std::move(options)) {
  if (options_.workers == 0) options_.workers = 1;
  if (options_.program.empty()) options_.program = find_decoder();
  if (options_.recogniser.empty()) options_.recogniser = options_.program.substr(0, options_.program.rfind('/') + 1).append(kRecogniser);
  // What is given back wants no memory.
  for (auto* const list : {&idle_decoders_, &idle_recognisers_}) list->reserve(options_.workers);
  asked_.reserve(options_.workers);
}

DecoderPool::~DecoderPool() = default;

std::unique_ptr<Worker> DecoderPool::acquire(Idle& idle) {
  std::unique_lock lock(mutex_);
  freed_.wait(lock, [this] { return busy_ < options_.workers; });
  ++busy_;
  if (idle.empty()) return nullptr;
  std::unique_ptr<Worker> worker = std::move(idle.back());
  idle.pop_back();
  return worker;
}

void DecoderPool::release(Idle& idle, std::unique_ptr<Worker> worker) {
  {
    const std::lock_guard lock(mutex_);
    --busy_;
    if (worker) idle.push_back(std::move(worker));
  }
  freed_.notify_one();
}

std::string DecoderPool::ask(Worker& worker, DecodeKind kind, std::string_view bytes) {
  {
    const std::lock_guard lock(mutex_);
    if (stopped_) throw DecodeError(Problem::timeout, "stopped");
    asked_.push_back(&worker);
  }
  const auto answered = [this, &worker] {
    const std::lock_guard lock(mutex_);
    std::erase(asked_, &worker);
  };
  try {
    const DecodeRequest request{kind, options_.ocr, options_.limits.pages, options_.limits.text, bytes.size()};
    std::string body = worker.ask(request, bytes, options_.patience, options_.limits.text);
    answered();
    return body;
  } catch (...) {
    answered();
    throw;
  }
}

void DecoderPool::stop() {
  const std::lock_guard lock(mutex_);
  stopped_ = true;
  for (Worker* const worker : asked_) worker->hang_up();
}

Decoded DecoderPool::request(DecodeKind kind, std::string_view bytes) {
  if (!is_program(options_.program)) throw DecodeError(Problem::decoder_missing, "congvan-decode");
  const bool pictured = kind == DecodeKind::picture || (kind == DecodeKind::pdf && options_.ocr == OcrMode::always);
  try {
    if (!pictured) return ask(options_.program, idle_decoders_, kind, bytes);
  } catch (const DecodeError& error) {
    if (error.problem() != Problem::decoder_missing || error.what() != kRecogniser) throw;
  }
  if (!is_program(options_.recogniser)) throw DecodeError(Problem::decoder_missing, "libtesseract-dev libleptonica-dev tesseract-ocr-vie");
  return ask(options_.recogniser, idle_recognisers_, kind, bytes);
}

Decoded DecoderPool::ask(const std::string& program, Idle& idle, DecodeKind kind, std::string_view bytes) {
  std::unique_ptr<Worker> worker = acquire(idle);
  std::string body;
  try {
    // A worker that died between two requests is replaced once; one that dies of this request is not.
    if (worker && !worker->is_alive()) worker.reset();
    if (!worker) worker = std::make_unique<Worker>(program);
    body = ask(*worker, kind, bytes);
  } catch (...) {
    release(idle, nullptr);  // the worker, whatever its state, ends here
    throw;
  }
  release(idle, std::move(worker));
  return read_answer(body);
}

}  // namespace congvan::input
