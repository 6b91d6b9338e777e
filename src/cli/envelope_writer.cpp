#include "cli/envelope_writer.hpp"

#include <utility>

#include "congvan/exports.hpp"
#include "output/message.hpp"

namespace congvan::cli {
namespace {

struct PieceProduct : Product {
  PieceProduct(std::string from, Piece what) : path(std::move(from)), piece(std::move(what)) {
    bytes = path.capacity() + piece.bytes.capacity();
    for (const std::string& note : piece.notes) bytes += note.capacity();
  }
  std::string path;
  Piece piece;
};

class EnvelopeWriter : public DocumentWriter {
 public:
  EnvelopeWriter(Sink& sink, FormatSettings settings, Envelope envelope)
      : sink_(sink), settings_(std::move(settings)), envelope_(std::move(envelope)) {}

  void begin() override { sink_.write(envelope_.begin); }
  [[nodiscard]] std::unique_ptr<Product> render(const Document& document) const override {
    return std::make_unique<PieceProduct>(std::string(document.source.path), envelope_.make(document, settings_));
  }
  void append(Product& rendered) override {
    const auto& product = static_cast<const PieceProduct&>(rendered);
    if (product.piece.bytes.empty()) return;
    if (!first_) sink_.write(envelope_.between);
    sink_.write(product.piece.bytes);
    first_ = false;
    if (settings_.report == nullptr) return;
    for (const std::string& note : product.piece.notes) settings_.report->about(product.path, note);
  }
  void pause() override {
    if (settings_.prompt) sink_.flush();
  }
  void end() override { sink_.write(envelope_.end); }

 private:
  Sink& sink_;
  FormatSettings settings_;
  Envelope envelope_;
  bool first_ = true;
};

Piece csl_piece(const Document& document, const FormatSettings& /*settings*/) {
  Piece piece;
  write_csl(document, piece.bytes);
  return piece;
}

Piece dublin_core_piece(const Document& document, const FormatSettings& /*settings*/) {
  Piece piece;
  write_dublin_core(document, piece.bytes);
  return piece;
}

Piece nd30_piece(const Document& document, const FormatSettings& settings) {
  Piece piece;
  for (const OverlongValue& value : write_nd30(document, {settings.organ_id, settings.bodies}, piece.bytes))
    piece.notes.push_back(
        say(Msg::value_overlong, settings.language, {value.field, std::to_string(value.length), std::to_string(value.allowed)}));
  return piece;
}

Envelope json_array(Piece (*make)(const Document&, const FormatSettings&)) { return {"[\n", ",\n", "\n]\n", make}; }

}  // namespace

std::unique_ptr<DocumentWriter> make_envelope(std::vector<Destination> destinations, FormatSettings settings, Envelope envelope) {
  const Destination to = std::move(destinations.front());
  return std::make_unique<EnvelopeWriter>(*to.sink, std::move(settings), std::move(envelope));
}

std::unique_ptr<DocumentWriter> make_csl(std::vector<Destination> destinations, FormatSettings settings) {
  return make_envelope(std::move(destinations), std::move(settings), json_array(csl_piece));
}

std::unique_ptr<DocumentWriter> make_dublin_core(std::vector<Destination> destinations, FormatSettings settings) {
  Envelope envelope{.begin = {}, .between = {}, .end = {}, .make = dublin_core_piece};
  write_dublin_core_header(envelope.begin);
  write_dublin_core_footer(envelope.end);
  return make_envelope(std::move(destinations), std::move(settings), std::move(envelope));
}

std::unique_ptr<DocumentWriter> make_nd30(std::vector<Destination> destinations, FormatSettings settings) {
  return make_envelope(std::move(destinations), std::move(settings), json_array(nd30_piece));
}

}  // namespace congvan::cli
