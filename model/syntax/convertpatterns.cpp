// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/syntax/convert.h"

namespace clonescope::syntax
{

void Converter::match(const Py &node, Stmt &into)
{
    Match match;
    match.subject = expression(node, "subject");
    forEachIn(node.attribute("cases"), [&](const Py &each) {
        match.cases.push_back({pattern(each.attribute("pattern")), expression(each, "guard"),
                               block(each.attribute("body"))});
    });
    into.node = std::move(match);
}

// A missing one (None) gives null.
PatternPtr Converter::pattern(const Py &node)
{
    if (node.isNone())
        return nullptr;
    auto pattern = std::make_unique<Pattern>();
    pattern->range = rangeOf(node);
    const std::string_view type = node.typeName();
    if (type == "MatchValue")
        pattern->node = ValuePattern {expression(node, "value")};
    else if (type == "MatchSingleton") { // holds the object itself
        auto value = std::make_unique<Expr>();
        value->range = pattern->range;
        constant(node, *value);
        pattern->node = ValuePattern {std::move(value)};
    } else if (type == "MatchAs")
        pattern->node
            = CapturePattern {this->pattern(node.attribute("pattern")), name(node, "name")};
    else if (type == "MatchStar")
        pattern->node = StarPattern {name(node, "name")};
    else if (type == "MatchSequence")
        pattern->node = SequencePattern {patterns(node.attribute("patterns"))};
    else if (type == "MatchOr")
        pattern->node = OrPattern {patterns(node.attribute("patterns"))};
    else if (type == "MatchMapping")
        mappingPattern(node, *pattern);
    else
        classPattern(node, *pattern);
    return pattern;
}

std::vector<PatternPtr> Converter::patterns(const Py &list)
{
    std::vector<PatternPtr> result;
    forEachIn(list, [&](const Py &each) { result.push_back(pattern(each)); });
    return result;
}

void Converter::mappingPattern(const Py &node, Pattern &into)
{
    MappingPattern mapping {
        expressions(node.attribute("keys")), patterns(node.attribute("patterns")), {}};
    if (!node.attribute("rest").isNone())
        mapping.rest = name(node, "rest");
    into.node = std::move(mapping);
}

void Converter::classPattern(const Py &node, Pattern &into)
{
    ClassPattern result {expression(node, "cls"), patterns(node.attribute("patterns")), {}};
    std::vector<PatternPtr> values = patterns(node.attribute("kwd_patterns"));
    forEachIn(node.attribute("kwd_attrs"), [&](const Py &attribute) { // never mangled
        PatternPtr &value = values[result.named.size()];
        result.named.emplace_back(attribute.text(), std::move(value));
    });
    into.node = std::move(result);
}

} // namespace clonescope::syntax
