// XML as trees: what is read, and what is no XML.
#include <doctest/doctest.h>

#include <algorithm>

#include "input/xml.hpp"
#include "packed.hpp"

using namespace congvan::input;
using namespace congvan::testing;

namespace {

Bytes bytes_of(std::string_view text) {
  Bytes bytes{std::make_unique<char[]>(text.size()), text.size()};
  text.copy(bytes.data.get(), text.size());
  return bytes;
}

/// Elements as brackets, texts in quotes.
void dump(XmlNode node, std::string& out) {
  if (node.is_text()) {
    out.append("'").append(node.text()).append("'");
    return;
  }
  out += '(';
  for (const XmlNode next : node) dump(next, out);
  out += ')';
}

std::string dump(std::string_view text, Xml::Blanks blanks = Xml::Blanks::alone) {
  XmlMemory memory;
  try {
    const Xml xml(bytes_of(text), "part", memory, blanks);
    std::string out;
    dump(xml.root(), out);
    return out;
  } catch (const DecodeError& error) {
    return error.problem() == Problem::damaged ? "damaged" : "too large";
  }
}

}  // namespace

TEST_CASE("elements, texts and references are read") {
  check_rows({{"<a/>", "()"},
              {"<a>x</a>", "('x')"},
              {"\xEF\xBB\xBF<?xml version='1.0'?><!-- <b> --><a><b/>x<c></c >y</a>\n", "(()'x'()'y')"},
              {"<a>&lt;&#78;&#x1EE5;&amp;lt; &none; & &#0;</a>", "('<N\u1EE5&lt; &none; & &#0;')"},
              {"<a><![CDATA[<b>&amp;]]></a>", "('<b>&amp;')"},
              {"<a b='>' c=\"'>'\"/>", "()"},
              {"<a b='x\">y'>z</a>", "('z')"},
              {"<a> <b> </b> <b>\n</b> </a>", "((' ')('\n'))"}},
             [](std::string_view text) { return dump(text); });
  CHECK(dump("<a> <b/>\n</a>", Xml::Blanks::all) == "(' '()'\n')");
}

TEST_CASE("what is no XML is refused") {
  for (const char* text : {"",
                           " ",
                           "x",
                           "<",
                           "<a",
                           "<a>",
                           "<a b",
                           "<a b=\"",
                           "<a></b>",
                           "<a></ab>",
                           "<ab></a>",
                           "</a>",
                           "<a/></a>",
                           "<a/><b/>",
                           "<a/>x",
                           "<a><!--</a>",
                           "<a><![CDATA[</a>",
                           "<!DOCTYPE a",
                           "<a></>",
                           "<>",
                           "<a><b></a></b>"}) {
    CAPTURE(text);
    CHECK(dump(text) == "damaged");
  }
}

TEST_CASE("a DTD is passed over, but for one that declares entities") {
  CHECK(dump("<!DOCTYPE a PUBLIC \"-//x\" \"x.dtd\" [<!ELEMENT a ANY>]><a>&c;</a>") == "('&c;')");
  CHECK(dump("<!DOCTYPE a [<!ENTITY b \"lol\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>") == "damaged");
  CHECK(dump("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>") == "damaged");
}

TEST_CASE("elements and attributes are known by local names") {
  XmlMemory memory;
  const Xml xml(bytes_of("<w:a w:val='&lt;1&gt;' other:id = \"2\" w:empty=''><x:b/></w:a>"), "part", memory);
  CHECK(xml.root().tag() == tag("a"));
  CHECK(child(xml.root(), tag("b")));
  CHECK_FALSE(child(xml.root(), tag("c")));
  CHECK(value_of(xml.root()) == "&lt;1&gt;");
  CHECK(words_of(xml.root()) == "<1>");
  CHECK(value_of(xml.root(), tag("id")) == "2");
  CHECK(attribute(xml.root(), tag("empty")) == "");
  CHECK_FALSE(attribute(xml.root(), tag("none")));
  CHECK(value_of(XmlNode()).empty());
}

TEST_CASE("other encodings are those that a part declares or shows") {
  using namespace std::string_literals;
  CHECK(dump("\xFF\xFE<\0a\0>\0\xE5\x1E<\0/\0a\0>\0"s) == "('\u1EE5')");
  CHECK(dump("<?xml version=\"1.0\" encoding=\"utf-8\"?><a>\u1EE5</a>") == "('\u1EE5')");
}

TEST_CASE("a tree has its share of memory") {
  std::string text = "<a>";
  for (int i = 0; i < 1000; ++i) text += "<b/>";
  text += "</a>";
  XmlMemory memory;
  memory.trees = 20'000;
  CHECK_THROWS_AS(Xml(bytes_of(text), "part", memory), DecodeError);
  memory.trees = 1'000'000;
  const Xml xml(bytes_of(text), "part", memory);
  CHECK(xml.size() == 1001);
  CHECK(memory.trees < 1'000'000 - text.size());
}
