// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/questions/components.h"

#include <algorithm>

namespace clonescope::model
{

namespace
{

class Tarjan
{
public:
    explicit Tarjan(const Graph &graph)
        : m_graph(graph)
        , m_order(graph.nodes.size(), noNode)
        , m_low(graph.nodes.size(), 0)
        , m_component(graph.nodes.size(), noNode)
    {
    }

    std::vector<std::uint32_t> run()
    {
        for (std::uint32_t node = 0; node < m_order.size(); ++node)
            if (m_order[node] == noNode)
                visit(node);
        return std::move(m_component);
    }

private:
    struct Open {
        std::uint32_t node, edge;
    };

    void arrive(std::uint32_t node)
    {
        m_order[node] = m_low[node] = m_next++;
        m_pending.push_back(node);
        m_open.push_back({node, m_graph.edgeBegin[node]});
    }

    void visit(std::uint32_t root)
    {
        arrive(root);
        while (!m_open.empty()) {
            const std::uint32_t node = m_open.back().node;
            if (m_open.back().edge == m_graph.edgeBegin[node + 1]) {
                leave(node);
                continue;
            }
            const std::uint32_t to = m_graph.edges[m_open.back().edge++].to;
            if (m_order[to] == noNode)
                arrive(to);
            else if (m_component[to] == noNode)
                m_low[node] = std::min(m_low[node], m_order[to]);
        }
    }

    void leave(std::uint32_t node)
    {
        m_open.pop_back();
        if (!m_open.empty()) {
            std::uint32_t &low = m_low[m_open.back().node];
            low = std::min(low, m_low[node]);
        }
        if (m_low[node] != m_order[node])
            return;
        std::uint32_t member = noNode;
        do {
            member = m_pending.back();
            m_pending.pop_back();
            m_component[member] = m_components;
        } while (member != node);
        ++m_components;
    }

    const Graph &m_graph;
    std::vector<std::uint32_t> m_order, m_low, m_component;
    std::vector<std::uint32_t> m_pending;
    std::vector<Open> m_open;
    std::uint32_t m_next = 0;
    std::uint32_t m_components = 0;
};

} // namespace

std::vector<std::uint32_t> components(const Graph &graph)
{
    return Tarjan(graph).run();
}

} // namespace clonescope::model
