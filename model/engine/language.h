// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/interp.h"
#include "model/heap/typenames.h"
#include "model/heap/writableheap.h"

#include <array>
#include <map>
#include <unordered_map>

namespace clonescope::model
{

// A module that programs can import: its functions, then its other members by name. Each becomes an
// immortal object of the boot heap, equal dtypes and classes one object, so that `is` holds.
struct ModuleDef {
    std::string_view name; // "torch"
    std::span<const Native> functions;
    // Everything that is no function: dtypes, classes (a Type without constructor has `noNative`),
    // submodules (a Module of the full name, which has a ModuleDef too).
    std::vector<std::pair<std::string_view, Payload>> (*constants)() = nullptr;
    // Classes that programs construct, and the `__module__` that they name.
    std::span<const Native> classes = {};
    std::string_view classModule = {};
    std::pair<std::string_view, std::string_view> alias
        = {}; // a further name of one of its classes
};

// A module that is a program of ours, run when it is imported.
struct SourceModule {
    std::string_view name;
    std::string_view text;
};

// What a framework brings into the language. Python itself is the first of them.
struct FrameworkDef {
    std::string_view name; // "PyTorch"
    // Functions and classes that need no import: Python's alone. A class that programs cannot
    // construct has no `call`.
    std::span<const Native> functions = {};
    std::span<const Native> classes = {};
    // Tables of methods. Those of `classMethods` are attributes of their class too: str.upper.
    std::vector<std::span<const Native>> classMethods = {};
    std::vector<std::span<const Native>> methods = {};
    std::vector<const ModuleDef *> modules = {};
    std::span<const SourceModule> sources = {};
    // Of classes that are derived from another than `object`: full names, the class first.
    std::span<const std::pair<std::string_view, std::string_view>> bases = {};
    // The methods behind operators and protocols, `__add__`, that Python gives its classes.
    std::span<const Native> slotMethods = {};
    // How objects of its own kinds behave; null for those of others.
    const TypeOps *(*operations)(const Payload &) = nullptr;
    // The full name of the class of such an object, "torch.Size"; empty for those of others. Absent
    // where it is what typeName() says.
    std::string (*className)(const Heap &, Slot) = nullptr;
};

// All that is built in, of all frameworks together: the heap that every run starts with, its
// immortal objects, and the natives behind them, by indices that `Builtin::native` and
// `Type::native` hold. A Type that no native constructs has `noNative`.
constexpr std::uint32_t noNative = 0xffffffffU;
class Language
{
public:
    // The definitions must outlive it.
    explicit Language(std::span<const FrameworkDef *const> frameworks);
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    [[nodiscard]] const Heap &bootHeap() const { return m_heap; }

    // ---- Immortal objects; noSlot where there is none ----
    // What the name means where nothing hides it.
    [[nodiscard]] Slot builtin(std::string_view name) const;
    [[nodiscard]] Slot type(std::string_view fullName) const; // "int", "NoneType", "torch.Tensor"
    [[nodiscard]] Slot dtype(Framework framework, DType dtype) const;
    [[nodiscard]] Slot module(std::string_view name) const;
    // The `bytes` that all share who take them from a text: none, or a single one; noSlot else.
    [[nodiscard]] Slot sharedBytes(std::string_view bytes) const;
    // The text of a module that is a program; null where there is none of that name.
    [[nodiscard]] const SourceModule *source(std::string_view name) const;
    [[nodiscard]] Slot member(std::string_view module, std::string_view name) const;
    [[nodiscard]] std::string_view moduleOf(Slot member) const; // "builtins" where no other has it
    [[nodiscard]] Slot descriptor(const Native &method) const; // as its class has it

    // What a built-in class is derived from; noSlot for `object`.
    [[nodiscard]] Slot baseOf(Slot type) const;
    // `x.__add__` and the like, where real Python's object has it; empty else.
    [[nodiscard]] Ref slotMethod(Interp &interp, Slot object, std::string_view name) const;

    // ---- Natives ----
    [[nodiscard]] const Native &native(std::uint32_t index) const { return *m_natives[index]; }
    [[nodiscard]] std::uint32_t indexOf(const Native &native) const; // of an entry of a table
    // The method of that name; null where the table has none.
    [[nodiscard]] const Native *find(std::span<const Native> table, std::string_view name) const;

    // ---- Kinds ----
    // The operations of the object's kind: the one place that dispatches on it.
    [[nodiscard]] const TypeOps &operations(const Heap &heap, Slot object) const;
    [[nodiscard]] std::string className(const Heap &heap, Slot object) const; // "torch.Size"
    // type(object). Unsupported where no program can name the class.
    [[nodiscard]] Slot typeOf(const Heap &heap, Slot object) const;

private:
    [[nodiscard]] Slot inherited(const Interp &interp, Slot type, std::string_view name) const;
    void addTable(std::span<const Native> table);
    void add(const ModuleDef &module);
    Slot constant(Payload payload);

    std::span<const FrameworkDef *const> m_frameworks;
    std::vector<std::pair<std::span<const Native>, std::uint32_t>> m_tables; // and its first index
    std::vector<const Native *> m_natives;
    std::map<const Native *, std::unordered_map<std::string_view, const Native *>> m_methods;
    WritableHeap m_heap;
    std::unordered_map<std::string_view, Slot> m_builtins;
    std::array<Slot, 257> m_sharedBytes {}; // the empty ones last
    std::map<std::string, Slot, std::less<>> m_types;
    std::unordered_map<Slot, Slot> m_bases;
    std::map<std::pair<Framework, DType>, Slot> m_dtypes;
    std::unordered_map<const Native *, Slot> m_descriptors;
    std::unordered_map<std::string_view, Slot> m_modules;
    std::unordered_map<std::string_view, std::unordered_map<std::string_view, Slot>> m_members;
};

// A bound method of `table` by name, or an empty Ref.
[[nodiscard]] Ref method(Interp &interp, std::span<const Native> table, Slot self,
                         std::string_view name);

} // namespace clonescope::model
