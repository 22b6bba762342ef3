// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/bytecode.h"

#include "model/engine/interp.h"
#include "model/heap/parts.h"

#include <array>

namespace clonescope::model
{

namespace
{

constexpr std::array<std::string_view, 43> opNames {"Statement",
                                                    "EndStep",
                                                    "Constant",
                                                    "LoadName",
                                                    "StoreName",
                                                    "DeleteName",
                                                    "LoadAttribute",
                                                    "StoreAttribute",
                                                    "DeleteAttribute",
                                                    "LoadItem",
                                                    "StoreItem",
                                                    "DeleteItem",
                                                    "Pop",
                                                    "Copy",
                                                    "Swap",
                                                    "Reverse",
                                                    "Binary",
                                                    "Inplace",
                                                    "Unary",
                                                    "Compare",
                                                    "Is",
                                                    "In",
                                                    "BuildList",
                                                    "BuildTuple",
                                                    "BuildDict",
                                                    "BuildSlice",
                                                    "BuildString",
                                                    "FormatValue",
                                                    "Call",
                                                    "Unpack",
                                                    "Jump",
                                                    "JumpIfFalse",
                                                    "JumpIfTrue",
                                                    "JumpIfFalseOrPop",
                                                    "JumpIfTrueOrPop",
                                                    "BeginLoop",
                                                    "NextOrJump",
                                                    "EndLoop",
                                                    "ImportTop",
                                                    "ImportModule",
                                                    "ImportFrom",
                                                    "LoadMethod",
                                                    "CallMethod"};

std::string constantText(const Code &code, std::uint32_t number)
{
    if (const auto *items = std::get_if<std::vector<std::uint32_t>>(&code.constants[number])) {
        std::string text = "(";
        for (const std::uint32_t item : *items)
            text += constantText(code, item) + ",";
        return text + ")";
    }
    Heap heap;
    return atomText(heap, heap.allocate(std::get<Payload>(code.constants[number])));
}

std::string argumentText(const Code &code, const Instruction &instruction)
{
    switch (instruction.op) {
    case Op::Constant:
        return constantText(code, instruction.arg);
    case Op::LoadName:
    case Op::StoreName:
    case Op::DeleteName:
    case Op::LoadAttribute:
    case Op::StoreAttribute:
    case Op::DeleteAttribute:
    case Op::ImportTop:
    case Op::ImportModule:
    case Op::ImportFrom:
    case Op::LoadMethod:
        return code.names[instruction.arg];
    case Op::Binary:
    case Op::Inplace:
        return std::string(symbol(static_cast<BinaryOp>(instruction.arg)));
    case Op::Compare:
        return std::string(symbol(static_cast<CompareOp>(instruction.arg)));
    case Op::CallMethod:
    case Op::Call: {
        std::string text = std::to_string(code.calls[instruction.arg].positional);
        for (const std::uint32_t keyword : code.calls[instruction.arg].keywords)
            text += " " + code.names[keyword];
        return text;
    }
    default:
        return std::to_string(instruction.arg);
    }
}

} // namespace

std::string disassembly(const Code &code)
{
    std::string text;
    for (std::size_t i = 0; i < code.instructions.size(); ++i) {
        const Instruction &instruction = code.instructions[i];
        text += std::to_string(i) + " "
            + std::string(opNames[static_cast<std::size_t>(instruction.op)]) + " "
            + argumentText(code, instruction) + "\n";
    }
    return text;
}

} // namespace clonescope::model
