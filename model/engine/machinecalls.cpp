// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#include "model/engine/classmaking.h"
#include "model/engine/machine.h"

#include "model/engine/bind.h"
#include "model/engine/classes.h"
#include "model/engine/language.h"
#include "model/heap/parts.h"

#include <algorithm>

// Frames: how they come, wait and go.
namespace clonescope::model
{

void Machine::loadMethod(const std::string &name)
{
    Interp::Callable found = m_interp.callable(top(), name);
    if (!found.method && !found.bindsObject)
        top() = found.object;
    now().methods.push_back({found.method, found.bindsObject ? std::move(found.object) : Ref()});
}

Frame::Method Machine::takeMethod()
{
    Frame::Method method = std::move(now().methods.back());
    now().methods.pop_back();
    return method;
}

void Machine::call(const CallShape &shape, const Frame::Method *method)
{
    const std::size_t n = shape.positional + shape.keywords.size();
    const Slots values = topSlots(n + 1); // what is called, or the method's object, first
    std::vector<std::pair<std::string_view, Slot>> keywords;
    for (std::size_t i = 0; i < shape.keywords.size(); ++i)
        keywords.emplace_back(now().unit->unit->names[shape.keywords[i]],
                              values[1 + shape.positional + i]);
    const std::span<const Slot> given(values.data(), values.size());
    const std::span<const Slot> positional = given.subspan(1, shape.positional);
    if (method && method->native) {
        Ref result = method->native->call(m_interp, values[0], {positional, keywords});
        drop(n);
        top() = std::move(result);
    } else if (method && method->function) {
        callAny(n + 1, method->function, {given.first(1 + shape.positional), keywords});
    } else {
        callAny(n + 1, values[0], {positional, keywords});
    }
}

void Machine::callWith()
{
    const Ref keywords = top(), positional = top(2), callable = top(3);
    const PersistentVector<Slot> items = m_interp.heap().as<List>(positional)->items;
    const std::vector<Slot> values(items.begin(), items.end());
    const Dict named = *m_interp.heap().as<Dict>(keywords);
    std::vector<Shared<std::string>> held;
    std::vector<std::pair<std::string_view, Slot>> arguments;
    for (const Dict::Entry &entry : named.entries)
        if (entry.key != noSlot) {
            held.push_back(m_interp.heap().as<Str>(entry.key)->utf8);
            arguments.emplace_back(*held.back(), entry.value);
        }
    callAny(3, callable, {values, arguments});
}

// Takes the `below` topmost values off the stack, what is called among them. A function's frame
// goes onto ours, all else is done at once.
void Machine::callAny(std::size_t below, Slot callable, const Arguments &arguments)
{
    const Heap &heap = m_interp.heap();
    Slots withSelf;
    Slot function = callable;
    std::span<const Slot> positional = arguments.positional;
    if (const auto *bound = heap.as<BoundMethod>(callable);
        bound && heap.as<Function>(bound->function)) {
        function = bound->function;
        withSelf.assign({bound->self});
        withSelf.insert(withSelf.end(), positional.begin(), positional.end());
        positional = {withSelf.data(), withSelf.size()};
    }
    if (!heap.as<Function>(function)) {
        Ref result = m_interp.call(callable, arguments);
        drop(below - 1);
        top() = std::move(result);
        return;
    }
    std::unique_ptr<Frame> frame = frameOf(function, {positional, arguments.keywords});
    if (frame->code->isGenerator) {
        Ref generator = makeGenerator(std::move(frame));
        drop(below - 1);
        top() = std::move(generator);
        return;
    }
    drop(below);
    push(std::move(frame), {});
}

void Machine::push(std::unique_ptr<Frame> frame, std::string_view doing)
{
    m_interp.enterCall(doing);
    m_frames.push_back(std::move(frame));
    m_now = m_frames.back().get();
}

void Machine::popFrame()
{
    constexpr std::size_t mostSpare = 64;
    std::unique_ptr<Frame> gone = std::move(m_frames.back());
    m_frames.pop_back();
    m_now = m_frames.empty() ? nullptr : m_frames.back().get();
    gone->clear();
    if (m_spare.size() < mostSpare)
        m_spare.push_back(std::move(gone));
    m_interp.leaveCall();
}

std::unique_ptr<Frame> Machine::newFrame()
{
    if (m_spare.empty())
        return std::make_unique<Frame>();
    std::unique_ptr<Frame> frame = std::move(m_spare.back());
    m_spare.pop_back();
    return frame;
}

std::unique_ptr<Frame> Machine::frameOf(Slot function, const Arguments &arguments)
{
    const Function &called = *m_interp.heap().as<Function>(function); // which the caller holds
    std::unique_ptr<Frame> frame = newFrame();
    frame->code = static_cast<const Code *>(&*called.code);
    frame->unit = &stateOf(*frame->code->unit, called.globals);
    frame->function = m_store.hold(function);
    frame->locals.resize(frame->code->localNames.size());
    bind(*frame, called, arguments);
    const Code &code = *frame->code;
    for (std::size_t i = 0; i < code.cellNames.size(); ++i)
        frame->cells.push_back(m_store.make(Cell {}));
    for (const auto &[local, cell] : code.cellParameters)
        m_store.setCell(frame->cells[cell], frame->locals[local]);
    for (const Slot cell : called.cells)
        frame->cells.push_back(m_store.hold(cell));
    return frame;
}

void Machine::bind(Frame &frame, const Function &function, const Arguments &arguments)
{
    const Code &code = *frame.code;
    const std::size_t given = arguments.positional.size();
    const std::size_t direct = std::min<std::size_t>(given, code.positional);
    for (std::size_t i = 0; i < direct; ++i)
        frame.locals[i] = m_store.hold(arguments.positional[i]);
    const std::size_t named = code.positional + code.keywordOnly;
    if (code.hasRest) {
        const auto rest = arguments.positional.subspan(direct);
        frame.locals[named] = rest.empty() ? m_store.hold(Heap::emptyTuple)
                                           : m_store.make(Tuple {{rest.begin(), rest.end()}});
    }
    std::vector<std::pair<Ref, Slot>> further;
    ParameterErrors errors(function.names->qualified, code);
    for (const auto &[name, value] : arguments.keywords) {
        std::size_t at = code.positionalOnly;
        while (at < named && code.localNames[at] != name)
            ++at;
        if (at == named) {
            if (!code.hasKeywords)
                errors.unexpected(name, arguments.keywords);
            further.emplace_back(m_interp.nameString(name), value);
        } else if (frame.locals[at]) {
            errors.repeated(name);
        } else {
            frame.locals[at] = m_store.hold(value);
        }
    }
    const auto *defaults = m_interp.heap().as<Tuple>(function.defaults);
    const std::size_t defaultCount = defaults ? defaults->items.size() : 0;
    if (given > code.positional && !code.hasRest) {
        std::size_t keywordOnlyGiven = 0;
        for (std::size_t i = code.positional; i < named; ++i)
            keywordOnlyGiven += frame.locals[i] ? 1 : 0;
        errors.tooMany(given, defaultCount, keywordOnlyGiven);
    }
    std::vector<std::string_view> missing;
    for (std::size_t i = direct; i < code.positional; ++i) {
        if (frame.locals[i])
            continue;
        if (i + defaultCount >= code.positional)
            frame.locals[i] = m_store.hold(defaults->items[i + defaultCount - code.positional]);
        else
            missing.push_back(code.localNames[i]);
    }
    if (!missing.empty())
        errors.missing(missing, false);
    const auto *byName = m_interp.heap().as<Dict>(function.keywordDefaults);
    for (std::size_t i = code.positional; i < named; ++i) {
        if (frame.locals[i])
            continue;
        const auto found
            = byName ? findEntry(m_interp.heap(), *byName, code.localNames[i]) : std::nullopt;
        if (found)
            frame.locals[i] = m_store.hold(byName->entries[*found].value);
        else
            missing.push_back(code.localNames[i]);
    }
    if (!missing.empty())
        errors.missing(missing, true);
    if (code.hasKeywords) {
        const std::vector<std::pair<Slot, Slot>> entries(further.begin(), further.end());
        frame.locals[named + (code.hasRest ? 1 : 0)] = m_store.makeDict(entries);
    }
}

Ref Machine::call(Slot function, const Arguments &arguments)
{
    std::unique_ptr<Frame> frame = frameOf(function, arguments);
    if (frame->code->isGenerator)
        return makeGenerator(std::move(frame));
    frame->isEntry = true;
    const Store::Running running(m_store);
    push(std::move(frame), {});
    loop(m_frames.size());
    return std::exchange(m_result, {});
}

Machine::Flow Machine::finish(Ref value)
{
    const bool isEntry = now().isEntry;
    if (now().generator)
        m_interp.setGenerator(now().generator, Generator::State::Finished, {});
    popFrame();
    if (!isEntry) {
        push(std::move(value));
        return Flow::Goes;
    }
    m_result = std::move(value);
    m_hasYielded = false;
    return Flow::Ends;
}

// ---- Generators ----

Ref Machine::makeGenerator(std::unique_ptr<Frame> frame)
{
    return m_store.make(Generator {frame->function, Generator::State::Created, suspended(*frame)});
}

Shared<SuspendedFrame> Machine::suspended(const Frame &frame) const
{
    const auto slots
        = [](const std::vector<Ref> &refs) { return std::vector<Slot>(refs.begin(), refs.end()); };
    SuspendedFrame waiting;
    waiting.next = frame.next;
    waiting.stack = slots(frame.stack);
    waiting.locals = slots(frame.locals);
    waiting.cells = slots(frame.cells);
    waiting.handled = slots(frame.handled);
    waiting.handlers = frame.handlers;
    for (const Frame::Loop &loop : frame.loops)
        waiting.loops.push_back({loop.iterable, loop.position});
    for (const Frame::Method &method : frame.methods)
        waiting.methods.push_back(
            {method.native ? m_interp.language().indexOf(*method.native) : noNative,
             method.function});
    return waiting;
}

std::unique_ptr<Frame> Machine::resumed(Slot generator)
{
    const Generator from = *m_interp.heap().as<Generator>(generator);
    const Function function = *m_interp.heap().as<Function>(from.function);
    const auto refs = [&](const std::vector<Slot> &slots) {
        std::vector<Ref> held;
        held.reserve(slots.size());
        for (const Slot slot : slots)
            held.push_back(m_store.hold(slot));
        return held;
    };
    std::unique_ptr<Frame> frame = newFrame();
    frame->code = static_cast<const Code *>(&*function.code);
    frame->unit = &stateOf(*frame->code->unit, function.globals);
    frame->function = m_store.hold(from.function);
    frame->generator = m_store.hold(generator);
    frame->isEntry = true;
    frame->next = from.frame->next;
    frame->stack = refs(from.frame->stack);
    frame->locals = refs(from.frame->locals);
    frame->cells = refs(from.frame->cells);
    frame->handled = refs(from.frame->handled);
    frame->handlers = from.frame->handlers;
    for (const SuspendedFrame::Loop &loop : from.frame->loops)
        frame->loops.push_back({m_store.hold(loop.iterable), loop.position});
    for (const SuspendedFrame::Method &method : from.frame->methods)
        frame->methods.push_back(
            {method.native == noNative ? nullptr : &m_interp.language().native(method.native),
             m_store.hold(method.function)});
    m_interp.setGenerator(generator, Generator::State::Running, {});
    return frame;
}

Ref Machine::resume(Slot generator, Slot sent, const PyError *thrown, Ref &result)
{
    const bool isNew = m_interp.heap().as<Generator>(generator)->state == Generator::State::Created;
    const Store::Running running(m_store);
    push(resumed(generator), {});
    const std::size_t base = m_frames.size();
    if (thrown) {
        if (!handle(*thrown, base))
            throw PyError(*thrown);
    } else if (!isNew) {
        push(m_store.hold(sent));
    }
    loop(base);
    if (m_hasYielded)
        return std::exchange(m_result, {});
    result = std::exchange(m_result, {});
    return {};
}

Machine::Flow Machine::yield()
{
    if (m_watcher && isOfProgram(now()))
        m_watcher->beforeReturn(top(), true);
    Ref value = pop();
    m_interp.setGenerator(now().generator, Generator::State::Suspended, suspended(now()));
    popFrame();
    m_result = std::move(value);
    m_hasYielded = true;
    return Flow::Ends;
}

// What was sent lies on the stack, what it is sent to is the innermost loop; this instruction runs
// anew for each.
Machine::Flow Machine::yieldFrom()
{
    m_interp.spend(10); // of frames that pass it on, each is taken up and put away again
    const Ref sent = pop();
    const Ref iterator = now().loops.back().iterable;
    Ref result, value;
    if (m_interp.isSentTo(iterator) || sent.slot() != Heap::none) {
        value = m_interp.send(iterator, sent, result);
    } else {
        std::int64_t position = now().loops.back().position;
        if (!m_interp.next(iterator, position, value))
            value = {};
        now().loops.back().position = position;
    }
    if (!value) {
        now().loops.pop_back();
        push(result ? std::move(result) : m_store.hold(Heap::none));
        return Flow::Goes;
    }
    --now().next;
    push(std::move(value));
    return yield();
}

// ---- Definitions ----

void Machine::makeFunction(std::uint32_t number)
{
    const std::shared_ptr<const Code> code = now().unit->unit->codes[number];
    const auto given
        = [](const Ref &part) { return part.slot() == Heap::none ? noSlot : part.slot(); };
    Function function {Names {code->name, code->qualifiedName, now().unit->unit->module},
                       Shared<CodeObject>(std::static_pointer_cast<const CodeObject>(code)),
                       now().unit->globals,
                       given(top(3)),
                       given(top(2)),
                       given(top()),
                       noSlot,
                       {}};
    const Ref doc = code->doc == ~0U ? Ref() : constant(code->doc);
    function.doc = doc ? doc.slot() : noSlot;
    for (const std::uint32_t cell : code->captures)
        function.cells.push_back(now().cells[cell]);
    Ref made = m_store.make(std::move(function));
    drop(3);
    push(std::move(made));
}

void Machine::makeClass(std::uint32_t number)
{
    const std::shared_ptr<const Code> code = now().unit->unit->codes[number];
    const Ref keywords = pop(), baseList = pop();
    ClassMaking making(m_interp, code->name, baseList, keywords);
    const Ref names = making.prepare();
    std::unique_ptr<Frame> frame = newFrame();
    frame->code = code.get();
    frame->unit = now().unit;
    frame->names = names;
    frame->isEntry = true;
    frame->locals.resize(code->localNames.size());
    Ref classCell;
    for (std::size_t i = 0; i < code->cellNames.size(); ++i)
        frame->cells.push_back(m_store.make(Cell {}));
    if (!frame->cells.empty())
        classCell = frame->cells.front();
    for (const std::uint32_t cell : code->captures)
        frame->cells.push_back(now().cells[cell]);
    {
        const Store::Building building(m_store);
        push(std::move(frame), {});
        loop(m_frames.size());
    }
    m_result = {};
    push(making.finish(names, classCell));
}

// What objects that went away wanted to be called.
void Machine::sayFarewells()
{
    if (m_isSayingFarewell)
        return;
    m_isSayingFarewell = true;
    struct Done {
        bool &flag;
        ~Done() { flag = false; }
    } const done {m_isSayingFarewell};
    while (m_store.hasFarewells())
        for (const Store::Farewell &farewell : m_store.takeFarewells()) {
            try {
                if (farewell.callback) {
                    const Slot argument = farewell.object;
                    static_cast<void>(m_interp.call(farewell.callback, {{&argument, 1}, {}}));
                } else {
                    const bool isGenerator = m_interp.heap().as<Generator>(farewell.object);
                    const Ref last
                        = m_interp.attribute(farewell.object, isGenerator ? "close" : "__del__");
                    static_cast<void>(m_interp.call(last, {}));
                }
            } catch (const PyError &) { // ignored, as Python does (it prints a warning elsewhere)
            }
        }
}

} // namespace clonescope::model
