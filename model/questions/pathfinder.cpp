// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/pathfinder.h"

#include "model/questions/paths.h"

#include <algorithm>
#include <deque>
#include <queue>

namespace clonescope::model
{

namespace
{

constexpr auto unreachable = noNode;
constexpr std::uint32_t longestListed = 500; // steps; of longer ones only the shortest is built
constexpr std::size_t mostTries = 4000; // partial paths looked at for one name

// A docked `__dict__` is passed without a step of its own, so the lengths of paths are found with
// edges of length 0 and 1, backwards from the targets; then each name's paths are enumerated best
// first, these lengths being exact estimates.
class Finder
{
public:
    Finder(const Heap &heap, const Graph &graph, std::span<const Slot> targets, std::size_t perName)
        : m_heap(heap)
        , m_graph(graph)
        , m_perName(perName)
        , m_isTarget(graph.nodes.size(), 0)
        , m_length(graph.nodes.size(), unreachable)
    {
        for (const Slot target : targets)
            if (const std::uint32_t node = graph.index(target); node != noNode)
                m_isTarget[node] = 1;
        measure();
    }

    [[nodiscard]] NamePaths from(const std::string &name, Slot value) const
    {
        NamePaths found {name, {}, false};
        const std::uint32_t root = m_graph.index(value);
        if (root == noNode || m_length[root] == unreachable)
            return found;
        if (m_length[root] > longestListed)
            onlyShortest(root, found);
        else
            enumerate(root, found);
        return found;
    }

private:
    // A partial path: the edge it arrived by, of the node that its parent arrived at.
    struct Partial {
        std::uint32_t node = 0;
        std::uint32_t edge = noNode;
        std::uint32_t parent = noNode;
        std::uint32_t length = 0;
    };
    using Partials = std::vector<Partial>;

    [[nodiscard]] std::uint32_t weight(const GraphEdge &edge) const
    {
        return edge.part.kind == PartKind::Dict && !m_isTarget[edge.to] ? 0 : 1;
    }

    void measure()
    {
        std::vector<std::uint32_t> begin(m_graph.nodes.size() + 1, 0);
        for (const GraphEdge &edge : m_graph.edges)
            ++begin[edge.to + 1];
        for (std::size_t i = 1; i < begin.size(); ++i)
            begin[i] += begin[i - 1];
        std::vector<std::pair<std::uint32_t, std::uint32_t>> into(m_graph.edges.size());
        std::vector<std::uint32_t> at(begin.begin(), begin.end() - 1);
        for (std::uint32_t node = 0; node < m_graph.nodes.size(); ++node)
            for (const GraphEdge &edge : m_graph.edgesOf(node))
                into[at[edge.to]++] = {node, weight(edge)};
        std::deque<std::uint32_t> queue;
        for (std::uint32_t node = 0; node < m_isTarget.size(); ++node)
            if (m_isTarget[node]) {
                m_length[node] = 0;
                queue.push_back(node);
            }
        while (!queue.empty()) {
            const std::uint32_t node = queue.front();
            queue.pop_front();
            for (std::uint32_t i = begin[node]; i < begin[node + 1]; ++i) {
                const auto [from, step] = into[i];
                if (m_length[node] + step >= m_length[from])
                    continue;
                m_length[from] = m_length[node] + step;
                if (step == 0)
                    queue.push_front(from);
                else
                    queue.push_back(from);
            }
        }
    }

    void enumerate(std::uint32_t root, NamePaths &found) const
    {
        Partials partials {{root}};
        const auto later = [&](std::uint32_t a, std::uint32_t b) {
            const auto estimate = [&](std::uint32_t i) {
                return std::pair(partials[i].length + m_length[partials[i].node], i);
            };
            return estimate(a) > estimate(b);
        };
        std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, decltype(later)> open(later);
        open.push(0);
        for (std::size_t tries = 0; !open.empty(); ++tries) {
            if (tries == mostTries) {
                found.more = true;
                break;
            }
            const std::uint32_t at = open.top();
            open.pop();
            if (repeats(partials, at))
                continue;
            if (m_isTarget[partials[at].node]) {
                if (found.paths.size() == m_perName) {
                    found.more = true;
                    break;
                }
                found.paths.push_back(written(found.name, partials, at));
            }
            expand(partials, at, open);
        }
        std::stable_sort(found.paths.begin(), found.paths.end(), [](const Path &a, const Path &b) {
            return a.steps.size() < b.steps.size();
        });
    }

    template <typename Queue> void expand(Partials &partials, std::uint32_t at, Queue &open) const
    {
        const Partial from = partials[at];
        for (std::uint32_t i = m_graph.edgeBegin[from.node]; i < m_graph.edgeBegin[from.node + 1];
             ++i) {
            const GraphEdge &edge = m_graph.edges[i];
            if (m_length[edge.to] == unreachable || !isWritable(from, edge))
                continue;
            partials.push_back({edge.to, i, at, from.length + weight(edge)});
            open.push(static_cast<std::uint32_t>(partials.size() - 1));
        }
    }

    // In a docked dict only what is an attribute.
    [[nodiscard]] bool isWritable(const Partial &from, const GraphEdge &edge) const
    {
        return !isDocked(from)
            || (edge.part.kind == PartKind::Value && m_heap.as<Str>(edge.part.key));
    }
    [[nodiscard]] bool isDocked(const Partial &partial) const
    {
        return partial.edge != noNode && m_graph.edges[partial.edge].part.kind == PartKind::Dict;
    }

    static bool repeats(const Partials &partials, std::uint32_t at)
    {
        const std::uint32_t node = partials[at].node;
        for (std::uint32_t i = partials[at].parent; i != noNode; i = partials[i].parent)
            if (partials[i].node == node)
                return true;
        return false;
    }

    [[nodiscard]] Path written(const std::string &name, const Partials &partials,
                               std::uint32_t at) const
    {
        std::vector<std::uint32_t> edges;
        for (std::uint32_t i = at; partials[i].edge != noNode; i = partials[i].parent)
            edges.push_back(partials[i].edge);
        std::reverse(edges.begin(), edges.end());
        return writtenEdges(name, edges);
    }

    [[nodiscard]] Path writtenEdges(const std::string &name,
                                    const std::vector<std::uint32_t> &edges) const
    {
        Path path {name, {}};
        bool docked = false;
        for (std::size_t i = 0; i < edges.size(); ++i) {
            Part part = m_graph.edges[edges[i]].part;
            if (part.kind == PartKind::Dict && i + 1 < edges.size()) {
                docked = true;
                continue;
            }
            if (docked)
                part.kind = PartKind::Attribute;
            docked = false;
            path.steps.push_back(pathStep(m_heap, part));
        }
        return path;
    }

    // Downhill along the lengths. A step into a dict (length 0) is taken only where an attribute of
    // it leads on, and lengths then fall: no node comes twice.
    void onlyShortest(std::uint32_t root, NamePaths &found) const
    {
        std::vector<std::uint32_t> edges;
        Partial at {root};
        while (!m_isTarget[at.node]) {
            std::uint32_t best = noNode;
            std::size_t ways = 0;
            for (std::uint32_t i = m_graph.edgeBegin[at.node]; i < m_graph.edgeBegin[at.node + 1];
                 ++i) {
                const GraphEdge &edge = m_graph.edges[i];
                if (m_length[edge.to] == unreachable || !isWritable(at, edge))
                    continue;
                ++ways;
                if (best == noNode && m_length[edge.to] + weight(edge) == m_length[at.node])
                    best = i;
            }
            found.more = found.more || ways > 1;
            if (best == noNode)
                return;
            edges.push_back(best);
            at = {m_graph.edges[best].to, best};
        }
        found.paths.push_back(writtenEdges(found.name, edges));
    }

    const Heap &m_heap;
    const Graph &m_graph;
    std::size_t m_perName;
    std::vector<char> m_isTarget; // by node
    std::vector<std::uint32_t> m_length; // by node: steps to the nearest target
};

} // namespace

std::vector<NamePaths> pathsTo(const Heap &heap, const Graph &graph, std::span<const Slot> targets,
                               std::size_t perName)
{
    const Finder finder(heap, graph, targets, perName);
    std::vector<NamePaths> all;
    for (const NamedValue &name : visibleNames(heap)) {
        NamePaths found = finder.from(name.name, name.value);
        if (!found.paths.empty())
            all.push_back(std::move(found));
    }
    return all;
}

std::vector<NamePaths> pathsTo(const Heap &heap, std::span<const Slot> targets, PathLimits limits)
{
    const BaseEdges base = limits.throughBase ? BaseEdges::Follow : BaseEdges::Skip;
    return pathsTo(heap, graphOfNames(heap, base), targets, limits.perName);
}

NamePaths pathsFrom(const Heap &heap, const Path &root, const Graph &graph,
                    std::span<const Slot> targets, std::size_t perName)
{
    NamePaths found = Finder(heap, graph, targets, perName).from(root.name, resolve(heap, root));
    for (Path &path : found.paths)
        path.steps.insert(path.steps.begin(), root.steps.begin(), root.steps.end());
    return found;
}

NumberOfWays countWays(const std::vector<NamePaths> &names)
{
    NumberOfWays ways;
    for (const NamePaths &name : names) {
        ways.count += name.paths.size();
        ways.more = ways.more || name.more;
    }
    return ways;
}

} // namespace clonescope::model
