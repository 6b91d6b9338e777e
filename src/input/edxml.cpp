#include "input/edxml.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>

#include "input/base64.hpp"
#include "input/xml.hpp"
#include "input/zip.hpp"
#include "text/letters.hpp"

namespace congvan::input {
namespace {

/// The elements that matter, wherever the two forms have them.
struct Found {
  XmlNode header;
  XmlNode trace;
  std::vector<XmlNode> references;   // QCVN 102: names of attachments, by ContentId
  std::vector<XmlNode> attachments;  // their contents; in eDoc's form names too

  explicit Found(const Xml& xml) {
    for (std::uint32_t i = 0; i < xml.size(); ++i) {
      const XmlNode node(&xml, i);
      if (node.tag() == tag("MessageHeader") && !header) header = node;
      if (node.tag() == tag("TraceHeaderList") && !trace) trace = node;
      if (node.tag() == tag("Reference")) references.push_back(node);
      if (node.tag() == tag("Attachment")) attachments.push_back(node);
    }
  }
};

std::string text_of(XmlNode node) { return std::string(trim(first_text(node))); }
std::string text_of(XmlNode parent, Tag name) { return text_of(child(parent, name)); }

/// "2026/03/27", "2026-03-27T00:00:00Z" and "27/03/2026" as 2026-03-27.
std::string iso_date(std::string_view text) {
  std::array<int, 3> parts{};
  std::array<std::size_t, 3> sizes{};
  std::size_t at = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (; at < text.size() && is_digit(static_cast<unsigned char>(text[at])) && sizes[i] < 4; ++at, ++sizes[i])
      parts[i] = parts[i] * 10 + (text[at] - '0');
    if (sizes[i] == 0) return {};
    if (i < 2 && (at >= text.size() || (text[at] != '/' && text[at] != '-' && text[at] != '.'))) return {};
    if (i < 2) ++at;
  }
  if (sizes[2] == 4)
    std::swap(parts[0], parts[2]);
  else if (sizes[0] != 4)
    return {};
  const auto [year, month, day] = parts;
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > 31) return {};
  const auto two = [](int value) { return std::string(value < 10 ? 1 : 0, '0').append(std::to_string(value)); };
  return std::to_string(year).append("-").append(two(month)).append("-").append(two(day));
}

/// True for an archive that is only a wrapping: no document of a word processor, and not sent as an archive.
bool is_wrapping(Archive& archive, std::string_view name) {
  return !lower(name).ends_with(".zip") && !archive.find("[Content_Types].xml") && !archive.find("mimetype");
}

void unwrap(Archive& archive, Package& package) {
  for (const Archive::Entry& entry : archive.entries()) {
    Package::Attachment& made = package.attachments.emplace_back();
    made.name = entry.name;
    try {
      made.bytes = archive.read(entry.index).view();
    } catch (const DecodeError& error) {
      made.problem = error.problem();
    }
  }
}

void add_attachment(std::string name, std::string_view content, Limits& limits, Package& package) {
  std::optional<std::string> bytes = from_base64(content);
  Package::Attachment made{std::move(name), {}, {}};
  if (!bytes) {
    made.problem = Problem::damaged;
  } else if (bytes->starts_with("PK\x03\x04")) {
    try {
      Archive archive(*bytes, limits, 1);
      if (is_wrapping(archive, made.name)) {
        unwrap(archive, package);
        limits = archive.remaining();
        return;
      }
    } catch (const DecodeError& error) {
      made.problem = error.problem();
    }
  }
  if (!made.problem) made.bytes = std::move(*bytes);
  package.attachments.push_back(std::move(made));
}

Package::Organ read_organ(XmlNode node) {
  return {text_of(node, tag("OrganId")), text_of(node, tag("OrganName")), text_of(node, tag("OrganizationInCharge"))};
}

void read_header(XmlNode header, Package& package) {
  for (const XmlNode node : header) {
    switch (node.tag()) {
      case tag("From"):
        package.from = read_organ(node);
        break;
      case tag("To"):
        package.to.push_back(read_organ(node));
        break;
      case tag("Code"):
        package.number = text_of(node, tag("CodeNumber"));
        package.notation = text_of(node, tag("CodeNotation"));
        break;
      case tag("PromulgationInfo"):
        package.place = text_of(node, tag("Place"));
        package.date = iso_date(text_of(node, tag("PromulgationDate")));
        break;
      case tag("DocumentType"):
        package.type = child(node, tag("TypeName")) ? text_of(node, tag("TypeName")) : text_of(node);
        break;
      case tag("SignerInfo"):
        package.signer = {text_of(node, tag("Competence")), text_of(node, tag("Position")), text_of(node, tag("FullName"))};
        if (package.signer.name.empty()) package.signer.name = text_of(node, tag("Signer"));
        break;
      case tag("DocumentId"):
        package.document_id = text_of(node);
        break;
      case tag("Subject"):
        package.subject = text_of(node);
        break;
      case tag("Content"):
        package.summary = text_of(node);
        break;
      case tag("DueDate"):
        package.due_date = iso_date(text_of(node));
        break;
      default:
        break;
    }
  }
}

constexpr std::size_t deepest_element = 8;
constexpr auto trace_attributes = std::to_array<std::string_view>({"id", "version", "mustUnderstand", "actor"});

bool is_plain_name(std::string_view name) {
  return !name.empty() && is_letter(static_cast<unsigned char>(name[0])) && std::ranges::all_of(name, [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && (is_letter(static_cast<unsigned char>(c)) || is_digit(static_cast<unsigned char>(c)));
  });
}

/// An element with all that is in it; without what no package has: names of other letters, elements in elements without end.
Element element_of(XmlNode node, std::size_t depth = 0) {
  Element made{std::string(node.name()), {}, {}};
  for (const XmlNode inner : node) {
    if (!inner.is_text() && is_plain_name(inner.name()) && depth < deepest_element) made.children.push_back(element_of(inner, depth + 1));
  }
  if (made.children.empty()) made.text = text_of(node);
  return made;
}

void keep_elements(const Found& found, Package& package) {
  package.header = element_of(found.header);
  if (!found.trace) return;
  package.trace = element_of(found.trace);
  for (const std::string_view name : trace_attributes)
    if (attribute(found.trace, tag(name))) package.trace.attributes.emplace_back(name, words_of(found.trace, tag(name)));
}

void read_attachments(const Found& found, Limits limits, Package& package) {
  std::map<std::string, std::string> names;
  for (const XmlNode reference : found.references) {
    names.try_emplace(text_of(reference, tag("ContentId")), text_of(reference, tag("AttachmentName")));
  }
  for (const XmlNode node : found.attachments) {
    const XmlNode encoded = child(node, tag("ContentTransferEncoded"));
    const XmlNode plain = child(node, tag("Content"));
    if (!encoded && !plain) continue;
    const auto named = names.find(text_of(node, tag("ContentId")));
    std::string name = named != names.end() ? named->second : text_of(node, tag("FileName"));
    if (name.empty()) name = text_of(node, tag("AttachmentName"));
    if (name.empty()) name = std::to_string(package.attachments.size() + 1);
    add_attachment(std::move(name), first_text(encoded ? encoded : plain), limits, package);
  }
}

}  // namespace

bool looks_like_edxml(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  head = trim(head);
  // Declarations and comments may go before the first element.
  while (head.starts_with("<?") || head.starts_with("<!")) {
    const std::string_view end = head.starts_with("<!--") ? "-->" : ">";
    const std::size_t at = head.find(end);
    if (at == std::string_view::npos) return false;
    head = trim(head.substr(at + end.size()));
  }
  if (!head.starts_with('<')) return false;
  std::string_view name = head.substr(1, std::min(head.find_first_of(" \t\r\n/>"), head.size()) - 1);
  name.remove_prefix(name.find(':') + 1);
  return lower(name).starts_with("edxml");
}

Package read_edxml(std::string_view bytes, const Limits& limits) {
  if (bytes.size() > limits.text) throw DecodeError(Problem::too_large, "package");
  Bytes copy{std::make_unique_for_overwrite<char[]>(bytes.size() + 1), bytes.size()};
  bytes.copy(copy.data.get(), bytes.size());
  XmlMemory memory;
  const Xml xml(std::move(copy), "package", memory);
  const Found found(xml);
  if (!found.header) throw DecodeError(Problem::unsupported_format, "XML");
  Package package;
  read_header(found.header, package);
  keep_elements(found, package);
  read_attachments(found, limits, package);
  return package;
}

}  // namespace congvan::input
