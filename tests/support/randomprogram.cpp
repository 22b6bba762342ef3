// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "tests/support/randomprogram.h"

#include <array>
#include <map>
#include <random>
#include <vector>

namespace clonescope::tests
{

namespace
{

// A statement in which $l, $d, $t stand for a name of a list, dict or tensor, $g for a tensor that
// has `tags`, $o for any object, and $n for the name that is bound, to a thing of kind `makes`.
struct Form {
    const char *text;
    char makes = 0;
};

constexpr std::array forms {
    Form {"$n = [[1, 2], [3]]", 'l'},
    Form {"$n = [$l] * 3", 'l'},
    Form {"$n = [$l, $o, 5]", 'l'},
    Form {"$n = [[1], [1]]", 'l'},
    Form {"$n = {'k': $o, 'm': [1]}", 'd'},
    Form {"$n = {'k': $l, 'j': $l, 1: $t}", 'd'},
    Form {"$n = torch.arange(6.)", 't'},
    Form {"$n = torch.zeros(6)", 't'},
    Form {"$n = $o", 'o'},
    Form {"$n = $t[1:5]", 't'},
    Form {"$n = $t[::2]", 't'},
    Form {"$n = $t.detach()", 't'},
    Form {"$n = $t.data", 't'},
    Form {"$n = $t.clone()", 't'},
    Form {"$n = $t.detach().clone()", 't'},
    Form {"$n = copy.copy($t)", 't'},
    Form {"$n = copy.deepcopy($t)", 't'},
    Form {"$n = copy.copy($l)", 'l'},
    Form {"$n = copy.deepcopy($l)", 'l'},
    Form {"$n = $l[:]", 'l'},
    Form {"$n = dict($d)", 'd'},
    Form {"$n = copy.deepcopy($d)", 'd'},
    Form {"$n = $t + 1", 't'},
    Form {"$n = $t.__dict__", 'd'},
    Form {"$t.tags = $l", 'g'},
    Form {"$t.tags = [1, 2]", 'g'},
    Form {"$t.peer = $o"},
    Form {"$t.note = 'a'"},
    Form {"$l.append($o)"},
    Form {"$l.append(7)"},
    Form {"$l[0] = 9"},
    Form {"$l[0] = [8]"},
    Form {"$l[-1] = $o"},
    Form {"$l += [4]"},
    Form {"$l *= 2"},
    Form {"$l.reverse()"},
    Form {"$l[0], $l[0] = 5, 6"},
    Form {"$l[0], $t[0] = 5, 6."},
    Form {"$l[0], $n = 5, [6]", 'l'},
    Form {"$t[0], $t[1], $l[0] = 1., 2., 3"},
    Form {"$l[0], $l[-1] = $l[-1], $l[0]"},
    Form {"$d['k'] = $o"},
    Form {"$d['new'], $d['k'] = 3, 4"},
    Form {"$t += 1"},
    Form {"$t[0] += 2"},
    Form {"$t[1:3] += 1"},
    Form {"$t[2] = 5."},
    Form {"$t.add_(1)"},
    Form {"$t[1:3].add_(1)"},
    Form {"$t.data[0] = 4."},
    Form {"$g.tags.append(4)"},
    Form {"$g.tags += [1]"},
    Form {"$g.tags = $g.tags + [1]"},
    Form {"$g.tags, $t.note = [1], 'b'"},
    Form {"$g.labels = $g.__dict__.pop('tags')"},
    Form {"$g.labels = $g.tags\ndel $g.tags"},
    Form {"$t.requires_grad = True"},
    Form {"for i in range(3):\n    $l.append(i)"},
    Form {"for i in range(len($l)):\n    $l[0] = i"},
    Form {"for i in range(30):\n    $l.append($l[0])"},
    Form {"for i in range(3):\n    $t[i] = 7.\n    $t[1] = 3."},
    Form {"for e in [$l, $l, $l]:\n    e.append(1)"},
    Form {"for i in range(2):\n    pass"},
    Form {"if len($l) > 1:\n    $l.append(2)\n    $n = $l", 'l'},
    Form {"if True:\n    $n = [1]\n    $n.append($l)\n    $l.append(0)", 'l'},
    Form {"$l, $l = $l, $l"},
    Form {"del $l[0]"},
    Form {"del $d['k']"},
    Form {"del $g.tags"},
    Form {"del $n"},
    Form {"print($l)"},
};

class Writer
{
public:
    explicit Writer(unsigned seed)
        : m_random(seed)
    {
    }

    std::string write(std::size_t statements)
    {
        m_text
            = "import copy\nimport torch\na = [[1, 2], [3]]\nx = torch.arange(6.)\nd = {'k': a}\n"
              "x.tags = [1, 2]\n";
        m_names = {{"a", 'l'}, {"x", 'g'}, {"d", 'd'}};
        for (std::size_t i = 0; i < statements;)
            i += add(forms[below(forms.size())]) ? 1 : 0;
        return m_text;
    }

private:
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(m_random() % n); }

    [[nodiscard]] static bool fits(char wanted, char kind)
    {
        return wanted == 'o' || wanted == kind || (wanted == 't' && kind == 'g');
    }

    // A known name of a kind; "" where there is none.
    std::string known(char wanted)
    {
        std::vector<std::string> names;
        for (const auto &[name, kind] : m_names)
            if (fits(wanted, kind))
                names.push_back(name);
        return names.empty() ? std::string() : names[below(names.size())];
    }

    // A `$g` that comes again in a form is the same name, as is `$n`.
    bool add(const Form &form)
    {
        static constexpr std::array names {"a", "b", "c", "d", "x", "y", "z"};
        const std::string text = form.text;
        const bool takesAway = text.starts_with("del $n");
        const std::string made = takesAway ? known('o') : names[below(names.size())];
        std::string line, tagged;
        char copied = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] != '$') {
                line += text[i];
                continue;
            }
            const char wanted = text[++i];
            std::string name = wanted == 'n' ? made : known(wanted);
            if (wanted == 'g' && !tagged.empty())
                name = tagged;
            if (name.empty())
                return false;
            if (wanted == 'g')
                tagged = name;
            if (wanted != 'n')
                copied = m_names[name];
            if (form.makes == 'g' && wanted == 't')
                m_names[name] = 'g';
            line += name;
        }
        if (takesAway) {
            if (m_names.size() < 4)
                return false;
            m_names.erase(made);
        } else if (text.find("$n") != std::string::npos) {
            m_names[made] = form.makes == 'o' ? copied : form.makes;
        }
        if (text.find("del $g") != std::string::npos
            || text.find("pop('tags')") != std::string::npos)
            m_names[tagged] = 't';
        m_text += line + "\n";
        return true;
    }

    std::mt19937 m_random;
    std::string m_text;
    std::map<std::string, char> m_names;
};

} // namespace

std::string randomProgram(unsigned seed, std::size_t statements)
{
    return Writer(seed).write(statements);
}

} // namespace clonescope::tests
